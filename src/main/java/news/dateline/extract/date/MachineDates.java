package news.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as programs write them, besides ISO 8601's usual ones.
 *
 * <pre>
 *   1709631000.0  1709631000.25  1709631000000000       seconds since 1970 in decimals; micro- and nanoseconds
 *   /Date(1709631000000+0100)/                          milliseconds, as .NET wraps them
 *   2024-W10-2  2024W102  2024-065                      weeks and days of a year (ISO 8601)
 *   2024:03:05 08:30:00  D:20240305083000+01'00'        photographs; PDF
 *   +2024-03-05T00:00:00Z                               Wikidata
 * </pre>
 *
 * <p>A week without a day is the month in which it lies, and nothing where it lies in two.
 */
final class MachineDates {
  /** No other value is asked. */
  private static final Pattern BEGINNING =
      Pattern.compile("\\d{10}|\\\\?/D|D:|\\+|\\d{4}(?:-?W|:|-\\d{3})");

  private static final Pattern DECIMAL = Pattern.compile("(\\d{10}|\\d{13})\\.\\d{1,9}");
  private static final Pattern SMALL = Pattern.compile("(1\\d{9})(\\d{3})(?:\\d{3}|\\d{6})");
  private static final Pattern DOTNET =
      Pattern.compile("\\\\?/Date\\((\\d{12,13})(?:[+-]\\d{4})?\\)\\\\?/");
  private static final Pattern WEEK =
      Pattern.compile("(\\d{4})-?W(\\d{2})(?:-?([1-7]))?(?:[T ](.*))?");
  private static final Pattern DAY_OF_YEAR = Pattern.compile("(\\d{4})-(\\d{3})(?:[T ](.*))?");
  private static final Pattern PHOTOGRAPH =
      Pattern.compile("(\\d{4}):(\\d{2}):(\\d{2})(?: (\\d{2}:\\d{2}.*))?");
  private static final Pattern PDF =
      Pattern.compile(
          "D:(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{2})?'?(\\d{2})?.*)?");
  private static final Pattern SIGNED = Pattern.compile("\\+(\\d{4}-\\d{2}-\\d{2}T.*)");

  private MachineDates() {}

  static Optional<RestatedDate> restated(String value) {
    if (value.isEmpty() || !BEGINNING.matcher(value).lookingAt()) {
      return Optional.empty();
    }
    Matcher decimal = DECIMAL.matcher(value);
    if (decimal.matches()) {
      return since1970(decimal.group(1));
    }
    Matcher small = SMALL.matcher(value);
    if (small.matches()) {
      return since1970(small.group(1) + small.group(2));
    }
    Matcher dotnet = DOTNET.matcher(value);
    if (dotnet.matches()) {
      return since1970("0".repeat(13 - dotnet.group(1).length()) + dotnet.group(1));
    }
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      return ofWeek(week);
    }
    Matcher ordinal = DAY_OF_YEAR.matcher(value);
    if (ordinal.matches()) {
      return ofYear(ordinal);
    }
    Matcher photograph = PHOTOGRAPH.matcher(value);
    if (photograph.matches()) {
      return iso(photograph, orEmpty(photograph.group(4)));
    }
    Matcher pdf = PDF.matcher(value);
    if (pdf.matches()) {
      return iso(pdf, time(pdf));
    }
    Matcher signed = SIGNED.matcher(value);
    return signed.matches()
        ? Optional.of(new RestatedDate(signed.group(1), DateFormRule.DATE_FORM_OF_FILES))
        : Optional.empty();
  }

  private static Optional<RestatedDate> since1970(String digits) {
    return Optional.of(new RestatedDate(digits, DateFormRule.DATE_FORM_SINCE_1970_IN_PARTS));
  }

  private static Optional<RestatedDate> iso(Matcher date, String time) {
    return Optional.of(
        RestatedDate.day(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)),
            time,
            DateFormRule.DATE_FORM_OF_FILES));
  }

  private static String time(Matcher pdf) {
    if (pdf.group(4) == null) {
      return "";
    }
    String zone = orEmpty(pdf.group(7));
    boolean offset = zone.length() > 1;
    return pdf.group(4)
        + ':'
        + pdf.group(5)
        + ':'
        + (pdf.group(6) == null ? "00" : pdf.group(6))
        + zone
        + (offset ? ':' + (pdf.group(8) == null ? "00" : pdf.group(8)) : "");
  }

  private static Optional<RestatedDate> ofWeek(Matcher week) {
    int year = Integer.parseInt(week.group(1));
    int number = Integer.parseInt(week.group(2));
    LocalDate fourth = LocalDate.of(year, 1, 4);
    if (number < 1
        || number > IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum()) {
      return Optional.empty();
    }
    LocalDate monday =
        fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(number - 1L);
    if (week.group(3) != null) {
      return day(monday.plusDays(Integer.parseInt(week.group(3)) - 1L), week.group(4));
    }
    YearMonth month = YearMonth.from(monday);
    return month.equals(YearMonth.from(monday.plusDays(6)))
        ? Optional.of(
            RestatedDate.month(
                month.getYear(), month.getMonthValue(), DateFormRule.DATE_FORM_ISO_WEEK))
        : Optional.empty();
  }

  private static Optional<RestatedDate> ofYear(Matcher ordinal) {
    try {
      return day(
          LocalDate.ofYearDay(
              Integer.parseInt(ordinal.group(1)), Integer.parseInt(ordinal.group(2))),
          ordinal.group(3));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<RestatedDate> day(LocalDate day, @Nullable String rest) {
    return Optional.of(
        RestatedDate.day(
            day.getYear(),
            day.getMonthValue(),
            day.getDayOfMonth(),
            orEmpty(rest),
            DateFormRule.DATE_FORM_ISO_WEEK));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
