package news.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.DayOrder;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.ParsingHints;
import news.dateline.article.PublicationDate;
import news.dateline.extract.Articles;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.text.TokenizedArticle;
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
    return EXTRACTOR.extract(new TokenizedArticle(article), Findings.NONE).published();
  }

  private static Optional<PublicationDate> printed(String value) {
    return date(
        Articles.of("", "A goat.", null, Map.of("pubdate", value)).with(field("pubdate").build()));
  }

  private static ParsingHints.Builder field(String key) {
    return new ParsingHints.Builder().publishedKeys(List.of(key));
  }

  private static ParsingHints.Builder page(Set<String> keys) {
    return new ParsingHints.Builder().page(true).publishedKeys(List.copyOf(keys));
  }

  @Test
  void ofTwoStatedDaysTheShownOneCountsAlsoWhereTheFirstIsInUtc() {
    Map<String, String> fields = new java.util.LinkedHashMap<>();
    fields.put("first", "2019-12-11T14:28:34Z");
    fields.put("then", "2019-10-15T12:19:15Z");
    fields.put("time", "2019-10-15");
    assertThat(
            date(Articles.of("", "A goat.", null, fields).with(page(fields.keySet()).build()))
                .map(PublicationDate::text))
        .contains("2019-10-15");
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
        "２０２４年３月２２日 | 2024-03-22",
        "٢٢ مارس ٢٠٢٤ | 2024-03-22",
        "22 كانون الثاني 2024 | 2024-01-22",
        "22 मार्च 2024, 10:05 IST | 2024-03-22",
        "२२ मार्च २०२४ | 2024-03-22",
        "22 Μαρτίου 2024 | 2024-03-22",
        "22 ΜΑΡΤΙΟΥ 2024 | 2024-03-22",
        "22 במרץ 2024 | 2024-03-22",
        "22 มีนาคม 2567 | 2024-03-22",
        "2024. március 22. | 2024-03-22",
        "2024 m. kovo 22 d. | 2024-03-22",
        "2024. gada 22. marts | 2024-03-22",
        "22 października 2024 | 2024-10-22",
        "22 listopada 2024 | 2024-11-22",
        "22. listopada 2024. | 2024-10-22",
        "22. maaliskuuta 2024 klo 10.05 | 2024-03-22",
        "22 MAYIS 2024 | 2024-05-22",
        "22 Maret 2024 | 2024-03-22",
        "gennaio 2024 | 2024-01",
        "22-Mar-24 | 2024-03-22",
        "22 Sept. 98 | 1998-09-22",
        "22.03.24 | 2024-03-22",
        "22.3.98, 10:05 | 1998-03-22",
        "3/22/24 | 2024-03-22",
        "Fri Mar 22 10:05:00 2024 | 2024-03-22",
        "Fri Mar  1 10:05:00 2024 | 2024-03-01",
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
        "-",
        "a b c",
        "9/6/17",
        "0001-11-30",
        "1114-05-02",
        "Updated 3 hours ago",
        "22 May",
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
    ParsingHints hints = field("pubdate").published(Optional.of("2024-04-03")).build();
    assertThat(date(Articles.of("", "A goat.", null, Map.of("pubdate", "03/04/2024")).with(hints)))
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
    "https://a.example/goat-20240322143200.html, 2024-03-22",
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
        "https://a.example/goat-bites-crane-191106140913317.html",
        "https://a.example/goat-bites-crane-200203061940274.html",
        "https://a.example/story?id=19290603",
        "https://a.example/2024/33/44/x",
        "https://a.example/goat",
        "::"
      })
  void addressWithoutADayGivesNone(String url) {
    assertThat(date(Articles.of("", "A goat.", url, Map.of()))).isEmpty();
  }

  @Test
  void unreadableFieldGivesWayToTheAddress() {
    Map<String, String> metadata = Map.of("pubdate", "soon");
    assertThat(
            date(
                Articles.of("", "A goat.", "https://a.example/2024/03/22/goat", metadata)
                    .with(field("pubdate").build())))
        .map(PublicationDate::evidence)
        .contains(new Evidence.InUrl());
  }

  @Test
  void ofSeveralKeysTheFirstDayCounts() {
    assertThat(page(null, "a", "soon", "b", "2024", "c", "2024-03-22"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.text()).isEqualTo("2024-03-22");
              assertThat(found.evidence()).isEqualTo(new Evidence.Metadata("c"));
            });
  }

  @Test
  void aDateElsewhereOnAPageComesBehindItsAddress() {
    ParsingHints hints = page(Set.of()).textDate(Optional.of("1 May 2024")).build();
    Article dated = Articles.of("", "A goat.", "https://a.example/2024/03/22/goat", Map.of());
    assertThat(date(dated.with(hints))).map(PublicationDate::text).contains("2024-03-22");
    assertThat(date(Articles.of("", "A goat.", "https://a.example/goat", Map.of()).with(hints)))
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

  private static Optional<PublicationDate> page(String url, String... printed) {
    Map<String, String> metadata = new java.util.LinkedHashMap<>();
    for (int i = 0; i < printed.length; i += 2) {
      metadata.put(printed[i], printed[i + 1]);
    }
    return date(Articles.of("", "A goat.", url, metadata).with(page(metadata.keySet()).build()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2023-11-09T02:11:03Z | 2023-11-08T21:11:03-05:00 | 2023-11-08",
        "2023-11-09T02:11:03Z | 2023-11-08 21:11:03 | 2023-11-08",
        "2023-11-09T02:11:03Z | 8 November 2023 | 2023-11-08",
        "2023-11-09T02:11:03Z | 9 November 2023 | 2023-11-09",
        "2023-11-09T13:11:03Z | 8 November 2023 | 2023-11-09",
        "2023-11-08T23:11:03Z | 9 November 2023 | 2023-11-09",
        "2023-11-09T02:11:03+01:00 | 8 November 2023 | 2023-11-09",
        "2023-11-09T02:11:03Z | 1 November 2023 | 2023-11-09",
        "2023-11-09T02:11:03Z | 1988 | 2023-11-09",
      })
  void momentInUtcIsTheDayThatThePagePrints(String moment, String shown, String day) {
    assertThat(page(null, "article:published_time", moment, "time", shown))
        .map(PublicationDate::text)
        .contains(day);
  }

  @Test
  void addressMayPrintTheLocalDay() {
    assertThat(
            page(
                "https://a.example/2019/01/01/goat",
                "article:published_time",
                "2018-12-31T23:11:59+00:00"))
        .hasValueSatisfying(
            found -> {
              assertThat(found.text()).isEqualTo("2019-01-01");
              assertThat(found.evidence()).isEqualTo(new Evidence.InUrl());
            });
  }

  @Test
  void ofTwoThatSayPublishedTheShownOneCounts() {
    assertThat(
            page(
                null,
                "datepublished",
                "2019-10-18",
                "json-ld:datePublished",
                "2019-10-19T10:00:00Z",
                "time",
                "19.10.2019"))
        .map(PublicationDate::text)
        .contains("2019-10-19");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DAY_FIRST | 2024-04-03",
        "MONTH_FIRST | 2024-03-04",
        "|",
      })
  void orderOfDayAndMonthIsAsTheParserFoundIt(DayOrder order, String day) {
    ParsingHints hints =
        field("pubdate")
            .dayOrder(
                Optional.of(new ParsingHints.StatedOrder(Optional.ofNullable(order), "lang=de")))
            .build();
    Article article = Articles.of("", "A goat.", null, Map.of("pubdate", "03/04/2024"));
    assertThat(date(article.with(hints)).map(PublicationDate::text))
        .isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void whereTheOutletIsAtHomeTellsTheOrderOfAPage() {
    ParsingHints hints =
        page(Set.of("time")).dayOrder(Optional.of(ParsingHints.StatedOrder.OPEN)).build();
    Article article = Articles.of("", "A goat.", null, Map.of("time", "03/04/2024")).with(hints);
    Findings american =
        Findings.NONE.withOutlet(
            Optional.of(
                new news.dateline.article.Outlet(
                    "A", Optional.of("US"), Optional.empty(), new Evidence.InUrl())));
    assertThat(EXTRACTOR.extract(new TokenizedArticle(article), american).published())
        .map(PublicationDate::text)
        .contains("2024-03-04");
  }

  @Test
  void numbersInAnAddressMayBeginWithTheDay() {
    assertThat(
            date(Articles.of("", "A.", "https://a.example/A2026012914320005196", Map.of()))
                .map(PublicationDate::text))
        .contains("2026-01-29");
    assertThat(date(Articles.of("", "A.", "https://a.example/2026012999320005196", Map.of())))
        .isEmpty();
  }
}
