package news.dateline.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it is asked for: {@code 2024}, {@code 2024-03} or {@code 2024-03-22}; and as people
 * write it, with the month's English name: {@code March 2024}, {@code 22 Mar 2024}, {@code March
 * 22nd, 2024}.
 *
 * <p>{@code 03/04/2024} is none: half of those who write it mean April.
 *
 * @param first the first day of the period
 * @param last its last day
 */
public record DateText(LocalDate first, LocalDate last) {
  private static final Pattern FORM =
      Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?");
  private static final String DAY = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
  private static final String MONTH = "(?<month>[a-z]{3,9})\\.?";
  private static final String YEAR = "(?<year>[0-9]{4})";
  private static final List<Pattern> WRITTEN =
      List.of(
          Pattern.compile("(?:" + DAY + "(?: of)? )?" + MONTH + ",? " + YEAR),
          Pattern.compile(MONTH + " " + DAY + ",? " + YEAR),
          Pattern.compile(YEAR + ",? " + MONTH + "(?: " + DAY + ")?"));
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** The remedy to name when {@link #parse} finds no date. */
  public static final String FORMS =
      "write a year, a month or a day: 2024, 2024-03 or 2024-03-22, also March 2024 or 22 March 2024";

  /** Reads a date, if it is one. */
  public static Optional<DateText> parse(String text) {
    String plain = text.strip().replaceAll("[\\s\\p{Z}]+", " ");
    try {
      Matcher form = FORM.matcher(plain);
      if (form.matches()) {
        return Optional.of(of(number(form.group(1)), number(form.group(2)), number(form.group(3))));
      }
      for (Pattern pattern : WRITTEN) {
        Matcher written = pattern.matcher(plain.toLowerCase(Locale.ROOT));
        if (written.matches() && month(written.group("month")) > 0) {
          return Optional.of(
              of(
                  number(written.group("year")),
                  month(written.group("month")),
                  number(written.group("day"))));
        }
      }
      return Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The period of a year, a month of it or a day; -1 for what is not said. */
  private static DateText of(int year, int month, int day) {
    if (month < 0) {
      return new DateText(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth whole = YearMonth.of(year, month);
    if (day < 0) {
      return new DateText(whole.atDay(1), whole.atEndOfMonth());
    }
    // atDay would say of which month it is no day; whether it is one is all that is asked
    LocalDate one = whole.atDay(day);
    return new DateText(one, one);
  }

  private static int number(@org.jspecify.annotations.Nullable String digits) {
    return digits == null ? -1 : Integer.parseInt(digits);
  }

  /** The number of a month's English name or its beginning, or 0. */
  private static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      boolean fits = MONTHS.get(i).startsWith(name) || (i == 8 && name.equals("sept"));
      if (fits) {
        return i + 1;
      }
    }
    return 0;
  }
}
