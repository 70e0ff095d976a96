package news.dateline.archive.text;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/**
 * The first bytes of a stream, and the stream with these bytes still before it.
 *
 * @param head the first bytes, at most {@link #LENGTH}
 * @param whole whether they are all of the stream
 * @param stream all of the stream, from its beginning
 */
public record PeekedStream(byte[] head, boolean whole, InputStream stream) {
  public static final int LENGTH = 1 << 16;

  /** How often damage at the very beginning is passed over. */
  private static final int ATTEMPTS = 20;

  /** What is shorter tells nothing of a format. */
  private static final int TOO_SHORT = 64;

  /**
   * Reads the head. Damage in it shows again when the stream gets there; where it comes in the very
   * first bytes, what lies behind it is the head, if anything does.
   */
  public static PeekedStream of(InputStream in) throws IOException {
    return of(in, ATTEMPTS);
  }

  private static PeekedStream of(InputStream in, int attempts) throws IOException {
    byte[] head = new byte[LENGTH];
    int length = 0;
    while (length < LENGTH) {
      int count;
      try {
        count = in.read(head, length, LENGTH - length);
      } catch (DamagedInput damage) {
        byte[] before = Arrays.copyOf(head, length);
        PeekedStream rest =
            length < TOO_SHORT && attempts > 0
                ? of(in, attempts - 1)
                : new PeekedStream(new byte[0], true, in);
        InputStream stream =
            new SequenceInputStream(
                new ByteArrayInputStream(before), new Damaged(damage, rest.stream()));
        return rest.head().length > 0
            ? new PeekedStream(rest.head(), rest.whole(), stream)
            : new PeekedStream(before, true, stream);
      }
      if (count < 0) {
        byte[] bytes = Arrays.copyOf(head, length);
        return new PeekedStream(bytes, true, new ByteArrayInputStream(bytes));
      }
      length += count;
    }
    return new PeekedStream(
        head, false, new SequenceInputStream(new ByteArrayInputStream(head), in));
  }

  /** The damage, once, and then what may come behind it. */
  static final class Damaged extends FilterInputStream {
    private final DamagedInput damage;
    private boolean told;

    Damaged(DamagedInput damage, InputStream rest) {
      super(rest);
      this.damage = damage;
    }

    @Override
    public int read() throws IOException {
      tell();
      return in.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      tell();
      return in.read(into, from, length);
    }

    private void tell() throws IOException {
      if (!told) {
        told = true;
        throw damage;
      }
    }
  }
}
