package news.dateline.lucene.column;

import java.util.List;
import news.dateline.lucene.schema.Side;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Documents of a snapshot: a bit set for each segment, of articles or of quotations.
 *
 * <p>Not to be changed once made; the bit sets are shared.
 *
 * @param bits by the number of the segment
 * @param everything whether they are all live articles, or all live quotations
 */
public record DocSets(FixedBitSet[] bits, boolean everything) {

  /** Some documents. */
  public static DocSets of(FixedBitSet[] some) {
    return new DocSets(some, false);
  }

  /** All live documents of a side. */
  public static DocSets all(List<Leaf> leaves, Side side) {
    return new DocSets(
        leaves.stream().map(leaf -> leaf.live(side)).toArray(FixedBitSet[]::new), true);
  }

  /** How many documents there are. */
  public long cardinality() {
    long sum = 0;
    for (FixedBitSet set : bits) {
      sum += set.cardinality();
    }
    return sum;
  }

  /** What is in all of them; new bit sets unless there is but one that narrows. */
  public static DocSets and(List<DocSets> all) {
    List<DocSets> narrowing = all.stream().filter(sets -> !sets.everything()).toList();
    if (narrowing.isEmpty()) {
      return all.get(0);
    }
    if (narrowing.size() == 1) {
      return narrowing.get(0);
    }
    FixedBitSet[] both = new FixedBitSet[all.get(0).bits.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = narrowing.get(0).bits[i].clone();
      for (DocSets other : narrowing.subList(1, narrowing.size())) {
        both[i].and(other.bits[i]);
      }
    }
    return of(both);
  }

  /** The articles of these quotations. */
  public DocSets articlesOf(List<Leaf> leaves) {
    FixedBitSet[] articles = new FixedBitSet[bits.length];
    for (int i = 0; i < articles.length; i++) {
      Columns columns = leaves.get(i).columns();
      articles[i] = new FixedBitSet(leaves.get(i).size());
      for (int doc = next(bits[i], 0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
        int article = columns.article(doc);
        articles[i].set(article);
        doc = next(bits[i], article);
      }
    }
    return of(articles);
  }

  /**
   * The first document of a bit set from a number on, or {@link DocIdSetIterator#NO_MORE_DOCS}.
   * Lucene's own method takes no number past the end.
   */
  public static int next(FixedBitSet set, int from) {
    return from >= set.length() ? DocIdSetIterator.NO_MORE_DOCS : set.nextSetBit(from);
  }
}
