package news.dateline.lucene.write;

import java.util.Arrays;
import news.dateline.article.Capture;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The places of the captures that a run has read: of each a hash of 64 bits, in a table of at most
 * three quarters full, so some 11 to 21 bytes.
 */
public final class CapturePlaces {
  private static final long FREE = 0;

  private long[] table;
  private int size;

  /** None yet. */
  public CapturePlaces() {
    this.table = new long[16];
  }

  /** The term of a place: the file and the key in it, or the number of the record there. */
  static String term(Capture capture) {
    return Schema.pair(
        capture.file(),
        capture.key().map(key -> "k" + key).orElseGet(() -> "#" + capture.record()));
  }

  /** Remembers where a capture stands. */
  public void add(Capture capture) {
    long hash = hash(capture);
    int at = find(table, hash);
    if (table[at] == FREE) {
      table[at] = hash;
      size++;
      if (4L * size > 3L * table.length) {
        grow();
      }
    }
  }

  /** Whether a capture of this place was read. */
  public boolean contains(Capture capture) {
    return table[find(table, hash(capture))] != FREE;
  }

  private void grow() {
    long[] larger = new long[Math.multiplyExact(table.length, 2)];
    Arrays.stream(table)
        .filter(hash -> hash != FREE)
        .forEach(hash -> larger[find(larger, hash)] = hash);
    table = larger;
  }

  /** Where a hash stands, or the free place where it would. */
  private static int find(long[] table, long hash) {
    int at = (int) hash & (table.length - 1);
    while (table[at] != FREE && table[at] != hash) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private static long hash(Capture capture) {
    BytesRef place = new BytesRef(term(capture));
    long hash =
        (long) StringHelper.murmurhash3_x86_32(place, 1) << 32
            | (StringHelper.murmurhash3_x86_32(place, 2) & 0xFFFFFFFFL);
    return hash == FREE ? 1 : hash;
  }
}
