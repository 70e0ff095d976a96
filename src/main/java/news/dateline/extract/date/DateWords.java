package news.dateline.extract.date;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.article.Resources;
import news.dateline.extract.text.NamedLists;

/**
 * The words by which dates are read, from {@code dates.tsv} and {@code zones.tsv} beside this
 * class; months have {@link Months}.
 */
final class DateWords {
  private static final NamedLists LISTS = NamedLists.of(DateWords.class, "dates.tsv");

  /** What stands between the parts of a date. */
  static final Set<String> JOINING = LISTS.get("joining");

  /** Stands before a time of the second half of the day. */
  static final Set<String> SECOND_HALF = LISTS.get("second-half");

  /** The languages whose datelines are read. */
  static final Set<String> DATELINE_LANGUAGES = LISTS.get("dateline-language");

  /** The countries that print the month before the day. */
  static final Set<String> MONTH_FIRST = LISTS.get("month-first-country");

  /** The countries that print both orders. */
  static final Set<String> EITHER_ORDER = LISTS.get("either-order-country");

  /** The zones of time that letters name without doubt. */
  static final Map<String, ZoneOffset> ZONES =
      Resources.rows(DateWords.class, "zones.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get(0), row -> ZoneOffset.ofHours(Integer.parseInt(row.get(1)))));

  private DateWords() {}
}
