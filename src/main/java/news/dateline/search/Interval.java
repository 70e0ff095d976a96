package news.dateline.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import news.dateline.article.PublicationDate;

/** The width of a histogram's buckets. */
public enum Interval {
  DAY,
  /** Monday to Sunday (ISO 8601). */
  WEEK,
  MONTH,
  YEAR;

  /** The first day of the bucket that a day lies in. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the next bucket. */
  public LocalDate next(LocalDate start) {
    return switch (this) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
      case YEAR -> start.plusYears(1);
    };
  }

  /** Whether a date of this precision lies in one bucket; coarser ones count as unknown. */
  public boolean holds(PublicationDate.Precision precision) {
    return switch (precision) {
      case DAY -> true;
      case MONTH -> this == MONTH || this == YEAR;
      case YEAR -> this == YEAR;
    };
  }

  /** Its name in parameters and replies: lower case. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
