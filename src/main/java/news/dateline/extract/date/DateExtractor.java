package news.dateline.extract.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Article;
import news.dateline.article.DayOrder;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.article.PublicationDate;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.TokenizedArticle;

/**
 * The date of publication: from the record, else from its address, else from the text.
 *
 * <pre>
 *   1  the field that the parser named, as its map or {@link DateParser} reads it; of several, as
 *      pages have them, the first that gives a day, else the first that gives anything; see LocalDay
 *   2  the address, from 1995 on: /2024/03/22/  /2024/mar/22/  2024-03-22  /20240322/  20240322143200…
 *   3  the lines between title and text, another line of the page, then a dateline, when they print a
 *      day with its year
 * </pre>
 *
 * <p>What cannot be read, or is absurd, gives way to the next. The time of capture is never asked.
 * Each choice has its name and its example in {@link DateRule}.
 */
public final class DateExtractor implements Extractor {
  /** Fifteen digits are 191106140913317: year of the century, month, day, time to a millisecond. */
  private static final Pattern IN_URL =
      Pattern.compile(
          "(?<![0-9])((?:199[5-9]|20\\d{2}))(?:([/_-])(\\d{1,2}|[a-z]{3})\\2(\\d{1,2})(?![0-9])|(0[1-9]|1[0-2])([0-3]\\d)(?:(?![0-9])|(?!\\d{7}(?!\\d))(?=(?:[01]\\d|2[0-3])[0-5]\\d\\d)))");

  private static final int LONGEST_URL = 2000;

  private final DateParser parser;
  private final Datelines datelines;

  public DateExtractor(DateParser parser, Datelines datelines) {
    this.parser = parser;
    this.datelines = datelines;
  }

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    Article article = reading.article();
    Optional<Explained<DayOrder>> order = order(article, soFar);
    Optional<Explained<PublicationDate>> found =
        fromMetadata(article, order)
            .or(() -> fromUrl(article))
            .or(
                () ->
                    printed(article, ParsingHints.BYLINE_DATE, order, DateRule.DATE_BESIDE_BYLINE))
            .or(
                () ->
                    printed(
                        article, ParsingHints.TEXT_DATE, order, DateRule.DATE_ELSEWHERE_ON_PAGE))
            .or(() -> fromDateline(reading));
    return soFar
        .withPublished(found.map(Explained::found))
        .explained(Explanation.Finding.PUBLISHED, found.map(Explained::ids).orElse(List.of()));
  }

  /**
   * Which number is the day where a date leaves it open: what the parser found out, else how dates
   * are printed where the outlet is at home.
   */
  private static Optional<Explained<DayOrder>> order(Article article, Findings soFar) {
    return article
        .hints()
        .dayOrder()
        .flatMap(
            said ->
                said.order()
                    .map(
                        order ->
                            order == DayOrder.DAY_FIRST
                                ? Explained.by(order, DateRule.DATE_DAY_FIRST_IN_FILE)
                                : Explained.by(order, DateRule.DATE_MONTH_FIRST_IN_FILE))
                    .or(() -> soFar.outlet().flatMap(Outlet::country).flatMap(DateExtractor::at)));
  }

  /** How dates are printed in a country. */
  private static Optional<Explained<DayOrder>> at(String country) {
    if (DateWords.EITHER_ORDER.contains(country)) {
      return Optional.empty();
    }
    return Optional.of(
        DateWords.MONTH_FIRST.contains(country)
            ? Explained.by(DayOrder.MONTH_FIRST, DateRule.DATE_MONTH_FIRST_AT_HOME)
            : Explained.by(DayOrder.DAY_FIRST, DateRule.DATE_DAY_FIRST_AT_HOME));
  }

  private Optional<Explained<PublicationDate>> fromMetadata(
      Article article, Optional<Explained<DayOrder>> order) {
    List<String> keys = article.hints().publishedKeys();
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (article.hints().page()) {
      return ofPage(
          keys.stream().map(key -> read(article, key, order)).flatMap(Optional::stream).toList(),
          article);
    }
    String key = keys.get(0);
    return article.hints().published().isPresent()
        ? article
            .hints()
            .published()
            .flatMap(iso -> parser.parse(iso, new Evidence.Metadata(key)))
            .map(date -> Explained.by(date, DateRule.DATE_AS_MAPPED))
        : read(article, key, order).map(date -> date.after(DateRule.DATE_OF_RECORD));
  }

  /** Of the dates of a page, the most trusted first. */
  private Optional<Explained<PublicationDate>> ofPage(
      List<Explained<PublicationDate>> dates, Article article) {
    Optional<Explained<PublicationDate>> day =
        dates.stream().filter(date -> isDay(date.found())).findFirst();
    return day.isEmpty()
        ? dates.stream().findFirst().map(date -> date.after(DateRule.DATE_FIRST_OF_PAGE))
        : LocalDay.insteadOf(day.get(), dates, () -> fromUrl(article))
            .or(() -> day.map(date -> date.after(DateRule.DATE_FIRST_DAY_OF_PAGE)));
  }

  private Optional<Explained<PublicationDate>> read(
      Article article, String key, Optional<Explained<DayOrder>> order) {
    return article
        .printed(key)
        .flatMap(printed -> read(printed, new Evidence.Metadata(key), order));
  }

  private Optional<Explained<PublicationDate>> read(
      String printed, Evidence evidence, Optional<Explained<DayOrder>> order) {
    return parser
        .explained(printed, evidence)
        .or(
            () ->
                order
                    .filter(known -> parser.ambiguous(printed, evidence).size() == 2)
                    .map(
                        known ->
                            known.map(
                                first ->
                                    parser
                                        .ambiguous(printed, evidence)
                                        .get(first == DayOrder.DAY_FIRST ? 0 : 1)))
                    .filter(date -> parser.credible(date.found())));
  }

  private Optional<Explained<PublicationDate>> fromUrl(Article article) {
    String url = article.provenance().current().url().orElse("");
    Matcher found = IN_URL.matcher(url.substring(0, Math.min(url.length(), LONGEST_URL)));
    while (found.find()) {
      int year = Integer.parseInt(found.group(1));
      String month = found.group(3) != null ? found.group(3) : found.group(5);
      String day = found.group(4) != null ? found.group(4) : found.group(6);
      int number =
          Character.isDigit(month.charAt(0)) ? Integer.parseInt(month) : Months.inDateline(month);
      Optional<PublicationDate> date =
          parser.of(year, number, Integer.parseInt(day), new Evidence.InUrl());
      if (date.isPresent()) {
        return date.map(in -> Explained.by(in, DateRule.DATE_OF_ADDRESS));
      }
    }
    return Optional.empty();
  }

  private Optional<Explained<PublicationDate>> printed(
      Article article, String key, Optional<Explained<DayOrder>> order, DateRule rule) {
    return read(article, key, order)
        .filter(date -> isDay(date.found()))
        .map(date -> date.after(rule));
  }

  private Optional<Explained<PublicationDate>> fromDateline(TokenizedArticle reading) {
    return datelines
        .in(reading.body())
        .flatMap(PrintedDateline::date)
        .flatMap(
            span -> parser.explained(span.in(reading.article().body()), new Evidence.InText(span)))
        .filter(date -> isDay(date.found()))
        .map(date -> date.after(DateRule.DATE_OF_DATELINE));
  }

  private static boolean isDay(PublicationDate date) {
    return date.precision() == PublicationDate.Precision.DAY;
  }
}
