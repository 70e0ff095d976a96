package news.dateline.extract.date;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Evidence;
import news.dateline.article.PublicationDate;
import news.dateline.article.PublicationDate.Precision;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as records and pages print them.
 *
 * <pre>
 *   2024-03-22  2024/3/22  20240322  2024-03-22T10:05:00+01:00     ISO 8601 and its relatives
 *   2024-03  2024                                                  a month, a year
 *   Fri, 22 Mar 2024 10:05:00 GMT  March 22, 2024  22. März 2024   with the month's name
 *   March 2024                                                     a month
 *   22 marzo 2024  22 de marzo de 2024  22 марта 2024  ٢٢ مارس ٢٠٢٤  and in some two hundred languages, see Months; in any digits
 *   2024. március 22.                                              the year first
 *   5-Sep-17  22.03.24                                             two digits of a year, where the order is beyond doubt
 *   Fri Mar 22 10:05:00 CET 2024                                   as programs print it
 *   2024年3月22日  2024년 3월 22일  2024年3月
 *   22.03.2024  Fr., 22.03.2024                                    day first, as wherever dates are printed with stops
 *   22/03/2024  03/22/2024                                         only when one of the two is over 12, or both are equal
 *   1711098300  1711098300000                                      seconds or milliseconds since 1970, a day in UTC
 *   ۳ فروردین ۱۴۰۳  令和6年3月22日  2024-W12-5                        see CalendarDates and MachineDates
 * </pre>
 *
 * <p>{@code 03/04/2024} is no date: in one half of the world it is March, in the other April, and a
 * wrong day is worse than none; a map with a {@code dateFormat} settles it, or the other rows of
 * the file. A day and month without a year are no date.
 */
public final class DateParser {
  private static final int LONGEST = 120;
  static final int FIRST_YEAR = 1600;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:([-/.])\\s?(\\d{1,2})(?:\\2\\s?(\\d{1,2})\\.?)?)?(?:(?:[T _]|, ?| at )\\s?(.*))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})(?:[T _-]?(\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:[.,]?\\d{3})?\\s?(Z|[+-]\\d{2}:?\\d{2})?)?");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:\\p{L}{2,12}[.,]{0,2} )?(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2}(?!\\d))(?:[,T ]\\s?(.*))?");
  private static final Pattern AS_PROGRAMS_PRINT =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) {1,2}(\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) (?:([A-Z]{1,5}|[+-]\\d{4}) )?(\\d{4})(?: ([+-]\\d{4}|[A-Z]{1,5}))?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?:\\p{L}{2,12}[.,]{0,2} )?(\\d{1,2})[-/ ](\\p{L}{3,9})\\.?[-/ ]['’]?(\\d{2})(?:[, :]\\s?(.*))?");
  private static final Pattern EAST_ASIAN =
      Pattern.compile(
          "\\D{0,30}(?:\\d{1,3}\\()?(\\d{4})\\)?\\s?[年년](?:\\s?\\([^)]{2,12}\\))?\\s?(\\d{1,2})\\s?[月월](?:\\s?(\\d{1,2})\\s?[日일號号]\\s?(.*))?");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})\\s?[:h.時时시点點]\\s?(\\d{2})(?:[:分분]\\s?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*([ap]\\.?\\s?m\\.?)?\\s*(Z|[A-Z]{2,4}|(?:UTC|GMT)?\\s?[+-]\\d{2}:?\\d{2})?\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE_TIME =
      Pattern.compile("^(?:[^0-9]{1,6}|[^0-9A-Za-z]{1,14})(?=\\d)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:\\.\\p{L})?|\\d+");

  private final LocalDate latest;

  /**
   * A parser that sets aside what lies before 1600 or after a day.
   *
   * @param latest the last day that can be a date of publication
   */
  public DateParser(LocalDate latest) {
    this.latest = latest;
  }

  /** The date that a value prints, if it is one and neither absurd nor ambiguous. */
  public Optional<PublicationDate> parse(String printed, Evidence evidence) {
    return explained(printed, evidence).map(Explained::found);
  }

  /** The same, with the form that it was read in. */
  Optional<Explained<PublicationDate>> explained(String printed, Evidence evidence) {
    return read(printed, evidence).filter(date -> credible(date.found()));
  }

  /** The same, whether it is credible or not. */
  Optional<Explained<PublicationDate>> read(String printed, Evidence evidence) {
    String value = plain(printed);
    if (value.length() > LONGEST || value.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<RestatedDate> restated = restated(printed, value);
      return restated.isPresent()
          ? readPlain(restated.get().iso(), evidence)
              .map(date -> date.and(List.of(restated.get().by())))
          : readPlain(value, evidence);
    } catch (DateTimeException noSuchDay) {
      // 2024-02-30 is not a date
      return Optional.empty();
    }
  }

  /** The date of these parts, if there is such a day and it is credible. */
  Optional<PublicationDate> of(int year, int month, int day, Evidence evidence) {
    try {
      return Optional.of(
              PublicationDate.of(LocalDate.of(year, month, day), Precision.DAY, evidence))
          .filter(this::credible);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  boolean credible(PublicationDate date) {
    return date.date().getYear() >= FIRST_YEAR && !date.date().isAfter(latest);
  }

  /** In plain digits, with plain spaces. */
  private static String plain(String printed) {
    String value = printed.strip();
    if (value.chars().allMatch(c -> c < 128)) {
      return value;
    }
    StringBuilder plain = new StringBuilder(value.length());
    Normalizer.normalize(value, Normalizer.Form.NFKC)
        .codePoints()
        // marks of direction, which Arabic and Hebrew pages print around numbers
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(
            c -> {
              int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
              plain.appendCodePoint(digit >= 0 ? '0' + digit : Character.isSpaceChar(c) ? ' ' : c);
            });
    return plain.toString().strip();
  }

  /**
   * The two days that a date in numbers may be, the one with the day first before the one with the
   * month first; empty where it is one day, or none.
   */
  List<PublicationDate> ambiguous(String printed, Evidence evidence) {
    String value = plain(printed);
    Matcher numeric = NUMERIC.matcher(value);
    if (!numeric.matches() || restated(printed, value).isPresent()) {
      return List.of();
    }
    int first = number(numeric.group(1));
    int second = number(numeric.group(3));
    int year = year(numeric.group(4));
    if (numeric.group(2).equals(".") || first == second || Math.max(first, second) > 12) {
      return List.of();
    }
    String rest = orElse(numeric.group(5), "");
    try {
      return List.of(
          day(year, second, first, rest, evidence), day(year, first, second, rest, evidence));
    } catch (DateTimeException noSuchDay) {
      return List.of();
    }
  }

  /** The year that two digits stand for: the last one of that ending that is not in the future. */
  private int year(String digits) {
    if (digits.length() == 4) {
      return number(digits);
    }
    int year = latest.getYear() / 100 * 100 + number(digits);
    return year > latest.getYear() ? year - 100 : year;
  }

  private Optional<Explained<PublicationDate>> readPlain(String value, Evidence evidence) {
    if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      Optional<PublicationDate> epoch = epoch(value, evidence);
      if (epoch.isPresent()) {
        return by(DateFormRule.DATE_FORM_SINCE_1970, epoch.get());
      }
    }
    Matcher basic = BASIC.matcher(value);
    if (basic.matches()) {
      String hour = basic.group(4);
      String rest =
          hour == null
              ? ""
              : hour
                  + ":"
                  + basic.group(5)
                  + ":"
                  + orElse(basic.group(6), "00")
                  + orElse(basic.group(7), "");
      return by(
          DateFormRule.DATE_FORM_EIGHT_DIGITS,
          day(
              number(basic.group(1)),
              number(basic.group(2)),
              number(basic.group(3)),
              rest,
              evidence));
    }
    Matcher iso = ISO.matcher(value);
    if (iso.matches()) {
      int year = number(iso.group(1));
      if (iso.group(3) == null) {
        return iso.group(5) == null
            ? by(
                DateFormRule.DATE_FORM_YEAR,
                PublicationDate.of(LocalDate.of(year, 1, 1), Precision.YEAR, evidence))
            : named(value, evidence);
      }
      if (iso.group(4) == null) {
        return by(
            DateFormRule.DATE_FORM_ISO_MONTH,
            PublicationDate.of(
                LocalDate.of(year, number(iso.group(3)), 1), Precision.MONTH, evidence));
      }
      return by(
          DateFormRule.DATE_FORM_ISO_DAY,
          day(
              year,
              number(iso.group(3)),
              number(iso.group(4)),
              orElse(iso.group(5), ""),
              evidence));
    }
    Matcher numeric = NUMERIC.matcher(value);
    if (numeric.matches()) {
      return numeric(numeric, evidence);
    }
    Matcher program = AS_PROGRAMS_PRINT.matcher(value);
    if (program.matches() && Months.in(program.group(1)) > 0) {
      return by(
          DateFormRule.DATE_FORM_OF_PROGRAMS,
          day(
              number(program.group(5)),
              Months.in(program.group(1)),
              number(program.group(2)),
              program.group(3) + orElse(program.group(4), orElse(program.group(6), "")),
              evidence));
    }
    Matcher shortYear = SHORT_YEAR.matcher(value);
    if (shortYear.matches() && Months.in(shortYear.group(2)) > 0) {
      return by(
          DateFormRule.DATE_FORM_SHORT_YEAR,
          day(
              year(shortYear.group(3)),
              Months.in(shortYear.group(2)),
              number(shortYear.group(1)),
              orElse(shortYear.group(4), ""),
              evidence));
    }
    Matcher eastAsian = EAST_ASIAN.matcher(value);
    if ((value.indexOf('年') >= 0 || value.indexOf('년') >= 0) && eastAsian.matches()) {
      int year = number(eastAsian.group(1));
      int month = number(eastAsian.group(2));
      return by(
          DateFormRule.DATE_FORM_EAST_ASIAN,
          eastAsian.group(3) == null
              ? PublicationDate.of(LocalDate.of(year, month, 1), Precision.MONTH, evidence)
              : day(year, month, number(eastAsian.group(3)), eastAsian.group(4), evidence));
    }
    return named(value, evidence);
  }

  private static Optional<Explained<PublicationDate>> by(DateFormRule form, PublicationDate date) {
    return Optional.of(Explained.by(date, form));
  }

  private static Optional<PublicationDate> epoch(String digits, Evidence evidence) {
    if (digits.length() != 10 && digits.length() != 13) {
      return Optional.empty();
    }
    long number = Long.parseLong(digits);
    OffsetDateTime time =
        (digits.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number))
            .atOffset(ZoneOffset.UTC);
    return Optional.of(
        new PublicationDate(
            time.toLocalDate(),
            Precision.DAY,
            Optional.of(time.toLocalTime()),
            Optional.of(ZoneOffset.UTC),
            evidence));
  }

  private Optional<Explained<PublicationDate>> numeric(Matcher numeric, Evidence evidence) {
    int first = number(numeric.group(1));
    int second = number(numeric.group(3));
    int year = year(numeric.group(4));
    String rest = orElse(numeric.group(5), "");
    if (numeric.group(4).length() == 2 && !numeric.group(2).equals(".") && first > 12) {
      // 22/03/24 is 2022 to some, and 2024 to others
      return Optional.empty();
    }
    Optional<DateFormRule> dayFirst =
        numeric.group(2).equals(".")
            ? Optional.of(DateFormRule.DATE_FORM_STOPS)
            : first > 12
                ? Optional.of(DateFormRule.DATE_FORM_FIRST_OVER_12)
                : first == second
                    ? Optional.of(DateFormRule.DATE_FORM_BOTH_ALIKE)
                    : Optional.empty();
    if (dayFirst.isPresent()) {
      return by(dayFirst.get(), day(year, second, first, rest, evidence));
    }
    return second > 12
        ? by(DateFormRule.DATE_FORM_SECOND_OVER_12, day(year, first, second, rest, evidence))
        : Optional.empty();
  }

  /**
   * A date with the month's name: the year is the number of four digits, the day the number of one
   * or two beside the month.
   */
  private static Optional<Explained<PublicationDate>> named(String value, Evidence evidence) {
    List<String> words = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher word = WORD.matcher(value);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
      ends.add(word.end());
    }
    for (int i = 0; i < words.size(); i++) {
      boolean stop = i > 0 && value.startsWith(".", ends.get(i - 1));
      int month = Months.in(words.get(i), stop);
      boolean october = stop && month != Months.in(words.get(i));
      int last = i;
      if (month == 0 && i + 1 < words.size()) {
        month = Months.in(words.get(i) + ' ' + words.get(i + 1));
        last = i + 1;
      }
      if (month == 0) {
        continue;
      }
      last = behindSameMonth(words, last, month);
      int before = i;
      while (before > 0 && joins(words.get(before - 1))) {
        before--;
      }
      int day = before > 0 ? dayNumber(words.get(before - 1)) : 0;
      if (day == 0 && before > 0 && isYear(words.get(before - 1))) {
        return yearFirst(words, ends, before - 1, month, last, value, evidence);
      }
      int next = last + 1;
      boolean behind = day == 0 && next < words.size() && dayNumber(words.get(next)) > 0;
      if (behind) {
        day = dayNumber(words.get(next));
        next++;
      }
      while (next < words.size() && joins(words.get(next))) {
        next++;
      }
      if (next < words.size() && isYear(words.get(next))) {
        int printed = number(words.get(next));
        int year = christian(printed, words.get(i));
        List<Rule> more = new ArrayList<>();
        if (october) {
          more.add(DateFormRule.DATE_FORM_CROATIAN_OCTOBER);
        }
        if (year != printed) {
          more.add(DateFormRule.DATE_FORM_BUDDHIST_YEAR);
        }
        PublicationDate date =
            day == 0
                ? PublicationDate.of(LocalDate.of(year, month, 1), Precision.MONTH, evidence)
                : day(year, month, day, value.substring(ends.get(next)), evidence);
        DateFormRule form =
            day == 0
                ? DateFormRule.DATE_FORM_MONTH_AND_YEAR
                : behind
                    ? DateFormRule.DATE_FORM_DAY_BEHIND_MONTH
                    : DateFormRule.DATE_FORM_DAY_BEFORE_MONTH;
        return Optional.of(Explained.by(date, form).and(more));
      }
      int year = before - 2;
      while (year > 0 && joins(words.get(year))) {
        year--;
      }
      if (day > 0 && year >= 0 && isYear(words.get(year))) {
        return by(
            DateFormRule.DATE_FORM_MONTH_LAST,
            day(number(words.get(year)), month, day, value.substring(ends.get(last)), evidence));
      }
    }
    return Optional.empty();
  }

  /** The end of a month that has two names: {@code آذار/مارس}, {@code كانون الثاني (يناير)}. */
  private static int behindSameMonth(List<String> words, int last, int month) {
    int next = last + 1;
    if (next + 1 < words.size()
        && Months.in(words.get(next) + ' ' + words.get(next + 1)) == month) {
      return next + 1;
    }
    return next < words.size() && Months.in(words.get(next)) == month ? next : last;
  }

  /** {@code 2024. március 22.}, {@code 2024 m. kovo 22 d.}. */
  private static Optional<Explained<PublicationDate>> yearFirst(
      List<String> words,
      List<Integer> ends,
      int at,
      int month,
      int last,
      String value,
      Evidence evidence) {
    int year = number(words.get(at));
    int next = last + 1;
    if (next >= words.size() || dayNumber(words.get(next)) == 0) {
      return by(
          DateFormRule.DATE_FORM_YEAR_AND_MONTH,
          PublicationDate.of(LocalDate.of(year, month, 1), Precision.MONTH, evidence));
    }
    return by(
        DateFormRule.DATE_FORM_YEAR_FIRST,
        day(year, month, dayNumber(words.get(next)), value.substring(ends.get(next)), evidence));
  }

  /** Thai pages count the years of the Buddha. */
  private static int christian(int year, String month) {
    boolean thai = Character.UnicodeScript.of(month.codePointAt(0)) == Character.UnicodeScript.THAI;
    return thai && year > 2400 ? year - 543 : year;
  }

  private static boolean isYear(String word) {
    return word.length() == 4 && digits(word);
  }

  private static PublicationDate day(int year, int month, int day, String rest, Evidence evidence) {
    LocalDate date = LocalDate.of(year, month, day);
    if (rest.isEmpty()) {
      return PublicationDate.of(date, Precision.DAY, evidence);
    }
    Matcher before = BEFORE_TIME.matcher(rest);
    Matcher time = TIME.matcher(before.replaceFirst(""));
    if (!time.matches()) {
      return PublicationDate.of(date, Precision.DAY, evidence);
    }
    boolean secondHalf =
        before.find(0) && DateWords.SECOND_HALF.stream().anyMatch(before.group()::contains);
    int hour = number(time.group(1));
    String half = orElse(time.group(5), "").toLowerCase(Locale.ROOT);
    if (!half.isEmpty()) {
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    hour += secondHalf && hour < 12 ? 12 : 0;
    int minute = number(time.group(2));
    int second = number(orElse(time.group(3), "0"));
    if (hour > 23 || minute > 59 || second > 59) {
      return PublicationDate.of(date, Precision.DAY, evidence);
    }
    int nano = time.group(4) == null ? 0 : number((time.group(4) + "000000000").substring(0, 9));
    return new PublicationDate(
        date,
        Precision.DAY,
        Optional.of(LocalTime.of(hour, minute, second, nano)),
        offset(orElse(time.group(6), "")),
        evidence);
  }

  private static Optional<ZoneOffset> offset(String zone) {
    String plain = zone.toUpperCase(Locale.ROOT).strip();
    if (DateWords.ZONES.containsKey(plain)) {
      return Optional.ofNullable(DateWords.ZONES.get(plain));
    }
    int sign = Math.max(plain.indexOf('+'), plain.indexOf('-'));
    if (sign < 0) {
      return Optional.empty();
    }
    String digits = plain.substring(sign + 1).replace(":", "");
    int minutes = number(digits.substring(0, 2)) * 60 + number(digits.substring(2, 4));
    if (minutes > 18 * 60) {
      return Optional.empty();
    }
    return Optional.of(ZoneOffset.ofTotalSeconds((plain.charAt(sign) == '-' ? -60 : 60) * minutes));
  }

  private static int dayNumber(String word) {
    return word.length() <= 2 && digits(word) ? number(word) : 0;
  }

  /** What stands between the parts of a date. */
  private static boolean joins(String word) {
    return DateWords.JOINING.contains(word);
  }

  private static boolean digits(String word) {
    return word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static String orElse(@Nullable String value, String other) {
    return value == null ? other : value;
  }

  /**
   * A date of a calendar or a machine, if it is one.
   *
   * @param plain the same in plain digits
   */
  private static Optional<RestatedDate> restated(String printed, String plain) {
    return MachineDates.restated(plain).or(() -> CalendarDates.restated(printed, plain));
  }
}
