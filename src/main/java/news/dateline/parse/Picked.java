package news.dateline.parse;

import java.util.List;
import java.util.Set;

/**
 * A field of a record that serves as something.
 *
 * @param name its name in the record; of a field in a list of objects with {@code []} for the
 *     numbers
 * @param keys the record's own names: several where it stands in a list of objects
 * @param values what stands in it
 */
record Picked(String name, List<String> keys, List<String> values) {
  /** What programs print where they have nothing. */
  private static final Set<String> NOTHING =
      Set.of(
          "None",
          "none",
          "null",
          "NULL",
          "NaN",
          "nan",
          "NaT",
          "<NA>",
          "N/A",
          "n/a",
          "undefined",
          "[]",
          "{}");

  /** Copies the lists. */
  Picked {
    keys = List.copyOf(keys);
    values = List.copyOf(values);
  }

  /** Whether a value says something. */
  static boolean isFilled(String value) {
    return !value.isBlank() && !NOTHING.contains(value);
  }

  boolean isFilled() {
    return values.stream().anyMatch(Picked::isFilled);
  }

  String first() {
    return values.stream().filter(value -> !value.isBlank()).findFirst().orElse("");
  }

  /** The record's name of the field whose value is {@link #first}. */
  String key() {
    return keys.get(0);
  }

  /** The values as a list of names; a list that a program printed into one value is one as well. */
  String joined() {
    return String.join(
        ", ",
        values.stream()
            .filter(Picked::isFilled)
            .flatMap(value -> PrintedList.of(value).orElse(List.of(value)).stream())
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList());
  }
}
