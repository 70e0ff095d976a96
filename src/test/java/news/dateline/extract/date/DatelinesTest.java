package news.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.PublicationDate;
import news.dateline.extract.Articles;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "LONDON, March 3 (Reuters) - Two trams met on one track. | London | Reuters | GB",
        "MOSS — The ferry hit the rock at dawn on Friday. | Moss | - | -",
        "FOS-SUR-MER — The ferry hit the rock at dawn. | Fos-sur-Mer | - | -",
        "ORIHUELA.— El río bajó tres metros en una noche. | Orihuela | - | -",
        "MADRID (EFE).- El río bajó tres metros. | Madrid | EFE | ES",
        "MADRID, 12 (EUROPA PRESS) - El río bajó. | Madrid | EUROPA PRESS | ES",
        "Berlin (dpa) - Die Fähre lief auf Grund. | Berlin | dpa | DE",
        "Berlin/dpa. Die Fähre lief auf Grund. | Berlin | dpa | DE",
        "(ANSA) - ROMA, 12 MAR - Il traghetto si è fermato. | Roma | - | -",
        "New York, March 16 - The mill shut its gates. | New York | - | US",
        "LEXINGTON, Mass., March 4 - The mill shut. | Lexington | - | US",
        "COLUMBIA, Md. March 3 - The mill shut. | Columbia | - | US",
        "****WASHINGTON, March 18 - The mill shut. | Washington | - | US",
        "RPT -- LUDWIGSHAFEN, Germany, March 30 - The mill shut. | Ludwigshafen | - | DE",
        "BEIJING, March 3 (Xinhua) -- The bridge opened. | Beijing | Xinhua | CN",
        "МОСКВА, 12 марта. /ТАСС/. Паром сел на мель. | Москва | ТАСС | -",
        "Москва. 12 марта. Интерфакс - Паром сел на мель. | Москва | Интерфакс | -",
        "新华社北京3月12日电 大桥今天通车。 | 北京 | 新华社 | -",
        "【ロンドン共同】フェリーが座礁した。 | ロンドン | 共同 | -",
        "(서울=연합뉴스) 다리가 열렸다. | 서울 | 연합뉴스 | -",
        "القاهرة (رويترز) - أعيد فتح الجسر يوم الجمعة. | القاهرة | رويترز | -",
        "नई दिल्ली, 12 मार्च (भाषा) पुल खुल गया। | नई दिल्ली | भाषा | -",
      })
  void oddFormsAreRead(String body, String place, String agency, String country) {
    assertThat(dateline(body))
        .hasValueSatisfying(
            found -> {
              assertThat(found.place()).isEqualTo(place);
              assertThat(found.agency()).isEqualTo(Optional.ofNullable(agency));
              if (country != null) {
                assertThat(found.country()).contains(country);
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OSLO, July 7, 1987 (MNA) - The bell rang. | 2024-03-05 | 1987-07-07",
        "OSLO, March 4 (MNA) - The bell rang. | 2024-03-05 | 2024-03-04",
        "OSLO, March 4 (MNA) - The bell rang. | 2024-03-03 | 2024-03-04",
        "OSLO, Dec. 31 (MNA) - The bell rang. | 2024-01-01 | 2023-12-31",
        "OSLO, Jan. 1 (MNA) - The bell rang. | 2023-12-31 | 2024-01-01",
        "OSLO, June 4 (MNA) - The bell rang. | 2024-03-03 |",
        "OSLO, Feb. 29 (MNA) - The bell rang. | 2023-03-03 |",
        "OSLO, March 4 (MNA) - The bell rang. | |",
        "OSLO (MNA) - The bell rang. | 2024-03-05 |",
      })
  void dayIsResolvedAgainstThePublication(String body, LocalDate published, LocalDate day) {
    Findings found =
        Findings.NONE.withPublished(
            Optional.ofNullable(published)
                .map(
                    date ->
                        PublicationDate.of(
                            date, PublicationDate.Precision.DAY, new Evidence.InUrl())));
    assertThat(EXTRACTOR.extract(Articles.reading(body), found).dateline().flatMap(Dateline::date))
        .isEqualTo(Optional.ofNullable(day));
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
        "FERRY HITS ROCK OFF COAST — The owner was told on Friday.",
        "EXPLAINER — The owner was told of the rock on Friday.",
        "WHAT WE KNOW — The owner was told of the rock on Friday.",
        "The bridge (AP Photo) - seen here - was shut.",
        "Ferries, March 3 - a list of those that ran.",
        "Yes. But the ferry ran.",
        "Q — The owner was told of the rock on Friday.",
        "UPDATED (with reaction) - The bridge is open.",
        "The ferry (built 1987) - an old one - sank.",
        "",
        "MOSCOW",
      })
  void headlinesAndLabelsAreNoDatelines(String body) {
    assertThat(dateline(body)).isEmpty();
  }
}
