package news.dateline.extract.date;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.DayOrder;
import news.dateline.article.Evidence;
import news.dateline.article.PublicationDate;
import news.dateline.extract.text.Explained;

/** Whether words are a date, for whoever reads documents and leaves their meaning to extractors. */
public final class DateForms {
  /** Days to come are dates, too: whether one can be true is not asked here. */
  private static final DateParser ANY = new DateParser(LocalDate.of(2199, 12, 31));

  private static final Evidence NONE = new Evidence.Inferred("form");

  private static final Pattern NUMERIC =
      Pattern.compile("\\D*(\\d{1,2})[-/.] ?(\\d{1,2})[-/.] ?(?:\\d{4}|\\d{2})(?!\\d).*");

  private DateForms() {}

  /** Whether a value is a date that can be read in one way only. */
  public static boolean isDate(String printed) {
    return ANY.parse(printed, NONE).isPresent();
  }

  /** The day that a value is, if it is one to the day. */
  static Optional<LocalDate> day(String printed) {
    return ANY.parse(printed, NONE)
        .filter(date -> date.precision() == PublicationDate.Precision.DAY)
        .map(PublicationDate::date);
  }

  /** Whether a value is a date that is one day to some, and another to others. */
  public static boolean isAmbiguous(String printed) {
    return !ANY.ambiguous(printed, NONE).isEmpty();
  }

  /**
   * Why a value is a date and cannot be one of publication; empty where it can, or is no date.
   *
   * @param latest the last day that can be one
   */
  public static Optional<String> whyNot(String printed, LocalDate latest) {
    return ANY.read(printed, NONE)
        .map(Explained::found)
        .flatMap(
            date -> {
              if (date.date().isAfter(latest)) {
                return Optional.of("in the future");
              }
              return date.date().getYear() < DateParser.FIRST_YEAR
                  ? Optional.of("before the year " + DateParser.FIRST_YEAR)
                  : Optional.empty();
            });
  }

  /** What a date in numbers shows of the order, when it can be read in one way only. */
  public static Optional<DayOrder> order(String printed) {
    Matcher numeric = NUMERIC.matcher(printed.strip());
    if (!numeric.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(numeric.group(1));
    int second = Integer.parseInt(numeric.group(2));
    if (first > 12 && isDay(first, second)) {
      return Optional.of(DayOrder.DAY_FIRST);
    }
    return second > 12 && isDay(second, first)
        ? Optional.of(DayOrder.MONTH_FIRST)
        : Optional.empty();
  }

  /** Whether a month can have such a day: 31/02 says nothing. */
  private static boolean isDay(int day, int month) {
    return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
  }
}
