package news.dateline.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains a {@link Ranker}: AdaGrad on the likelihood of the right candidates. */
public final class RankerTrainer {
  private static final float RATE = 0.1f;
  private static final float DROPPED = 0.3f;

  private final float[] weights;
  private final float[] squares;
  private final List<Choice> choices = new ArrayList<>();

  private record Choice(List<int[]> candidates, int right, float weight) {}

  /** A table of {@code 2^bits} weights, all zero. */
  public RankerTrainer(int bits) {
    this.weights = new float[1 << bits];
    this.squares = new float[1 << bits];
    Arrays.fill(squares, 1f);
  }

  /** Adds a choice: the features of the candidates, and which is right. */
  public void choice(List<int[]> candidates, int right, float weight) {
    choices.add(new Choice(candidates, right, weight));
  }

  /** Adds a question and its answer. */
  public void question(int[] features, boolean yes, float weight) {
    choices.add(new Choice(List.of(features, new int[0]), yes ? 0 : 1, weight));
  }

  /** How many choices there are. */
  public int size() {
    return choices.size();
  }

  /** Learns all choices, and gives the model. */
  public Ranker train(int epochs, long seed) {
    Random random = new Random(seed);
    List<Choice> order = new ArrayList<>(choices);
    float[] sum = new float[weights.length];
    int summed = 0;
    for (int e = 0; e < epochs; e++) {
      Collections.shuffle(order, random);
      for (Choice choice : order) {
        learn(choice, random);
      }
      if (e >= epochs / 2) {
        summed++;
        for (int i = 0; i < sum.length; i++) {
          sum[i] += weights[i];
        }
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= Math.max(1, summed);
    }
    return new Ranker(sum);
  }

  private void learn(Choice choice, Random random) {
    int n = choice.candidates().size();
    List<int[]> kept = new ArrayList<>(n);
    double[] score = new double[n];
    double top = Double.NEGATIVE_INFINITY;
    float grown = 1 / (1 - DROPPED);
    for (int c = 0; c < n; c++) {
      int[] all = choice.candidates().get(c);
      int[] rows = new int[all.length];
      int m = 0;
      for (int row : all) {
        if (random.nextFloat() >= DROPPED) {
          rows[m++] = row;
        }
      }
      rows = Arrays.copyOf(rows, m);
      kept.add(rows);
      for (int row : rows) {
        score[c] += weights[row] * grown;
      }
      top = Math.max(top, score[c]);
    }
    double total = 0;
    for (int c = 0; c < n; c++) {
      score[c] = Math.exp(score[c] - top);
      total += score[c];
    }
    for (int c = 0; c < n; c++) {
      float g =
          (float) (score[c] / total - (c == choice.right() ? 1 : 0)) * choice.weight() * grown;
      if (Math.abs(g) < 1e-5) {
        continue;
      }
      for (int row : kept.get(c)) {
        squares[row] += g * g;
        weights[row] -= RATE * g / (float) Math.sqrt(squares[row]);
      }
    }
  }
}
