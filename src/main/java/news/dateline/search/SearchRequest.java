package news.dateline.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One search. What it matches:
 *
 * <ul>
 *   <li>{@link View#ARTICLES}: articles that satisfy {@code query} and every filter of an article's
 *       facet; and, when {@code said} or a filter of a quotation's facet ({@link
 *       Facet#ofQuotation}) is there, that have one and the same quotation which satisfies all of
 *       those.
 *   <li>{@link View#QUOTATIONS}: quotations that satisfy {@code said} and the filters on {@link
 *       Facet#TYPE}, {@link Facet#KIND}, {@link Facet#ACTOR}, whose article satisfies the rest.
 * </ul>
 *
 * <p>{@code said} is there unless it is {@link Query.Everything}, or becomes it when clauses
 * without words are left out (see {@link Query}).
 *
 * <p>A facet's values are counted over what matches without that facet's own filter. In {@link
 * View#ARTICLES}, {@link Facet#TYPE} and {@link Facet#KIND} count articles by those of their
 * quotations that satisfy {@code said} and the other quotation filters.
 *
 * @param view what a hit is
 * @param query asked of the article
 * @param said asked of one quotation: {@link TextField#SAID}, {@link Query.SaidBy} and the logic
 *     over them; {@link Query.Everything} for nothing
 * @param filters the facets that are ticked, each facet at most once
 * @param sort the order
 * @param size how many hits at most; 0 for none
 * @param after where the page before ended
 * @param facets which facets to count
 * @param histogram the interval, if a histogram is wanted
 * @param snippets whether hits carry snippets
 * @param limit how long the search may take
 * @param copies how near-identical texts are taken
 */
public record SearchRequest(
    View view,
    Query query,
    Query said,
    List<FacetFilter> filters,
    Sort sort,
    int size,
    Optional<Cursor> after,
    List<FacetRequest> facets,
    Optional<Interval> histogram,
    boolean snippets,
    Duration limit,
    Copies copies) {

  /** Copies the lists. */
  public SearchRequest {
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
  }

  /** The same search: as many hits, from there on. */
  public SearchRequest page(int size, Optional<Cursor> after) {
    return new SearchRequest(
        view, query, said, filters, sort, size, after, facets, histogram, snippets, limit, copies);
  }

  /** The same search, with this counted. */
  public SearchRequest counting(List<FacetRequest> facets, Optional<Interval> histogram) {
    return new SearchRequest(
        view, query, said, filters, sort, size, after, facets, histogram, snippets, limit, copies);
  }

  /** The same search, of copies as these say. */
  public SearchRequest with(Copies copies) {
    return new SearchRequest(
        view, query, said, filters, sort, size, after, facets, histogram, snippets, limit, copies);
  }

  /** The same search, with nothing counted and no snippets: which hits there are. */
  public SearchRequest bare() {
    return new SearchRequest(
        view,
        query,
        said,
        filters,
        sort,
        size,
        after,
        List.of(),
        Optional.empty(),
        false,
        limit,
        copies);
  }

  /** Everything in the archive, the newest first, twenty hits, nothing counted, ten seconds. */
  public static SearchRequest everything(View view) {
    return new SearchRequest(
        view,
        new Query.Everything(),
        new Query.Everything(),
        List.of(),
        Sort.NEWEST,
        20,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        Duration.ofSeconds(10),
        Copies.ALL);
  }
}
