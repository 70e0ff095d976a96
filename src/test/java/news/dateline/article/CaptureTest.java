package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaptureTest {
  private static Capture capture(String file, long record, String key) {
    return new Capture(
        file,
        record,
        Optional.of(key).filter(k -> !k.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "0");
  }

  @Test
  void recordKeepsItsPlaceByItsOwnIdThoughItsNumberShifts() {
    assertThat(capture("a.csv", 3, "k").samePlace(capture("a.csv", 9, "k"))).isTrue();
    assertThat(capture("a.csv", 3, "k").samePlace(capture("a.csv", 3, "l"))).isFalse();
    assertThat(capture("a.csv", 3, "k").samePlace(capture("b.csv", 3, "k"))).isFalse();
  }

  @Test
  void recordWithoutIdKeepsItsPlaceByItsNumber() {
    assertThat(capture("a.csv", 3, "").samePlace(capture("a.csv", 3, ""))).isTrue();
    assertThat(capture("a.csv", 3, "").samePlace(capture("a.csv", 4, ""))).isFalse();
  }
}
