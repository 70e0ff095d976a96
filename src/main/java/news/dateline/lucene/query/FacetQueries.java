package news.dateline.lucene.query;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.actors.ArchiveActors;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.column.PairedTerms;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.Schema;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Facets by value, as somebody types or ticks it.
 *
 * @param actors who is who
 * @param leaves the snapshot's segments, where aliases are looked up
 */
record FacetQueries(ArchiveActors actors, List<Leaf> leaves) {

  /** The articles of a value. */
  Query value(Facet facet, String typed) {
    String folded = facet.value(typed);
    return switch (facet) {
      case OUTLET, CITED, LANGUAGE -> Clause.unscored(term(FacetField.ofArticles(facet), folded));
      case PLACE -> place(folded);
      case ACTOR, TYPE, KIND ->
          throw new IllegalArgumentException(facet + " is not asked for by value");
    };
  }

  /** A place by its path, or by the label of one of its steps. */
  private static Query place(String folded) {
    return Clause.unscored(
        new BooleanQuery.Builder()
            .add(Clause.unscored(term(FacetField.ofArticles(Facet.PLACE), folded)), Occur.SHOULD)
            .add(
                Clause.unscored(new TermQuery(Schema.term(Schema.PLACE_NAME, folded))),
                Occur.SHOULD)
            .build());
  }

  /** What a ticked facet lets through of the documents that have its field. */
  Query filter(FacetFilter filter, FacetField field) throws IOException {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    if (filter.include().isEmpty()) {
      both.add(field.side().all(), Occur.FILTER);
    } else {
      both.add(any(field, selected(filter.facet(), filter.include())), Occur.FILTER);
    }
    Set<String> excluded = selected(filter.facet(), filter.exclude());
    if (!excluded.isEmpty()) {
      both.add(any(field, excluded), Occur.MUST_NOT);
    }
    return both.build();
  }

  /** The facet's values that these, as typed, select. */
  Set<String> selected(Facet facet, List<String> typed) throws IOException {
    Set<String> values = new TreeSet<>();
    for (String value : typed) {
      String folded = facet.value(value);
      if (facet == Facet.ACTOR) {
        values.addAll(
            actors.selected(
                folded, alias -> PairedTerms.seconds(Schema.ACTOR_ALIAS, alias, leaves)));
      } else if (facet.ofQuotation()
          || PairedTerms.exists(new Term(FacetField.ofArticles(facet).name(), folded), leaves)) {
        values.add(folded);
      } else if (facet == Facet.PLACE) {
        values.addAll(PairedTerms.seconds(Schema.PLACE_ALIAS, folded, leaves));
      }
    }
    return values;
  }

  private static Query any(FacetField field, Set<String> values) {
    return Clause.any(values.stream().map(value -> term(field, value)).toList());
  }

  private static Query term(FacetField field, String value) {
    return new TermQuery(Schema.term(field.name(), value));
  }
}
