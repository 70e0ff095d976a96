package news.dateline.learn;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link Chain}: AdaGrad on the likelihood of the given states, with dropout of features
 * (Duchi, Hazan and Singer 2011; Lafferty, McCallum and Pereira 2001). What it gives is the mean of
 * the weights after each of the last epochs.
 */
public final class ChainTrainer {
  private static final float RATE = 0.02f;
  private static final float INITIAL = 1f;
  private static final float KEPT = 0.1f;
  private static final float DROPPED = 0.5f;
  private static final float LEAST = 1e-4f;

  private final ChainShape shape;
  private final float[] emission;
  private final float[] emissionSquares;
  private final float[] transitions;
  private final float[] transitionSquares;
  private final float[] emissionSum;
  private final float[] transitionSum;
  private int summed;
  private final Random random;

  /** A sequence with its true states, and how much it counts. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Example(Sequence sequence, byte[] states, float weight) {}

  /** Begins with weights of zero. */
  public ChainTrainer(ChainShape shape, int bits, long seed) {
    this.shape = shape;
    this.emission = new float[8 << bits];
    this.emissionSquares = new float[8 << bits];
    Arrays.fill(emissionSquares, INITIAL);
    this.transitions = new float[shape.transitions()];
    this.transitionSquares = new float[shape.transitions()];
    Arrays.fill(transitionSquares, INITIAL);
    this.emissionSum = new float[emission.length];
    this.transitionSum = new float[transitions.length];
    this.random = new Random(seed);
  }

  /** A trainer that goes on from where another one stands; neither changes the other. */
  public ChainTrainer(ChainTrainer from, long seed) {
    this.shape = from.shape;
    this.emission = from.emission.clone();
    this.emissionSquares = forgotten(from.emissionSquares);
    this.transitions = from.transitions.clone();
    this.transitionSquares = forgotten(from.transitionSquares);
    this.emissionSum = new float[emission.length];
    this.transitionSum = new float[transitions.length];
    this.random = new Random(seed);
  }

  /** Most of the steps that were taken, forgotten, so that new texts can still change something. */
  private static float[] forgotten(float[] squares) {
    float[] less = new float[squares.length];
    for (int i = 0; i < less.length; i++) {
      less[i] = INITIAL + (squares[i] - INITIAL) * KEPT;
    }
    return less;
  }

  /**
   * Goes once over the examples in a random order.
   *
   * @param last whether the weights afterwards count for the result
   */
  public void epoch(List<Example> examples, boolean last) {
    List<Example> shuffled = new java.util.ArrayList<>(examples);
    Collections.shuffle(shuffled, random);
    Work work = new Work();
    for (Example example : shuffled) {
      if (example.sequence().length() > 0) {
        work.learn(example);
      }
    }
    if (last) {
      summed++;
      for (int i = 0; i < emission.length; i++) {
        emissionSum[i] += emission[i];
      }
      for (int i = 0; i < transitions.length; i++) {
        transitionSum[i] += transitions[i];
      }
    }
  }

  /** The model. */
  public Chain chain() {
    return mean(List.of(this));
  }

  /** The mean of what several trainers of one shape have learned: what they agree on. */
  public static Chain mean(List<ChainTrainer> trainers) {
    ChainTrainer first = trainers.get(0);
    float[] e = new float[first.emission.length];
    float[] t = new float[first.transitions.length];
    for (ChainTrainer one : trainers) {
      add(e, one.summed == 0 ? one.emission : one.emissionSum, one.summed, trainers.size());
      add(t, one.summed == 0 ? one.transitions : one.transitionSum, one.summed, trainers.size());
    }
    return Chain.of(first.shape, e, t);
  }

  private static void add(float[] to, float[] weights, int summed, int trainers) {
    float by = 1f / (Math.max(1, summed) * trainers);
    for (int i = 0; i < to.length; i++) {
      to[i] += weights[i] * by;
    }
  }

  /** The arithmetic of one example; its arrays are reused. */
  private final class Work {
    private final int states = shape.states();
    private float[] scores = new float[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private boolean[] kept = new boolean[0];
    private final float[] gradient = new float[8];

    void learn(Example example) {
      Sequence sequence = example.sequence();
      int n = sequence.length();
      if (scores.length < n * 8) {
        scores = new float[n * 8];
        forward = new double[n * states];
        backward = new double[n * states];
      }
      if (kept.length < sequence.rows().length) {
        kept = new boolean[sequence.rows().length];
      }
      emissions(sequence, n);
      sums(sequence, n);
      update(example, n);
    }

    private void emissions(Sequence sequence, int n) {
      int[] rows = sequence.rows();
      float grown = 1 / (1 - DROPPED);
      for (int i = 0; i < n; i++) {
        Arrays.fill(scores, i * 8, i * 8 + 8, 0);
        long bits = 0;
        int left = 0;
        for (int f = sequence.begin()[i]; f < sequence.begin()[i + 1]; f++) {
          if (left == 0) {
            bits = random.nextLong();
            left = 64;
          }
          kept[f] = (bits & 1) == 0;
          bits >>>= 1;
          left--;
          if (kept[f]) {
            int row = rows[f] * 8;
            for (int c = 0; c < 8; c++) {
              scores[i * 8 + c] += emission[row + c];
            }
          }
        }
        for (int c = 0; c < 8; c++) {
          scores[i * 8 + c] *= grown;
        }
      }
    }

    /** Forward and backward sums of exponentials, each item normalised to its largest. */
    private void sums(Sequence sequence, int n) {
      for (int s = 0; s < states; s++) {
        forward[s] = shape.allowsFirst(s) ? Math.exp(scores[shape.column(s)]) : 0;
      }
      normalise(forward, 0);
      for (int i = 1; i < n; i++) {
        int pair =
            (sequence.kinds()[i - 1] * shape.kinds() + sequence.kinds()[i]) * states * states;
        boolean reset = sequence.resets()[i];
        for (int to = 0; to < states; to++) {
          double sum = 0;
          for (int from = 0; from < states; from++) {
            double f = forward[(i - 1) * states + from];
            if (f > 0 && shape.allows(from, to, reset)) {
              sum += f * Math.exp(transitions[pair + from * states + to]);
            }
          }
          forward[i * states + to] = sum * Math.exp(scores[i * 8 + shape.column(to)]);
        }
        normalise(forward, i);
      }
      for (int s = 0; s < states; s++) {
        backward[(n - 1) * states + s] = 1;
      }
      for (int i = n - 2; i >= 0; i--) {
        int pair =
            (sequence.kinds()[i] * shape.kinds() + sequence.kinds()[i + 1]) * states * states;
        boolean reset = sequence.resets()[i + 1];
        for (int from = 0; from < states; from++) {
          double sum = 0;
          for (int to = 0; to < states; to++) {
            if (shape.allows(from, to, reset)) {
              sum +=
                  Math.exp(
                          transitions[pair + from * states + to]
                              + scores[(i + 1) * 8 + shape.column(to)])
                      * backward[(i + 1) * states + to];
            }
          }
          backward[i * states + from] = sum;
        }
        normalise(backward, i);
      }
    }

    private void normalise(double[] sums, int i) {
      double total = 0;
      for (int s = 0; s < states; s++) {
        total += sums[i * states + s];
      }
      for (int s = 0; s < states; s++) {
        sums[i * states + s] /= total;
      }
    }

    private void update(Example example, int n) {
      Sequence sequence = example.sequence();
      float weight = example.weight();
      float grown = weight / (1 - DROPPED);
      for (int i = n - 1; i >= 0; i--) {
        if (i > 0) {
          transitions(example, i, weight);
        }
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int s = 0; s < states; s++) {
          sum += forward[i * states + s] * backward[i * states + s];
        }
        for (int s = 0; s < states; s++) {
          gradient[shape.column(s)] +=
              (float) (forward[i * states + s] * backward[i * states + s] / sum);
        }
        gradient[shape.column(example.states()[i])] -= 1;
        int columns = shape.columns();
        for (int c = 0; c < columns; c++) {
          float g = gradient[c] * grown;
          if (Math.abs(g) < LEAST) {
            continue;
          }
          float square = g * g;
          for (int f = sequence.begin()[i]; f < sequence.begin()[i + 1]; f++) {
            if (kept[f]) {
              int at = sequence.rows()[f] * 8 + c;
              emissionSquares[at] += square;
              emission[at] -= RATE * g / (float) Math.sqrt(emissionSquares[at]);
            }
          }
        }
      }
    }

    private void transitions(Example example, int i, float weight) {
      Sequence sequence = example.sequence();
      int pair = (sequence.kinds()[i - 1] * shape.kinds() + sequence.kinds()[i]) * states * states;
      boolean reset = sequence.resets()[i];
      double sum = 0;
      double[] chance = new double[states * states];
      for (int from = 0; from < states; from++) {
        double f = forward[(i - 1) * states + from];
        for (int to = 0; to < states; to++) {
          if (f > 0 && shape.allows(from, to, reset)) {
            double p =
                f
                    * Math.exp(
                        transitions[pair + from * states + to] + scores[i * 8 + shape.column(to)])
                    * backward[i * states + to];
            chance[from * states + to] = p;
            sum += p;
          }
        }
      }
      int gold = example.states()[i - 1] * states + example.states()[i];
      for (int t = 0; t < chance.length; t++) {
        float g = ((float) (chance[t] / sum) - (t == gold ? 1 : 0)) * weight;
        if (Math.abs(g) >= LEAST) {
          transitionSquares[pair + t] += g * g;
          transitions[pair + t] -= RATE * g / (float) Math.sqrt(transitionSquares[pair + t]);
        }
      }
    }
  }
}
