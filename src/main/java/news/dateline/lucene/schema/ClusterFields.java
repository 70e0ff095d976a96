package news.dateline.lucene.schema;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import news.dateline.article.Sha256;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.BytesRef;

/** What the index holds of clusters: the sketch of each text as terms, and its cluster's number. */
public final class ClusterFields {
  /** The cluster of an article without copies. */
  public static final long NONE = 0;

  private ClusterFields() {}

  /** Adds a sketch to its article's document, as yet without copies. */
  public static void add(Document document, int[] sketch) {
    // A doc value can only be updated where its field is known.
    document.add(new NumericDocValuesField(Schema.CLUSTER, NONE));
    for (int number : sketch) {
      document.add(new StringField(Schema.SKETCH, term(number), Field.Store.NO));
    }
    if (sketch.length > 0) {
      document.add(new StringField(Schema.SKETCH, whole(sketch), Field.Store.NO));
    }
  }

  /** The term of a whole sketch: eight bytes, so that it is no number's. */
  public static BytesRef whole(int[] sketch) {
    long hash = 1;
    for (int number : sketch) {
      hash = (hash ^ number) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 31;
    }
    return new BytesRef(ByteBuffer.allocate(Long.BYTES).putLong(hash).array());
  }

  /** The term of a number of a sketch: three bytes. */
  public static BytesRef term(int number) {
    return new BytesRef(new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number});
  }

  /** The cluster of a document as it is in the index. */
  public static long cluster(LeafReaderContext leaf, int doc) throws IOException {
    NumericDocValues clusters = leaf.reader().getNumericDocValues(Schema.CLUSTER);
    return clusters != null && clusters.advanceExact(doc) ? clusters.longValue() : NONE;
  }

  /** The number of an article's own, above 0: the least of its members' is a cluster's. */
  public static long number(String id) {
    byte[] digest = Sha256.start().digest(id.getBytes(StandardCharsets.UTF_8));
    return Math.max(1, ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE);
  }
}
