package news.dateline.lucene.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import news.dateline.article.Capture;
import org.junit.jupiter.api.Test;

class CapturePlacesTest {
  private static final long SEED = Long.getLong("dateline.seed", 1000);

  private final CapturePlaces places = new CapturePlaces();

  private static Capture capture(String file, long record, Optional<String> key) {
    return new Capture(
        file, record, key, Optional.empty(), Optional.empty(), Optional.empty(), "d");
  }

  @Test
  void whatWasReadIsKnownAndNothingElse() {
    Random random = new Random(SEED);
    Set<Integer> read = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      int place = random.nextInt(40_000);
      Capture capture = capture("a" + place % 7 + ".jsonl", place, Optional.empty());
      assertThat(places.contains(capture)).as("%d: %d", SEED, i).isEqualTo(!read.add(place));
      places.add(capture);
    }
  }

  @Test
  void aKeyStandsForThePlaceWhateverTheNumberOfTheRecord() {
    places.add(capture("a.jsonl", 3, Optional.of("k3")));
    assertThat(places.contains(capture("a.jsonl", 7, Optional.of("k3")))).isTrue();
    assertThat(places.contains(capture("a.jsonl", 3, Optional.of("k7")))).isFalse();
    assertThat(places.contains(capture("a.jsonl", 3, Optional.empty()))).isFalse();
    assertThat(places.contains(capture("b.jsonl", 3, Optional.of("k3")))).isFalse();
  }
}
