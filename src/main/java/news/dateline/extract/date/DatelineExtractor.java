package news.dateline.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.PublicationDate;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.TokenizedArticle;

/**
 * From where the article was reported, and when: {@code LISBON, March 4 (Meridian News Agency) -}.
 * The form is told by {@link Datelines}.
 *
 * <p>A day without its year is the last such day before the publication, where that is known to the
 * day and not half a year away; else it stays unknown.
 */
public final class DatelineExtractor implements Extractor {
  private static final int FARTHEST = 183;

  private final Datelines datelines;

  public DatelineExtractor(Datelines datelines) {
    this.datelines = datelines;
  }

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    return soFar.withDateline(
        datelines
            .in(reading.body())
            .map(
                line ->
                    new Dateline(
                        line.place(),
                        line.agency(),
                        line.country(),
                        line.date()
                            .flatMap(
                                span -> day(span.in(reading.article().body()), soFar.published())),
                        new Evidence.InText(line.span()))));
  }

  private static Optional<LocalDate> day(String printed, Optional<PublicationDate> published) {
    Optional<LocalDate> whole = DateForms.day(printed);
    return whole.isPresent()
        ? whole
        : published
            .filter(date -> date.precision() == PublicationDate.Precision.DAY)
            .map(PublicationDate::date)
            .flatMap(
                day ->
                    Stream.of(day.getYear() + 1, day.getYear(), day.getYear() - 1)
                        .map(year -> DateForms.day(printed + " " + year))
                        .flatMap(Optional::stream)
                        // reported the day before it was printed, or the day after by other clocks
                        .filter(date -> !date.isAfter(day.plusDays(1)))
                        .filter(date -> ChronoUnit.DAYS.between(date, day) <= FARTHEST)
                        .findFirst());
  }
}
