package news.dateline.archive.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Encodings that write every script with the bytes of ASCII, for networks that passed on seven bits
 * of each: such text is valid UTF-8 and means nothing as that.
 *
 * <ul>
 *   <li>ISO-2022-JP (RFC 1468), -KR (RFC 1557), -CN (RFC 1922) show by their escape sequences,
 *       whatever is declared: no other text has them.
 *   <li>HZ (RFC 1843) writes GB2312 between <code>~{</code> and <code>~}</code>. Where it is not
 *       declared, each such stretch must be common Chinese characters.
 *   <li>UTF-7 (RFC 2152) is read where it is declared.
 * </ul>
 */
final class SevenBit {
  private static final Set<String> HZ = Set.of("hz-gb-2312", "hz", "hzgb2312", "hz-gb2312");
  private static final Set<String> UTF_7 =
      Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "csunicode11utf7", "x-unicode-2-0-utf-7");

  private static final int ESCAPE = 0x1b;
  private static final Charset GB = Charset.forName("GB18030");

  private SevenBit() {}

  /**
   * The characters, if the bytes are in such an encoding.
   *
   * @param label the charset that is declared, if one is
   */
  static Optional<String> decode(byte[] bytes, Optional<String> label) {
    int escape = -1;
    boolean tilde = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        return Optional.empty();
      }
      if (bytes[i] == ESCAPE && escape < 0) {
        escape = i;
      }
      tilde |= bytes[i] == '~';
    }
    if (escape >= 0) {
      Optional<Charset> escaped = escaped(bytes, escape);
      if (escaped.isPresent()) {
        return Optional.of(new String(bytes, escaped.get()));
      }
    }
    String declared = label.map(CharsetLabel::normal).orElse("");
    if (tilde) {
      String text = new String(bytes, StandardCharsets.US_ASCII);
      Optional<String> hz = hz(text, HZ.contains(declared));
      if (hz.isPresent()) {
        return hz;
      }
    }
    return UTF_7.contains(declared)
        ? Optional.of(utf7(new String(bytes, StandardCharsets.US_ASCII)))
        : Optional.empty();
  }

  /** The encoding whose escape sequence is met first. */
  private static Optional<Charset> escaped(byte[] bytes, int from) {
    for (int i = from; i + 2 < bytes.length; i++) {
      if (bytes[i] != ESCAPE || bytes[i + 1] != '$') {
        continue;
      }
      int third = bytes[i + 2];
      int fourth = i + 3 < bytes.length ? bytes[i + 3] : 0;
      if (third == 'B' || third == '@' || (third == '(' && fourth == 'D')) {
        return CharsetLabel.charset("iso-2022-jp");
      }
      if (third == ')') {
        return fourth == 'C'
            ? CharsetLabel.charset("iso-2022-kr")
            : fourth == 'A' || fourth == 'G'
                ? CharsetLabel.charset("iso-2022-cn")
                : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** HZ; nothing where the text is none, unless it is declared. */
  private static Optional<String> hz(String text, boolean declared) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    int stretches = 0;
    while (at < text.length()) {
      int tilde = text.indexOf('~', at);
      if (tilde < 0 || tilde + 1 == text.length()) {
        break;
      }
      out.append(text, at, tilde);
      char next = text.charAt(tilde + 1);
      at = tilde + 2;
      if (next == '{') {
        int end = text.indexOf("~}", at);
        int line = text.indexOf('\n', at);
        int close = end < 0 ? text.length() : end;
        // Whoever forgot to leave Chinese is in ASCII again on the next line.
        int until = line >= 0 && line < close ? line : close;
        Optional<String> chinese = gb(text.substring(at, until), !declared);
        if (chinese.isPresent()) {
          out.append(chinese.get());
          stretches++;
        } else if (!declared) {
          return Optional.empty();
        } else {
          out.append(text, tilde, until);
        }
        at = until == end ? end + 2 : until;
      } else if (next == '~' && declared) {
        out.append('~');
      } else if (next != '\n' || !declared) {
        out.append('~').append(next);
      }
    }
    out.append(text, at, text.length());
    return stretches > 0 ? Optional.of(out.toString()) : Optional.empty();
  }

  /**
   * Pairs of seven bits as GB2312.
   *
   * @param common whether two characters are asked for at least, most of them of its first level
   */
  private static Optional<String> gb(String pairs, boolean common) {
    byte[] bytes = new byte[pairs.length() / 2 * 2];
    int first = 0;
    for (int i = 0; i < bytes.length; i++) {
      char c = pairs.charAt(i);
      if (c < 0x21 || c > 0x7e) {
        return Optional.empty();
      }
      first += i % 2 == 0 && c >= 0x30 && c <= 0x57 ? 1 : 0;
      bytes[i] = (byte) (c | 0x80);
    }
    if (common && (pairs.length() % 2 > 0 || bytes.length < 4 || first * 4 < bytes.length)) {
      return Optional.empty();
    }
    try {
      return Optional.of(GB.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException invalid) {
      return Optional.empty();
    }
  }

  private static String utf7(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '+') {
        out.append(c);
        continue;
      }
      int end = at;
      while (end < text.length() && isBase64(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        out.append('+');
      } else {
        String letters = text.substring(at, end);
        // What is left of less than a byte, and of less than a character, is padding.
        byte[] units =
            Base64.getDecoder().decode(letters.length() % 4 == 1 ? letters + "A" : letters);
        out.append(new String(units, 0, units.length / 2 * 2, StandardCharsets.UTF_16BE));
      }
      at = end < text.length() && text.charAt(end) == '-' ? end + 1 : end;
    }
    return out.toString();
  }

  private static boolean isBase64(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
