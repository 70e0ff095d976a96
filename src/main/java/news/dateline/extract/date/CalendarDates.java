package news.dateline.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.article.Resources;

/**
 * Dates of other calendars, and of forms whose months have no name.
 *
 * <pre>
 *   ۱۵ اسفند ۱۴۰۲  ۱۴۰۲/۱۲/۱۵  15 Esfand 1402     the solar calendar of Iran
 *   24 شعبان 1445 هـ  24/8/1445 هـ                the calendar of Umm al-Qura, only where the sign of its era stands by
 *   令和6年3月5日  平成元年1月8日  R6.3.5            eras of Japan; a day outside of its era is none
 *   民國113年3月5日  民國113/3/5                   years of the Republic of China, only with its name
 *   5/3/2567  2567-03-05                          years of the Buddha, which cannot be ours
 *   二〇二四年三月五日                              in Chinese numerals
 *   ngày 5 tháng 3 năm 2024  Thứ ba, 5/3/2024     Vietnamese, where the day is first
 *   5 III 2024  2024. III. 5.                     months in Roman numerals
 *   2024 оны 3 сарын 5                            Mongolian
 * </pre>
 *
 * <p>What could be a date of two calendars is none: {@code 113年3月5日}, {@code 24/8/1445}.
 */
final class CalendarDates {
  private static final Map<String, Integer> PERSIAN = months("persian");
  private static final Map<String, Integer> ISLAMIC = months("islamic");

  private static final Pattern OTHER_YEAR =
      Pattern.compile("(?<!\\d)(?:1[2-4]\\d\\d|25[1-9]\\d)(?!\\d)");
  private static final Pattern ROMAN_LETTER = Pattern.compile("[\\s./-][IVX]");
  private static final Pattern COMMON_YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
  private static final Pattern PERSIAN_DIGITS = Pattern.compile("[\u06F0-\u06F9]");
  private static final Pattern PERSIAN_NAMED =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s*("
              + names(PERSIAN)
              + ")(?:\\s?ماه)?[,،\\s]\\s*(?:سال\\s)?(1[2-4]\\d\\d)(?!\\d)(.*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(1[34]\\d\\d)([/.-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(.*)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(1[34]\\d\\d)(?!\\d)(.*)");
  private static final Pattern ISLAMIC_NAMED =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s*(?:من\\s)?("
              + names(ISLAMIC)
              + ")[,،\\s]\\s*(?:سنة\\s|عام\\s)?(1[34]\\d\\d)\\s?ه(.*)");

  /** Years whose months mean the same in no other calendar that is printed so. */
  private static final int FIRST_PERSIAN = 1370;

  private static final int LAST_PERSIAN = 1420;

  private static final Map<String, JapaneseEra> ERAS = eras();
  private static final Pattern JAPANESE =
      Pattern.compile(
          "\\D{0,20}?(明治|大正|昭和|平成|令和)\\s?(元|\\d{1,2})\\s?年(?:\\s?\\(\\d{4}年?\\))?\\s?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?日(.*))?");
  private static final Pattern JAPANESE_LETTER =
      Pattern.compile(
          "([MTSHR])\\.?\\s?(\\d{1,2})[./年-](\\d{1,2})[./月-](\\d{1,2})日?(?:[\\s(](.*))?");
  private static final Pattern REPUBLIC =
      Pattern.compile(
          "\\D{0,20}?民[國国]\\s?(元|\\d{1,3})\\s?[年/.-]\\s?(\\d{1,2})\\s?[月/.-]\\s?(?:(\\d{1,2})(?!\\d)\\s?日?(.*))?");
  private static final int REPUBLIC_BEGAN = 1911;

  private static final Pattern BUDDHIST =
      Pattern.compile("\\D{0,20}?(\\d{1,2})([/.-])(\\d{1,2})\\2(25[1-9]\\d)(?!\\d)(.*)");
  private static final Pattern BUDDHIST_FIRST =
      Pattern.compile("(25[1-9]\\d)([/-])(\\d{1,2})\\2(\\d{1,2})(?!\\d)[T\\s]?(.*)");
  private static final int BUDDHA = 543;

  private static final Pattern NUMERALS = Pattern.compile("[〇○零一二三四五六七八九十百]+(?=\\s?[年月日号號])");
  private static final String NUMERAL = "〇一二三四五六七八九";

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "\\D{0,40}?(?:(\\d{1,2})\\s+)?tháng\\s+(\\d{1,2})\\s*(?:,|năm|/|-)?\\s*(\\d{4})(?!\\d)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern VIETNAMESE_NUMERIC =
      Pattern.compile(
          "\\D{0,20}?(?:ngày|thứ \\p{L}{2,4},?|chủ nhật,?)\\D{0,12}?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final String ROMAN_MONTH = "(I{1,3}|IV|VI{0,3}|IX|XI{0,2})";
  private static final Pattern ROMAN_LAST =
      Pattern.compile(
          "(?:\\p{L}{2,14}[.,]{0,2}\\s)?(\\d{1,2})[\\s./-]{1,2}"
              + ROMAN_MONTH
              + "[\\s./-]{1,2}(\\d{4})(?!\\d)(.*)");
  private static final Pattern ROMAN_FIRST =
      Pattern.compile(
          "(\\d{4})[\\s./-]{1,2}" + ROMAN_MONTH + "[\\s./-]{1,2}(\\d{1,2})(?!\\d)\\.?(.*)");

  private static final Pattern MONGOLIAN =
      Pattern.compile(
          "(\\d{4})\\s*оны?\\s+(\\d{1,2})[-\\s]?\\p{L}{0,8}\\s*сарын\\s+(\\d{1,2})(?!\\d)(.*)");

  private CalendarDates() {}

  /**
   * Asks only those forms whose letters or years a value has: most values are dates of none.
   *
   * @param printed the value as printed
   * @param plain the same in plain digits
   */
  static Optional<RestatedDate> restated(String printed, String plain) {
    try {
      String value = plain.indexOf('年') < 0 ? plain : withDigits(plain);
      Optional<RestatedDate> found = Optional.empty();
      if (value.indexOf('年') >= 0 || value.indexOf('民') >= 0) {
        found = japanese(value).or(() -> republic(value));
      } else if (value.indexOf('г') >= 0 || value.indexOf('с') >= 0) {
        found = parts(MONGOLIAN, value, DateFormRule.DATE_FORM_MONGOLIAN, 1, 2, 3);
      } else if (value.indexOf('h') >= 0 && value.chars().anyMatch(c -> c >= 128)) {
        found = vietnamese(value);
      } else if (OTHER_YEAR.matcher(value).find()) {
        found = persian(printed, value).or(() -> islamic(value)).or(() -> buddhist(value));
      }
      if (found.isEmpty() && ROMAN_LETTER.matcher(value).find()) {
        found = roman(value);
      }
      if (found.isEmpty() && !value.isEmpty() && "MTSHR".indexOf(value.charAt(0)) >= 0) {
        found = japaneseLetter(value);
      }
      return found.isPresent() || value.equals(plain)
          ? found
          : Optional.of(new RestatedDate(value, DateFormRule.DATE_FORM_CHINESE_NUMERALS));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<RestatedDate> persian(String printed, String value) {
    if (COMMON_YEAR.matcher(value).find()) {
      return Optional.empty();
    }
    Matcher named = PERSIAN_NAMED.matcher(value);
    if (named.find()) {
      int month = PERSIAN.getOrDefault(named.group(2).toLowerCase(Locale.ROOT), 0);
      return Optional.of(
          restated(
              PersianCalendar.day(number(named, 3), month, number(named, 1)),
              named.group(4),
              DateFormRule.DATE_FORM_PERSIAN));
    }
    boolean digits = PERSIAN_DIGITS.matcher(printed).find();
    Matcher first = YEAR_FIRST.matcher(value);
    if (first.matches()
        && (digits
            || (first.group(2).equals("/")
                && number(first, 1) >= FIRST_PERSIAN
                && number(first, 1) <= LAST_PERSIAN))
        && !first.group(5).strip().startsWith("ه")) {
      return Optional.of(
          restated(
              PersianCalendar.day(number(first, 1), number(first, 3), number(first, 4)),
              first.group(5),
              DateFormRule.DATE_FORM_PERSIAN));
    }
    Matcher last = YEAR_LAST.matcher(value);
    return digits && last.matches() && !last.group(5).strip().startsWith("ه")
        ? Optional.of(
            restated(
                PersianCalendar.day(number(last, 4), number(last, 3), number(last, 1)),
                last.group(5),
                DateFormRule.DATE_FORM_PERSIAN))
        : Optional.empty();
  }

  private static Optional<RestatedDate> islamic(String value) {
    if (COMMON_YEAR.matcher(value).find()) {
      return Optional.empty();
    }
    Matcher named = ISLAMIC_NAMED.matcher(value);
    if (named.find()) {
      return islamic(
          number(named, 3),
          ISLAMIC.getOrDefault(named.group(2), 0),
          number(named, 1),
          named.group(4));
    }
    Matcher first = YEAR_FIRST.matcher(value);
    if (first.matches() && first.group(5).strip().startsWith("ه")) {
      return islamic(number(first, 1), number(first, 3), number(first, 4), first.group(5));
    }
    Matcher last = YEAR_LAST.matcher(value);
    return last.matches() && last.group(5).strip().startsWith("ه")
        ? islamic(number(last, 4), number(last, 3), number(last, 1), last.group(5))
        : Optional.empty();
  }

  private static Optional<RestatedDate> islamic(int year, int month, int day, String rest) {
    LocalDate date = LocalDate.from(HijrahDate.of(year, month, day));
    return Optional.of(
        restated(date, rest.strip().replaceFirst("^هـ?", ""), DateFormRule.DATE_FORM_ISLAMIC));
  }

  private static Optional<RestatedDate> japanese(String value) {
    Matcher found = JAPANESE.matcher(value);
    if (!found.matches()) {
      return Optional.empty();
    }
    int year = found.group(2).equals("元") ? 1 : number(found, 2);
    boolean hasDay = found.group(4) != null;
    LocalDate date =
        japanese(found.group(1), year, number(found, 3), hasDay ? number(found, 4) : 0);
    return Optional.of(
        hasDay
            ? restated(date, found.group(5), DateFormRule.DATE_FORM_JAPANESE_ERA)
            : RestatedDate.month(
                date.getYear(), date.getMonthValue(), DateFormRule.DATE_FORM_JAPANESE_ERA));
  }

  private static Optional<RestatedDate> japaneseLetter(String value) {
    Matcher found = JAPANESE_LETTER.matcher(value);
    return found.matches()
        ? Optional.of(
            restated(
                japanese(found.group(1), number(found, 2), number(found, 3), number(found, 4)),
                found.group(5) == null ? "" : found.group(5),
                DateFormRule.DATE_FORM_JAPANESE_ERA))
        : Optional.empty();
  }

  /** A day of an era; of a month, its first one, which may lie before the era. */
  private static LocalDate japanese(String name, int year, int month, int day) {
    JapaneseEra era = ERAS.getOrDefault(name, JapaneseEra.REIWA);
    if (day > 0) {
      return LocalDate.from(JapaneseDate.of(era, year, month, day));
    }
    int common = JapaneseChronology.INSTANCE.prolepticYear(era, year);
    return LocalDate.of(common, month, 1);
  }

  private static Optional<RestatedDate> republic(String value) {
    Matcher found = REPUBLIC.matcher(value);
    if (!found.matches()) {
      return Optional.empty();
    }
    int year = REPUBLIC_BEGAN + (found.group(1).equals("元") ? 1 : number(found, 1));
    return Optional.of(
        found.group(3) == null
            ? RestatedDate.month(year, number(found, 2), DateFormRule.DATE_FORM_REPUBLIC)
            : RestatedDate.day(
                year,
                number(found, 2),
                number(found, 3),
                found.group(4),
                DateFormRule.DATE_FORM_REPUBLIC));
  }

  private static Optional<RestatedDate> buddhist(String value) {
    Matcher last = BUDDHIST.matcher(value);
    if (last.matches()) {
      return Optional.of(
          RestatedDate.day(
              number(last, 4) - BUDDHA,
              number(last, 3),
              number(last, 1),
              last.group(5),
              DateFormRule.DATE_FORM_BUDDHIST_NUMBERS));
    }
    Matcher first = BUDDHIST_FIRST.matcher(value);
    return first.matches()
        ? Optional.of(
            RestatedDate.day(
                number(first, 1) - BUDDHA,
                number(first, 3),
                number(first, 4),
                first.group(5),
                DateFormRule.DATE_FORM_BUDDHIST_NUMBERS))
        : Optional.empty();
  }

  private static Optional<RestatedDate> vietnamese(String printed) {
    String value =
        printed
            .replaceAll("(?iu)tháng mười một", "tháng 11")
            .replaceAll("(?iu)tháng mười hai", "tháng 12");
    Matcher words = VIETNAMESE.matcher(value);
    if (words.matches()) {
      return Optional.of(
          words.group(1) == null
              ? RestatedDate.month(
                  number(words, 3), number(words, 2), DateFormRule.DATE_FORM_VIETNAMESE)
              : RestatedDate.day(
                  number(words, 3),
                  number(words, 2),
                  number(words, 1),
                  words.group(4),
                  DateFormRule.DATE_FORM_VIETNAMESE));
    }
    return parts(VIETNAMESE_NUMERIC, value, DateFormRule.DATE_FORM_VIETNAMESE, 4, 3, 1);
  }

  private static Optional<RestatedDate> roman(String value) {
    Matcher last = ROMAN_LAST.matcher(value);
    Matcher first = ROMAN_FIRST.matcher(value);
    boolean isLast = last.matches();
    if (!isLast && !first.matches()) {
      return Optional.empty();
    }
    Matcher found = isLast ? last : first;
    return Optional.of(
        RestatedDate.day(
            number(found, isLast ? 3 : 1),
            ROMAN.indexOf(found.group(2)) + 1,
            number(found, isLast ? 1 : 3),
            found.group(4),
            DateFormRule.DATE_FORM_ROMAN_MONTH));
  }

  /** A date whose year, month and day are these groups, and whose time is the last group. */
  private static Optional<RestatedDate> parts(
      Pattern form, String value, DateFormRule by, int year, int month, int day) {
    Matcher found = form.matcher(value);
    return found.matches()
        ? Optional.of(
            RestatedDate.day(
                number(found, year),
                number(found, month),
                number(found, day),
                found.group(found.groupCount()),
                by))
        : Optional.empty();
  }

  private static RestatedDate restated(LocalDate date, String rest, DateFormRule by) {
    return RestatedDate.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), rest, by);
  }

  /** The same with the numerals before the signs for year, month and day in digits. */
  private static String withDigits(String value) {
    return NUMERALS.matcher(value).replaceAll(found -> digits(found.group()));
  }

  private static String digits(String numerals) {
    String plain = numerals.replace('○', '〇').replace('零', '〇');
    if (plain.indexOf('十') < 0 && plain.indexOf('百') < 0) {
      StringBuilder digits = new StringBuilder();
      plain.chars().forEach(c -> digits.append(NUMERAL.indexOf(c)));
      return digits.toString();
    }
    int number = 0;
    int last = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '十' || c == '百') {
        number += Math.max(last, 1) * (c == '十' ? 10 : 100);
        last = 0;
      } else {
        last = NUMERAL.indexOf(c);
      }
    }
    return Integer.toString(number + last);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static Map<String, JapaneseEra> eras() {
    return Map.of(
        "明治",
        JapaneseEra.MEIJI,
        "M",
        JapaneseEra.MEIJI,
        "大正",
        JapaneseEra.TAISHO,
        "T",
        JapaneseEra.TAISHO,
        "昭和",
        JapaneseEra.SHOWA,
        "S",
        JapaneseEra.SHOWA,
        "平成",
        JapaneseEra.HEISEI,
        "H",
        JapaneseEra.HEISEI,
        "令和",
        JapaneseEra.REIWA,
        "R",
        JapaneseEra.REIWA);
  }

  private static Map<String, Integer> months(String calendar) {
    Map<String, Integer> months = new HashMap<>();
    for (List<String> row : Resources.rows(CalendarDates.class, "calendars.tsv")) {
      for (int month = 1; month < row.size() && row.get(0).equals(calendar); month++) {
        for (String name : Resources.several(row.get(month))) {
          months.put(name, month);
        }
      }
    }
    return Map.copyOf(months);
  }

  /** The longest first, since one may begin as another. */
  private static String names(Map<String, Integer> months) {
    return months.keySet().stream()
        .sorted((one, other) -> other.length() - one.length())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
