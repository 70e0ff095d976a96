package news.dateline.archive;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file's own name, the same under every locale.
 *
 * <p>On Unix a name is bytes, which Java reads in the locale's charset; under {@code LC_ALL=C},
 * usual for cron and containers, all letters beyond ASCII become U+FFFD, and names of one length
 * the same. The bytes are kept in the path, and are read here: as UTF-8, or, where they are none,
 * with such bytes as {@code %E9}, so that no two files have one name.
 */
public final class FileName {
  private static final char LOST = '\ufffd';

  private FileName() {}

  /** The name without folders. */
  static String of(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.indexOf(LOST) < 0 ? name : byBytes(path, name);
  }

  private static String byBytes(Path path, String otherwise) {
    URI uri = path.toAbsolutePath().toUri();
    String escaped = uri.getRawPath();
    if (escaped == null) {
      return otherwise;
    }
    String last = escaped.endsWith("/") ? escaped.substring(0, escaped.length() - 1) : escaped;
    return unescaped(last.substring(last.lastIndexOf('/') + 1));
  }

  /** The characters of a name whose bytes beyond ASCII, and some of ASCII, are written as %E9. */
  static String unescaped(String name) {
    byte[] bytes = new byte[name.length()];
    int length = 0;
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      boolean escape = c == '%' && at + 2 < name.length();
      bytes[length++] = (byte) (escape ? Integer.parseInt(name, at + 1, at + 3, 16) : c);
      at += escape ? 2 : 0;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException other) {
      StringBuilder kept = new StringBuilder();
      for (int i = 0; i < length; i++) {
        if (bytes[i] < 0 || bytes[i] == '%') {
          kept.append(String.format(Locale.ROOT, "%%%02X", bytes[i]));
        } else {
          kept.append((char) bytes[i]);
        }
      }
      return kept.toString();
    }
  }

  /** What to do where a name was lost on its way from the command line; else nothing. */
  public static String remedy(String name) {
    String charset = System.getProperty("sun.jnu.encoding", "UTF-8");
    boolean narrow =
        !Charset.isSupported(charset) || !Charset.forName(charset).newEncoder().canEncode('\u0416');
    boolean lost = name.chars().anyMatch(c -> c == LOST || c == '?' || c >= 0x80);
    return narrow && lost
        ? "; this locale has no letters beyond ASCII: set LC_ALL=C.UTF-8 and try again"
        : "";
  }
}
