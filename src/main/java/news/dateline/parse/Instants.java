package news.dateline.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Moments as machines print them: ISO 8601 (also with a space instead of the T, and offsets without
 * a colon) and RFC 822.
 *
 * <p>They order the versions of an article and nothing else, so a time without an offset is taken
 * as UTC, and a day as its first moment.
 */
final class Instants {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern(
              "uuuu-MM-dd[['T'][' ']HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][[' ']XXX][XX][X]]",
              Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final List<DateTimeFormatter> FORMS =
      List.of(DateTimeFormatter.ISO_DATE_TIME, ISO, DateTimeFormatter.RFC_1123_DATE_TIME);

  private Instants() {}

  /** The moment, if it is printed in one of these forms. */
  static Optional<Instant> of(String printed) {
    String text = printed.strip();
    return FORMS.stream().map(form -> parse(form, text)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Instant> parse(DateTimeFormatter form, String text) {
    try {
      return Optional.of(
          instant(
              form.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
    } catch (DateTimeException unfitting) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor moment) {
    return switch (moment) {
      case OffsetDateTime exact -> exact.toInstant();
      case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
      case LocalDate day -> day.atStartOfDay().toInstant(ZoneOffset.UTC);
      default -> throw new DateTimeException("no moment");
    };
  }
}
