package news.dateline.archive.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a story, as {@link CapturedDocument.Content.Story} wants them. */
public final class Story {
  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private final Set<String> html = new LinkedHashSet<>();

  /** Adds a value that is not empty. */
  public Story with(String name, String value) {
    if (!value.isBlank()) {
      fields.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
    }
    return this;
  }

  /** Adds a value, if there is one. */
  public Story with(String name, Optional<String> value) {
    value.ifPresent(there -> with(name, there));
    return this;
  }

  /** Adds values, each once. */
  public Story with(String name, List<String> values) {
    values.stream().map(String::strip).distinct().forEach(value -> with(name, value));
    return this;
  }

  /** Adds a value that is HTML; so are then all of that name. */
  public Story withHtml(String name, Optional<String> value) {
    value.ifPresent(
        there -> {
          with(name, there);
          html.add(name);
        });
    return this;
  }

  /** The first value of that name. */
  public Optional<String> first(String name) {
    return Optional.ofNullable(fields.get(name)).map(values -> values.get(0));
  }

  /** Gives values another name. */
  public void rename(String name, String other) {
    List<String> values = fields.remove(name);
    if (values != null) {
      fields.put(other, values);
    }
  }

  public boolean has(String name) {
    return fields.containsKey(name);
  }

  public Map<String, List<String>> fields() {
    return fields;
  }

  public Set<String> html() {
    return html;
  }
}
