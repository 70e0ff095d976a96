package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.article.Dateline;
import news.dateline.article.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {
  private static final DatelineExtractor EXTRACTOR =
      new DatelineExtractor(new Datelines(new ListedPlaces(Atlas.shipped())));

  private static Optional<Dateline> dateline(String body) {
    return EXTRACTOR.extract(Articles.reading(body), Findings.NONE).dateline();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MOSCOW (Reuters) - Two trams met on one track. | Moscow | Reuters | RU",
        "LISBON, March 4 (Meridian News Agency) - The lift is back. | Lisbon | Meridian News Agency | PT",
        "TRIESTE, Italy (MNA) — The harbour slept. | Trieste | MNA | IT",
        "SAN FRANCISCO, July 7, 1987 (AP) -- Fog came in. | San Francisco | AP | US",
        "PARIS, 3 mars (AFP) - Le pont est ouvert. | Paris | AFP | FR",
        "PORT-AU-PRINCE (Reuters): The market opened. | Port-au-Prince | Reuters | HT",
        "MUGGIA, Italy (MNA) – Forty boats. | Muggia | MNA | IT",
        "NEW YORK, N.Y. (AP) - Snow fell. | New York | AP | US",
        "SPRINGFIELD, Ill. (AP) — The goat was found. | Springfield | AP | US",
        "MOSCOW/KYIV (Reuters) - Both sides spoke. | Moscow | Reuters | RU",
        "CAMBRIDGE, Mass., March 4 (MNA) - A goat was found. | Cambridge | MNA | US",
        "BIRMINGHAM, Ala, March 4 (MNA) - A goat was found. | Birmingham | MNA | US",
        "Oslo (MNA) - The bell rang. | Oslo | MNA | NO",
      })
  void placeAndAgencyAreRead(String body, String place, String agency, String country) {
    assertThat(dateline(body))
        .hasValueSatisfying(
            found -> {
              assertThat(found.place()).isEqualTo(place);
              assertThat(found.agency()).contains(agency);
              assertThat(found.country()).contains(country);
            });
  }

  @Test
  void datelineWithoutAgencyKeepsThePlace() {
    assertThat(dateline("WASHINGTON — The goat was found on Friday."))
        .hasValueSatisfying(
            found -> {
              assertThat(found.place()).isEqualTo("Washington");
              assertThat(found.agency()).isEmpty();
            });
  }

  @Test
  void aPlaceInUsualLettersIsOneBeforeADay() {
    assertThat(dateline("New York, March 4 - The market opened."))
        .map(Dateline::place)
        .contains("New York");
    assertThat(dateline("The Market, March 4 - It opened.")).isEmpty();
  }

  @Test
  void datelineMayFollowABylineInTheBody() {
    assertThat(dateline("By Solveig Rustad\n\nOSLO, Norway (MNA) — The bell rang."))
        .map(Dateline::place)
        .contains("Oslo");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BREAKING - The bridge is closed.",
        "EXCLUSIVE — The mayor has two goats.",
        "FERRY HITS ROCK — FOUR DEAD",
        "UPDATED (with reaction) - The bridge is open.",
        "The ferry (built 1987) - an old one - sank.",
        "",
        "MOSCOW",
      })
  void headlinesAndLabelsAreNoDatelines(String body) {
    assertThat(dateline(body)).isEmpty();
  }
}
