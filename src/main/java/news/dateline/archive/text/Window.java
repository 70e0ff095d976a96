package news.dateline.archive.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The record that is being read, as bytes: a buffer that slides over a stream.
 *
 * <p>Indexes count from the record's first byte. The buffer holds the record so far, at most {@link
 * #LIMIT} bytes of it, so a format can look at a record, decide, and go back. {@link #advance}
 * moves on to the next record.
 */
public final class Window {
  /** No record is longer than this. */
  public static final int LIMIT = 64 << 20;

  /** What {@link #at} gives past the last byte. */
  public static final int END = -1;

  /** What {@link #at} gives at {@link #LIMIT} and beyond. */
  public static final int TOO_LONG = -2;

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private boolean ended;
  private long advanced;
  private Optional<DamagedInput> damage = Optional.empty();

  public Window(InputStream in) {
    this.in = in;
  }

  /** The byte at an index, 0 to 255; {@link #END} or {@link #TOO_LONG} when there is none. */
  public int at(int index) throws IOException {
    int place = start + index;
    return place < end ? buffer[place] & 0xff : fetch(index);
  }

  private int fetch(int index) throws IOException {
    if (index >= LIMIT) {
      return TOO_LONG;
    }
    while (start + index >= end) {
      if (ended) {
        return END;
      }
      if (end == buffer.length) {
        makeRoom();
      }
      try {
        int room = Math.min(buffer.length - end, LIMIT - (end - start));
        int count = in.read(buffer, end, room);
        ended = count < 0;
        end += Math.max(0, count);
      } catch (DamagedInput broken) {
        damage = Optional.of(broken);
        ended = true;
      }
    }
    return buffer[start + index] & 0xff;
  }

  private void makeRoom() {
    if (start > buffer.length / 2) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    } else {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
  }

  /**
   * The index of the first byte of that value from an index on; {@link #END} or {@link #TOO_LONG}
   * when there is none.
   */
  public int indexOf(int value, int from) throws IOException {
    int index = from;
    while (true) {
      for (int place = start + index; place < end; place++) {
        if (buffer[place] == (byte) value) {
          return place - start;
        }
      }
      index = Math.max(index, end - start);
      int next = fetch(index);
      if (next < 0) {
        return next;
      }
    }
  }

  /** Moves the beginning over bytes that {@link #at} has given. */
  public void advance(int count) {
    start += count;
    advanced += count;
    if (start == end) {
      start = 0;
      end = 0;
    }
  }

  /** How many bytes lie before the record. */
  public long offset() {
    return advanced;
  }

  /** A copy of some bytes that {@link #at} has given. */
  public byte[] copy(int from, int to) {
    return Arrays.copyOfRange(buffer, start + from, start + to);
  }

  /** The characters of some bytes that {@link #at} has given. */
  public String text(int from, int to) {
    return Decoding.decode(buffer, start + from, start + to);
  }

  /** Why the stream ended early, once its end has been met. */
  public Optional<DamagedInput> damage() {
    return damage;
  }
}
