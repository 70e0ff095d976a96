package news.dateline.extract.text;

import java.util.Locale;
import java.util.Set;

/**
 * A word, a number or a mark, with its place in the text.
 *
 * @param start the first UTF-16 code unit
 * @param end one past the last
 * @param text as printed
 * @param lower in lower case; curly apostrophes made straight, and WHO, US and IT left as they are
 * @param shape what it looks like
 */
public record Token(int start, int end, String text, String lower, Shape shape) {

  /** What a token looks like. */
  public enum Shape {
    /** A word without a capital at its beginning. */
    LOWER,
    /** A word that begins with a capital: {@code Moscow}, {@code McCain}, {@code al-Masri}. */
    CAPITALISED,
    /** Capitals throughout, two or more: {@code NATO}, {@code U.S.}. */
    UPPER,
    /** Begins with a digit. */
    NUMBER,
    /** Anything else: one character, {@code --} or dots. */
    MARK;

    /** A number for it, that models know it by. */
    public int code() {
      return switch (this) {
        case LOWER -> 0;
        case CAPITALISED -> 1;
        case UPPER -> 2;
        case NUMBER -> 3;
        case MARK -> 4;
      };
    }
  }

  /** These would read as pronouns in small letters. */
  private static final Set<String> ACRONYMS = Set.of("WHO", "US", "IT");

  public static Token word(int start, int end, String text) {
    int first = text.codePointAt(0);
    Shape shape = Shape.LOWER;
    if (Character.isDigit(first)) {
      shape = Shape.NUMBER;
    } else if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
      shape = text.length() > 1 && upper(text) ? Shape.UPPER : Shape.CAPITALISED;
    } else if (text.length() > 3
        && (text.startsWith("al-") || text.startsWith("el-"))
        && Character.isUpperCase(text.charAt(3))) {
      shape = Shape.CAPITALISED;
    }
    if (ACRONYMS.contains(text)) {
      return new Token(start, end, text, text, shape);
    }
    String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
    return new Token(start, end, text, lower.equals(text) ? text : lower, shape);
  }

  static Token mark(int start, int end, String text) {
    return new Token(start, end, text, text, Shape.MARK);
  }

  private static boolean upper(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (!Character.isUpperCase(c)) {
          return false;
        }
      }
    }
    return letters > 1;
  }

  /** Whether it begins with a capital. */
  public boolean capital() {
    return shape == Shape.CAPITALISED || shape == Shape.UPPER;
  }

  public boolean word() {
    return shape != Shape.MARK;
  }

  public boolean is(String lowerCase) {
    return lower.equals(lowerCase);
  }

  /** Whether it is the {@code 's} or lone apostrophe of a possessive. */
  public boolean possessive() {
    return lower.equals("'s");
  }
}
