package news.dateline.lucene.write;

import java.io.IOException;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.ArticleLimits;
import news.dateline.article.Capture;
import news.dateline.lucene.schema.Commit;
import news.dateline.lucene.schema.CompressionDictionary;
import news.dateline.lucene.schema.Fingerprint;
import news.dateline.lucene.schema.LiveDoc;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.stored.TextCompression;
import news.dateline.lucene.write.IndexedArticles.Known;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;

/**
 * Writes, replaces and deletes the blocks of articles, and keeps the fingerprint and the counts of
 * the commit that is to come.
 *
 * <p>For one thread.
 */
public final class BlockWriter {
  private final IndexWriter writer;
  private final IndexedArticles indexed;
  private final TextCompression compression;
  private final ArticleBlock blocks;
  private final Clusters clusters;
  private final IndexingQueue queue;
  private Commit state;
  private boolean dirty;
  private boolean everDirty;
  private long written;

  /**
   * For an index.
   *
   * @param state of its latest commit
   */
  public BlockWriter(
      IndexWriter writer,
      IndexedArticles indexed,
      TextCompression compression,
      ArticleBlock blocks,
      Clusters clusters,
      IndexingQueue queue,
      Commit state) {
    this.writer = writer;
    this.indexed = indexed;
    this.compression = compression;
    this.blocks = blocks;
    this.clusters = clusters;
    this.queue = queue;
    this.state = state;
  }

  /** The latest commit, with what has changed since. */
  public Commit state() {
    return state;
  }

  /** Whether something has changed since the latest commit. */
  public boolean isDirty() {
    return dirty;
  }

  /** Whether something has changed in this run. */
  public boolean wasEverDirty() {
    return everDirty;
  }

  /** How many blocks this run has written. */
  public long written() {
    return written;
  }

  /** Writes an article that is not there. */
  public void add(Known article) throws IOException {
    count(state.fingerprint().plus(article.digest()), 1, article.quotations(), 0);
    written++;
    indexed.comes(article);
    IndexingQueue.Step step =
        () -> writer.addDocuments(blocks.of(article.article(), article.digest()));
    if (article.article().body().length() > ArticleLimits.ANALYSED) {
      queue.addInOrder(place(article), step); // Several that wait would take all memory.
    } else {
      queue.add(place(article), step);
    }
    learn();
  }

  /** Writes an article in place of what it was. */
  public void replace(Known before, Known now) throws IOException {
    changes(now.article());
    count(
        state.fingerprint().minus(before.digest()).plus(now.digest()),
        0,
        now.quotations() - before.quotations(),
        0);
    written++;
    indexed.comes(now);
    queue.addInOrder(
        place(now),
        () -> writer.updateDocuments(term(now.article()), blocks.of(now.article(), now.digest())));
    learn();
  }

  /** Deletes an article. */
  public void delete(Known article) throws IOException {
    count(state.fingerprint().minus(article.digest()), -1, -article.quotations(), 0);
    changes(article.article());
    clusters.goes(article.article().id());
    indexed.goes(article.article().id());
    queue.addInOrder(place(article), () -> writer.deleteDocuments(term(article.article())));
  }

  /** So many more files are in the journal. */
  public void files(int more) {
    count(state.fingerprint(), 0, 0, more);
  }

  /** Commits what has changed, with the clusters that follow from it. */
  public void commit() throws IOException {
    queue.await();
    boolean clustered = clusters.isPending();
    if (clustered) {
      indexed.refresh();
      clusters.update(indexed.reader(), writer, (id, doc) -> indexed.shingles(doc));
    }
    state = state.next(software());
    writer.setLiveCommitData(state.data().entrySet());
    writer.commit();
    dirty = false;
    if (clustered) {
      indexed.refresh();
    }
  }

  private static String place(Known article) {
    Capture capture = article.article().provenance().current();
    return capture.file() + " #" + capture.record();
  }

  private static Term term(Article article) {
    return new Term(Schema.BLOCK, article.id());
  }

  /** Puts the archive's dictionary into the index before anything that is compressed with it. */
  private void learn() throws IOException {
    Optional<CompressionDictionary> learned = compression.learn();
    if (learned.isPresent()) {
      writer.addDocument(learned.get().document());
    }
  }

  /** Tells the clusters that the text of an article that is there changes or goes. */
  private void changes(Article article) throws IOException {
    Optional<LiveDoc> there =
        clusters.isFresh(article.id())
            ? Optional.empty()
            : LiveDoc.article(indexed.reader(), article.id());
    if (there.isPresent()) {
      clusters.changes(article.id(), there.get(), indexed.shingles(there.get().number()));
    }
  }

  private void count(Fingerprint fingerprint, int articles, int quotations, int files) {
    state = state.changed(fingerprint, articles, quotations, files);
    dirty = true;
    everDirty = true;
  }

  /** What this software calls itself in commits. */
  private static String software() {
    String version = BlockWriter.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
