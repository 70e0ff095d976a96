package news.dateline.article;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an article was published: a day, a month or a year.
 *
 * <p>The day is the one printed, in its own offset, and is never converted. Time and offset are
 * kept where they were printed.
 *
 * @param date the first day of the period: the day itself, the first of the month, or 1 January
 * @param precision how much of it is known
 * @param time the time of day as printed, if any; only with {@link Precision#DAY}
 * @param offset the offset from UTC as printed, if any; only with a time
 * @param evidence what says so
 */
public record PublicationDate(
    LocalDate date,
    Precision precision,
    Optional<LocalTime> time,
    Optional<ZoneOffset> offset,
    Evidence evidence) {

  /** How much of a date is known, the finest first. */
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  /**
   * Cuts the date to its precision.
   *
   * @throws IllegalArgumentException when a time comes without a day, or an offset without a time
   */
  public PublicationDate {
    date =
        switch (precision) {
          case DAY -> date;
          case MONTH -> date.withDayOfMonth(1);
          case YEAR -> date.withDayOfYear(1);
        };
    if ((time.isPresent() && precision != Precision.DAY)
        || (offset.isPresent() && time.isEmpty())) {
      throw new IllegalArgumentException("a time needs a day, an offset needs a time");
    }
  }

  /** A date without a time of day. */
  public static PublicationDate of(LocalDate date, Precision precision, Evidence evidence) {
    return new PublicationDate(date, precision, Optional.empty(), Optional.empty(), evidence);
  }

  /** The last day of the period. */
  public LocalDate last() {
    return switch (precision) {
      case DAY -> date;
      case MONTH -> date.plusMonths(1).minusDays(1);
      case YEAR -> date.plusYears(1).minusDays(1);
    };
  }

  /**
   * The date in ISO 8601, as long as its precision: {@code 2024-03-22}, {@code 2024-03} or {@code
   * 2024}.
   */
  public String text() {
    String day = date.toString();
    return switch (precision) {
      case DAY -> day;
      case MONTH -> day.substring(0, day.length() - 3);
      case YEAR -> day.substring(0, day.length() - 6);
    };
  }
}
