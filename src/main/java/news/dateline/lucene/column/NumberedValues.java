package news.dateline.lucene.column;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** Values in the order of their bytes, and their numbers. */
final class NumberedValues {
  /** The number of what is no value. */
  static final int NONE = -1;

  private final String[] values;
  private final Map<String, Integer> numbers = new HashMap<>();

  NumberedValues(Set<String> values) {
    this.values =
        values.stream()
            .map(BytesRef::new)
            .sorted()
            .map(BytesRef::utf8ToString)
            .toArray(String[]::new);
    for (int number = 0; number < this.values.length; number++) {
      numbers.put(this.values[number], number);
    }
  }

  /** How many there are. */
  int size() {
    return values.length;
  }

  /** The value of a number. */
  String value(int number) {
    return values[number];
  }

  /** All values, by number. */
  String[] values() {
    return values;
  }

  /** The number of a value, or {@link #NONE}. */
  int of(String value) {
    return numbers.getOrDefault(value, NONE);
  }
}
