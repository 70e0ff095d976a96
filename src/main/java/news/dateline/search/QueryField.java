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

  /** The text that its words are looked for in; none where it takes a whole name or a date. */
  Optional<TextField> text() {
    return switch (this) {
      case TEXT -> Optional.of(TextField.TEXT);
      case TITLE -> Optional.of(TextField.TITLE);
      case BODY -> Optional.of(TextField.BODY);
      case BYLINE -> Optional.of(TextField.BYLINE);
      case SAID -> Optional.of(TextField.SAID);
      case OUTLET, ACTOR, PLACE, CITED, SAID_BY, PUBLISHED -> Optional.empty();
    };
  }

  /** The query for a whole name. */
  Query whole(String name) {
    return switch (this) {
      case OUTLET -> new Query.Value(Facet.OUTLET, name);
      case PLACE -> new Query.Value(Facet.PLACE, name);
      case CITED -> new Query.Value(Facet.CITED, name);
      case ACTOR -> new Query.Actor(name);
      case SAID_BY -> new Query.SaidBy(name);
      case TEXT, TITLE, BODY, BYLINE, SAID, PUBLISHED ->
          throw new IllegalStateException(this + " takes no name");
    };
  }

  /** Its name as typed. */
  String typed() {
    return name().toLowerCase(Locale.ROOT);
  }
}
