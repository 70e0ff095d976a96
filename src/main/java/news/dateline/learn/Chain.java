package news.dateline.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear-chain conditional random field with hashed features. Immutable.
 *
 * <p>The weights of a row are seven biased bytes in one 64-bit word, so that a feature costs one
 * load; the eighth byte is 1. Words are summed in lanes of 16 bits, which hold {@value
 * #MOST_FEATURES} features an item; the last lane counts them.
 */
public final class Chain {
  /** So many features an item may have. */
  public static final int MOST_FEATURES = 256;

  /** The sums of an item take so many numbers: those of its even columns, those of its odd ones. */
  public static final int SUMS = 2;

  private static final long ONE = 1L << 56;

  private static final long LANES = 0x00FF00FF00FF00FFL;
  private static final int BIAS = 128;

  private final ChainShape shape;
  private final long[] packed;
  private final float scale;
  private final float[] transitions;

  private Chain(ChainShape shape, long[] packed, float scale, float[] transitions) {
    this.shape = shape;
    this.packed = packed;
    this.scale = scale;
    this.transitions = transitions;
  }

  /** Packs weights: {@code emission[row * 8 + column]}. */
  static Chain of(ChainShape shape, float[] emission, float[] transitions) {
    float limit = 0;
    for (float w : emission) {
      limit = Math.max(limit, Math.abs(w));
    }
    float scale = Math.max(1e-6f, Math.min(limit, 4f)) / 127;
    long[] packed = new long[emission.length / 8];
    for (int row = 0; row < packed.length; row++) {
      long word = ONE;
      for (int c = 0; c < 7; c++) {
        int value = Math.round(emission[row * 8 + c] / scale);
        word |= (long) (Math.max(-127, Math.min(127, value)) + BIAS) << (8 * c);
      }
      packed[row] = word;
    }
    return new Chain(shape, packed, scale, transitions);
  }

  /** The shape it was made with. */
  public ChainShape shape() {
    return shape;
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeByte(shape.roles());
    out.writeByte(shape.kinds());
    out.writeInt(packed.length);
    out.writeFloat(scale);
    for (int c = 0; c < 7; c++) {
      for (long word : packed) {
        out.writeByte((int) (word >>> (8 * c)));
      }
    }
    float limit = 0;
    for (float t : transitions) {
      limit = Math.max(limit, Math.abs(t));
    }
    float step = Math.max(1e-6f, limit) / 127;
    out.writeFloat(step);
    for (float t : transitions) {
      out.writeByte(Math.round(t / step));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  public static Chain read(DataInput in) throws IOException {
    ChainShape shape = new ChainShape(in.readByte(), in.readByte());
    int rows = in.readInt();
    if (rows <= 0 || Integer.bitCount(rows) != 1) {
      throw new IOException("no chain: a table of " + rows + " rows");
    }
    float scale = in.readFloat();
    long[] packed = new long[rows];
    Arrays.fill(packed, ONE);
    byte[] column = new byte[rows];
    for (int c = 0; c < 7; c++) {
      in.readFully(column);
      for (int row = 0; row < rows; row++) {
        packed[row] |= (column[row] & 0xFFL) << (8 * c);
      }
    }
    float step = in.readFloat();
    float[] transitions = new float[shape.transitions()];
    for (int t = 0; t < transitions.length; t++) {
      transitions[t] = in.readByte() * step;
    }
    return new Chain(shape, packed, scale, transitions);
  }

  /**
   * Adds features to the sums of an item; in parts and in any order, the result is the same.
   *
   * @param sums of many items; those of this one are the {@value #SUMS} from {@code at} on
   */
  public void add(FeatureRows rows, long[] sums, int at) {
    long even = 0;
    long odd = 0;
    for (int i = 0; i < rows.size(); i++) {
      long word = packed[rows.row(i)];
      even += word & LANES;
      odd += (word >>> 8) & LANES;
    }
    sums[at] += even;
    sums[at + 1] += odd;
  }

  /**
   * The scores of an item's columns.
   *
   * @param sums what {@link #add} made, from {@code at} on
   * @param into gets one score a column from {@code to} on
   * @throws IllegalArgumentException when the item has more than {@value #MOST_FEATURES} features
   */
  public void emission(long[] sums, int at, float[] into, int to) {
    int features = (int) (sums[at + 1] >>> 48);
    if (features > MOST_FEATURES) {
      throw new IllegalArgumentException(features + " features of one item");
    }
    int bias = BIAS * features;
    for (int c = 0; c < shape.columns(); c++) {
      into[to + c] = ((int) ((sums[at + (c & 1)] >>> (16 * (c >> 1))) & 0xFFFF) - bias) * scale;
    }
  }

  /**
   * The best states.
   *
   * @param emission scores by item and column, items one after the other
   * @param kinds of the items
   * @param resets whether memory is lost before an item
   * @param bias is added to the score of every B
   */
  public byte[] decode(float[] emission, byte[] kinds, boolean[] resets, float bias) {
    int n = kinds.length;
    int states = shape.states();
    int columns = shape.columns();
    byte[] back = new byte[n * states];
    int[] column = new int[states];
    int[][] outsides = new int[2][states];
    int[] insides = new int[states];
    int[] begins = new int[shape.roles()];
    for (int s = 0; s < states; s++) {
      column[s] = shape.column(s);
      outsides[0][s] = shape.outsideAfter(s, false);
      outsides[1][s] = shape.outsideAfter(s, true);
      insides[s] = s > shape.roles() ? shape.inside(shape.role(s)) : -1;
    }
    Arrays.setAll(begins, shape::begin);
    float[] now = new float[states];
    float[] next = new float[states];
    for (int s = 0; s < states; s++) {
      now[s] =
          n > 0 && shape.allowsFirst(s)
              ? emission[shape.column(s)] + (shape.begins(s) ? bias : 0)
              : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < n; i++) {
      int pair = (kinds[i - 1] * shape.kinds() + kinds[i]) * states * states;
      int row = i * states;
      int[] outsideOf = outsides[resets[i] ? 1 : 0];
      Arrays.fill(next, Float.NEGATIVE_INFINITY);
      for (int from = 0; from < states; from++) {
        float score = now[from];
        if (score == Float.NEGATIVE_INFINITY) {
          continue;
        }
        int base = pair + from * states;
        int outside = outsideOf[from];
        relax(next, back, row, outside, score + transitions[base + outside], from);
        for (int begin : begins) {
          relax(next, back, row, begin, score + transitions[base + begin] + bias, from);
        }
        int inside = insides[from];
        if (inside >= 0) {
          relax(next, back, row, inside, score + transitions[base + inside], from);
        }
      }
      for (int to = 0; to < states; to++) {
        next[to] += emission[i * columns + column[to]];
      }
      float[] swap = now;
      now = next;
      next = swap;
    }
    byte[] best = new byte[n];
    int state = 0;
    for (int s = 1; s < states && n > 0; s++) {
      state = now[s] > now[state] ? s : state;
    }
    for (int i = n - 1; i >= 0; i--) {
      best[i] = (byte) state;
      state = back[i * states + state];
    }
    return best;
  }

  private static void relax(float[] next, byte[] back, int row, int to, float score, int from) {
    if (score > next[to]) {
      next[to] = score;
      back[row + to] = (byte) from;
    }
  }
}
