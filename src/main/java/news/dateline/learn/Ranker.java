package news.dateline.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear score over hashed features, to choose among candidates or, through the logistic
 * function, as the chance of yes. Immutable; weights are bytes.
 */
public final class Ranker {
  private final byte[] weights;
  private final float scale;

  Ranker(float[] weights) {
    float limit = 0;
    for (float w : weights) {
      limit = Math.max(limit, Math.abs(w));
    }
    this.scale = Math.max(1e-6f, limit) / 127;
    this.weights = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      this.weights[i] = (byte) Math.round(weights[i] / scale);
    }
  }

  private Ranker(byte[] weights, float scale) {
    this.weights = weights;
    this.scale = scale;
  }

  /** The score of an item. */
  public float score(FeatureRows rows) {
    int sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      sum += weights[rows.row(i)];
    }
    return sum * scale;
  }

  /** The chance of yes. */
  public double chance(FeatureRows rows) {
    return 1 / (1 + Math.exp(-score(rows)));
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(weights.length);
    out.writeFloat(scale);
    out.write(weights);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  public static Ranker read(DataInput in) throws IOException {
    int rows = in.readInt();
    if (rows <= 0 || Integer.bitCount(rows) != 1) {
      throw new IOException("no ranker: a table of " + rows + " rows");
    }
    float scale = in.readFloat();
    byte[] weights = new byte[rows];
    in.readFully(weights);
    return new Ranker(weights, scale);
  }
}
