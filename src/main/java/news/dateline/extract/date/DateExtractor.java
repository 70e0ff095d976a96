package news.dateline.extract.date;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Article;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.MetadataKeys;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;
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
    Optional<DateForms.Order> order = order(article, soFar);
    return soFar.withPublished(
        fromMetadata(article, order)
            .or(() -> fromUrl(article))
            .or(() -> printed(article, MetadataKeys.BYLINE_DATE, order))
            .or(() -> printed(article, MetadataKeys.TEXT_DATE, order))
            .or(() -> fromDateline(reading)));
  }

  /**
   * Which number is the day where a date leaves it open: what the parser found out, else how dates
   * are printed where the outlet is at home.
   */
  private static Optional<DateForms.Order> order(Article article, Findings soFar) {
    String said = article.metadata().getOrDefault(MetadataKeys.DAY_ORDER, "");
    if (said.startsWith(MetadataKeys.DAY_FIRST)) {
      return Optional.of(DateForms.Order.DAY_FIRST);
    }
    if (said.startsWith(MetadataKeys.MONTH_FIRST)) {
      return Optional.of(DateForms.Order.MONTH_FIRST);
    }
    return said.isEmpty()
        ? Optional.empty()
        : soFar
            .outlet()
            .flatMap(Outlet::country)
            .filter(country -> !DateWords.EITHER_ORDER.contains(country))
            .map(
                country ->
                    DateWords.MONTH_FIRST.contains(country)
                        ? DateForms.Order.MONTH_FIRST
                        : DateForms.Order.DAY_FIRST);
  }

  private Optional<PublicationDate> fromMetadata(Article article, Optional<DateForms.Order> order) {
    String keys = article.metadata().get(MetadataKeys.PUBLISHED_KEY);
    if (keys == null) {
      return Optional.empty();
    }
    String mapped = article.metadata().get(MetadataKeys.PUBLISHED);
    if (mapped != null) {
      return parser.parse(mapped, new Evidence.Metadata(keys));
    }
    if (!keys.endsWith("\n")) {
      return read(article, keys, order);
    }
    List<PublicationDate> dates =
        keys.lines().map(key -> read(article, key, order)).flatMap(Optional::stream).toList();
    return dates.stream()
        .filter(DateExtractor::isDay)
        .findFirst()
        .or(() -> dates.stream().findFirst())
        .map(date -> LocalDay.of(date, dates, () -> fromUrl(article)));
  }

  private Optional<PublicationDate> read(
      Article article, String key, Optional<DateForms.Order> order) {
    String printed = article.metadata().get(key);
    if (printed == null) {
      return Optional.empty();
    }
    Evidence evidence = new Evidence.Metadata(key);
    return parser
        .parse(printed, evidence)
        .or(
            () ->
                order
                    .map(known -> parser.ambiguous(printed, evidence))
                    .filter(days -> days.size() == 2)
                    .map(days -> days.get(order.get() == DateForms.Order.DAY_FIRST ? 0 : 1))
                    .filter(parser::credible));
  }

  private Optional<PublicationDate> fromUrl(Article article) {
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
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<PublicationDate> printed(
      Article article, String key, Optional<DateForms.Order> order) {
    return read(article, key, order).filter(DateExtractor::isDay);
  }

  private Optional<PublicationDate> fromDateline(TokenizedArticle reading) {
    return datelines
        .in(reading.body())
        .flatMap(PrintedDateline::date)
        .flatMap(span -> parser.parse(span.in(reading.article().body()), new Evidence.InText(span)))
        .filter(DateExtractor::isDay);
  }

  private static boolean isDay(PublicationDate date) {
    return date.precision() == PublicationDate.Precision.DAY;
  }
}
