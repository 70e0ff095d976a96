package news.dateline.extract.date;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.article.Resources;

/**
 * The names of the months in some two hundred languages.
 *
 * <p>Case does not count, nor do accents. One name is two months: {@code listopada} is October in
 * Croatian, which prints a stop behind the day, and November in Polish, which prints none. The list
 * is {@code months.tsv} beside this class, and behind it {@code months-cldr.tsv}.
 */
final class Months {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Map<String, Integer> ALL = read(Set.of());

  /** The languages whose datelines are read. */
  private static final Map<String, Integer> DATELINES = read(DateWords.DATELINE_LANGUAGES);

  private static final String TWO_MONTHS = "listopada";
  private static final int OCTOBER = 10;

  private Months() {}

  /** The number of a month in any language, or 0. */
  static int in(String name) {
    return ALL.getOrDefault(key(name), 0);
  }

  /**
   * The number of a month in any language, or 0.
   *
   * @param stop whether the number before it has a stop
   */
  static int in(String name, boolean stop) {
    return stop && name.equals(TWO_MONTHS) ? OCTOBER : in(name);
  }

  /** The number of a month in a language whose datelines are read, or 0. */
  static int inDateline(String name) {
    return DATELINES.getOrDefault(key(name), 0);
  }

  private static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace('ı', 'i').replace("i\u0307", "i");
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Map<String, Integer> read(Set<String> languages) {
    Map<String, Integer> months = new HashMap<>();
    Map<String, Integer> plain = new HashMap<>();
    List<List<String>> rows = new ArrayList<>(Resources.rows(Months.class, "months.tsv"));
    if (languages.isEmpty()) {
      rows.addAll(Resources.rows(Months.class, "months-cldr.tsv"));
    }
    for (List<String> row : rows) {
      if (languages.isEmpty() || languages.contains(row.get(0))) {
        for (int month = 1; month < row.size(); month++) {
          for (String name : Resources.several(row.get(month))) {
            months.putIfAbsent(key(name), month);
            // Latin and Greek are often printed without accents; where marks are vowels, they count
            if (name.codePointAt(0) < 0x370
                || Character.UnicodeScript.of(name.codePointAt(0))
                    == Character.UnicodeScript.GREEK) {
              plain.putIfAbsent(plain(name), month);
            }
          }
        }
      }
    }
    plain.forEach(months::putIfAbsent);
    return Map.copyOf(months);
  }

  private static String plain(String name) {
    return MARKS.matcher(Normalizer.normalize(key(name), Normalizer.Form.NFD)).replaceAll("");
  }
}
