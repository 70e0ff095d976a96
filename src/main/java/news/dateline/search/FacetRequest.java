package news.dateline.search;

import java.util.Optional;

/**
 * Which values of a facet to list: by count, the highest first, then by value.
 *
 * @param facet the facet
 * @param size how many values at most
 * @param prefix the folded beginning of some word of the value's label, empty for all
 * @param under for places: the path whose direct children are listed; empty lists the countries.
 *     Empty for other facets
 * @param after the last value of the page before, if any
 */
public record FacetRequest(
    Facet facet, int size, String prefix, String under, Optional<After> after) {

  /** Where the page before ended. */
  public record After(long count, String value) {}

  /** The first values of a facet. */
  public static FacetRequest of(Facet facet, int size) {
    return new FacetRequest(facet, size, "", "", Optional.empty());
  }
}
