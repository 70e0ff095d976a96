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
  Q("words that all must match; see the query language"),
  SAID("words inside of one quotation"),
  SAID_BY("who said it: a full name, an alias or a bare surname"),
  FROM("the first day: 2024, 2024-03 or 2024-03-22"),
  TO("the last day, inclusive: 2024, 2024-03 or 2024-03-22"),
  DISTINCT("true counts and lists near-identical texts once"),
  COPIES_OF("an article's id: only its copies"),
  SORT("relevance, date or -date"),
  SIZE("how many at most, 1 to 1000"),
  CURSOR("where the page before ended; * starts"),
  FACET("facets to count, separated by commas"),
  FACET_SIZE("how many values of each facet, 1 to 1000"),
  INTERVAL("day, week, month or year"),
  FIELDS("columns of CSV and JSON lines, separated by commas"),
  EXCEL("1 for a CSV that Excel opens safely"),
  PREFIX("how some word of the value's label begins"),
  UNDER("the place whose parts are listed, such as pt/lisbon");

  private final String meaning;

  Parameter(String meaning) {
    this.meaning = meaning;
  }

  /** Its name: lower case. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is for, in a few words. */
  public String meaning() {
    return meaning;
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

  /** Whether it may be repeated, and split at commas: names in it are closed and hold none. */
  public boolean isList() {
    return this == FACET || this == FIELDS;
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
