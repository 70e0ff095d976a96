package news.dateline.learn;

import java.util.Arrays;

/**
 * The features of one item, hashed to the rows of a table of weights. Reused from item to item; not
 * thread-safe.
 */
public final class FeatureRows {
  private final int shift;
  private long[] values = new long[128];
  private int size;
  private int kind;

  /**
   * Rows of a table of {@code 2^bits}.
   *
   * @param bits 1 to 30
   */
  public FeatureRows(int bits) {
    this.shift = 64 - bits;
  }

  /** Begins the next item. */
  public void clear() {
    size = 0;
    kind = 0;
  }

  /**
   * Adds the next feature; the same position in the order of adding is the same kind of feature.
   */
  public void add(long value) {
    addAs(++kind, value);
  }

  /** Adds a feature of a kind: the number that it has in the order of adding, from 1. */
  public void addAs(int kind, long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value + kind * 0x9E3779B97F4A7C15L;
  }

  /** Adds a feature of two values. */
  public void add(long a, long b) {
    add(mixed(a, b));
  }

  /** Adds a feature of three values. */
  public void add(long a, long b, long c) {
    add(mixed(mixed(a, b), c));
  }

  /** Leaves out the next features: those that follow keep their kinds. */
  public void skip(int features) {
    kind += features;
  }

  /** Two values in one. */
  public static long mixed(long a, long b) {
    return (a * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(b * 0xC2B2AE3D27D4EB4FL, 31);
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** One of them. */
  public int row(int i) {
    long h = values[i] * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 29)) * 0x94D049BB133111EBL;
    return (int) (h >>> shift);
  }

  /** All of them. */
  public int[] copy() {
    int[] rows = new int[size];
    Arrays.setAll(rows, this::row);
    return rows;
  }
}
