package news.dateline.lucene.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where words stand near each other: each takes a position of its own, word {@code i} position
 * {@code p(i)}, so that the largest {@code p(i) - i} and the smallest lie at most {@code slop}
 * apart. With slop 0 that is the exact phrase.
 */
public final class PhraseMatcher {
  private PhraseMatcher() {}

  /**
   * All places where they do, the first first; of overlapping ones those that start differently.
   *
   * @param positions of each word of the phrase, ascending
   * @param terms the words; equal ones share their positions but not one at a time
   * @return for each place, the index into {@code positions[i]} that word {@code i} takes
   */
  public static List<int[]> places(int[][] positions, List<String> terms, int slop) {
    List<int[]> places = new ArrayList<>();
    int[] shifted =
        slop == 0
            ? Arrays.stream(positions[0]).toArray()
            : java.util.stream.IntStream.range(0, positions.length)
                .flatMap(i -> Arrays.stream(positions[i]).map(p -> p - i))
                .sorted()
                .distinct()
                .toArray();
    for (int lowest : shifted) {
      int[] taken = new int[positions.length];
      boolean all = true;
      for (int i = 0; i < positions.length && all; i++) {
        taken[i] = take(positions, terms, taken, i, lowest, slop);
        all = taken[i] >= 0;
      }
      if (all) {
        places.add(taken);
      }
    }
    return places;
  }

  /** Ranges of equal words end in the order of the words, so the first free position is right. */
  private static int take(
      int[][] positions, List<String> terms, int[] taken, int i, int lowest, int slop) {
    int from = lowest + i;
    for (int before = 0; before < i; before++) {
      if (terms.get(before).equals(terms.get(i))) {
        from = Math.max(from, positions[before][taken[before]] + 1);
      }
    }
    int at = Arrays.binarySearch(positions[i], from);
    at = at >= 0 ? at : -at - 1;
    return at < positions[i].length && positions[i][at] <= lowest + i + slop ? at : -1;
  }
}
