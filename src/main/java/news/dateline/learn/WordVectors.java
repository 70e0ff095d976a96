package news.dateline.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words as points: those that stand in like surroundings lie close to each other. The vectors have
 * the length one; the frequent words come first.
 */
public final class WordVectors {
  private static final int MEANS = 10;

  private final List<String> words;
  private final float[][] vectors;

  /** Takes the vectors and brings each to the length one. */
  WordVectors(List<String> words, float[][] vectors) {
    this.words = List.copyOf(words);
    this.vectors = vectors;
    for (float[] vector : vectors) {
      unit(vector);
    }
  }

  /**
   * Reads vectors as GloVe and word2vec write them in text: a word and its numbers on a line,
   * separated by spaces, frequent words first.
   *
   * @param most how many words are read
   * @throws IOException when the file cannot be read, or a line is of another form
   */
  public static WordVectors read(Path file, int most) throws IOException {
    List<String> words = new ArrayList<>();
    List<float[]> vectors = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine();
          line != null && number < most;
          line = lines.readLine()) {
        number++;
        int space = line.indexOf(' ');
        if (space <= 0) {
          throw wrong(file, number);
        }
        String[] parts = line.substring(space + 1).strip().split(" ");
        float[] vector = new float[parts.length];
        try {
          for (int d = 0; d < vector.length; d++) {
            vector[d] = Float.parseFloat(parts[d]);
          }
        } catch (NumberFormatException notOne) {
          throw wrong(file, number);
        }
        if (!vectors.isEmpty() && vectors.get(0).length != vector.length) {
          throw new IOException(
              file + ", line " + number + ": " + vector.length + " numbers, the first line has "
                  + vectors.get(0).length);
        }
        words.add(line.substring(0, space));
        vectors.add(vector);
      }
    }
    return new WordVectors(words, vectors.toArray(new float[0][]));
  }

  private static IOException wrong(Path file, int line) {
    return new IOException(
        file + ", line " + line + ": not a word and its numbers; give vectors as text");
  }

  /** How many words there are. */
  public int size() {
    return words.size();
  }

  /**
   * The vectors of two sets beside each other; a word that only one of them has lies in the middle
   * of the other's space. The order is that of this set, then what the other one has besides.
   */
  public WordVectors with(WordVectors other) {
    int own = vectors.length == 0 ? 0 : vectors[0].length;
    int theirs = other.vectors.length == 0 ? 0 : other.vectors[0].length;
    Map<String, Integer> at = new HashMap<>();
    List<String> all = new ArrayList<>(words);
    for (int i = 0; i < other.words.size(); i++) {
      at.put(other.words.get(i), i);
    }
    Map<String, Integer> mine = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      mine.put(words.get(i), i);
    }
    other.words.stream().filter(word -> !mine.containsKey(word)).forEach(all::add);
    float[][] joined = new float[all.size()][];
    for (int i = 0; i < joined.length; i++) {
      float[] vector = new float[own + theirs];
      if (i < words.size()) {
        System.arraycopy(vectors[i], 0, vector, 0, own);
      }
      Integer j = at.get(all.get(i));
      if (j != null) {
        System.arraycopy(other.vectors[j], 0, vector, own, theirs);
      }
      joined[i] = vector;
    }
    return new WordVectors(all, joined);
  }

  /** The cluster of every word, from 1, at each of some numbers of clusters: k-means. */
  public Map<String, int[]> clusters(int... sizes) {
    int[][] all = new int[sizes.length][];
    for (int s = 0; s < sizes.length; s++) {
      all[s] = means(Math.min(sizes[s], vectors.length));
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

  /** K-means, begun with the first k words; close is what has a large scalar product. */
  private int[] means(int k) {
    int dimensions = vectors.length == 0 ? 0 : vectors[0].length;
    float[][] centres = new float[k][];
    for (int c = 0; c < k; c++) {
      centres[c] = vectors[c].clone();
    }
    int[] of = new int[vectors.length];
    float[] dots = new float[k];
    for (int round = 0; round < MEANS; round++) {
      float[][] byDimension = new float[dimensions][k];
      for (int c = 0; c < k; c++) {
        for (int d = 0; d < dimensions; d++) {
          byDimension[d][c] = centres[c][d];
        }
      }
      float[][] sums = new float[k][dimensions];
      for (int i = 0; i < vectors.length; i++) {
        of[i] = nearest(vectors[i], byDimension, dots);
        for (int d = 0; d < dimensions; d++) {
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

  private static int nearest(float[] vector, float[][] byDimension, float[] dots) {
    Arrays.fill(dots, 0);
    for (int d = 0; d < vector.length; d++) {
      float x = vector[d];
      float[] row = byDimension[d];
      for (int c = 0; c < dots.length; c++) {
        dots[c] += x * row[c];
      }
    }
    int best = 0;
    for (int c = 1; c < dots.length; c++) {
      best = dots[c] > dots[best] ? c : best;
    }
    return best;
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
}
