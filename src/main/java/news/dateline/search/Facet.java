package news.dateline.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;

/**
 * The facets, each a parameter of the same name. A new one is a line here, and the compiler names
 * what else is to be done.
 *
 * <p>Values are compared by {@link #value}; a facet's {@code value} is that form, its {@code label}
 * the form most often printed: in the most articles of the snapshot, whatever the query, and of
 * equals the smallest by {@link String#compareTo}. (An article that prints several forms of one
 * value counts for each.)
 */
public enum Facet {
  /** Who published the article. */
  OUTLET(false),
  /**
   * Who is quoted, or passes a quotation on. Of an article its {@link
   * news.dateline.article.Findings#actors}, of a quotation its speakers and relays, as {@link
   * news.dateline.actors.ArchiveActors} have them; each counts once, whatever its names.
   */
  ACTOR(false),
  /**
   * Places named, as paths: country code, region, place, such as {@code ru/moscow/moscow} ({@link
   * PlacePath}). An article with a place has all of its ancestors too. The label is that of the
   * last component.
   */
  PLACE(false),
  /** Media cited as sources. */
  CITED(false),
  /** ISO 639-1 code. */
  LANGUAGE(false),
  /** Of a quotation: direct, mixed or indirect. */
  TYPE(true),
  /**
   * Of a quotation's speakers: {@code person}, {@code organisation} and so on; {@code unnamed} when
   * it has none, or none that is not rejected by a correction.
   */
  KIND(true);

  private final boolean ofQuotation;

  Facet(boolean ofQuotation) {
    this.ofQuotation = ofQuotation;
  }

  /** Whether a filter on this facet binds to a quotation also when articles are searched. */
  public boolean ofQuotation() {
    return ofQuotation;
  }

  /** The value that a name stands for: folded, and of outlets without The. */
  public String value(String name) {
    return this == OUTLET || this == CITED ? Outlet.folded(name) : Folding.fold(name);
  }

  /** Its name in parameters and replies: lower case. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet of that name. */
  public static Optional<Facet> named(String parameter) {
    return Arrays.stream(values()).filter(facet -> facet.parameter().equals(parameter)).findFirst();
  }
}
