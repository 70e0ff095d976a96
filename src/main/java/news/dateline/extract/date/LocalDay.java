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
import news.dateline.article.ParsingHints;
import news.dateline.article.PublicationDate;
import news.dateline.extract.text.Explained;

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
   * Another day than that of the date which is most trusted, where there is reason for it.
   *
   * @param first the date that is most trusted
   * @param all all that the page gives, the most trusted first
   * @param address the date in the page's address
   */
  static Optional<Explained<PublicationDate>> insteadOf(
      Explained<PublicationDate> first,
      List<Explained<PublicationDate>> all,
      Supplier<Optional<Explained<PublicationDate>>> address) {
    PublicationDate trusted = first.found();
    if (!isDay(first)) {
      return Optional.empty();
    }
    List<Explained<PublicationDate>> days = all.stream().filter(LocalDay::isDay).toList();
    Optional<Explained<PublicationDate>> shown =
        days.stream().filter(date -> isShown(date.found())).findFirst();
    Optional<Explained<PublicationDate>> then =
        inUtc(trusted) ? atThatMoment(trusted, days, shown, address) : Optional.empty();
    if (then.isPresent()) {
      return then.filter(other -> !isSameDay(trusted, other));
    }
    return shown
        .filter(day -> !isSameDay(trusted, day))
        .flatMap(
            day ->
                days.stream()
                    .filter(other -> !isShown(other.found()) && isSameDay(day.found(), other))
                    .findFirst())
        .map(other -> other.after(DateRule.DATE_ALSO_SHOWN));
  }

  /** The day elsewhere at the moment of a time in UTC, which may be the same. */
  private static Optional<Explained<PublicationDate>> atThatMoment(
      PublicationDate trusted,
      List<Explained<PublicationDate>> days,
      Optional<Explained<PublicationDate>> shown,
      Supplier<Optional<Explained<PublicationDate>>> address) {
    return days.stream()
        .filter(other -> isSameMoment(trusted, other.found()))
        .findFirst()
        .map(other -> other.after(DateRule.DATE_BY_LOCAL_CLOCK))
        .or(
            () ->
                shown
                    .filter(other -> isThen(trusted, other.found()))
                    .map(other -> other.after(DateRule.DATE_SHOWN_AT_THAT_MOMENT)))
        .or(
            () ->
                address
                    .get()
                    .filter(other -> isThen(trusted, other.found()))
                    .map(
                        other ->
                            Explained.by(other.found(), DateRule.DATE_OF_ADDRESS_AT_THAT_MOMENT)));
  }

  private static boolean isDay(Explained<PublicationDate> date) {
    return date.found().precision() == PublicationDate.Precision.DAY;
  }

  private static boolean isSameDay(PublicationDate one, Explained<PublicationDate> other) {
    return one.date().equals(other.found().date());
  }

  private static boolean isShown(PublicationDate date) {
    return date.evidence() instanceof Evidence.Metadata(String key)
        && (key.equals("time") || key.equals(ParsingHints.BYLINE_DATE));
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
