package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.MetadataKeys;
import news.dateline.article.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateExtractorTest {
  private static final DateExtractor EXTRACTOR =
      new DateExtractor(
          new DateParser(LocalDate.of(2026, 11, 25)),
          new Datelines(new ListedPlaces(Atlas.shipped())));

  private static Optional<PublicationDate> date(Article article) {
    return EXTRACTOR.extract(new Reading(article), Findings.NONE).published();
  }

  private static Optional<PublicationDate> printed(String value) {
    return date(
        Articles.of(
            "", "A goat.", null, Map.of("pubdate", value, MetadataKeys.PUBLISHED_KEY, "pubdate")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-03-22 | 2024-03-22",
        "2024-03-22T23:30:00-08:00 | 2024-03-22",
        "2024-03-22T00:10:00+02:00 | 2024-03-22",
        "2024/3/2 | 2024-03-02",
        "20240322 | 2024-03-22",
        "20240322T101500Z | 2024-03-22",
        "Fri, 22 Mar 2024 10:05:00 GMT | 2024-03-22",
        "22 Mar 2024 | 2024-03-22",
        "March 22, 2024 | 2024-03-22",
        "Friday, March 22nd, 2024 at 4:05 pm | 2024-03-22",
        "Published March 22, 2024 | 2024-03-22",
        "22. März 2024 | 2024-03-22",
        "12. Jänner 2024, 08:30 | 2024-01-12",
        "1er avril 2024 | 2024-04-01",
        "le 14 août 2024 à 18h30 | 2024-08-14",
        "12.08.2025 | 2025-08-12",
        "22/03/2024 | 2024-03-22",
        "03/22/2024 | 2024-03-22",
        "05/05/2024 | 2024-05-05",
        "1711098300 | 2024-03-22",
        "1711098300000 | 2024-03-22",
        "2024-11 | 2024-11",
        "November 2024 | 2024-11",
        "2024 | 2024",
        "JULY 7, 1987 | 1987-07-07",
        "Fri Mar 22 10:05:00 CET 2024 | 2024-03-22",
        "Fr., 22.03.2024 - 14:45 | 2024-03-22",
        "22. 03. 2024 | 2024-03-22",
        "22 de marzo de 2024 | 2024-03-22",
        "22 марта 2024 | 2024-03-22",
        "22 березня 2024 | 2024-03-22",
        "22 Mart 2024 | 2024-03-22",
        "2024年3月22日 10:05 | 2024-03-22",
        "2024년 3월 22일 | 2024-03-22",
      })
  void printedFormsAreRead(String value, String expected) {
    assertThat(printed(value)).map(PublicationDate::text).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2024",
        "March 22",
        "22/03/24",
        "yesterday",
        "2024-02-30",
        "13/13/2024",
        "1066-10-14",
        "2031-01-01",
        "0",
        "99999999",
        "2024-00-10",
        "9999999999",
        "32 March 2024",
        "٢٠٢٤",
        "-",
        "a b c",
        "2026-11-26"
      })
  void whatIsAmbiguousAbsurdOrNoDateIsNone(String value) {
    assertThat(printed(value)).isEmpty();
  }

  @Test
  void timeAndOffsetAreKeptAsPrinted() {
    assertThat(printed("2024-03-22T23:30:15-08:00"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.date()).isEqualTo("2024-03-22");
              assertThat(found.time()).contains(LocalTime.of(23, 30, 15));
              assertThat(found.offset()).contains(ZoneOffset.ofHours(-8));
              assertThat(found.evidence()).isEqualTo(new Evidence.Metadata("pubdate"));
            });
    assertThat(printed("March 22, 2024, 4:05 PM EDT"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.time()).contains(LocalTime.of(16, 5));
              assertThat(found.offset()).contains(ZoneOffset.ofHours(-4));
            });
  }

  @Test
  void mapsDateFormatComesFirst() {
    Map<String, String> metadata =
        Map.of(
            "pubdate",
            "03/04/2024",
            MetadataKeys.PUBLISHED_KEY,
            "pubdate",
            MetadataKeys.PUBLISHED,
            "2024-04-03");
    assertThat(date(Articles.of("", "A goat.", null, metadata)))
        .hasValueSatisfying(
            found -> {
              assertThat(found.text()).isEqualTo("2024-04-03");
              assertThat(found.evidence()).isEqualTo(new Evidence.Metadata("pubdate"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2024/03/22/goat, 2024-03-22",
    "https://a.example/news/2024-03-22-goat.html, 2024-03-22",
    "https://a.example/world/2024/mar/22/goat, 2024-03-22",
    "https://a.example/20240322/goat, 2024-03-22",
    "https://a.example/2099/03/22/1999/12/31/goat, 1999-12-31",
  })
  void addressGivesTheDay(String url, String expected) {
    assertThat(date(Articles.of("", "A goat.", url, Map.of())))
        .hasValueSatisfying(
            found -> {
              assertThat(found.text()).isEqualTo(expected);
              assertThat(found.evidence()).isEqualTo(new Evidence.InUrl());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/id/1202403229/x",
        "https://a.example/2024/33/44/x",
        "https://a.example/goat",
        "::"
      })
  void addressWithoutADayGivesNone(String url) {
    assertThat(date(Articles.of("", "A goat.", url, Map.of()))).isEmpty();
  }

  @Test
  void unreadableFieldGivesWayToTheAddress() {
    Map<String, String> metadata = Map.of("pubdate", "soon", MetadataKeys.PUBLISHED_KEY, "pubdate");
    assertThat(date(Articles.of("", "A goat.", "https://a.example/2024/03/22/goat", metadata)))
        .map(PublicationDate::evidence)
        .contains(new Evidence.InUrl());
  }

  @Test
  void ofSeveralKeysTheFirstDayCounts() {
    Map<String, String> metadata =
        Map.of("a", "soon", "b", "2024", "c", "2024-03-22", MetadataKeys.PUBLISHED_KEY, "a\nb\nc");
    assertThat(date(Articles.of("", "A goat.", null, metadata)))
        .hasValueSatisfying(
            found -> {
              assertThat(found.text()).isEqualTo("2024-03-22");
              assertThat(found.evidence()).isEqualTo(new Evidence.Metadata("c"));
            });
  }

  @Test
  void aDateElsewhereOnAPageComesBehindItsAddress() {
    Map<String, String> metadata = Map.of(MetadataKeys.TEXT_DATE, "1 May 2024");
    assertThat(date(Articles.of("", "A goat.", "https://a.example/2024/03/22/goat", metadata)))
        .map(PublicationDate::text)
        .contains("2024-03-22");
    assertThat(date(Articles.of("", "A goat.", "https://a.example/goat", metadata)))
        .map(PublicationDate::text)
        .contains("2024-05-01");
  }

  @Test
  void datelineWithItsYearGivesTheDay() {
    assertThat(date(Articles.body("SAN FRANCISCO, July 7, 1987 (AP) -- Fog came in.")))
        .map(PublicationDate::text)
        .contains("1987-07-07");
  }

  @Test
  void dayAndMonthWithoutAYearAreNoDate() {
    assertThat(date(Articles.body("LISBON, March 4 (MNA) - On March 22 a lift fell."))).isEmpty();
  }
}
