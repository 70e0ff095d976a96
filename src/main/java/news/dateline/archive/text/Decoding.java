package news.dateline.archive.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Bytes into characters, for files that are UTF-8 or compatible with ASCII. No byte is lost.
 *
 * <p>The rule, for one record at a time (a text, a line, a row), so that the same bytes always give
 * the same characters whatever lies around them:
 *
 * <ol>
 *   <li>what is valid UTF-8 is UTF-8;
 *   <li>else, where more characters are valid UTF-8 sequences than bytes are not, it is UTF-8 with
 *       stray bytes, and only those are read as windows-1252: a line of UTF-8 into which one byte
 *       of another encoding was pasted;
 *   <li>else all of it is windows-1252, as the WHATWG Encoding Standard defines it: its five bytes
 *       without a character (81, 8D, 8F, 90, 9D) become the control characters of the same number.
 * </ol>
 *
 * <p>A short record of windows-1252 may by accident be valid UTF-8: {@code ß“} alone is U+07D3. The
 * longer the record, the less likely.
 *
 * <p>UTF-16 and UTF-32 are turned into UTF-8 before, by {@link Encoding}.
 */
public final class Decoding {
  /** The characters of windows-1252 from 0x80 to 0x9F. */
  private static final String HIGH_CONTROLS =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  /** What is read where nothing tells otherwise. */
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Decoding() {}

  /** The characters of {@code bytes[from, to)}. */
  public static String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return text.indexOf('\ufffd') < 0 ? text : byRule(bytes, from, to);
  }

  private static String byRule(byte[] bytes, int from, int to) {
    StringBuilder mixed = new StringBuilder(to - from);
    int sequences = 0;
    int strays = 0;
    int at = from;
    while (at < to) {
      int length = sequence(bytes, at, to);
      if (length == 0) {
        strays++;
        mixed.append(windows1252(bytes[at]));
        at++;
      } else if (length == 1) {
        mixed.append((char) bytes[at]);
        at++;
      } else {
        sequences++;
        mixed.append(new String(bytes, at, length, StandardCharsets.UTF_8));
        at += length;
      }
    }
    if (strays == 0 || sequences > strays) {
      return mixed.toString();
    }
    StringBuilder single = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      single.append(windows1252(bytes[i]));
    }
    return single.toString();
  }

  private static char windows1252(byte value) {
    int code = value & 0xff;
    return code >= 0x80 && code < 0xa0 ? HIGH_CONTROLS.charAt(code - 0x80) : (char) code;
  }

  /**
   * The length of the UTF-8 sequence at a place, 1 to 4; 0 when there is none (Unicode Standard,
   * table 3-7).
   */
  static int sequence(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (length == 0 || at + length > to) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int lowest = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int highest = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
