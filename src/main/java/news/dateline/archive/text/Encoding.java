package news.dateline.archive.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a file writes characters, by its first bytes.
 *
 * <p>A byte order mark decides. Without one, UTF-16 and UTF-32 show by their zeros: text has
 * characters below 256 in it (at the least spaces and line ends), whose other bytes are zero,
 * nearly always on the same side, from the first characters on. Everything else is read as UTF-8 or
 * windows-1252, see {@link Decoding}.
 *
 * @param charset UTF-16 or UTF-32 in one byte order; empty for what is compatible with ASCII
 * @param mark the length of the byte order mark
 */
public record Encoding(Optional<Charset> charset, int mark) {
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Encoding ASCII_COMPATIBLE = new Encoding(Optional.empty(), 0);

  /**
   * As many letters of ASCII in a row are no UTF-16: of Chinese, each character would have to be
   * one of few.
   */
  private static final int ASCII_BEGINNING = 16;

  /** The encoding of a file that begins so. */
  public static Encoding of(byte[] head, int length) {
    int first = number(head, length, 0);
    int second = number(head, length, 1);
    int third = number(head, length, 2);
    int fourth = number(head, length, 3);
    if (first == 0xef && second == 0xbb && third == 0xbf) {
      return new Encoding(Optional.empty(), 3);
    }
    if (first == 0xff && second == 0xfe) {
      return third == 0 && fourth == 0
          ? new Encoding(Optional.of(UTF_32LE), 4)
          : new Encoding(Optional.of(StandardCharsets.UTF_16LE), 2);
    }
    if (first == 0xfe && second == 0xff) {
      return new Encoding(Optional.of(StandardCharsets.UTF_16BE), 2);
    }
    if (first == 0 && second == 0 && third == 0xfe && fourth == 0xff) {
      return new Encoding(Optional.of(UTF_32BE), 4);
    }
    return isAscii(head, length) ? ASCII_COMPATIBLE : byZeros(head, length);
  }

  /**
   * Whether it begins with letters of ASCII, so that zeros further on are those of something inside
   * of it: a web archive holds sounds, and pages in UTF-16.
   */
  private static boolean isAscii(byte[] head, int length) {
    for (int i = 0; i < ASCII_BEGINNING; i++) {
      int value = number(head, length, i);
      if (value != '\t' && value != '\r' && value != '\n' && (value < ' ' || value > '~')) {
        return false;
      }
    }
    return true;
  }

  private static Encoding byZeros(byte[] head, int length) {
    int[] zeros = new int[4];
    int quads = length / 4;
    for (int i = 0; i < quads * 4; i++) {
      if (head[i] == 0) {
        zeros[i % 4]++;
      }
    }
    if (quads == 0) {
      return ASCII_COMPATIBLE;
    }
    if (zeros[0] == quads && isMost(zeros[1], quads) && isFew(zeros[3], quads)) {
      return new Encoding(Optional.of(UTF_32BE), 0);
    }
    if (zeros[3] == quads && isMost(zeros[2], quads) && isFew(zeros[0], quads)) {
      return new Encoding(Optional.of(UTF_32LE), 0);
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    int enough = Math.max(2, quads / 5);
    if (odd >= enough && isFew(even, odd)) {
      return new Encoding(Optional.of(StandardCharsets.UTF_16LE), 0);
    }
    if (even >= enough && isFew(odd, even)) {
      return new Encoding(Optional.of(StandardCharsets.UTF_16BE), 0);
    }
    return ASCII_COMPATIBLE;
  }

  private static boolean isMost(int count, int of) {
    return count > of * 3 / 4;
  }

  private static boolean isFew(int count, int of) {
    return count * 4 <= of;
  }

  private static int number(byte[] head, int length, int at) {
    return at < length ? head[at] & 0xff : -1;
  }

  /**
   * The same characters in UTF-8; what is invalid becomes U+FFFD, which the parser notes with the
   * article.
   */
  public static InputStream inUtf8(InputStream in, Charset charset) {
    return new Transcoded(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
  }

  /** UTF-8 bytes of what a reader gives. */
  private static final class Transcoded extends InputStream {
    private final InputStreamReader reader;
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .replaceWith(new byte[] {(byte) 0xef, (byte) 0xbf, (byte) 0xbd});
    private final CharBuffer characters = CharBuffer.allocate(1 << 14).limit(0);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
    private boolean ended;

    Transcoded(InputStreamReader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.remaining());
      bytes.get(into, from, count);
      return count;
    }

    private boolean fill() throws IOException {
      while (!bytes.hasRemaining() && !ended) {
        characters.compact();
        ended = reader.read(characters) < 0;
        characters.flip();
        bytes.clear();
        encoder.encode(characters, bytes, ended);
        if (ended) {
          encoder.flush(bytes);
        }
        bytes.flip();
      }
      return bytes.hasRemaining();
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
