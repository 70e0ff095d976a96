package news.dateline.archive;

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
record Rewound(byte[] head, boolean whole, InputStream stream) {
  static final int LENGTH = 1 << 16;

  /** Reads the head. Damage in it shows again when the stream gets there. */
  static Rewound of(InputStream in) throws IOException {
    byte[] head = new byte[LENGTH];
    int length = 0;
    while (length < LENGTH) {
      int count;
      try {
        count = in.read(head, length, LENGTH - length);
      } catch (DamagedInput damage) {
        InputStream rest = new Damaged(damage, in);
        byte[] bytes = Arrays.copyOf(head, length);
        return new Rewound(
            bytes, true, new SequenceInputStream(new ByteArrayInputStream(bytes), rest));
      }
      if (count < 0) {
        byte[] bytes = Arrays.copyOf(head, length);
        return new Rewound(bytes, true, new ByteArrayInputStream(bytes));
      }
      length += count;
    }
    return new Rewound(head, false, new SequenceInputStream(new ByteArrayInputStream(head), in));
  }

  /** The damage, once, and then what may come behind it. */
  private static final class Damaged extends FilterInputStream {
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
