package news.dateline.archive.press;

import java.util.Map;
import java.util.Optional;

/**
 * A line that looks like a field: a label, a colon, a value.
 *
 * @param label as printed
 * @param name what the label stands for in the list that was asked
 * @param value what stands behind the colon
 */
record Field(String label, String name, String value) {
  private static final int LONGEST_LABEL = 45;

  /** The field that a line is, if its label is in the list. */
  static Optional<Field> of(String line, Map<String, String> labels) {
    int colon = colon(line);
    if (colon < 2) {
      return Optional.empty();
    }
    String label = line.substring(0, colon).strip();
    String name = labels.get(PressWords.fold(label));
    return name == null
        ? Optional.empty()
        : Optional.of(new Field(label, name, line.substring(colon + 1).strip()));
  }

  private static int colon(String line) {
    int end = Math.min(line.length(), LONGEST_LABEL);
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c == ':' || c == '：') {
        return i;
      }
    }
    return -1;
  }

  /** Whether the label is printed in capitals. */
  boolean isCapitals() {
    return label.chars().noneMatch(Character::isLowerCase);
  }

  /** Whether the value ends as a sentence does. */
  boolean isSentence() {
    return value.endsWith(".")
        || value.endsWith("!")
        || value.endsWith("?")
        || value.endsWith(".\u201d")
        || value.endsWith(".\"");
  }

  /** How many words the value has. */
  int words() {
    return value.isEmpty() ? 0 : value.split("\\s+").length;
  }
}
