package news.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The name of a country for what stands for its government: another of its names, or its capital.
 *
 * <pre>
 *   U.S., America     United States
 *   Moscow            Russia
 * </pre>
 *
 * <p>From {@code countries.tsv} beside this class. Immutable.
 */
final class Countries {
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, String> CAPITALS = new HashMap<>();

  static {
    for (List<String> row : Resources.rows("countries.tsv")) {
      NAMES.put(key(row.get(1)), row.get(1));
      Resources.several(row.get(2)).forEach(other -> NAMES.put(key(other), row.get(1)));
      if (row.get(3).length() > 2) {
        CAPITALS.putIfAbsent(key(row.get(3)), row.get(1));
      }
    }
  }

  private Countries() {}

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }

  /** The country that a name names. */
  static Optional<String> named(String name) {
    return Optional.ofNullable(NAMES.get(key(name)));
  }

  /** The country whose capital a name names; a city that is a country too is none. */
  static Optional<String> ofCapital(String name) {
    String key = key(name);
    return NAMES.containsKey(key) ? Optional.empty() : Optional.ofNullable(CAPITALS.get(key));
  }
}
