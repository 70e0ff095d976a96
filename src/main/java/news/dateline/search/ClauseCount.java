package news.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much one clause of a request would match alone: what a search without hits says, so that
 * somebody sees which clause to drop.
 *
 * @param parameter where the clause stands
 * @param clause the clause, as it could be typed there
 * @param total how many hits of the same view it has alone
 */
public record ClauseCount(String parameter, String clause, long total) {
  private static final int MOST = 20;

  /**
   * Counts each clause alone: the parts of {@code q} and {@code said} that must all match, {@code
   * said_by}, the period, each facet's filter, {@code copies_of}; the first twenty.
   */
  public static List<ClauseCount> of(Snapshot snapshot, SearchRequest request)
      throws IOException, SearchException {
    List<ClauseCount> counts = new ArrayList<>();
    for (Query part : Queries.parts(request.query())) {
      add(
          counts,
          snapshot,
          request,
          "q",
          Queries.print(part),
          part,
          new Query.Everything(),
          List.of());
    }
    for (Query part : Queries.parts(request.said())) {
      boolean name = part instanceof Query.SaidBy;
      String text = part instanceof Query.SaidBy by ? by.name() : Queries.printSaid(part);
      add(
          counts,
          snapshot,
          request,
          name ? "said_by" : "said",
          text,
          new Query.Everything(),
          part,
          List.of());
    }
    for (FacetFilter filter : request.filters()) {
      String facet = filter.facet().parameter();
      if (!filter.include().isEmpty()) {
        FacetFilter include = new FacetFilter(filter.facet(), filter.include(), List.of());
        String text = String.join(" OR ", filter.include());
        add(
            counts,
            snapshot,
            request,
            facet,
            text,
            new Query.Everything(),
            new Query.Everything(),
            List.of(include));
      }
      if (!filter.exclude().isEmpty()) {
        FacetFilter exclude = new FacetFilter(filter.facet(), List.of(), filter.exclude());
        String text = String.join(" OR ", filter.exclude());
        add(
            counts,
            snapshot,
            request,
            "-" + facet,
            text,
            new Query.Everything(),
            new Query.Everything(),
            List.of(exclude));
      }
    }
    Optional<String> copiesOf = request.copies().of();
    if (copiesOf.isPresent() && counts.size() < MOST) {
      SearchRequest alone =
          alone(request, new Query.Everything(), new Query.Everything(), List.of(), copiesOf);
      counts.add(new ClauseCount("copies_of", copiesOf.get(), snapshot.search(alone).total()));
    }
    return counts;
  }

  private static void add(
      List<ClauseCount> counts,
      Snapshot snapshot,
      SearchRequest request,
      String parameter,
      String text,
      Query query,
      Query said,
      List<FacetFilter> filters)
      throws IOException, SearchException {
    if (counts.size() < MOST) {
      long total = snapshot.search(alone(request, query, said, filters, Optional.empty())).total();
      counts.add(new ClauseCount(parameter, text, total));
    }
  }

  private static SearchRequest alone(
      SearchRequest request,
      Query query,
      Query said,
      List<FacetFilter> filters,
      Optional<String> copiesOf) {
    return new SearchRequest(
        request.view(),
        query,
        said,
        filters,
        Sort.NEWEST,
        0,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        request.limit(),
        new Copies(request.copies().once(), copiesOf));
  }
}
