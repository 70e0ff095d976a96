package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.lucene.column.ClusterTable;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.LiveDoc;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Facet;
import news.dateline.search.Query.Everything;
import news.dateline.search.SearchRequest;
import news.dateline.search.Sort;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What a request matches, as bit sets: one of its query, one of each ticked facet. The total, and
 * each facet without its own filter, are intersections of them, so they are exact and agree.
 *
 * <p>For one thread and one request.
 */
public final class Matches {
  private final Parts parts;

  /** What matches, before each text is taken once. */
  private final DocSets each;

  private final DocSets all;

  private Matches(Parts parts, DocSets each, DocSets all) {
    this.parts = parts;
    this.each = each;
    this.all = all;
  }

  /** Evaluates a request. */
  public static Matches of(
      SearchRequest request,
      Evaluation evaluation,
      QueryTranslation translation,
      ClusterTable clusters)
      throws IOException, TimeLimitExceeded {
    Side side = Side.of(request.view());
    Clause quoted =
        request.said() instanceof Everything ? Clause.LEFT_OUT : translation.said(request.said());
    Optional<DocSets> said =
        side == Side.ARTICLES && quoted.query().isPresent()
            ? Optional.of(evaluation.sets(quoted.query().get(), Side.QUOTATIONS))
            : Optional.empty();
    FilterSets filters = FilterSets.of(request, evaluation, translation);
    Query query = query(request, quoted, translation);
    Evaluation.Scored found =
        request.sort() == Sort.RELEVANCE
            ? evaluation.scored(query, side)
            : new Evaluation.Scored(evaluation.sets(query, side), List.of());
    Optional<DocSets> copies =
        request.copies().of().isPresent()
            ? Optional.of(
                copies(
                    request.copies().of().get(),
                    side,
                    evaluation.searcher().getIndexReader(),
                    clusters))
            : Optional.empty();
    Parts parts = new Parts(evaluation.leaves(), found, filters, said, copies);
    DocSets each = parts.without(Optional.empty());
    return new Matches(
        parts,
        each,
        request.copies().once()
            ? DocSets.of(clusters.once(each.bits(), side == Side.QUOTATIONS))
            : each);
  }

  /** The query and {@code said} as one. */
  private static Query query(SearchRequest request, Clause quoted, QueryTranslation translation)
      throws IOException {
    boolean quotations = request.view() == View.QUOTATIONS;
    Query every = Side.of(request.view()).all();
    Optional<Query> asked =
        (quotations
                ? translation.quotations(request.query())
                : translation.articles(request.query()))
            .query();
    if (quoted.query().isEmpty()) {
      return asked.orElse(every);
    }
    Query words =
        quotations ? quoted.query().get() : translation.blocks().articlesWith(quoted.query().get());
    return asked.isEmpty() || asked.get().equals(every)
        ? words
        : new BooleanQuery.Builder().add(asked.get(), Occur.MUST).add(words, Occur.MUST).build();
  }

  private static DocSets copies(String id, Side side, IndexReader reader, ClusterTable clusters)
      throws IOException {
    Optional<LiveDoc> article = LiveDoc.article(reader, id);
    return DocSets.of(
        article.isPresent()
            ? clusters.copies(
                article.get().leaf().ord, article.get().doc(), side == Side.QUOTATIONS)
            : clusters.none());
  }

  /** What matches. */
  public DocSets all() {
    return all;
  }

  /** What the query matches, whatever is ticked, with scores where hits are sorted by them. */
  public Evaluation.Scored query() {
    return parts.query();
  }

  /** In the view of articles: the quotations that satisfy {@code said}, when it is there. */
  public Optional<DocSets> said() {
    return parts.said();
  }

  /** What matches when a facet's own filter is left out, of each text all. */
  DocSets without(Facet facet) {
    return parts.filters().has(facet) ? parts.without(Optional.of(facet)) : each;
  }

  /**
   * In the view of articles, the quotations by which a facet of quotations is counted: those that
   * satisfy {@code said} and the other filters of quotations.
   */
  DocSets quotationsWithout(Facet facet) {
    return parts.quotationsWithout(Optional.of(facet));
  }

  /**
   * What is intersected.
   *
   * @param query what the query alone matches
   * @param filters what ticked facets let through
   * @param said in the view of articles: the quotations that satisfy {@code said}
   * @param copies the copies that are asked for, articles or quotations as the view has it
   */
  private record Parts(
      List<Leaf> leaves,
      Evaluation.Scored query,
      FilterSets filters,
      Optional<DocSets> said,
      Optional<DocSets> copies) {

    DocSets without(Optional<Facet> facet) {
      List<DocSets> some = new ArrayList<>();
      some.add(query.sets());
      copies.ifPresent(some::add);
      some.addAll(filters.ofHits(facet));
      if (!filters.ofQuotations(facet).isEmpty()) {
        // One and the same quotation satisfies them all; said alone is in the query already.
        some.add(quotationsWithout(facet).articlesOf(leaves));
      }
      return DocSets.and(some);
    }

    DocSets quotationsWithout(Optional<Facet> facet) {
      List<DocSets> some = new ArrayList<>();
      some.add(DocSets.all(leaves, Side.QUOTATIONS));
      said.ifPresent(some::add);
      some.addAll(filters.ofQuotations(facet));
      return DocSets.and(some);
    }
  }
}
