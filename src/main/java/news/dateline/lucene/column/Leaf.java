package news.dateline.lucene.column;

import news.dateline.lucene.schema.Side;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A segment as one snapshot sees it: its columns, and what of it is live. Compared by identity. */
public final class Leaf {
  private final LeafReaderContext context;
  private final Columns columns;
  private final FixedBitSet articles;
  private final FixedBitSet quotations;

  public Leaf(LeafReaderContext context, Columns columns) {
    Bits live = context.reader().getLiveDocs();
    this.context = context;
    this.columns = columns;
    this.articles = live(columns.articles(), live);
    this.quotations = live(columns.quotations(), live);
  }

  /** Lucene's own. */
  public LeafReaderContext context() {
    return context;
  }

  /** Its doc values, of deleted documents too. */
  public Columns columns() {
    return columns;
  }

  /** The articles that are live. */
  FixedBitSet articles() {
    return articles;
  }

  /** The quotations that are live. */
  FixedBitSet quotations() {
    return quotations;
  }

  /** The documents of a side that are live. */
  public FixedBitSet live(Side side) {
    return switch (side) {
      case ARTICLES -> articles;
      case QUOTATIONS -> quotations;
    };
  }

  /** How many documents it has, deleted ones included. */
  public int size() {
    return context.reader().maxDoc();
  }

  private static FixedBitSet live(FixedBitSet documents, @Nullable Bits live) {
    if (live == null) {
      return documents;
    }
    FixedBitSet living = documents.clone();
    live.applyMask(living, 0);
    return living;
  }
}
