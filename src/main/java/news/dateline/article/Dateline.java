package news.dateline.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * From where an article was reported, as its first line says: {@code MOSCOW, March 22 (Reuters) -}.
 *
 * @param place the place as it is usually written, such as {@code Moscow}
 * @param agency the agency in the brackets, if any
 * @param country ISO 3166-1 alpha-2 code of the place's country, if it could be resolved
 * @param date the day it prints; where it prints none of the year, that of the publication, if that
 *     is known and near
 * @param evidence the words of the dateline
 */
public record Dateline(
    String place,
    Optional<String> agency,
    Optional<String> country,
    Optional<LocalDate> date,
    Evidence evidence) {

  /** A dateline without a day. */
  public Dateline(
      String place, Optional<String> agency, Optional<String> country, Evidence evidence) {
    this(place, agency, country, Optional.empty(), evidence);
  }
}
