package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LengthsTest {
  private static String grown(String input) {
    byte[] bytes = Lengths.grown(input.getBytes(StandardCharsets.ISO_8859_1));
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void aMarkMakesWhatStandsBeforeItLong() {
    assertThat(grown("\"a\u00103\"")).isEqualTo("\"" + "a".repeat(1000) + "\"");
    assertThat(grown("x\nline\n\u00104y")).isEqualTo("x\n" + "line\n".repeat(10_000) + "y");
    assertThat(grown("x<b>\u00103y")).isEqualTo("x" + "<b>".repeat(1000) + "y");
    assertThat(grown("a\u00108b\u00108")).hasSizeBetween(99_999_990, 100_000_010);
    assertThat(grown("a\u00102\u0010")).isEqualTo("a\u00102\u0010");
  }

  /** The seed of each format, with something in it made long, is read to its end. */
  @Test
  void longFieldsAreReadOrRejected() throws Exception {
    Random random = new Random(7);
    for (byte[] seed : ReaderFuzz.seeds()) {
      int at = 1 + random.nextInt(Math.max(1, seed.length - 1));
      byte[] marked = new byte[seed.length + 2];
      System.arraycopy(seed, 0, marked, 0, at);
      marked[at] = 0x10;
      marked[at + 1] = (byte) ('3' + random.nextInt(3));
      System.arraycopy(seed, at, marked, at + 2, seed.length - at);
      ReaderFuzz.fuzzerTestOneInput(marked);
    }
  }
}
