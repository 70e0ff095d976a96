package news.dateline.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parameters of the endpoint, the page and the command line, and where each may stand. A facet
 * is one more, by its name and with a dash before it ({@link Facet#parameter}); it may be repeated.
 */
public enum Parameter {
  /** Words that all must match; see the query language. */
  Q,
  /** Words inside one quotation. */
  SAID,
  /** Who said it: a full name, an alias or a bare surname. */
  SAID_BY,
  /** The first day: 2024, 2024-03 or 2024-03-22. */
  FROM,
  /** The last day, inclusive: 2024, 2024-03 or 2024-03-22. */
  TO,
  /** True counts and lists near-identical texts once. */
  DISTINCT,
  /** An article's id: only its copies. */
  COPIES_OF,
  /** Relevance, date or -date. */
  SORT,
  /** How many at most, 1 to 1000. */
  SIZE,
  /** Where the previous page ended; * starts. */
  CURSOR,
  /** Facets to count, separated by commas. */
  FACET,
  /** How many values of each facet, 1 to 1000. */
  FACET_SIZE,
  /** Day, week, month or year. */
  INTERVAL,
  /** Columns of CSV and JSON lines, separated by commas. */
  FIELDS,
  /** 1 for a CSV that Excel opens safely. */
  EXCEL,
  /** How some word of the value's label begins. */
  PREFIX,
  /** The place whose parts are listed, such as pt/lisbon. */
  UNDER;

  /** Its name: lower case. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where it may stand. */
  public Set<Resource> resources() {
    return switch (this) {
      case Q, SAID, SAID_BY, FROM, TO, DISTINCT, COPIES_OF, EXCEL -> Set.of(Resource.values());
      case SORT, FACET, FACET_SIZE, FIELDS -> Set.of(Resource.ARTICLES, Resource.QUOTATIONS);
      case SIZE, CURSOR -> Set.of(Resource.ARTICLES, Resource.QUOTATIONS, Resource.FACET);
      case INTERVAL -> Set.of(Resource.ARTICLES, Resource.QUOTATIONS, Resource.HISTOGRAM);
      case PREFIX, UNDER -> Set.of(Resource.FACET);
    };
  }

  /** The parameter of that name. */
  public static Optional<Parameter> named(String name) {
    return Arrays.stream(values()).filter(each -> each.parameter().equals(name)).findFirst();
  }

  /** The names that a resource takes, facets included, those with a dash not. */
  public static List<String> of(Resource resource) {
    return Stream.concat(
            Arrays.stream(values())
                .filter(each -> each.resources().contains(resource))
                .map(Parameter::parameter),
            Arrays.stream(Facet.values()).map(Facet::parameter))
        .toList();
  }
}
