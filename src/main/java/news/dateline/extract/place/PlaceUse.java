package news.dateline.extract.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Resources;

/**
 * How names of places are used in running news: whether {@code Reading}, {@code Clinton} and {@code
 * Chicago} are words, people or places more often. Read from {@code place-words.tsv}, which is
 * counted from news, in shares of 0 to 1. Immutable.
 */
final class PlaceUse {

  /**
   * The use of a name.
   *
   * @param small how often it is written without a capital
   * @param where of those with one, twice the share behind {@code in}, {@code near} or the like
   * @param inName of those with one, the share beside another word with one
   */
  record Shares(double small, double where, double inName) {}

  private final Map<String, Shares> uses = new HashMap<>(1 << 15);

  /** Reads the list. */
  PlaceUse() {
    Shares[] shares = new Shares[1000];
    for (List<String> row : Resources.rows(PlaceUse.class, "place-words.tsv")) {
      int digits = Integer.parseInt(row.get(1));
      if (shares[digits] == null) {
        String cell = row.get(1);
        shares[digits] = new Shares(share(cell, 0), share(cell, 1), share(cell, 2));
      }
      uses.put(row.get(0), shares[digits]);
    }
  }

  private static double share(String cell, int at) {
    return (cell.charAt(at) - '0') / 9.0;
  }

  /** Of a folded name; null when it is rare. */
  @org.jspecify.annotations.Nullable
  Shares of(String key) {
    return uses.get(key);
  }
}
