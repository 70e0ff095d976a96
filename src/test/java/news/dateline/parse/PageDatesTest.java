package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDatesTest {
  private static final String TEXT =
      "<p>The dredger that closed the inner harbour for nine days was freed on Tuesday night, the port authority said.</p>"
          + "<p>Pilots had warned since spring that the channel off the grain pier was silting up faster than charts allow.</p>";

  private static PageDates.Dates dates(String head, String body) {
    return PageDates.of(
        Page.of(
            "<html><head><title>Dredger freed</title>"
                + head
                + "</head><body>"
                + body
                + "</body></html>"));
  }

  @Test
  void metadataThatSayPublishedComeBeforeEverything() {
    PageDates.Dates dates =
        dates(
            "<meta name=date content=2025-06-13><meta property=article:published_time content=2025-06-11T20:00Z>",
            "<h1>Dredger freed</h1><time datetime=2025-06-12>12 June</time>" + TEXT);
    assertThat(dates.published().keySet())
        .containsExactly("article:published_time", "time", "date");
  }

  @Test
  void modifiedIsKeptApart() {
    PageDates.Dates dates =
        dates(
            "<meta property=article:modified_time content=2025-06-13T20:00Z>",
            "<h1>Dredger freed</h1>" + TEXT);
    assertThat(dates.published()).isEmpty();
    assertThat(dates.elsewhere()).isEmpty();
    assertThat(dates.modified())
        .containsExactly(Map.entry("article:modified_time", "2025-06-13T20:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h1>Dredger freed</h1><time datetime=2025-06-12>12 June</time> | time | 2025-06-12",
        "<h1>Dredger freed</h1><time class=updated datetime=2025-06-14>14 June</time><time class=published datetime=2025-06-12>12 June</time> | time | 2025-06-12",
        "<h1>Dredger freed</h1><span itemprop=datePublished content=2025-06-12>x</span> | time | 2025-06-12",
        "<h1>Dredger freed</h1><p class=entry-date>12 June 2025</p> | time | 12 June 2025",
        "<h1><span class=date>12.06.2025</span>Dredger freed</h1><p>1 May 2025</p> | time | 12.06.2025",
        "<h1>Dredger freed</h1><aside><time itemprop=datePublished datetime=2025-06-12>x</time></aside><div>1 May 2025</div> | time | 2025-06-12",
        "<h1>Dredger freed</h1><div>Stand: 12.06.2025</div> | dateline:byline-date | 12.06.2025",
        "<h1>Dredger freed</h1><div>12.6.25, 10:05</div> | dateline:byline-date | 12.6.25",
        "<h1>Dredger freed</h1><div><span>12.06.25</span><span>10:05</span></div> | dateline:byline-date | 12.06.25",
        "<h1>Dredger freed</h1><dl><dt>Joined: 1 May 2019</dt></dl><p>12 June 2025</p> | dateline:byline-date | 12 June 2025",
        "<h1>Dredger freed</h1><div>© 1 May 2019</div><p>12 June 2025</p> | dateline:byline-date | 12 June 2025",
        "<h1>Dredger freed</h1><div>١٢ يونيو ٢٠٢٥</div> | dateline:byline-date | ١٢ يونيو ٢٠٢٥",
        "<h1>Dredger freed</h1><div>2025. június 12.</div> | dateline:byline-date | 2025. június 12",
        "<h1>Dredger freed</h1><div>12 जून 2025</div> | dateline:byline-date | 12 जून 2025",
        "<h1>Dredger freed</h1><div>By Liv Aasen, June 12, 2025</div> | dateline:byline-date | June 12, 2025",
        "<h1>Dredger freed</h1><div>Updated: 14 June 2025</div><div>Published: 12 June 2025</div> | dateline:byline-date | 12 June 2025",
        "<div>12. Juni 2025</div><h1>Dredger freed</h1> | dateline:byline-date | 12. Juni 2025",
        "<div>1 May 2025</div><h1>Dredger freed</h1><div>12 juin 2025</div> | dateline:byline-date | 12 juin 2025",
      })
  void whatStandsByTheHeadlineIsTheDate(String body, String key, String printed) {
    assertThat(dates("", body.strip() + TEXT).published()).containsExactly(Map.entry(key, printed));
  }

  @Test
  void aMetaInTheTextIsNotWhatThePageShows() {
    PageDates.Dates dates =
        dates(
            "<meta property=article:published_time content=2023-04-02T20:00:00+02:00>"
                + "<meta property=article:modified_time content=2025-06-13T08:00:00+02:00>",
            "<meta itemprop=datePublished content=2025-06-13T08:00:00+02:00><h1>Dredger freed</h1><p class=date>2 April 2023</p>"
                + TEXT);
    assertThat(dates.published().keySet())
        .containsExactly("article:published_time", "datepublished", "dateline:byline-date");
    assertThat(dates.published()).containsEntry("dateline:byline-date", "2 April 2023");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "نشر ١٢ حزيران/يونيو ٢٠٢٥ | ١٢ حزيران/يونيو ٢٠٢٥",
        "۲۲ خرداد ۱۴۰۴ | ۲۲ خرداد ۱۴۰۴",
        "انتشار ۱۴۰۴/۰۳/۲۲ | ۱۴۰۴/۰۳/۲۲",
        "令和7年6月12日 公開 | 令和7年6月12日",
        "民國114年6月12日 | 民國114年6月12日",
        "Đăng 12 tháng 6 năm 2025 | 12 tháng 6 năm 2025",
      })
  void aDateOfAnotherCalendarByTheHeadlineIsFound(String line, String printed) {
    assertThat(dates("", "<h1>Dredger freed</h1><p>" + line + "</p>" + TEXT).published())
        .containsExactly(Map.entry("dateline:byline-date", printed));
  }

  @Test
  void aDateAwayFromTheHeadlineIsLessTrusted() {
    String many = TEXT.repeat(12);
    PageDates.Dates dates =
        dates("", "<h1>Dredger freed</h1>" + many + "<div>Posted on 12 June 2025</div>");
    assertThat(dates.published()).isEmpty();
    assertThat(dates.elsewhere()).contains("12 June 2025");
  }

  @Test
  void datesOfCommentsAndOfRelatedArticlesAreNone() {
    String many = TEXT.repeat(12);
    PageDates.Dates dates =
        dates(
            "",
            "<h1>Dredger freed</h1>"
                + many
                + "<div class=comments><p>Anna, 14 June 2025</p></div><aside><time datetime=2024-01-01>x</time></aside>");
    assertThat(dates.published()).isEmpty();
    assertThat(dates.elsewhere()).isEmpty();
  }

  @Test
  void theAddressComesBeforeADateElsewhere() {
    PageArticle article =
        PageArticle.of(
            "<h1>Dredger freed</h1>" + TEXT.repeat(12) + "<div>Posted on 12 June 2025</div>",
            Optional.of("https://a.example/2025/06/11/dredger"));
    assertThat(article.hints().textDate()).contains("12 June 2025");
    assertThat(article.hints().publishedKeys()).isEmpty();
    assertThat(article.hints().bylineDate()).isEmpty();
  }

  @Test
  void stateOfThePagesProgramIsAskedLast() {
    PageDates.Dates dates =
        dates(
            "",
            "<h1>Dredger freed</h1>"
                + TEXT
                + "<script>{\"page\":{\"publishedAt\":\"2025-06-12T10:05:00Z\"}}</script>");
    assertThat(dates.published())
        .containsExactly(Map.entry("script:publishedAt", "2025-06-12T10:05:00Z"));
  }

  @Test
  void aDateOfPublicationThatTheLastChangeSetComesLater() {
    PageDates.Dates dates =
        dates(
            "<meta property=article:published_time content=2025-06-13T20:00:07Z>"
                + "<meta property=article:modified_time content=2025-06-13T20:00:07Z>"
                + "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-06-11T12:30:00Z\"}</script>",
            "<h1>Dredger freed</h1>" + TEXT);
    assertThat(dates.published().keySet())
        .containsExactly("json-ld:datePublished", "article:published_time");
  }

  @ParameterizedTest
  @CsvSource({
    "de, DAY_FIRST lang=de",
    "en-GB, DAY_FIRST lang=en-GB",
    "en-US, MONTH_FIRST lang=en-US",
    "en, OPEN",
    "'', OPEN",
  })
  void theLanguageOfThePageSaysWhichNumberIsTheDay(String lang, String order) {
    Page page =
        Page.of(
            "<html lang='"
                + lang
                + "'><head><title>Dredger freed</title></head><body><h1>Dredger freed</h1><div>03/04/2025</div>"
                + TEXT);
    assertThat(PageDates.of(page).order(page))
        .map(said -> said.order().map(Enum::name).orElse("OPEN") + ' ' + said.evidence())
        .map(String::strip)
        .contains(order);
  }
}
