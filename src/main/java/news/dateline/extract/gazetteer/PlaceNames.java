package news.dateline.extract.gazetteer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Resources;
import news.dateline.extract.text.NamedLists;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.Tokens;

/**
 * How names of places are compared: without accents, hyphens and differences of case, saints and
 * forts abbreviated, and Slavic endings left off.
 *
 * <pre>
 *   São Paulo               sao paulo
 *   Port-au-Prince          port au prince
 *   St. Louis, Saint Louis  st louis
 *   Москва, Москвы          москв
 * </pre>
 */
public final class PlaceNames {
  /** What Slavic languages add to names. */
  private static final Set<String> ENDINGS =
      NamedLists.of(PlaceNames.class, "place-spellings.tsv").get("ending");

  private static final int LONGEST_ENDING = 3;

  private static final int SHORTEST_STEM = 4;

  private static final Map<String, String> ABBREVIATED = abbreviated();

  private PlaceNames() {}

  private static Map<String, String> abbreviated() {
    Map<String, String> forms = new HashMap<>();
    for (List<String> row : Resources.rows(PlaceNames.class, "place-abbreviations.tsv")) {
      Resources.several(row.get(1)).forEach(word -> forms.put(word, row.get(0)));
    }
    return Map.copyOf(forms);
  }

  /** A whole name. */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (Token token : Tokens.of(name)) {
      if (token.word()) {
        append(key, token.lower());
      }
    }
    return key.toString();
  }

  /** Adds a token of a name to those before it. */
  public static void append(StringBuilder key, String lower) {
    if (!key.isEmpty()) {
      key.append(' ');
    }
    key.append(word(lower));
  }

  /** A token of a name. */
  public static String word(String lower) {
    String form = ABBREVIATED.get(lower);
    return form == null ? folded(lower) : form;
  }

  private static String folded(String lower) {
    boolean ascii = true;
    boolean plain = true;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      ascii &= c < 128;
      plain &= c != '-' && c != '\'';
    }
    if (ascii && plain) {
      return lower;
    }
    String bare = ascii ? lower : bare(lower);
    return bare.replace('-', ' ').replace("'", "");
  }

  private static String bare(String lower) {
    String folded =
        Normalizer.normalize(lower, Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}+", "")
            .replace('ø', 'o')
            .replace('ł', 'l')
            .replace("ß", "ss")
            .replace("æ", "ae")
            .replace("œ", "oe")
            .replace("þ", "th")
            .replace('ð', 'd')
            .replace('ı', 'i')
            .replace('đ', 'd')
            .replaceAll("[\\u2019\\u2018\\u02bb\\u02bc\\u02b9\\u02ba`]", "'")
            .replaceAll("[\\u2010\\u2011]", "-")
            .toLowerCase(Locale.ROOT);
    return cyrillic(folded) ? stem(folded) : folded;
  }

  private static boolean cyrillic(String word) {
    return !word.isEmpty()
        && Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }

  private static String stem(String word) {
    for (int length = Math.min(LONGEST_ENDING, word.length() - SHORTEST_STEM);
        length > 0;
        length--) {
      int end = word.length() - length;
      if (ENDINGS.contains(word.substring(end))) {
        return word.substring(0, end);
      }
    }
    return word;
  }
}
