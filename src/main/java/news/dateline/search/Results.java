package news.dateline.search;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a search.
 *
 * @param total how many hits there are; exact
 * @param hits this page of them
 * @param facets in the order of the request
 * @param histogram if it was asked for
 * @param next where the next page starts; absent when this is the last, or has no hits
 */
public record Results(
    long total,
    List<Hit> hits,
    List<FacetValues> facets,
    Optional<Histogram> histogram,
    Optional<Cursor> next) {

  /** Copies the lists. */
  public Results {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}
