package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import news.dateline.article.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that nobody meant to write gives findings, or none, and never an exception. */
class MalformedTextTest {
  private static final long SEED = 20_251_231;
  private static final int CASES = 200;
  private static final int LARGE = 5_000_000;

  @Test
  void spoiltTextsAreReadWithoutHarm() {
    ExtractionFuzz fuzz = new ExtractionFuzz(SEED);
    for (int number = 0; number < CASES; number++) {
      int one = number;
      assertThatCode(() -> fuzz.run(one))
          .as("seed %d, case %d", SEED, one)
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void fiveMegabytesOnOneLineAreRead(String language) {
    String piece = ExtractionBenchmark.shapes().get("speech in other languages");
    String text = ExtractionBenchmark.text(piece, LARGE);
    Findings found = ExtractionFuzz.extract(ExtractionFuzz.article("", text, language));
    assertThat(found.language()).contains(language);
    assertThat(found.quotationsAttempted()).isTrue();
  }

  @Test
  void everyShapeIsReadInEveryLanguage() {
    ExtractionBenchmark.shapes()
        .forEach(
            (shape, piece) -> {
              for (String language : List.of("en", "de", "fr", "ru")) {
                String text = ExtractionBenchmark.text(piece, 1_000);
                assertThatCode(
                        () -> ExtractionFuzz.check(ExtractionFuzz.article("", text, language)))
                    .as("%s in %s", shape, language)
                    .doesNotThrowAnyException();
              }
            });
  }
}
