package news.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The solar calendar of Iran: six months of 31 days, five of 30, and a last one of 29, or 30 in
 * leap years.
 *
 * <p>Leap years are by the rule of 33 years, which agrees with the equinox from 1244 to 1472 (1865
 * to 2094).
 */
final class PersianCalendar {
  private static final int FIRST = 1244;
  private static final int LAST = 1472;
  private static final int KNOWN_YEAR = 1403;
  private static final LocalDate KNOWN = LocalDate.of(2024, 3, 20);

  private PersianCalendar() {}

  /**
   * The day by our calendar.
   *
   * @throws DateTimeException when there is no such day, or it lies outside of the years that the
   *     rule holds for
   */
  static LocalDate day(int year, int month, int day) {
    if (year < FIRST
        || year > LAST
        || month < 1
        || month > 12
        || day < 1
        || day > length(year, month)) {
      throw new DateTimeException("no such day of the Persian calendar");
    }
    long days = 31L * Math.min(month - 1, 6) + 30L * Math.max(month - 7, 0) + day - 1;
    return begin(year).plusDays(days);
  }

  private static LocalDate begin(int year) {
    int from = Math.min(year, KNOWN_YEAR);
    int to = Math.max(year, KNOWN_YEAR);
    long days = 0;
    for (int y = from; y < to; y++) {
      days += isLeap(y) ? 366 : 365;
    }
    return KNOWN.plusDays(year < KNOWN_YEAR ? -days : days);
  }

  private static int length(int year, int month) {
    return month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29;
  }

  private static boolean isLeap(int year) {
    return (25 * year + 11) % 33 < 8;
  }
}
