package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.lucene.column.Columns;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.Schema;
import news.dateline.search.Cursor;
import news.dateline.search.Sort;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The order of hits, as whole numbers that go up: first a number of the sort value, then the rank
 * of the article's id in its segment, both in one {@code long}; then the document's number, which
 * puts the quotations of an article in their order.
 *
 * <p>Between segments, ids are compared as bytes; only hits of equal sort value need that.
 */
public final class Ranking {
  private final Sort sort;

  public Ranking(Sort sort) {
    this.sort = sort;
  }

  /** A hit: where it is and what it is sorted by. */
  public record Entry(Leaf leaf, int doc, int article, int value) {}

  /** The number of a day, or of a missing one. */
  int value(int day) {
    if (day == Columns.UNDATED) {
      return Integer.MAX_VALUE;
    }
    return sort == Sort.NEWEST ? -day : day;
  }

  /** The number of a score, which is never negative. */
  static int value(float score) {
    return -Float.floatToIntBits(score);
  }

  /** The sort value as cursors carry it. */
  public java.util.OptionalLong cursorValue(int value) {
    if (sort == Sort.RELEVANCE) {
      return java.util.OptionalLong.of(-value);
    }
    if (value == Integer.MAX_VALUE) {
      return java.util.OptionalLong.empty();
    }
    return java.util.OptionalLong.of(sort == Sort.NEWEST ? -value : value);
  }

  /** The number of a cursor's sort value. */
  int value(Cursor cursor) {
    if (cursor.value().isEmpty()) {
      return Integer.MAX_VALUE;
    }
    long value = cursor.value().getAsLong();
    int within = Math.clamp(value, -Integer.MAX_VALUE, Integer.MAX_VALUE);
    return sort == Sort.OLDEST ? within : -within;
  }

  /** The key of an article's hit in its segment. */
  static long key(int value, int idRank) {
    return (long) value << 32 | idRank;
  }

  static int value(long key) {
    return (int) (key >> 32);
  }

  /** Where a cursor stands in a segment: hits are after it whose key and number are greater. */
  record Start(long key, int number) {
    static final Start FIRST = new Start(Long.MIN_VALUE, Integer.MIN_VALUE);

    /** Whether a hit comes after. */
    boolean precedes(long hit, int hitNumber) {
      return hit > key || (hit == key && hitNumber > number);
    }
  }

  /** Where a cursor stands in a segment. */
  Start start(Cursor cursor, Leaf leaf) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf.context().reader(), Schema.ID);
    int rank = ids.lookupTerm(new BytesRef(cursor.article()));
    int value = value(cursor);
    if (rank >= 0) {
      return new Start(key(value, rank), cursor.quotation().orElse(Integer.MAX_VALUE));
    }
    // Everything before the place where the id would stand is over.
    int before = -rank - 2;
    return before >= 0
        ? new Start(key(value, before), Integer.MAX_VALUE)
        : new Start(key(value, 0) - 1, Integer.MAX_VALUE);
  }

  /** The first hits of a segment. */
  static final class Top {
    private final int most;
    private long[] keys;
    private int[] docs;
    private int size;
    private boolean heap;

    /** At most so many; {@link Integer#MAX_VALUE} keeps all. */
    Top(int most) {
      this.most = most;
      this.keys = new long[Math.min(most, 64)];
      this.docs = new int[Math.min(most, 64)];
    }

    /** Whether a key is too late to be kept. */
    boolean full(long key) {
      return size == most && (most == 0 || key > keys[0]);
    }

    /** Takes a hit if it is among the first. */
    void offer(long key, int doc) {
      if (size < most) {
        if (size == keys.length) {
          keys = ArrayUtil.grow(keys, size + 1);
          docs = Arrays.copyOf(docs, keys.length);
        }
        keys[size] = key;
        docs[size] = doc;
        size++;
        if (size == most) {
          for (int i = size / 2 - 1; i >= 0; i--) {
            down(i);
          }
          heap = true;
        }
      } else if (heap && (key < keys[0] || (key == keys[0] && doc < docs[0]))) {
        keys[0] = key;
        docs[0] = doc;
        down(0);
      }
    }

    /** The latest of the kept comes first. */
    private void down(int at) {
      long key = keys[at];
      int doc = docs[at];
      while (2 * at + 1 < size) {
        int child = 2 * at + 1;
        if (child + 1 < size && later(child + 1, keys[child], docs[child])) {
          child++;
        }
        if (!later(child, key, doc)) {
          break;
        }
        keys[at] = keys[child];
        docs[at] = docs[child];
        at = child;
      }
      keys[at] = key;
      docs[at] = doc;
    }

    private boolean later(int one, long key, int doc) {
      return keys[one] > key || (keys[one] == key && docs[one] > doc);
    }

    /** The kept hits in order. */
    List<Entry> entries(Leaf leaf, boolean quotations) {
      long[] sortedKeys = Arrays.copyOf(keys, size);
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(
          order,
          (a, b) -> {
            int byKey = Long.compare(sortedKeys[a], sortedKeys[b]);
            return byKey != 0 ? byKey : Integer.compare(docs[a], docs[b]);
          });
      List<Entry> entries = new ArrayList<>(size);
      for (int i : order) {
        int article = quotations ? leaf.columns().article(docs[i]) : docs[i];
        entries.add(new Entry(leaf, docs[i], article, value(keys[i])));
      }
      return entries;
    }
  }

  /** Two ordered lists as one, at most so long. Ids are read where sort values are equal. */
  static List<Entry> merge(List<Entry> one, List<Entry> other, int most) throws IOException {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    List<Entry> merged = new ArrayList<>((int) Math.min((long) one.size() + other.size(), most));
    Ids left = new Ids();
    Ids right = new Ids();
    int i = 0;
    int j = 0;
    while (merged.size() < most && (i < one.size() || j < other.size())) {
      boolean first;
      if (i == one.size() || j == other.size()) {
        first = j == other.size();
      } else {
        Entry a = one.get(i);
        Entry b = other.get(j);
        first =
            a.value() != b.value() ? a.value() < b.value() : left.of(a).compareTo(right.of(b)) < 0;
      }
      merged.add(first ? one.get(i++) : other.get(j++));
    }
    return merged;
  }

  /** Reads ids, and keeps the last one read. */
  private static final class Ids {
    private BytesRef last = new BytesRef();
    private java.util.Optional<Entry> of = java.util.Optional.empty();

    BytesRef of(Entry entry) throws IOException {
      if (of.isEmpty()
          || of.get().leaf() != entry.leaf()
          || of.get().article() != entry.article()) {
        SortedDocValues ids = DocValues.getSorted(entry.leaf().context().reader(), Schema.ID);
        last = BytesRef.deepCopyOf(ids.lookupOrd(entry.leaf().columns().id(entry.article())));
        of = java.util.Optional.of(entry);
      }
      return last;
    }
  }
}
