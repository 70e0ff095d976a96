package news.dateline.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of the query language. A new one is a line here, and the compiler names what else is
 * to be done.
 */
enum QueryField {
  /** No field named: title or body. */
  TEXT,
  TITLE,
  BODY,
  BYLINE,
  OUTLET,
  ACTOR,
  PLACE,
  CITED,
  SAID,
  SAID_BY,
  PUBLISHED;

  /** The names that can be typed before a colon. */
  static final List<String> NAMES =
      Arrays.stream(values()).filter(field -> field != TEXT).map(QueryField::typed).toList();

  /** The field that is typed so. */
  static Optional<QueryField> named(String name) {
    return Arrays.stream(values())
        .filter(field -> field != TEXT && field.typed().equals(name))
        .findFirst();
  }

  /** Its name as typed. */
  String typed() {
    return name().toLowerCase(Locale.ROOT);
  }
}
