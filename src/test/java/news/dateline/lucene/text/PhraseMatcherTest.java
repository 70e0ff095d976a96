package news.dateline.lucene.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
  private static final long SEED = Long.getLong("dateline.seed", 1000);

  @Test
  void aPhraseIsFoundWhereTryingEveryPlaceFindsIt() {
    Random random = new Random(SEED);
    for (int round = 0; round < 3000; round++) {
      List<String> text = words(random, 12);
      List<String> phrase = words(random, 1 + random.nextInt(3));
      int slop = random.nextInt(3);
      int[][] positions = phrase.stream().map(word -> positions(text, word)).toArray(int[][]::new);
      List<int[]> places = PhraseMatcher.places(positions, phrase, slop);
      assertThat(!places.isEmpty())
          .as("%d: %s in %s, slop %d", SEED, phrase, text, slop)
          .isEqualTo(stands(positions, new ArrayList<>(), slop));
      for (int[] place : places) {
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
          taken.add(positions[i][place[i]]);
        }
        assertThat(within(taken, slop)).isTrue();
        assertThat(taken).doesNotHaveDuplicates();
      }
    }
  }

  private static List<String> words(Random random, int size) {
    return IntStream.range(0, size).mapToObj(i -> "" + (char) ('a' + random.nextInt(4))).toList();
  }

  private static int[] positions(List<String> text, String word) {
    return IntStream.range(0, text.size()).filter(i -> text.get(i).equals(word)).toArray();
  }

  private static boolean stands(int[][] positions, List<Integer> taken, int slop) {
    if (taken.size() == positions.length) {
      return within(taken, slop);
    }
    for (int position : positions[taken.size()]) {
      if (!taken.contains(position)) {
        taken.add(position);
        if (stands(positions, taken, slop)) {
          return true;
        }
        taken.removeLast();
      }
    }
    return false;
  }

  private static boolean within(List<Integer> taken, int slop) {
    int[] shifted = IntStream.range(0, taken.size()).map(i -> taken.get(i) - i).toArray();
    return IntStream.of(shifted).max().orElse(0) - IntStream.of(shifted).min().orElse(0) <= slop;
  }
}
