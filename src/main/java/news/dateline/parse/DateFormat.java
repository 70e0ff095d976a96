package news.dateline.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * How a record prints dates, as a pattern of {@link DateTimeFormatter}. Names are English, whatever
 * the machine's language; case does not count; 31 February is no date.
 *
 * @param pattern the pattern as the user wrote it
 * @param formatter the same, ready for use
 */
public record DateFormat(String pattern, DateTimeFormatter formatter) {

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is none
   */
  static DateFormat of(String pattern) {
    DateTimeFormatter formatter =
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(withoutEra(pattern))
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    return new DateFormat(pattern, formatter);
  }

  /** A strict reading of {@code y}, the year of an era, would ask for the era. */
  private static String withoutEra(String pattern) {
    StringBuilder years = new StringBuilder();
    boolean quoted = false;
    boolean hasEra = pattern.indexOf('G') >= 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      quoted ^= c == '\'';
      years.append(c == 'y' && !quoted && !hasEra ? 'u' : c);
    }
    return years.toString();
  }

  /**
   * A date as printed, in ISO 8601 and as exact as printed; empty when it does not fit the pattern.
   */
  Optional<String> iso(String printed) {
    try {
      TemporalAccessor date =
          formatter.parseBest(
              printed.strip(),
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from,
              YearMonth::from,
              Year::from);
      return Optional.of(
          date instanceof Year year
              ? String.format(Locale.ROOT, "%04d", year.getValue())
              : date.toString());
    } catch (DateTimeException unfitting) {
      return Optional.empty();
    }
  }
}
