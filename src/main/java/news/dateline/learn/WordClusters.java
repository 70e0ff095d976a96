package news.dateline.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Clusters of words that stand between like neighbours, from running text without any annotation.
 *
 * <pre>
 *   counts    the words to the left and to the right of each frequent word (the {@value #CONTEXTS} most frequent ones on either side)
 *   weights   positive pointwise mutual information
 *   vectors   the projection on the {@value #DIMENSIONS} main directions, by subspace iteration (Halko, Martinsson and Tropp 2011)
 *   clusters  k-means over the vectors at unit length, seeded with words of falling frequency
 * </pre>
 *
 * <p>Add words twice: first count them all, then their neighbours.
 */
public final class WordClusters {
  private static final int CONTEXTS = 1500;
  private static final int DIMENSIONS = 100;
  private static final int ROUNDS = 2;
  private static final int MEANS = 10;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final float[][] counts;
  private int before = -1;

  private WordClusters(List<String> words) {
    for (String word : words) {
      numbers.put(word, numbers.size());
      this.words.add(word);
    }
    this.counts = new float[words.size()][2 * CONTEXTS];
  }

  /** Counts words; the first pass. */
  public static final class Frequencies {
    private final Map<String, int[]> counts = new HashMap<>();

    /** Counts a word. */
    public void add(String word) {
      counts.computeIfAbsent(word, key -> new int[1])[0]++;
    }

    /** The second pass, for the most frequent words. */
    public WordClusters neighbours(int most) {
      return new WordClusters(
          counts.entrySet().stream()
              .filter(entry -> entry.getValue()[0] >= 5)
              .sorted(
                  Comparator.<Map.Entry<String, int[]>>comparingInt(entry -> -entry.getValue()[0])
                      .thenComparing(Map.Entry::getKey))
              .limit(most)
              .map(Map.Entry::getKey)
              .toList());
    }
  }

  /** Counts a word as the neighbour of the one before. */
  public void add(String word) {
    Integer number = numbers.get(word);
    int now = number == null ? -1 : number;
    if (now >= 0 && before >= 0) {
      if (before < CONTEXTS) {
        counts[now][before]++;
      }
      if (now < CONTEXTS) {
        counts[before][CONTEXTS + now]++;
      }
    }
    before = now;
  }

  /** Says that the next word follows nothing. */
  public void end() {
    before = -1;
  }

  /** The cluster of every word, from 1, at each of some numbers of clusters. */
  public Map<String, int[]> clusters(int... sizes) {
    float[][] vectors = vectors();
    int[][] all = new int[sizes.length][];
    for (int s = 0; s < sizes.length; s++) {
      all[s] = means(vectors, Math.min(sizes[s], vectors.length));
    }
    Map<String, int[]> found = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      int[] of = new int[sizes.length];
      for (int s = 0; s < sizes.length; s++) {
        of[s] = all[s][i] + 1;
      }
      found.put(words.get(i), of);
    }
    return found;
  }

  private record Sparse(int[] at, float[] values) {}

  private float[][] vectors() {
    Sparse[] rows = weighted();
    Random random = new Random(1);
    int width = 2 * CONTEXTS;
    float[][] basis = new float[width][DIMENSIONS];
    for (float[] row : basis) {
      for (int d = 0; d < DIMENSIONS; d++) {
        row[d] = (float) random.nextGaussian();
      }
    }
    float[][] projected = new float[rows.length][DIMENSIONS];
    for (int round = 0; round <= ROUNDS; round++) {
      orthonormal(basis);
      project(rows, basis, projected);
      if (round < ROUNDS) {
        for (float[] row : basis) {
          java.util.Arrays.fill(row, 0);
        }
        for (int i = 0; i < rows.length; i++) {
          for (int k = 0; k < rows[i].at.length; k++) {
            float[] to = basis[rows[i].at[k]];
            float value = rows[i].values[k];
            for (int d = 0; d < DIMENSIONS; d++) {
              to[d] += value * projected[i][d];
            }
          }
        }
      }
    }
    for (float[] row : projected) {
      unit(row);
    }
    return projected;
  }

  private static void project(Sparse[] rows, float[][] basis, float[][] into) {
    for (int i = 0; i < rows.length; i++) {
      java.util.Arrays.fill(into[i], 0);
      for (int k = 0; k < rows[i].at.length; k++) {
        float[] from = basis[rows[i].at[k]];
        float value = rows[i].values[k];
        for (int d = 0; d < DIMENSIONS; d++) {
          into[i][d] += value * from[d];
        }
      }
    }
  }

  /** Positive pointwise mutual information, damped for rare contexts. */
  private Sparse[] weighted() {
    double total = 0;
    double[] columns = new double[2 * CONTEXTS];
    double[] sums = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      for (int c = 0; c < columns.length; c++) {
        columns[c] += counts[i][c];
        sums[i] += counts[i][c];
        total += counts[i][c];
      }
    }
    Sparse[] rows = new Sparse[counts.length];
    for (int i = 0; i < counts.length; i++) {
      int[] at = new int[columns.length];
      float[] values = new float[columns.length];
      int n = 0;
      for (int c = 0; c < columns.length; c++) {
        if (counts[i][c] > 0) {
          double pmi = Math.log(counts[i][c] * total / (sums[i] * columns[c]));
          if (pmi > 0) {
            at[n] = c;
            values[n++] = (float) pmi;
          }
        }
      }
      rows[i] = new Sparse(java.util.Arrays.copyOf(at, n), java.util.Arrays.copyOf(values, n));
    }
    return rows;
  }

  /** Gram and Schmidt, over the columns. */
  private static void orthonormal(float[][] basis) {
    for (int d = 0; d < DIMENSIONS; d++) {
      for (int e = 0; e < d; e++) {
        double dot = 0;
        for (float[] row : basis) {
          dot += row[d] * row[e];
        }
        for (float[] row : basis) {
          row[d] -= (float) dot * row[e];
        }
      }
      double norm = 0;
      for (float[] row : basis) {
        norm += row[d] * row[d];
      }
      float by = (float) (1 / Math.sqrt(Math.max(norm, 1e-12)));
      for (float[] row : basis) {
        row[d] *= by;
      }
    }
  }

  private static void unit(float[] vector) {
    double norm = 0;
    for (float x : vector) {
      norm += x * x;
    }
    float by = (float) (1 / Math.sqrt(Math.max(norm, 1e-12)));
    for (int d = 0; d < vector.length; d++) {
      vector[d] *= by;
    }
  }

  private static int[] means(float[][] vectors, int k) {
    float[][] centres = new float[k][];
    for (int c = 0; c < k; c++) {
      centres[c] = vectors[c].clone();
    }
    int[] of = new int[vectors.length];
    for (int round = 0; round < MEANS; round++) {
      float[][] sums = new float[k][DIMENSIONS];
      for (int i = 0; i < vectors.length; i++) {
        of[i] = nearest(vectors[i], centres);
        for (int d = 0; d < DIMENSIONS; d++) {
          sums[of[i]][d] += vectors[i][d];
        }
      }
      for (float[] sum : sums) {
        unit(sum);
      }
      centres = sums;
    }
    return of;
  }

  private static int nearest(float[] vector, float[][] centres) {
    int best = 0;
    float most = Float.NEGATIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      float dot = 0;
      float[] centre = centres[c];
      for (int d = 0; d < DIMENSIONS; d++) {
        dot += vector[d] * centre[d];
      }
      if (dot > most) {
        most = dot;
        best = c;
      }
    }
    return best;
  }
}
