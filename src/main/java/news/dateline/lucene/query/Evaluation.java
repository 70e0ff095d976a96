package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.Side;
import news.dateline.search.TimeLimitExceeded;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * Evaluates Lucene's queries over a snapshot to bit sets of what is live, with an eye on the clock.
 *
 * @param leaves the snapshot's segments
 * @param searcher over the same
 * @param deadline of the request
 */
public record Evaluation(List<Leaf> leaves, IndexSearcher searcher, Deadline deadline) {
  /** How many documents of a segment are looked at between two looks at the clock. */
  private static final int STRETCH = 1 << 16;

  /** The live articles, or quotations, that a query matches. */
  public DocSets sets(Query query, Side side) throws IOException, TimeLimitExceeded {
    if (query.equals(side.all())) {
      return DocSets.all(leaves, side);
    }
    Weight weight = searcher.createWeight(rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    for (int i = 0; i < sets.length; i++) {
      Leaf leaf = leaves.get(i);
      sets[i] = new FixedBitSet(leaf.size());
      collect(weight, leaf.context(), sets[i]);
      sets[i].and(leaf.live(side));
    }
    return DocSets.of(sets);
  }

  private void collect(Weight weight, LeafReaderContext context, FixedBitSet set)
      throws IOException, TimeLimitExceeded {
    deadline.check();
    Scorer scorer = weight.scorer(context);
    if (scorer == null) {
      return;
    }
    DocIdSetIterator found = scorer.iterator();
    found.nextDoc();
    while (found.docID() != DocIdSetIterator.NO_MORE_DOCS) {
      found.intoBitSet((int) Math.min(set.length(), (long) found.docID() + STRETCH), set, 0);
      deadline.check();
    }
  }

  /**
   * What a query matches, and how well.
   *
   * @param sets what it matches
   * @param scores by segment: those of the documents in the set, in their order
   */
  public record Scored(DocSets sets, List<float[]> scores) {}

  /** The live articles, or quotations, that a query matches, with their scores. */
  Scored scored(Query query, Side side) throws IOException, TimeLimitExceeded {
    Weight weight = searcher.createWeight(rewrite(query), ScoreMode.COMPLETE, 1);
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    List<float[]> scores = new ArrayList<>();
    for (int i = 0; i < sets.length; i++) {
      Leaf leaf = leaves.get(i);
      sets[i] = new FixedBitSet(leaf.size());
      BulkScorer scorer = weight.bulkScorer(leaf.context());
      ScoreCollector found = new ScoreCollector(sets[i], leaf.live(side));
      for (int from = 0; scorer != null && from < leaf.size(); ) {
        deadline.check();
        from = scorer.score(found, null, from, Math.min(leaf.size(), from + STRETCH));
      }
      scores.add(found.scores);
    }
    return new Scored(DocSets.of(sets), scores);
  }

  /** Keeps the scores of hits in the order of documents. */
  private static final class ScoreCollector implements LeafCollector {
    private final FixedBitSet set;
    private final FixedBitSet live;
    private float[] scores = new float[64];
    private int size;
    private Scorable scorer =
        new Scorable() {
          @Override
          public float score() {
            return 0;
          }
        };

    ScoreCollector(FixedBitSet set, FixedBitSet live) {
      this.set = set;
      this.live = live;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (live.get(doc)) {
        set.set(doc);
        if (size == scores.length) {
          scores = ArrayUtil.grow(scores);
        }
        scores[size++] = scorer.score();
      }
    }
  }

  /** Rewrites without Lucene's count of clauses, which is a setting of the whole process. */
  @SuppressWarnings("ReferenceEquality") // a query that is done gives back itself
  private Query rewrite(Query query) throws IOException {
    Query before = query;
    Query after = before.rewrite(searcher);
    while (after != before) {
      before = after;
      after = before.rewrite(searcher);
    }
    return after;
  }
}
