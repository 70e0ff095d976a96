package news.dateline.lucene.schema;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * A document that is not deleted.
 *
 * @param leaf its segment
 * @param doc its number in the segment
 */
public record LiveDoc(LeafReaderContext leaf, int doc) {

  /** The article of an id: the last document of its block. */
  public static Optional<LiveDoc> article(IndexReader reader, String id) throws IOException {
    return last(reader, new Term(Schema.BLOCK, id));
  }

  /** The last document with a term, of the first segment that has one. */
  public static Optional<LiveDoc> last(IndexReader reader, Term term) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      int last = -1;
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        last = live == null || live.get(postings.docID()) ? postings.docID() : last;
      }
      if (last >= 0) {
        return Optional.of(new LiveDoc(leaf, last));
      }
    }
    return Optional.empty();
  }

  /** Its number in the index. */
  public int number() {
    return leaf.docBase + doc;
  }
}
