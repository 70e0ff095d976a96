package news.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import news.dateline.article.Evidence;
import news.dateline.article.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
  private static final DateParser PARSER = new DateParser(LocalDate.of(2026, 11, 25));
  private static final Evidence NONE = new Evidence.Inferred("test");

  /** November in Polish and October in Croatian; August in Mauritius and October in Portuguese. */
  private static final List<String> ELSEWHERE = List.of("listopada", "out");

  private static String read(String printed) {
    return PARSER.parse(printed, NONE).map(PublicationDate::text).orElse("");
  }

  private static String clock(String printed) {
    return PARSER
        .parse(printed, NONE)
        .flatMap(
            date ->
                date.time()
                    .map(time -> time + " " + date.offset().map(Object::toString).orElse("")))
        .orElse("")
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // programs, logs and files
        "Sat Nov 16 21:04:00 +0000 2019 | 2019-11-16",
        "Sat Nov 16 21:04:00 2019 +0100 | 2019-11-16",
        "Sat Nov 16 21:04:00 2019 | 2019-11-16",
        "16/Nov/2019:21:04:00 +0000 | 2019-11-16",
        "Saturday, 16-Nov-19 21:04:00 GMT | 2019-11-16",
        "Sat, 16-Nov-2019 21:04:00 GMT | 2019-11-16",
        "6-Nov-19 | 2019-11-06",
        "1573938240.0 | 2019-11-16",
        "1573938240.123456 | 2019-11-16",
        "1573938240000.0 | 2019-11-16",
        "1573938240000000 | 2019-11-16",
        "1573938240000000000 | 2019-11-16",
        "/Date(1573938240000)/ | 2019-11-16",
        "/Date(1573938240000+0100)/ | 2019-11-16",
        "2019-W46-6 | 2019-11-16",
        "2019W466 | 2019-11-16",
        "2019-W46 | 2019-11",
        "2020-W53-7 | 2021-01-03",
        "2019-320 | 2019-11-16",
        "2019-320T21:04:00Z | 2019-11-16",
        "2019:11:16 21:04:00 | 2019-11-16",
        "D:20191116210400+01'00' | 2019-11-16",
        "+2019-11-16T00:00:00Z | 2019-11-16",
        "20191116-210400 | 2019-11-16",
        "20191116 21:04 | 2019-11-16",
        "20191116T210400.123Z | 2019-11-16",
        "2019-11-16_21-04-00 | 2019-11-16",
        "2019.11.16 | 2019-11-16",
        "2019.11.16. | 2019-11-16",
        "2019. 11. 16. | 2019-11-16",
        "2019-Nov-16 | 2019-11-16",
        // other names and other words between
        "١٦ تشرين الثاني/نوفمبر ٢٠١٩ | 2019-11-16",
        "16 كانون الثاني (يناير) 2019 | 2019-01-16",
        "16 نيسان / أبريل 2019 | 2019-04-16",
        "16 أفريل 2019 | 2019-04-16",
        "16 جويلية 2019 | 2019-07-16",
        "16 من نوفمبر 2019 | 2019-11-16",
        "16 Ogos 2019 | 2019-08-16",
        "Nobyembre 16, 2019 | 2019-11-16",
        "ika-16 ng Nobyembre 2019 | 2019-11-16",
        "16-го ноября 2019 | 2019-11-16",
        "16e november 2019 | 2019-11-16",
        "den 16:e november 2019 | 2019-11-16",
        "16η Νοεμβρίου 2019 | 2019-11-16",
        "2019ko azaroaren 16a | 2019-11-16",
        "2019-yil 16-noyabr | 2019-11-16",
        "16 พฤศจิกายน พ.ศ. 2562 | 2019-11-16",
        "16 Tachwedd 2019 | 2019-11-16",
        "१६ नवम्बर २०१९ | 2019-11-16",
        "１６ November ２０１９ | 2019-11-16",
        // other calendars
        "۲۵ آبان ۱۳۹۸ | 2019-11-16",
        "شنبه ۲۵ آبان ماه ۱۳۹۸ ساعت ۲۱:۰۴ | 2019-11-16",
        "۱۳۹۸/۰۸/۲۵ | 2019-11-16",
        "۱۳۹۸-۰۸-۲۵ | 2019-11-16",
        "1398/8/25 | 2019-11-16",
        "25 Aban 1398 | 2019-11-16",
        "30 اسفند 1399 | 2021-03-20",
        "19 ربيع الأول 1441 هـ | 2019-11-16",
        "19 ربيع الأول 1441 هـ - 16 نوفمبر 2019 | 2019-11-16",
        "1441/3/19هـ | 2019-11-16",
        "令和元年11月16日 | 2019-11-16",
        "令和元年(2019年)11月16日(土) | 2019-11-16",
        "平成三十一年四月三十日 | 2019-04-30",
        "昭和64年1月7日 | 1989-01-07",
        "㋿元年11月16日 | 2019-11-16",
        "令和元年11月 | 2019-11",
        "R1.11.16 | 2019-11-16",
        "H31/4/30 | 2019-04-30",
        "民國108年11月16日 | 2019-11-16",
        "中華民國一百零八年十一月十六日 | 2019-11-16",
        "民国108/11/16 | 2019-11-16",
        "16/11/2562 | 2019-11-16",
        "6/11/2562 | 2019-11-06",
        "2562-11-16 21:04:00 | 2019-11-16",
        "二〇一九年十一月十六日 | 2019-11-16",
        "发布时间：2019年11月16日 21:04 | 2019-11-16",
        "2019年(令和元年)11月16日 | 2019-11-16",
        "２０１９年１１月１６日 | 2019-11-16",
        "2019년 11월 | 2019-11",
        "주체108(2019)년 11월 16일 | 2019-11-16",
        // the month by a number
        "ngày 16 tháng 11 năm 2019 | 2019-11-16",
        "Thứ bảy, ngày 16 tháng 11 năm 2019 | 2019-11-16",
        "16 tháng 11, 2019 | 2019-11-16",
        "6 tháng mười một năm 2019 | 2019-11-06",
        "6 tháng Tư 2019 | 2019-04-06",
        "tháng 11 năm 2019 | 2019-11",
        "Thứ tư, 6/11/2019, 21:04 (GMT+7) | 2019-11-06",
        "16 XI 2019 | 2019-11-16",
        "16.XI.2019 r. | 2019-11-16",
        "16/XI/2019 | 2019-11-16",
        "2019. XI. 16. | 2019-11-16",
        "2019 оны 11 сарын 16 | 2019-11-16",
        "2019 оны 11-р сарын 16-ны өдөр | 2019-11-16",
      })
  void theDayIsReadInWhateverFormItIsPrinted(String printed, String day) {
    assertThat(read(printed)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "108年11月16日",
        "19/3/1441",
        "19 ربيع الأول 1441",
        "平成32年5月1日",
        "昭和64年1月8日",
        "30 اسفند 1400",
        "1402-12-15",
        "2019-W47-8",
        "2019-W53-1",
        "2019-W48",
        "2019-366",
        "1.57394E+09",
        "43785",
        "2500-01-01",
        "6/11/2019",
        "2081-07-30",
        "16 IIII 2019",
        "16 mm 2019",
        "version 6.11.2",
      })
  void whatMayBeAnotherDayIsNone(String printed) {
    assertThat(read(printed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Saturday, 16 November 2019 at 9:04 p.m. EST | 21:04 -05:00",
        "16 de noviembre de 2019, 9:04 p. m. | 21:04",
        "2019년 11월 16일 오후 9:04 | 21:04",
        "2019年11月16日 下午9:04 | 21:04",
        "2019年11月16日(土) 午前9時04分 | 09:04",
        "令和元年11月16日 21時04分 | 21:04",
        "Sat Nov 16 21:04:00 +0100 2019 | 21:04 +01:00",
        "D:20191116210400+01'00' | 21:04 +01:00",
      })
  void theTimeBehindIsReadToo(String printed, String time) {
    assertThat(clock(printed)).isEqualTo(time);
  }

  @Test
  void everyLanguageOfTheRuntimeNamesItsMonths() {
    List<String> wrong = new ArrayList<>();
    int days = 0;
    for (Locale locale : Locale.getAvailableLocales()) {
      for (Month month : Month.values()) {
        String name = month.getDisplayName(TextStyle.FULL, locale);
        String read = read("16 " + name + " 2019");
        String right = "2019-%02d".formatted(month.getValue());
        if (read.startsWith(right)) {
          days += read.endsWith("-16") ? 1 : 0;
        } else if (!read.isEmpty() && !ELSEWHERE.contains(name)) {
          wrong.add(locale + " " + name + " " + read);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(days).isGreaterThan(10_000);
  }

  /** The JDK counts eras, years of the Buddha and of the Republic by itself. */
  @Test
  void calendarsAgreeWithThoseOfTheRuntime() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2000; i++) {
      LocalDate day = LocalDate.of(1912, 8, 1).plusDays(random.nextInt(41_000));
      List<String> printed =
          List.of(
              DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN)
                  .withChronology(java.time.chrono.JapaneseChronology.INSTANCE)
                  .format(day),
              "民國"
                  + DateTimeFormatter.ofPattern("y年M月d日", Locale.TAIWAN)
                      .withChronology(java.time.chrono.MinguoChronology.INSTANCE)
                      .format(day));
      for (String value : printed) {
        assertThat(read(value)).as("seed " + seed + ": " + value).isEqualTo(day.toString());
      }
    }
  }

  @Test
  void thePersianYearBeginsAtTheEquinox() {
    assertThat(PersianCalendar.day(1403, 1, 1)).isEqualTo("2024-03-20");
    assertThat(PersianCalendar.day(1398, 1, 1)).isEqualTo("2019-03-21");
    assertThat(PersianCalendar.day(1357, 11, 22)).isEqualTo("1979-02-11");
    assertThat(PersianCalendar.day(1300, 1, 1)).isEqualTo("1921-03-21");
    LocalDate day = PersianCalendar.day(1300, 1, 1);
    for (int year = 1300; year < 1470; year++) {
      LocalDate next = PersianCalendar.day(year + 1, 1, 1);
      assertThat(next.toEpochDay() - day.toEpochDay()).isBetween(365L, 366L);
      assertThat(
              PersianCalendar.day(year, 12, 29)
                  .plusDays(next.toEpochDay() - day.toEpochDay() - 364))
          .isEqualTo(next);
      day = next;
    }
  }
}
