package news.dateline.archive.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.text.PageCharset;

/**
 * The words of a header line (RFC 2047), as {@code =?iso-8859-1?Q?caf=E9?=}.
 *
 * <p>Their charsets mean what they mean in pages: {@code iso-8859-1} is windows-1252. Words of one
 * charset that follow each other are decoded as one, since programs cut characters in two.
 */
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

  private EncodedWords() {}

  /**
   * The value of a header line, decoded and on one line.
   *
   * @param usual the charset of letters that are not encoded, as old programs wrote them
   */
  static String decode(byte[] value, Optional<String> usual) {
    String text = PageCharset.decode(value, usual).replaceAll("\\s+", " ").strip();
    Matcher word = WORD.matcher(text);
    StringBuilder out = new StringBuilder(text.length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = "";
    int at = 0;
    while (word.find()) {
      String between = text.substring(at, word.start());
      boolean follows = bytes.size() > 0 && between.isBlank();
      if (!follows || !word.group(1).equalsIgnoreCase(charset)) {
        flush(out, bytes, charset);
        out.append(follows ? "" : between);
      }
      charset = word.group(1);
      boolean base64 = word.group(2).equalsIgnoreCase("B");
      bytes.writeBytes(base64 ? base64(word.group(3)) : quoted(word.group(3)));
      at = word.end();
    }
    flush(out, bytes, charset);
    return out.append(text, at, text.length()).toString().replaceAll("\\s+", " ").strip();
  }

  /** The charset that the first encoded word names. */
  static Optional<String> charset(byte[] value) {
    Matcher word = WORD.matcher(new String(value, StandardCharsets.ISO_8859_1));
    return word.find() ? Optional.of(word.group(1)) : Optional.empty();
  }

  private static void flush(StringBuilder out, ByteArrayOutputStream bytes, String charset) {
    if (bytes.size() > 0) {
      out.append(PageCharset.decode(bytes.toByteArray(), Optional.of(charset)));
      bytes.reset();
    }
  }

  private static byte[] base64(String letters) {
    String known = letters.replaceAll("[^A-Za-z0-9+/]", "");
    // One letter left over is less than a byte.
    return Base64.getDecoder()
        .decode(known.length() % 4 == 1 ? known.substring(0, known.length() - 1) : known);
  }

  private static byte[] quoted(String letters) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = letters.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '=' && high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(bytes[i] == '_' ? ' ' : bytes[i]);
      }
    }
    return out.toByteArray();
  }
}
