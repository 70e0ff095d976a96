package news.dateline.lucene.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.lucene.column.ActorColumns;
import news.dateline.lucene.column.ClusterTable;
import news.dateline.lucene.column.DayRange;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.FacetColumn;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.Histogram;
import news.dateline.search.Interval;
import news.dateline.search.SearchRequest;
import news.dateline.search.View;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;

/**
 * Facets and histograms of what a request matches. The columns and timelines by which they are
 * counted are made when first asked for.
 *
 * <p>Safe for use by several threads.
 */
public final class SnapshotCounts {
  private final IndexReader reader;
  private final List<Leaf> leaves;
  private final DayRange days;
  private final ActorColumns actors;
  private final FacetQueries queries;
  private final ClusterTable clusters;
  private final Map<FacetField, FacetColumn> columns = new ConcurrentHashMap<>();
  private final Map<TimelineKey, Timeline> timelines = new ConcurrentHashMap<>();

  private record TimelineKey(Interval interval, View view, boolean once) {}

  /**
   * Of a snapshot.
   *
   * @param queries says which values a request selects
   */
  public SnapshotCounts(
      IndexReader reader,
      List<Leaf> leaves,
      DayRange days,
      ActorColumns actors,
      FacetQueries queries,
      ClusterTable clusters) {
    this.reader = reader;
    this.leaves = leaves;
    this.days = days;
    this.actors = actors;
    this.queries = queries;
    this.clusters = clusters;
  }

  /** A facet of what a search matches, its own filter left out. */
  public FacetValues facet(SearchRequest search, FacetRequest request, Matches matches)
      throws IOException {
    Facet facet = request.facet();
    FacetField field = FacetField.in(search.view(), facet);
    FacetCounter counter =
        new FacetCounter(
            leaves,
            column(field),
            search.copies().once() ? Optional.of(clusters) : Optional.empty());
    FixedBitSet[] sets = matches.without(facet).bits();
    FacetCounter.Counts counts =
        switch (search.view()) {
          case ARTICLES ->
              switch (field.side()) {
                case ARTICLES -> counter.articles(sets);
                case QUOTATIONS ->
                    counter.byQuotations(sets, matches.quotationsWithout(facet).bits());
              };
          case QUOTATIONS ->
              switch (field.side()) {
                case ARTICLES -> counter.byArticle(sets);
                case QUOTATIONS -> counter.quotations(sets);
              };
        };
    return counter.list(request, counts, selected(search, facet));
  }

  private FacetColumn column(FacetField field) throws IOException {
    if (field.facet() == Facet.ACTOR || field.facet() == Facet.KIND) {
      return actors.column(field);
    }
    FacetColumn known = columns.get(field);
    if (known == null) {
      known = FacetColumn.read(field, reader, leaves);
      columns.put(field, known);
    }
    return known;
  }

  /** Which of a facet's values the request's filter includes. */
  private Set<String> selected(SearchRequest search, Facet facet) throws IOException {
    for (FacetFilter filter : search.filters()) {
      if (filter.facet() == facet) {
        return queries.selected(facet, filter.include());
      }
    }
    return Set.of();
  }

  /** The histogram of what a search matches. */
  public Histogram histogram(SearchRequest search, Interval interval, Matches matches) {
    return timelines
        .computeIfAbsent(
            new TimelineKey(interval, search.view(), search.copies().once()), this::timeline)
        .histogram(matches.all().bits());
  }

  private Timeline timeline(TimelineKey key) {
    boolean quotations = key.view() == View.QUOTATIONS;
    FixedBitSet[] all = DocSets.all(leaves, Side.of(key.view())).bits();
    return new Timeline(
        leaves,
        key.interval(),
        quotations,
        key.once() ? clusters.once(all, quotations) : all,
        days);
  }
}
