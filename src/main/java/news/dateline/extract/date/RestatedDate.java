package news.dateline.extract.date;

import java.util.Locale;

/**
 * A date in a form that {@link DateParser} does not read, restated in ISO 8601, with whatever stood
 * behind it.
 *
 * @param iso the date, and the time as it was printed
 * @param by the form that it was read in
 */
record RestatedDate(String iso, DateFormRule by) {

  static RestatedDate day(int year, int month, int day, String rest, DateFormRule by) {
    String behind = rest.strip();
    return new RestatedDate(
        String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)
            + (behind.isEmpty() ? "" : ' ' + behind),
        by);
  }

  static RestatedDate month(int year, int month, DateFormRule by) {
    return new RestatedDate(String.format(Locale.ROOT, "%04d-%02d", year, month), by);
  }
}
