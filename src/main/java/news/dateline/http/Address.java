package news.dateline.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.search.Facet;

/**
 * A path of ours with parameters, from which links are made.
 *
 * @param path the path, encoded
 * @param parameters the parameters, in order, each with its values in order
 */
record Address(String path, Map<String, List<String>> parameters) {

  /** What narrows a search, beside the facets. */
  private static final Set<String> NARROWING =
      Set.of("q", "said", "said_by", "from", "to", "copies_of", "distinct");

  /** Copies the map and keeps its order. */
  Address {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = copy;
  }

  /** Where the quotations of an actor are. */
  static String saidBy(Actor actor) {
    return new Address("/", Map.of())
        .set("said_by", actor.name())
        .set("view", "quotations")
        .toString();
  }

  /** The same with one value of a parameter, in place of all it had. */
  Address set(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, List.of(value));
    return new Address(path, changed);
  }

  /** The same with one more value of a parameter. */
  Address add(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    values.add(value);
    changed.put(name, values);
    return new Address(path, changed);
  }

  /** The same without a parameter. */
  Address without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.remove(name);
    return new Address(path, changed);
  }

  /** The same without one value of a parameter. */
  Address without(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    values.remove(value);
    if (values.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, values);
    }
    return new Address(path, changed);
  }

  /** The parameters that say what matches, without those that say how it is listed. */
  Address narrowing() {
    Map<String, List<String>> narrowing = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          boolean facet = Facet.named(name.startsWith("-") ? name.substring(1) : name).isPresent();
          if (facet || NARROWING.contains(name)) {
            narrowing.put(name, values);
          }
        });
    return new Address(path, narrowing);
  }

  /** The same parameters at another path. */
  Address at(String other) {
    return new Address(other, parameters);
  }

  /** The values of a parameter. */
  List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** The first value of a parameter, or the empty string. */
  String value(String name) {
    return values(name).isEmpty() ? "" : values(name).getFirst();
  }

  /** The parameters as hidden fields of a form, which then sends them too. */
  Html fields() {
    List<Html> fields = new ArrayList<>();
    parameters.forEach((name, values) -> values.forEach(value -> fields.add(field(name, value))));
    return Html.all(fields);
  }

  /** A parameter as a hidden field of a form. */
  static Html field(String name, String value) {
    return Html.el("input").set("type", "hidden").set("name", name).set("value", value);
  }

  /** The address, encoded. */
  @Override
  public String toString() {
    StringBuilder address = new StringBuilder(path);
    char before = '?';
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        address.append(before).append(encode(parameter.getKey())).append('=').append(encode(value));
        before = '&';
      }
    }
    return address.toString();
  }

  /** A text as it stands in a query. */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
