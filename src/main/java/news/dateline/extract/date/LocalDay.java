package news.dateline.extract.date;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.article.Evidence;
import news.dateline.article.MetadataKeys;
import news.dateline.article.PublicationDate;

/**
 * The day of publication where the outlet is, of a page that says it several times.
 *
 * <pre>
 *   2023-11-09T02:11Z, and 2023-11-08T21:11-05:00          one moment: the day of whoever prints an offset
 *   2023-11-09T02:11Z, and 2023-11-08 21:11                the same minute, some hours apart: the local one
 *   2023-11-09T02:11Z, and "Nov. 8, 2023" or /2023/11/08/  the day that is printed, where it is one somewhere at that moment
 *   2019-10-18 and 2019-10-19, and "19 Oct. 2019"          of two that say published, the one that is also shown
 * </pre>
 *
 * <p>A day is never computed: it is always one that the page prints, or its address.
 */
final class LocalDay {
  private static final int EAST = 14;
  private static final int WEST = 12;
  private static final int QUARTER = 15;

  private LocalDay() {}

  /**
   * The day.
   *
   * @param first the date that is most trusted
   * @param all all that the page gives, the most trusted first
   * @param address the date in the page's address
   */
  static PublicationDate of(
      PublicationDate first,
      List<PublicationDate> all,
      Supplier<Optional<PublicationDate>> address) {
    if (first.precision() != PublicationDate.Precision.DAY) {
      return first;
    }
    List<PublicationDate> days =
        all.stream().filter(date -> date.precision() == PublicationDate.Precision.DAY).toList();
    Optional<PublicationDate> shown = days.stream().filter(LocalDay::isShown).findFirst();
    if (inUtc(first)) {
      return days.stream()
          .filter(other -> isSameMoment(first, other))
          .findFirst()
          .or(() -> shown.filter(other -> isThen(first, other)))
          .or(() -> address.get().filter(other -> isThen(first, other)))
          .filter(other -> !other.date().equals(first.date()))
          .orElse(first);
    }
    return shown
        .filter(day -> !day.date().equals(first.date()))
        .flatMap(
            day ->
                days.stream()
                    .filter(other -> !isShown(other) && other.date().equals(day.date()))
                    .findFirst())
        .orElse(first);
  }

  private static boolean isShown(PublicationDate date) {
    return date.evidence() instanceof Evidence.Metadata(String key)
        && (key.equals("time") || key.equals(MetadataKeys.BYLINE_DATE));
  }

  private static boolean inUtc(PublicationDate date) {
    return date.time().isPresent() && date.offset().equals(Optional.of(ZoneOffset.UTC));
  }

  /** Whether another date is this moment, as a clock elsewhere shows it. */
  private static boolean isSameMoment(PublicationDate utc, PublicationDate other) {
    if (other.time().isEmpty()) {
      return false;
    }
    Duration apart = Duration.between(clock(utc), clock(other));
    long minutes = apart.toMinutes();
    ZoneOffset offset = other.offset().orElse(ZoneOffset.UTC);
    if (offset.getTotalSeconds() != 0) {
      return Math.abs(minutes - offset.getTotalSeconds() / 60) <= 1;
    }
    return minutes != 0
        && apart.toSeconds() % 60 == 0
        && minutes % QUARTER == 0
        && minutes >= -WEST * 60
        && minutes <= EAST * 60;
  }

  private static LocalDateTime clock(PublicationDate date) {
    return date.date().atTime(date.time().orElse(LocalTime.MIDNIGHT));
  }

  /** Whether it is this day somewhere at that moment. */
  private static boolean isThen(PublicationDate utc, PublicationDate day) {
    int hour = utc.time().orElse(LocalTime.NOON).getHour();
    long days = ChronoUnit.DAYS.between(utc.date(), day.date());
    return days == 0 || (days == 1 && hour + EAST >= 24) || (days == -1 && hour < WEST);
  }
}
