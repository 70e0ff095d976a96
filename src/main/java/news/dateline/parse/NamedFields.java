package news.dateline.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.record.KnownField;

/**
 * The fields of one record, to be found by names.
 *
 * <p>A name is found as printed, else folded ({@link KnownField#fold}), else in lists of objects:
 * {@code authors.name} and {@code authors[].name} are the names of all {@code authors}, {@code
 * authors[0].name} that of the first; {@code tags[0]} is the first of plain {@code tags}.
 */
final class NamedFields {
  private static final Pattern NUMBER = Pattern.compile("\\[\\d+\\]");
  private static final Pattern LAST_NUMBER = Pattern.compile("(.+)\\[(\\d{1,6})\\]");

  private final Map<String, List<String>> fields;
  private final Map<String, String> byFoldedName = new HashMap<>();

  /** Names in lists of objects, by their folded path, in the order of the record. */
  private final Map<String, List<String>> inLists = new LinkedHashMap<>();

  NamedFields(Map<String, List<String>> fields) {
    this.fields = fields;
    for (String name : fields.keySet()) {
      String folded = KnownField.fold(name);
      if (isInList(name)) {
        inLists.computeIfAbsent(KnownField.path(folded), path -> new ArrayList<>()).add(name);
      } else {
        byFoldedName.putIfAbsent(folded, name);
      }
    }
  }

  /** Whether a name is of a field in a list of objects. */
  static boolean isInList(String name) {
    int bracket = name.indexOf('[');
    return bracket >= 0 && NUMBER.matcher(name).find(bracket);
  }

  /** The name with {@code []} for the numbers of lists. */
  static String general(String name) {
    return isInList(name) ? NUMBER.matcher(name).replaceAll("[]") : name;
  }

  Map<String, List<String>> all() {
    return fields;
  }

  /** Whether there is a filled field of that kind, by a known name. */
  boolean has(KnownField kind, boolean summariesToo) {
    for (String name : kind.names()) {
      if ((summariesToo || !KnownField.isSummary(name))
          && folded(name).filter(Picked::isFilled).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The field of a name that somebody wrote. */
  Optional<Picked> named(String wanted) {
    if (fields.containsKey(wanted)) {
      return Optional.of(picked(wanted));
    }
    String whole = wanted.endsWith("[]") ? wanted.substring(0, wanted.length() - 2) : wanted;
    return folded(KnownField.fold(whole)).or(() -> numbered(whole));
  }

  /** Whether there may be a field of a name that is folded. */
  boolean has(String folded) {
    return byFoldedName.containsKey(folded) || !inLists.isEmpty();
  }

  /** The field of a name that is folded. */
  Optional<Picked> folded(String folded) {
    String name = byFoldedName.get(folded);
    if (name != null) {
      return Optional.of(picked(name));
    }
    return inLists.isEmpty() ? Optional.empty() : listed(folded);
  }

  private Picked picked(String name) {
    return new Picked(name, List.of(name), fields.getOrDefault(name, List.of()));
  }

  /** One of the plain values of a field. */
  private Optional<Picked> numbered(String wanted) {
    Matcher number = LAST_NUMBER.matcher(wanted);
    if (!number.matches()) {
      return Optional.empty();
    }
    int at = Integer.parseInt(number.group(2));
    return named(number.group(1))
        .filter(list -> at < list.values().size())
        .map(list -> new Picked(list.name(), list.keys(), List.of(list.values().get(at))));
  }

  /** The fields of a list of objects: of all its objects, or of the one whose number is given. */
  private Optional<Picked> listed(String folded) {
    boolean numbered = NUMBER.matcher(folded).find();
    Set<String> keys = new LinkedHashSet<>();
    for (String one : KnownField.besides(folded)) {
      for (String key : inLists.getOrDefault(KnownField.path(one), List.of())) {
        if (!numbered || isNumbered(one, KnownField.fold(key))) {
          keys.add(key);
        }
      }
    }
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(folded.indexOf('+') < 0 ? of(keys) : together(keys));
  }

  /** Whether a name has the numbers that are wanted, where {@code []} is any. */
  private static boolean isNumbered(String wanted, String folded) {
    String any = Pattern.quote(wanted).replace("[]", "\\E\\[\\d+\\]\\Q");
    return Pattern.matches(any, folded);
  }

  /** What stands under some names of a list of objects, in the order of the record. */
  Picked together(Set<String> keys) {
    Set<String> ordered = new LinkedHashSet<>(fields.keySet());
    ordered.retainAll(keys);
    return of(ordered);
  }

  private Picked of(Set<String> keys) {
    List<String> filled = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String key : keys) {
      List<String> own =
          fields.getOrDefault(key, List.of()).stream().filter(Picked::isFilled).toList();
      if (!own.isEmpty()) {
        filled.add(key);
        values.addAll(own);
      }
    }
    String first = keys.iterator().next();
    return new Picked(general(first), filled.isEmpty() ? List.of(first) : filled, values);
  }
}
