package news.dateline.extract.date;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.PublicationDate;
import news.dateline.extract.text.Explained;
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
    Optional<PrintedDateline> printed = datelines.in(reading.body());
    if (printed.isEmpty()) {
      return soFar.withDateline(Optional.empty());
    }
    PrintedDateline line = printed.get();
    Optional<Explained<LocalDate>> day =
        line.date().flatMap(span -> day(span.in(reading.article().body()), soFar.published()));
    Explained<Dateline> found =
        new Explained<>(
                new Dateline(
                    line.place(),
                    line.agency(),
                    line.country(),
                    day.map(Explained::found),
                    new Evidence.InText(line.span())),
                line.rules())
            .and(day.map(Explained::rules).orElse(List.of()));
    return soFar
        .withDateline(Optional.of(found.found()))
        .explained(Explanation.Finding.DATELINE, found.ids());
  }

  private static Optional<Explained<LocalDate>> day(
      String printed, Optional<PublicationDate> published) {
    return DateForms.day(printed)
        .map(day -> Explained.by(day, DatelineRule.DATELINE_DAY_WITH_YEAR))
        .or(
            () ->
                inYearOf(published, printed)
                    .map(day -> Explained.by(day, DatelineRule.DATELINE_YEAR_OF_PUBLICATION)));
  }

  private static Optional<LocalDate> inYearOf(Optional<PublicationDate> published, String printed) {
    return published
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
