package news.dateline.lucene.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.lucene.schema.CompressionDictionary;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.PublishedField;
import news.dateline.lucene.schema.Schema;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * A segment's doc values as arrays: what is asked of every hit. They do not change while documents
 * are deleted, so they are read once for each segment and shared by the snapshots that hold it.
 *
 * <p>Arrays cost a third of the time of walking doc values, and some 20 bytes a document.
 *
 * <p>Safe for use by several threads.
 */
public final class Columns {
  /** The day of what has no date. */
  public static final int UNDATED = Integer.MIN_VALUE;

  private final LeafReader reader;
  private final FixedBitSet articles;
  private final FixedBitSet quotations;
  private final int[] id;
  private final int[] day;
  private final byte[] precision;
  private final List<CompressionDictionary> dictionaries;
  private final Map<FacetField, Ordinals> ordinals = new ConcurrentHashMap<>();

  private Columns(
      LeafReader reader,
      FixedBitSet articles,
      FixedBitSet quotations,
      int[] id,
      int[] day,
      byte[] precision,
      List<CompressionDictionary> dictionaries) {
    this.reader = reader;
    this.articles = articles;
    this.quotations = quotations;
    this.id = id;
    this.day = day;
    this.precision = precision;
    this.dictionaries = dictionaries;
  }

  /** Reads the columns that every search needs. */
  public static Columns read(LeafReader reader) throws IOException {
    int size = reader.maxDoc();
    int[] id = new int[size];
    SortedDocValues ids = DocValues.getSorted(reader, Schema.ID);
    for (int doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
      id[doc] = ids.ordValue();
    }
    int[] day = new int[size];
    Arrays.fill(day, UNDATED);
    byte[] precision = new byte[size];
    NumericDocValues days = DocValues.getNumeric(reader, Schema.PUBLISHED_DAY);
    for (int doc = days.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = days.nextDoc()) {
      day[doc] = PublishedField.day(days.longValue());
      precision[doc] = PublishedField.precision(days.longValue());
    }
    return new Columns(
        reader,
        documents(reader, Schema.ARTICLE),
        documents(reader, Schema.QUOTATION),
        id,
        day,
        precision,
        CompressionDictionary.of(reader));
  }

  /** The dictionaries that it holds. */
  public List<CompressionDictionary> dictionaries() {
    return dictionaries;
  }

  /** The documents that are articles, deleted ones too. */
  public FixedBitSet articles() {
    return articles;
  }

  /** The documents that are quotations, deleted ones too. */
  public FixedBitSet quotations() {
    return quotations;
  }

  /** The rank of an article's id among the segment's. */
  public int id(int article) {
    return id[article];
  }

  /** The first day of an article's date, or {@link #UNDATED}. */
  public int day(int article) {
    return day[article];
  }

  /** The precision of an article's date, as {@link PublishedField#code} has it. */
  public int precision(int article) {
    return precision[article];
  }

  /** The article that a quotation stands in. */
  public int article(int quotation) {
    return articles.nextSetBit(quotation);
  }

  /** A quotation's number in its article. */
  public int number(int quotation) {
    int first = quotation;
    while (first > 0 && quotations.get(first - 1)) {
      first--;
    }
    return quotation - first;
  }

  /** The ordinals of a facet's field, read when first asked for. */
  Ordinals ordinals(FacetField field) throws IOException {
    Ordinals known = ordinals.get(field);
    if (known == null) {
      known = Ordinals.read(DocValues.getSortedSet(reader, field.name()), reader.maxDoc());
      ordinals.put(field, known);
    }
    return known;
  }

  /** The documents of one sort, deleted ones too. */
  public static FixedBitSet documents(LeafReader reader, String what) throws IOException {
    FixedBitSet documents = new FixedBitSet(reader.maxDoc());
    PostingsEnum postings = reader.postings(new Term(Schema.DOC, what), PostingsEnum.NONE);
    if (postings != null) {
      documents.or(postings);
    }
    return documents;
  }

  /**
   * The ordinals of each document: those of document {@code d} are {@code ords[starts[d]]} up to
   * {@code ords[starts[d + 1] - 1]}.
   */
  public record Ordinals(int[] starts, int[] ords) {

    /** How many a document has. */
    int count(int doc) {
      return starts[doc + 1] - starts[doc];
    }

    public static Ordinals read(SortedSetDocValues values, int size) throws IOException {
      int[] starts = new int[size + 1];
      int[] ords = new int[Math.max(16, size)];
      int filled = 0;
      int next = 0;
      for (int doc = values.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        while (next <= doc) {
          starts[next++] = filled;
        }
        int count = values.docValueCount();
        if (filled + count > ords.length) {
          ords = Arrays.copyOf(ords, Math.max(filled + count, ords.length * 2));
        }
        for (int i = 0; i < count; i++) {
          ords[filled++] = (int) values.nextOrd();
        }
      }
      while (next <= size) {
        starts[next++] = filled;
      }
      return new Ordinals(starts, Arrays.copyOf(ords, filled));
    }
  }
}
