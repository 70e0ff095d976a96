package news.dateline.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names without case, accents, and differences of apostrophes, dashes and white space: what two
 * spellings of one name have in common.
 *
 * <p>{@code Folding.fold("José Pérez")} is {@code "jose perez"}. Folding twice is folding once.
 */
public final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private Folding() {}

  /** The folded form of a name. */
  public static String fold(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7f) {
        return foldAny(name);
      }
    }
    return foldAscii(name);
  }

  /** The same for plain letters, which most names are made of, without regular expressions. */
  private static String foldAscii(String name) {
    char[] folded = new char[name.length()];
    int size = 0;
    boolean space = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c == 0x7f) {
        space = true;
        continue;
      }
      if (space && size > 0) {
        folded[size++] = ' ';
      }
      space = false;
      folded[size++] = c >= 'A' && c <= 'Z' ? (char) (c + ' ') : c == '`' ? '\'' : c;
    }
    return new String(folded, 0, size);
  }

  private static String foldAny(String name) {
    // Decomposed first: some characters decompose into apostrophes and capitals.
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    plain = APOSTROPHES.matcher(plain).replaceAll("'");
    plain = DASHES.matcher(plain).replaceAll("-").toLowerCase(Locale.ROOT);
    plain = MARKS.matcher(plain).replaceAll("");
    plain =
        plain
            .replace("ß", "ss")
            .replace('ø', 'o')
            .replace('ł', 'l')
            .replace('ı', 'i')
            .replace('đ', 'd');
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKC);
    return SPACES.matcher(plain).replaceAll(" ").strip();
  }
}
