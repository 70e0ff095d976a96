package news.dateline.lucene.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.actors.ArchiveActors;
import news.dateline.actors.Correction;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.PublishedField;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Facet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;

/**
 * The names that corrections divide by article, outlet or date, over a snapshot: so what a name
 * leads to depends on the article.
 *
 * <p>Immutable, safe for use by several threads.
 */
final class DividedNames {
  private final ArchiveActors actors;

  /** The articles of each part of a divided name: by name, part and segment. */
  private final Map<String, List<BitSet[]>> parts;

  private DividedNames(ArchiveActors actors, Map<String, List<BitSet[]>> parts) {
    this.actors = actors;
    this.parts = parts;
  }

  /** Looks up the articles of each part. */
  static DividedNames of(ArchiveActors actors, IndexSearcher searcher, List<Leaf> leaves)
      throws IOException {
    Map<String, List<BitSet[]>> parts = new HashMap<>();
    for (String name : actors.divided()) {
      List<BitSet[]> sets = new ArrayList<>();
      for (Correction.Part part : actors.parts(name)) {
        sets.add(articles(query(part), searcher, leaves));
      }
      parts.put(name, sets);
    }
    return new DividedNames(actors, parts);
  }

  /** Whether a name is divided. */
  boolean has(String name) {
    return parts.containsKey(name);
  }

  /** What a name leads to in an article. */
  ArchiveActors.Resolution lead(String name, int leaf, int article) {
    List<BitSet[]> divisions = parts.getOrDefault(name, List.of());
    for (int part = 0; part < divisions.size(); part++) {
      if (divisions.get(part)[leaf].get(article)) {
        return actors.resolve(name, part);
      }
    }
    return actors.resolve(name);
  }

  private static Query query(Correction.Part part) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(Side.ARTICLES.all(), Occur.FILTER);
    if (!part.articles().isEmpty()) {
      all.add(
          new TermInSetQuery(Schema.BLOCK, part.articles().stream().map(BytesRef::new).toList()),
          Occur.FILTER);
    }
    part.outlet()
        .ifPresent(
            outlet ->
                all.add(
                    new TermQuery(
                        Schema.term(
                            FacetField.ofArticles(Facet.OUTLET).name(),
                            Facet.OUTLET.value(outlet))),
                    Occur.FILTER));
    if (part.from().isPresent() || part.to().isPresent()) {
      all.add(PublishedField.within(part.from(), part.to()), Occur.FILTER);
    }
    return all.build();
  }

  /** The articles of each segment; few take little room. */
  private static BitSet[] articles(Query query, IndexSearcher searcher, List<Leaf> leaves)
      throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    BitSet[] sets = new BitSet[leaves.size()];
    for (int i = 0; i < sets.length; i++) {
      Scorer scorer = weight.scorer(leaves.get(i).context());
      sets[i] =
          BitSet.of(
              scorer == null ? DocIdSetIterator.empty() : scorer.iterator(), leaves.get(i).size());
    }
    return sets;
  }
}
