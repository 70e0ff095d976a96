package news.dateline.lucene.schema;

import news.dateline.search.View;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The two sorts of documents that a block has, each with fields of its own. */
public enum Side {
  ARTICLES(Schema.ARTICLE),
  QUOTATIONS(Schema.QUOTATION);

  private final String doc;

  Side(String doc) {
    this.doc = doc;
  }

  /** What the hits of a view are. */
  public static Side of(View view) {
    return switch (view) {
      case ARTICLES -> ARTICLES;
      case QUOTATIONS -> QUOTATIONS;
    };
  }

  /** Matches all documents of this sort. */
  public Query all() {
    return new TermQuery(new Term(Schema.DOC, doc));
  }
}
