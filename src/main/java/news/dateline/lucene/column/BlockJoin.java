package news.dateline.lucene.column;

import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;

/**
 * From quotations to their articles and back, by the blocks that they are indexed in.
 *
 * @param articles which documents are articles, deleted ones too
 */
public record BlockJoin(BitSetProducer articles) {

  /** The blocks of a snapshot. */
  public static BlockJoin of(List<Leaf> leaves) {
    return new BlockJoin(context -> leaves.get(context.ord).columns().articles());
  }

  /** The articles that have a quotation which is found. */
  public Query articlesWith(Query quotations) {
    return new ToParentBlockJoinQuery(quotations, articles, ScoreMode.Max);
  }

  /** The quotations of the articles that are found. */
  public Query quotationsOf(Query found) {
    return new ToChildBlockJoinQuery(found, articles);
  }
}
