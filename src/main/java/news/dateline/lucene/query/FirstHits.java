package news.dateline.lucene.query;

import java.io.IOException;
import java.util.List;
import news.dateline.lucene.column.Columns;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.Leaf;
import news.dateline.search.SearchRequest;
import news.dateline.search.Sort;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** The first hits of what matches, in the order that a request wants, after its cursor. */
public final class FirstHits {
  private final SearchRequest request;
  private final Matches matches;
  private final Evaluation evaluation;
  private final Ranking ranking;
  private final boolean quotations;

  /**
   * Of a request.
   *
   * @param matches what it matches
   * @param evaluation by which that was found
   */
  public FirstHits(SearchRequest request, Matches matches, Evaluation evaluation) {
    this.request = request;
    this.matches = matches;
    this.evaluation = evaluation;
    this.ranking = new Ranking(request.sort());
    this.quotations = request.view() == View.QUOTATIONS;
  }

  /** At most so many. */
  public List<Ranking.Entry> first(int most) throws IOException, TimeLimitExceeded {
    List<Ranking.Entry> first = List.of();
    List<Leaf> leaves = evaluation.leaves();
    for (int i = 0; i < leaves.size() && most > 0; i++) {
      Leaf leaf = leaves.get(i);
      Ranking.Start start =
          request.after().isPresent()
              ? ranking.start(request.after().get(), leaf)
              : Ranking.Start.FIRST;
      Ranking.Top top = new Ranking.Top(most);
      if (request.sort() == Sort.RELEVANCE) {
        byScore(i, start, top);
      } else {
        byDay(i, start, top);
      }
      first = Ranking.merge(first, top.entries(leaf, quotations), most);
      evaluation.deadline().check();
    }
    return first;
  }

  private void byDay(int leaf, Ranking.Start start, Ranking.Top top) {
    FixedBitSet hits = matches.all().bits()[leaf];
    Columns columns = evaluation.leaves().get(leaf).columns();
    int article = -1;
    long key = 0;
    for (int doc = DocSets.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = DocSets.next(hits, doc + 1)) {
      if (!quotations || doc > article) {
        article = quotations ? columns.article(doc) : doc;
        key = Ranking.key(ranking.value(columns.day(article)), columns.id(article));
      }
      if (!top.full(key) && after(start, key, columns, doc)) {
        top.offer(key, doc);
      }
    }
  }

  private void byScore(int leaf, Ranking.Start start, Ranking.Top top) {
    FixedBitSet hits = matches.all().bits()[leaf];
    FixedBitSet scored = matches.query().sets().bits()[leaf];
    float[] scores = matches.query().scores().get(leaf);
    Columns columns = evaluation.leaves().get(leaf).columns();
    int number = 0;
    int article = -1;
    for (int doc = DocSets.next(scored, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = DocSets.next(scored, doc + 1)) {
      float score = scores[number++];
      if (!hits.get(doc)) {
        continue;
      }
      if (!quotations || doc > article) {
        article = quotations ? columns.article(doc) : doc;
      }
      long key = Ranking.key(Ranking.value(score), columns.id(article));
      if (!top.full(key) && after(start, key, columns, doc)) {
        top.offer(key, doc);
      }
    }
  }

  private boolean after(Ranking.Start start, long key, Columns columns, int doc) {
    return key != start.key()
        ? key > start.key()
        : start.precedes(key, quotations ? columns.number(doc) : 0);
  }
}
