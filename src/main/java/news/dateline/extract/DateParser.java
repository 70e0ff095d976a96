package news.dateline.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Evidence;
import news.dateline.article.PublicationDate;
import news.dateline.article.PublicationDate.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as records and pages print them.
 *
 * <pre>
 *   2024-03-22  2024/3/22  20240322  2024-03-22T10:05:00+01:00     ISO 8601 and its relatives
 *   2024-03  2024                                                  a month, a year
 *   Fri, 22 Mar 2024 10:05:00 GMT  March 22, 2024  22. März 2024   with the month's name, English, German or French
 *   March 2024                                                     a month
 *   22 marzo 2024  22 de marzo de 2024  22 марта 2024              and the full names in other languages of Europe and in Turkish
 *   Fri Mar 22 10:05:00 CET 2024                                   as programs print it
 *   2024年3月22日  2024년 3월 22일
 *   22.03.2024  Fr., 22.03.2024                                    day first, as wherever dates are printed with stops
 *   22/03/2024  03/22/2024                                         only when one of the two is over 12, or both are equal
 *   1711098300  1711098300000                                      seconds or milliseconds since 1970, a day in UTC
 * </pre>
 *
 * <p>{@code 03/04/2024} is no date: in one half of the world it is March, in the other April, and a
 * wrong day is worse than none; a map with a {@code dateFormat} settles it. A day and month without
 * a year are no date, nor are years of two digits.
 */
final class DateParser {
  private static final int LONGEST = 120;
  private static final int FIRST_YEAR = 1600;

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?)?(?:(?:[T ]|, ?| at )\\s?(.*))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?)?");
  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?:\\p{L}{2,12}[.,]{0,2} )?(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4})(?:[,T ]\\s?(.*))?");
  private static final Pattern AS_PROGRAMS_PRINT =
      Pattern.compile(
          "\\p{L}{3} (\\p{L}{3}) (\\d{1,2}) (\\d{2}:\\d{2}:\\d{2}) ([A-Z]{1,5}) (\\d{4})");
  private static final Pattern EAST_ASIAN =
      Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]\\s?(.*)");
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2})[:h.](\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?\\s*([ap]\\.?m\\.?)?\\s*(Z|[A-Z]{2,4}|(?:UTC|GMT)?\\s?[+-]\\d{2}:?\\d{2})?\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");

  private static final Map<String, Integer> MONTHS = months();

  /**
   * Months in languages whose datelines are not read; only full names, since short ones are words
   * elsewhere.
   */
  private static final Map<String, Integer> OTHER_MONTHS = otherMonths();

  /** The zones of RFC 822, section 5, and the usual European ones; other letters are ambiguous. */
  private static final Map<String, ZoneOffset> ZONES =
      Map.ofEntries(
          Map.entry("Z", ZoneOffset.UTC),
          Map.entry("UT", ZoneOffset.UTC),
          Map.entry("UTC", ZoneOffset.UTC),
          Map.entry("GMT", ZoneOffset.UTC),
          Map.entry("EST", ZoneOffset.ofHours(-5)),
          Map.entry("EDT", ZoneOffset.ofHours(-4)),
          Map.entry("CST", ZoneOffset.ofHours(-6)),
          Map.entry("CDT", ZoneOffset.ofHours(-5)),
          Map.entry("MST", ZoneOffset.ofHours(-7)),
          Map.entry("MDT", ZoneOffset.ofHours(-6)),
          Map.entry("PST", ZoneOffset.ofHours(-8)),
          Map.entry("PDT", ZoneOffset.ofHours(-7)),
          Map.entry("CET", ZoneOffset.ofHours(1)),
          Map.entry("CEST", ZoneOffset.ofHours(2)),
          Map.entry("MEZ", ZoneOffset.ofHours(1)),
          Map.entry("MESZ", ZoneOffset.ofHours(2)));

  private final LocalDate latest;

  /**
   * A parser that sets aside what lies before 1600 or after a day.
   *
   * @param latest the last day that can be a date of publication
   */
  DateParser(LocalDate latest) {
    this.latest = latest;
  }

  /** The date that a value prints, if it is one and neither absurd nor ambiguous. */
  Optional<PublicationDate> parse(String printed, Evidence evidence) {
    String value = printed.strip();
    if (value.length() > LONGEST || value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return read(value, evidence).filter(this::credible);
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

  /** The number of a month's name in lower case, or 0. */
  static int month(String name) {
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return MONTHS.getOrDefault(plain, 0);
  }

  private static int monthInAnyLanguage(String name) {
    int month = month(name);
    return month > 0 ? month : OTHER_MONTHS.getOrDefault(name, 0);
  }

  private Optional<PublicationDate> read(String value, Evidence evidence) {
    if (value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      Optional<PublicationDate> epoch = epoch(value, evidence);
      if (epoch.isPresent()) {
        return epoch;
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
      return Optional.of(
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
            ? Optional.of(PublicationDate.of(LocalDate.of(year, 1, 1), Precision.YEAR, evidence))
            : named(value, evidence);
      }
      if (iso.group(4) == null) {
        return Optional.of(
            PublicationDate.of(
                LocalDate.of(year, number(iso.group(3)), 1), Precision.MONTH, evidence));
      }
      return Optional.of(
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
    if (program.matches() && month(program.group(1).toLowerCase(Locale.ROOT)) > 0) {
      return Optional.of(
          day(
              number(program.group(5)),
              month(program.group(1).toLowerCase(Locale.ROOT)),
              number(program.group(2)),
              program.group(3) + program.group(4),
              evidence));
    }
    Matcher eastAsian = EAST_ASIAN.matcher(value);
    if (eastAsian.matches()) {
      return Optional.of(
          day(
              number(eastAsian.group(1)),
              number(eastAsian.group(2)),
              number(eastAsian.group(3)),
              eastAsian.group(4),
              evidence));
    }
    return named(value, evidence);
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

  private static Optional<PublicationDate> numeric(Matcher numeric, Evidence evidence) {
    int first = number(numeric.group(1));
    int second = number(numeric.group(3));
    int year = number(numeric.group(4));
    String rest = orElse(numeric.group(5), "");
    if (numeric.group(2).equals(".") || first > 12 || first == second) {
      return Optional.of(day(year, second, first, rest, evidence));
    }
    return second > 12 ? Optional.of(day(year, first, second, rest, evidence)) : Optional.empty();
  }

  /**
   * A date with the month's name: the year is the number of four digits, the day the number of one
   * or two beside the month.
   */
  private static Optional<PublicationDate> named(String value, Evidence evidence) {
    List<String> words = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher word = WORD.matcher(value);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
      ends.add(word.end());
    }
    for (int i = 0; i < words.size(); i++) {
      int month = monthInAnyLanguage(words.get(i));
      if (month == 0) {
        continue;
      }
      int before = i;
      while (before > 0 && ordinal(words.get(before - 1))) {
        before--;
      }
      int day = before > 0 ? dayNumber(words.get(before - 1)) : 0;
      int next = i + 1;
      if (day == 0 && next < words.size() && dayNumber(words.get(next)) > 0) {
        day = dayNumber(words.get(next));
        next++;
      }
      while (next < words.size() && ordinal(words.get(next))) {
        next++;
      }
      if (next < words.size() && words.get(next).length() == 4 && digits(words.get(next))) {
        int year = number(words.get(next));
        if (day == 0) {
          return Optional.of(
              PublicationDate.of(LocalDate.of(year, month, 1), Precision.MONTH, evidence));
        }
        return Optional.of(day(year, month, day, value.substring(ends.get(next)), evidence));
      }
    }
    return Optional.empty();
  }

  private static PublicationDate day(int year, int month, int day, String rest, Evidence evidence) {
    LocalDate date = LocalDate.of(year, month, day);
    Matcher time = TIME.matcher(rest.replaceFirst("^[^0-9]{1,6}(?=\\d)", ""));
    if (!time.matches()) {
      return PublicationDate.of(date, Precision.DAY, evidence);
    }
    int hour = number(time.group(1));
    String half = orElse(time.group(5), "").toLowerCase(Locale.ROOT);
    if (!half.isEmpty()) {
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
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
    if (ZONES.containsKey(plain)) {
      return Optional.ofNullable(ZONES.get(plain));
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

  private static boolean ordinal(String word) {
    return switch (word) {
      case "st", "nd", "rd", "th", "er", "of", "de", "del", "den", "º", "ª" -> true;
      default -> false;
    };
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

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    List<String> lists =
        List.of(
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "jänner feber mär apr mai jun jul aug sept okt nov dez",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "janv fevrier maerz avr mai juin juil aout sept oct nov décembre");
    for (String list : lists) {
      String[] names = list.split(" ");
      for (int i = 0; i < names.length; i++) {
        months.put(names[i], i + 1);
      }
    }
    months.put("févr", 2);
    months.put("fév", 2);
    months.put("decembre", 12);
    months.put("déc", 12);
    return Map.copyOf(months);
  }

  private static Map<String, Integer> otherMonths() {
    Map<String, Integer> months = new HashMap<>();
    List<String> lists =
        List.of(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "januari februari mars april maj juni juli augusti september oktober november december",
            "januar februar marts april maj juni juli august september oktober november december",
            "januar februar mars april mai juni juli august september oktober november desember",
            "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
            "ledna února března dubna května června července srpna září října listopadu prosince",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık");
    for (String list : lists) {
      String[] names = list.split(" ");
      for (int i = 0; i < names.length; i++) {
        months.put(names[i], i + 1);
      }
    }
    months.put("setiembre", 9);
    return Map.copyOf(months);
  }
}
