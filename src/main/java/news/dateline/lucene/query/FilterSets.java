package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.lucene.column.ActorColumns;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.SearchRequest;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * What each ticked facet of a request lets through: of articles, or of quotations where those are
 * the hits or have the facet.
 *
 * <p>For one request.
 */
final class FilterSets {
  private final Evaluation evaluation;
  private final QueryTranslation translation;
  private final View view;
  private final Map<Facet, DocSets> sets = new EnumMap<>(Facet.class);

  private FilterSets(Evaluation evaluation, QueryTranslation translation, View view) {
    this.evaluation = evaluation;
    this.translation = translation;
    this.view = view;
  }

  /** Evaluates the filters of a request. */
  static FilterSets of(SearchRequest request, Evaluation evaluation, QueryTranslation translation)
      throws IOException, TimeLimitExceeded {
    FilterSets filters = new FilterSets(evaluation, translation, request.view());
    for (FacetFilter filter : request.filters()) {
      if (!filter.include().isEmpty() || !filter.exclude().isEmpty()) {
        filters.sets.put(filter.facet(), filters.evaluate(filter));
      }
    }
    return filters;
  }

  /** Whether a facet has a filter. */
  boolean has(Facet facet) {
    return sets.containsKey(facet);
  }

  /** What the filters let through that bind to hits as a whole, one facet's own left out. */
  List<DocSets> ofHits(Optional<Facet> leftOut) {
    return sets(leftOut, false);
  }

  /** In the view of articles: what those let through that bind to one and the same quotation. */
  List<DocSets> ofQuotations(Optional<Facet> leftOut) {
    return sets(leftOut, true);
  }

  private List<DocSets> sets(Optional<Facet> leftOut, boolean ofQuotations) {
    List<DocSets> some = new ArrayList<>();
    sets.forEach(
        (facet, let) -> {
          boolean own = leftOut.isPresent() && leftOut.get() == facet;
          boolean quoted = view == View.ARTICLES && facet.ofQuotation();
          if (!own && quoted == ofQuotations) {
            some.add(let);
          }
        });
    return some;
  }

  private DocSets evaluate(FacetFilter filter) throws IOException, TimeLimitExceeded {
    FacetField field = FacetField.in(view, filter.facet());
    ActorColumns actors = translation.actors().actors();
    if (actors.tells(field)) {
      return told(filter, field, actors);
    }
    Query let = translation.facets().filter(filter, field);
    return view == View.QUOTATIONS && field.side() == Side.ARTICLES
        ? evaluation.sets(translation.blocks().quotationsOf(let), Side.QUOTATIONS)
        : evaluation.sets(let, field.side());
  }

  /** A filter on what corrections and merging tell otherwise than the index. */
  private DocSets told(FacetFilter filter, FacetField field, ActorColumns actors)
      throws IOException {
    List<Leaf> leaves = evaluation.leaves();
    FixedBitSet[] let = new FixedBitSet[leaves.size()];
    if (filter.include().isEmpty()) {
      for (int i = 0; i < let.length; i++) {
        let[i] = leaves.get(i).live(field.side()).clone();
      }
    } else {
      let = actors.having(field, selected(filter.facet(), filter.include()));
    }
    if (!filter.exclude().isEmpty()) {
      FixedBitSet[] without = actors.having(field, selected(filter.facet(), filter.exclude()));
      for (int i = 0; i < let.length; i++) {
        let[i].andNot(without[i]);
      }
    }
    return DocSets.of(let);
  }

  private Set<String> selected(Facet facet, List<String> typed) throws IOException {
    return translation.facets().selected(facet, typed);
  }
}
