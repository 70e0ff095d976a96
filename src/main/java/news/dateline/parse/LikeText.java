package news.dateline.parse;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether the value of a field reads like a text of an article, and how much of it is there. */
final class LikeText {
  /** No shorter value is a text. */
  static final int SHORTEST = 60;

  /** A text in words has at least so many of them. */
  private static final int FEWEST_WORDS = 20;

  /** What is looked at of a value. */
  private static final int LONGEST = 20_000;

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

  private static final Pattern CUT =
      Pattern.compile("(?:…|\\.\\.\\.)?\\s*\\[\\+?\\d+ (?:chars|characters)\\]\\s*$");

  private LikeText() {}

  /** Whether it has sentences: at least two ends of them, and the words or signs that two have. */
  static boolean is(String value) {
    int words = 0;
    int ends = 0;
    int ideographs = 0;
    boolean inWord = false;
    int length = Math.min(value.length(), LONGEST);
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      boolean letter = Character.isLetter(c);
      words += letter && !inWord ? 1 : 0;
      ideographs += letter && Character.isIdeographic(c) ? 1 : 0;
      inWord = letter || (inWord && !Character.isWhitespace(c));
      ends += endsSentence(value, i) ? 1 : 0;
    }
    return ends >= 2 && (words >= FEWEST_WORDS || ideographs >= SHORTEST);
  }

  private static boolean endsSentence(String value, int at) {
    char c = value.charAt(at);
    if (c == '。' || c == '！' || c == '？' || c == '।' || c == '۔') {
      return true;
    }
    if (c != '.' && c != '!' && c != '?' && c != '؟') {
      return false;
    }
    char before = at == 0 ? ' ' : value.charAt(at - 1);
    char after = at + 1 == value.length() ? ' ' : value.charAt(at + 1);
    return Character.isLetterOrDigit(before)
        && !Character.isLetterOrDigit(after)
        && "/\\=&?_-,.:;".indexOf(after) < 0;
  }

  /** Whether a text says of itself that it is cut off: {@code … [+1234 chars]}. */
  static boolean isCut(String text) {
    return text.endsWith("]")
        && CUT.matcher(text.substring(Math.max(0, text.length() - 40))).find();
  }

  /** The beginning of some values, on one line. */
  static String beginning(List<String> values, int most) {
    StringBuilder line = new StringBuilder();
    for (String value : values) {
      String begin = value.substring(0, Math.min(value.length(), most * 4)).strip();
      line.append(line.isEmpty() || begin.isEmpty() ? "" : "; ");
      line.append(begin.replaceAll("[\\s\\p{Cntrl}]+", " "));
      if (line.length() > most) {
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
      }
    }
    return line.toString();
  }

  /**
   * A body, to be asked whether it holds another text.
   *
   * @param letters its letters and digits
   */
  record Body(String letters) {
    private static final int PIECES = 5;
    private static final int PIECE = 30;

    static Body of(String body) {
      return new Body(letters(body));
    }

    private static String letters(String text) {
      StringBuilder letters = new StringBuilder();
      String part = text.substring(0, Math.min(text.length(), LONGEST));
      TAG.matcher(part)
          .replaceAll(" ")
          .chars()
          .filter(c -> Character.isLetterOrDigit((char) c))
          .forEach(c -> letters.append((char) c));
      return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether most of some pieces of a text are in it. */
    boolean holds(String text) {
      String wanted = letters(text);
      int there = 0;
      for (int i = 0; i < PIECES; i++) {
        int from = (int) ((long) Math.max(0, wanted.length() - PIECE) * i / (PIECES - 1));
        String piece = wanted.substring(from, Math.min(wanted.length(), from + PIECE));
        there += letters.contains(piece) ? 1 : 0;
      }
      return there * 2 > PIECES;
    }
  }
}
