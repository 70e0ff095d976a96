package news.dateline.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it is asked for: {@code 2024}, {@code 2024-03} or {@code 2024-03-22}.
 *
 * @param first the first day of the period
 * @param last its last day
 */
record DateText(LocalDate first, LocalDate last) {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

  /** The remedy to name when {@link #parse} finds no date. */
  static final String FORMS = "write a year, a month or a day: 2024, 2024-03 or 2024-03-22";

  /** Reads a date, if it is one. */
  static Optional<DateText> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(form.group(1));
      if (form.group(2) == null) {
        return Optional.of(new DateText(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(form.group(2)));
      if (form.group(3) == null) {
        return Optional.of(new DateText(month.atDay(1), month.atEndOfMonth()));
      }
      LocalDate day = month.atDay(Integer.parseInt(form.group(3)));
      return Optional.of(new DateText(day, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
