package news.dateline.cli;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text in a terminal, where a character may take no column or two.
 *
 * <p>Widths follow Unicode's East Asian Width for the wide blocks, and count marks and format
 * characters as nothing: close to what terminals do.
 */
final class TerminalText {
  private static final String ELLIPSIS = "…";

  /** First and last code points of the blocks whose characters take two columns. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, // Hangul Jamo
    {0x2E80, 0xA4CF}, // CJK radicals to Yi
    {0xAC00, 0xD7A3}, // Hangul syllables
    {0xF900, 0xFAFF}, // CJK compatibility
    {0xFE30, 0xFE4F},
    {0xFF00, 0xFF60}, // full-width forms
    {0xFFE0, 0xFFE6},
    {0x1F300, 0x1FAFF}, // pictures
    {0x20000, 0x3FFFD}, // CJK extensions
  };

  private TerminalText() {}

  /** How many columns the text takes. */
  static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (point >= range[0] && point <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** The text without what would move a terminal's cursor or change its colours, on one line. */
  static String plain(String text) {
    return text.codePoints()
        .map(point -> Character.isISOControl(point) || Character.isWhitespace(point) ? ' ' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .replaceAll(" {2,}", " ")
        .strip();
  }

  /** The text, or as much of it as fits with an ellipsis. */
  static String cut(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      if (width(text.substring(0, next)) > columns - 1) {
        break;
      }
      end = next;
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The text, filled up with spaces. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - width(text)));
  }

  /** The text in lines of at most so many columns, broken at spaces. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && width(line + " " + word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A number with its thousands apart. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number with its noun: {@code 1 article}, {@code 2 articles}. */
  static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  /** Seconds as {@code 0:07}, {@code 12:30} or {@code 1:02:03}. */
  static String clock(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** A size as {@code 812 kB} or {@code 1.3 GB}. */
  static String size(long bytes) {
    if (bytes < 1000) {
      return bytes + " bytes";
    }
    String units = "kMGTPE";
    double size = bytes / 1000.0;
    int unit = 0;
    while (size >= 999.5 && unit < units.length() - 1) {
      size /= 1000;
      unit++;
    }
    return String.format(
        Locale.ROOT, size < 10 ? "%.1f %sB" : "%.0f %sB", size, units.charAt(unit));
  }
}
