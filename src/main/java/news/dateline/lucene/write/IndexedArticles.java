package news.dateline.lucene.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Shingles;
import news.dateline.lucene.schema.Fingerprint;
import news.dateline.lucene.schema.LiveDoc;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.stored.StoredArticles;
import news.dateline.lucene.stored.TextCompression;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The articles of an index as its writer sees them while it writes: as of the last refresh, and
 * what was written since, which is refreshed when it is asked for.
 *
 * <p>For one thread.
 */
public final class IndexedArticles implements Closeable {
  private static final int REMEMBERED = 128;

  private final IndexWriter writer;
  private final IndexingQueue queue;
  private final TextCompression compression;

  /** What the index looked like when last refreshed; {@link #touched} has changed since. */
  private DirectoryReader reader;

  private final Set<String> touched = new HashSet<>();
  private final Map<String, Known> recent =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * The articles of a writer's index.
   *
   * @param reader of what it has written
   * @param queue of what it is about to write
   */
  public IndexedArticles(
      IndexWriter writer,
      DirectoryReader reader,
      IndexingQueue queue,
      TextCompression compression) {
    this.writer = writer;
    this.reader = reader;
    this.queue = queue;
    this.compression = compression;
  }

  /**
   * An article of the index.
   *
   * @param digest of {@link Fingerprint#digest}
   */
  public record Known(Article article, byte[] digest) {
    /** The same by its digest. */
    public static Known of(Article article) {
      return new Known(article, Fingerprint.digest(article));
    }

    int quotations() {
      return article.findings().quotations().size();
    }
  }

  /** The index as of the last refresh. */
  public DirectoryReader reader() {
    return reader;
  }

  /** Sees all that has been written. */
  public void refresh() throws IOException {
    queue.await();
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
    touched.clear();
  }

  /** An article is written, in place of what there was of it. */
  void comes(Known article) {
    touched.add(article.article().id());
    recent.put(article.article().id(), article);
  }

  /** An article is deleted. */
  void goes(String id) {
    touched.add(id);
    recent.remove(id);
  }

  /** The article of an id. */
  public Optional<Known> find(String id) throws IOException {
    Known known = recent.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    if (touched.contains(id)) {
      refresh();
    }
    Optional<LiveDoc> place = LiveDoc.article(reader, id);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    LeafReaderContext leaf = place.get().leaf();
    int doc = place.get().doc();
    BinaryDocValues digests = leaf.reader().getBinaryDocValues(Schema.DIGEST);
    if (digests == null || !digests.advanceExact(doc)) {
      throw new IOException("article " + id + " has no digest; run: dateline check");
    }
    BytesRef digest = digests.binaryValue();
    Known found =
        new Known(
            stored(leaf).article(doc),
            Arrays.copyOfRange(digest.bytes, digest.offset, digest.offset + digest.length));
    recent.put(id, found);
    return Optional.of(found);
  }

  /** An article, other than that of an id, that has a capture of the same place. */
  public Optional<Known> inPlaceOf(Capture capture, String id) throws IOException {
    for (String candidate : ids(new Term(Schema.CAPTURE, CapturePlaces.term(capture)))) {
      Optional<Known> known = candidate.equals(id) ? Optional.empty() : find(candidate);
      if (known.isPresent()
          && known.get().article().provenance().captures().stream()
              .anyMatch(old -> old.samePlace(capture))) {
        return known;
      }
    }
    return Optional.empty();
  }

  /** The ids of the articles with this term, as of the last refresh, in their order. */
  public Set<String> ids(Term term) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          ids.add(stored(leaf).summary(postings.docID()).id());
        }
      }
    }
    return ids;
  }

  /** The shingles of the article of a document, numbered over the index. */
  Shingles shingles(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    return Shingles.of(stored(leaf).article(doc - leaf.docBase));
  }

  private StoredArticles stored(LeafReaderContext leaf) throws IOException {
    return new StoredArticles(leaf.reader().storedFields(), compression);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
