package news.dateline.parse;

import java.util.List;
import java.util.Set;

/**
 * A field of a record that serves as something.
 *
 * @param name its name in the record
 * @param values what stands in it
 */
record Picked(String name, List<String> values) {
  /** What programs print where they have nothing. */
  private static final Set<String> NOTHING =
      Set.of("None", "none", "null", "NULL", "NaN", "nan", "N/A", "n/a");

  boolean isFilled() {
    return values.stream().anyMatch(value -> !value.isBlank() && !NOTHING.contains(value));
  }

  String first() {
    return values.stream().filter(value -> !value.isBlank()).findFirst().orElse("");
  }

  String joined() {
    return String.join(
        ", ", values.stream().filter(value -> !value.isBlank()).map(String::strip).toList());
  }
}
