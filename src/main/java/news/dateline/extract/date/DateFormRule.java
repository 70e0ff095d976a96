package news.dateline.extract.date;

import news.dateline.extract.text.Rule;

/**
 * The forms that {@link DateParser} reads dates in.
 *
 * <p>An example is a date as printed; behind its arrow is what it means.
 */
enum DateFormRule implements Rule {
  /** Seconds or milliseconds since 1970. */
  DATE_FORM_SINCE_1970("1711098300 => 2024-03-22"),

  /** Year, month and day without a sign between them. */
  DATE_FORM_EIGHT_DIGITS("20240322 => 2024-03-22"),

  /** ISO 8601 and its relatives: the year first. */
  DATE_FORM_ISO_DAY("2024-03-22T10:05:00+01:00 => 2024-03-22"),

  /** The same of a month. */
  DATE_FORM_ISO_MONTH("2024-03 => 2024-03"),

  /** A year and nothing else. */
  DATE_FORM_YEAR("2024 => 2024"),

  /** Between stops, the day comes first. */
  DATE_FORM_STOPS("03.04.2024 => 2024-04-03"),

  /** The first number is over 12, so that it is the day. */
  DATE_FORM_FIRST_OVER_12("22/03/2024 => 2024-03-22"),

  /** The second number is over 12, so that it is the day. */
  DATE_FORM_SECOND_OVER_12("03/22/2024 => 2024-03-22"),

  /** Day and month have the same number. */
  DATE_FORM_BOTH_ALIKE("03/03/2024 => 2024-03-03"),

  /** As programs print it: the year behind the time. */
  DATE_FORM_OF_PROGRAMS("Fri Mar 22 10:05:00 CET 2024 => 2024-03-22"),

  /** The month by name, and two digits of the year: the last such year. */
  DATE_FORM_SHORT_YEAR("5-Sep-17 => 2017-09-05"),

  /** With the Chinese, Japanese and Korean signs for year, month and day. */
  DATE_FORM_EAST_ASIAN("2024年3月22日 => 2024-03-22"),

  /** The day before the month's name. */
  DATE_FORM_DAY_BEFORE_MONTH("22 de marzo de 2024 => 2024-03-22"),

  /** The day behind the month's name. */
  DATE_FORM_DAY_BEHIND_MONTH("March 22, 2024 => 2024-03-22"),

  /** The month's name and a year. */
  DATE_FORM_MONTH_AND_YEAR("March 2024 => 2024-03"),

  /** The year before the month's name, and the day last. */
  DATE_FORM_YEAR_FIRST("2024. március 22. => 2024-03-22"),

  /** The year before the month's name, and no day. */
  DATE_FORM_YEAR_AND_MONTH("2024 March => 2024-03"),

  /** The year before the day, and the month's name last. */
  DATE_FORM_MONTH_LAST("2025. gada 12. marts => 2025-03-12"),

  /**
   * A stop before {@code listopada} makes it the Croatian October; else it is a Polish November.
   */
  DATE_FORM_CROATIAN_OCTOBER("12. listopada 2024. => 2024-10-12"),

  /** In Thai, the year is the Buddha's. */
  DATE_FORM_BUDDHIST_YEAR("12 มีนาคม 2568 => 2025-03-12"),

  /** Seconds or milliseconds since 1970 with decimals, wrapped, or in smaller parts. */
  DATE_FORM_SINCE_1970_IN_PARTS("1711098300.0 => 2024-03-22"),

  /** A week or a day of the year. */
  DATE_FORM_ISO_WEEK("2024-W12-5 => 2024-03-22"),

  /** As photographs, PDF and other files hold it. */
  DATE_FORM_OF_FILES("2024:03:22 10:05:00 => 2024-03-22"),

  /** The solar calendar of Iran. */
  DATE_FORM_PERSIAN("۳ فروردین ۱۴۰۳ => 2024-03-22"),

  /** The calendar of Umm al-Qura, where the sign of its era stands by. */
  DATE_FORM_ISLAMIC("12 رمضان 1445 هـ => 2024-03-22"),

  /** An era of Japan. */
  DATE_FORM_JAPANESE_ERA("令和6年3月22日 => 2024-03-22"),

  /** The years of the Republic of China, by its name. */
  DATE_FORM_REPUBLIC("民國113年3月22日 => 2024-03-22"),

  /** Years of the Buddha in numbers; wherever they are counted, the day comes first. */
  DATE_FORM_BUDDHIST_NUMBERS("3/4/2567 => 2024-04-03"),

  /** In Chinese numerals. */
  DATE_FORM_CHINESE_NUMERALS("二〇二四年三月二十二日 => 2024-03-22"),

  /** In Vietnamese, the day comes first, and the month has a number. */
  DATE_FORM_VIETNAMESE("ngày 22 tháng 3 năm 2024 => 2024-03-22"),

  /** The month in Roman numerals. */
  DATE_FORM_ROMAN_MONTH("22 III 2024 => 2024-03-22"),

  /** In Mongolian, the month has a number. */
  DATE_FORM_MONGOLIAN("2024 оны 3 сарын 22 => 2024-03-22");

  private final String example;

  DateFormRule(String example) {
    this.example = example;
  }

  @Override
  public String example() {
    return example;
  }
}
