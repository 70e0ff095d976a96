package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Findings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Work grows with the text and not with its square, counted in questions to the gazetteer, which
 * those who read names ask; places have their own way, and the benchmark. {@code news.dateline.ingest.ExtractionBenchmark} prints
 * the time.
 */
class LinearTest {
  private static final Gazetteer PLACES = new ListedPlaces(Atlas.shipped());
  private static final int PIECES = 500;

  /** Counts what it is asked. */
  private static final class Counting implements Gazetteer {
    private long questions;

    @Override
    public List<Entry> named(String name) {
      questions++;
      return PLACES.named(name);
    }
  }

  private static long questions(String text, String language) {
    Counting places = new Counting();
    OutletNames outlets = new OutletNames();
    Datelines datelines = new Datelines(places);
    Cues cues = new Cues();
    Reading reading = Articles.reading(text);
    Findings findings = Findings.NONE.withLanguage(Optional.of(language));
    for (Extractor extractor :
        List.of(
            new DatelineExtractor(datelines),
            new QuotationExtractor(
                new QuotationRules(cues, outlets), datelines, outlets, new GivenNames(), places),
            new SpeechExtractor(datelines, places, outlets),
            new CitedExtractor(outlets))) {
      findings = extractor.extract(reading, findings);
    }
    return places.questions;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Marta Kolenc said the crane of Trieste stays. ",
        "en | Paris, Texas, ",
        "en | (Paris ( ",
        "en | Ministry of Marta and ",
        "de | «Ja», sagte Lena Kolbitz aus Trieste. ",
        "de | sagte Kolbitz, «Ja», ",
        "fr | « Oui », dit Paris, dit-il. ",
        "ru | «Да», — сказал Павел Trieste. ",
      })
  void twiceTheTextIsTwiceTheWork(String language, String piece) {
    long once = questions((piece + " ").repeat(PIECES), language);
    long twice = questions((piece + " ").repeat(2 * PIECES), language);
    assertThat(once).isPositive();
    assertThat(twice).isLessThanOrEqualTo(2 * once + once / 5);
  }
}
