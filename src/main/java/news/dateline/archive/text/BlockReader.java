package news.dateline.archive.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A stream of header lines and blocks of a stated length, as web archives are, that can be taken up
 * again wherever it breaks.
 *
 * <p>Damage of the packing ends the line or block that is being read; {@link #damage} then says so
 * once, and reading goes on with what comes behind it.
 */
public final class BlockReader {
  /** No line of a header is longer. */
  public static final int LONGEST_LINE = 1 << 16;

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] buffer = new byte[CHUNK];
  private int at;
  private int end;
  private long passed;
  private boolean ended;
  private boolean broken;
  private Optional<DamagedInput> damage = Optional.empty();

  public BlockReader(InputStream in) {
    this.in = in;
  }

  /** How many bytes lie before the place. */
  public long offset() {
    return passed + at;
  }

  /** Damage met since last asked. The place is behind it. */
  public Optional<DamagedInput> damage() {
    Optional<DamagedInput> met = damage;
    damage = Optional.empty();
    broken = false;
    return met;
  }

  /** Reads more behind what is there; false at the end and at damage. */
  private boolean more() throws IOException {
    if (ended || broken) {
      return false;
    }
    if (at > 0 && end == buffer.length) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      passed += at;
      end -= at;
      at = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    try {
      int count = in.read(buffer, end, buffer.length - end);
      ended = count < 0;
      end += Math.max(0, count);
      return count >= 0;
    } catch (DamagedInput met) {
      damage = Optional.of(met);
      broken = true;
      return false;
    }
  }

  /**
   * The next line, without its end; empty when there is none, whether at the end or at damage. A
   * line longer than {@link #LONGEST_LINE} comes in pieces.
   */
  public Optional<String> line() throws IOException {
    int seen = at;
    while (true) {
      for (; seen < end && seen - at < LONGEST_LINE; seen++) {
        if (buffer[seen] == '\n') {
          return Optional.of(taken(seen, seen + 1));
        }
      }
      if (seen - at >= LONGEST_LINE) {
        return Optional.of(taken(seen, seen));
      }
      int before = at;
      if (!more()) {
        return at == end ? Optional.empty() : Optional.of(taken(end, end));
      }
      seen -= before - at;
    }
  }

  private String taken(int lineEnd, int next) {
    int until = lineEnd > at && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    String line = new String(buffer, at, until - at, StandardCharsets.UTF_8);
    at = next;
    return line;
  }

  /** The next bytes, at most that many; the place stays. Fewer at the end and at damage. */
  public byte[] peek(int length) throws IOException {
    while (end - at < length && more()) {
      // until there are enough
    }
    return Arrays.copyOfRange(buffer, at, Math.min(end, at + length));
  }

  /** Passes bytes that {@link #peek} gave. */
  public void pass(int length) {
    at += length;
  }

  /**
   * Passes a block.
   *
   * @return how many bytes were missing, at the end or at damage
   */
  public long skip(long length) throws IOException {
    long left = length;
    while (left > 0) {
      int here = (int) Math.min(left, end - at);
      at += here;
      left -= here;
      if (left > 0 && !more()) {
        return left;
      }
    }
    return 0;
  }

  /** Whether nothing is left. Damage ahead is not the end. */
  boolean isAtEnd() throws IOException {
    return at == end && !more() && damage.isEmpty();
  }
}
