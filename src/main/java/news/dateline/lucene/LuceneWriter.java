package news.dateline.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Provenance;
import news.dateline.lucene.schema.Commit;
import news.dateline.lucene.schema.CompressionDictionary;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.stored.StoredArticles;
import news.dateline.lucene.stored.TextCompression;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.write.ArticleBlock;
import news.dateline.lucene.write.BlockWriter;
import news.dateline.lucene.write.CapturePlaces;
import news.dateline.lucene.write.Clusters;
import news.dateline.lucene.write.IndexedArticles;
import news.dateline.lucene.write.IndexedArticles.Known;
import news.dateline.lucene.write.IndexingQueue;
import news.dateline.lucene.write.Journal;
import news.dateline.lucene.write.VersionMerge;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.JournalEntry;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * Writes articles into a Lucene index, each as one block, and the journal beside them.
 *
 * <p>What an article meets is looked up by the caller's thread, in order; blocks are made and
 * inverted by others ({@link IndexingQueue}).
 */
public final class LuceneWriter implements ArchiveWriter {
  /** Larger segments are not merged with each other. */
  private static final long LARGEST_SEGMENT = 5L << 30;

  private final IndexDirectory directory;
  private final IndexWriter writer;
  private final IndexedArticles indexed;
  private final BlockWriter blocks;
  private final IndexingQueue queue;

  /** Where the captures of this run stand. */
  private final CapturePlaces places = new CapturePlaces();

  /** What this run has put into the journal. */
  private final Map<String, JournalEntry> entries = new HashMap<>();

  private LuceneWriter(
      IndexDirectory directory,
      IndexWriter writer,
      IndexedArticles indexed,
      BlockWriter blocks,
      IndexingQueue queue) {
    this.directory = directory;
    this.writer = writer;
    this.indexed = indexed;
    this.blocks = blocks;
    this.queue = queue;
  }

  /**
   * Opens the index of a folder, or makes one there.
   *
   * @throws IOException when another run is writing it, or it is of another schema; the message
   *     says what to do
   */
  public static LuceneWriter open(Path folder, IndexSettings settings) throws IOException {
    Files.createDirectories(folder);
    return open(IndexDirectory.open(folder), settings, new Clusters(Clusters.COMMON));
  }

  /** The same over any directory, which the caller closes. */
  public static LuceneWriter open(Directory directory, String place, IndexSettings settings)
      throws IOException {
    return open(directory, place, settings, new Clusters(Clusters.COMMON));
  }

  /** The same with clusters of its own. */
  public static LuceneWriter open(
      Directory directory, String place, IndexSettings settings, Clusters clusters)
      throws IOException {
    return open(IndexDirectory.of(directory, place), settings, clusters);
  }

  private static LuceneWriter open(
      IndexDirectory directory, IndexSettings settings, Clusters clusters) throws IOException {
    try {
      Commit state =
          DirectoryReader.indexExists(directory.directory())
              ? Commit.of(
                  SegmentInfos.readLatestCommit(directory.directory()).getUserData(),
                  directory.place())
              : Commit.NONE;
      Analysis analysis = new Analysis();
      IndexWriter writer = new IndexWriter(directory.directory(), config(settings, analysis));
      DirectoryReader reader = DirectoryReader.open(writer);
      List<CompressionDictionary> dictionaries = new ArrayList<>();
      for (LeafReaderContext leaf : reader.leaves()) {
        dictionaries.addAll(CompressionDictionary.of(leaf.reader()));
      }
      TextCompression compression = new TextCompression(dictionaries, true);
      IndexingQueue queue = IndexingQueue.of(settings.threads());
      IndexedArticles indexed = new IndexedArticles(writer, reader, queue, compression);
      BlockWriter blocks =
          new BlockWriter(
              writer,
              indexed,
              compression,
              new ArticleBlock(analysis, compression, clusters),
              clusters,
              queue,
              state);
      return new LuceneWriter(directory, writer, indexed, blocks, queue);
    } catch (LockObtainFailedException e) {
      directory.close();
      throw new IOException(
          directory.place() + " is being written by another run; wait for its end, or stop it", e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static IndexWriterConfig config(IndexSettings settings, Analysis analysis) {
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer(analysis));
    config.setSimilarity(new BM25Similarity(settings.k1(), settings.b()));
    config.setParentField(Schema.LAST_OF_BLOCK);
    config.setRAMBufferSizeMB(settings.bufferMegabytes());
    config.setCommitOnClose(true);
    config.setUseCompoundFile(false);
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(4, 2);
    config.setMergeScheduler(merges);
    return config;
  }

  @Override
  public Optional<JournalEntry> journal(String file) throws IOException {
    JournalEntry entry = entries.get(file);
    return entry != null ? Optional.of(entry) : Journal.read(indexed.reader(), file);
  }

  @Override
  public Outcome put(Article read) throws IOException {
    Article comes = StoredArticles.normal(read);
    Capture capture = comes.provenance().current();
    Optional<Known> there = indexed.find(comes.id());
    Optional<Known> was = there.isEmpty() ? predecessor(capture, comes.id()) : Optional.empty();
    places.add(capture);

    if (there.isPresent()) {
      return merge(there.get(), VersionMerge.of(there.get().article(), comes));
    }
    if (was.isPresent()) {
      leave(was.get(), old -> old.samePlace(capture));
      blocks.add(Known.of(VersionMerge.successor(was.get().article(), comes)));
      return Outcome.NEW_VERSION;
    }
    blocks.add(Known.of(comes));
    return Outcome.ADDED;
  }

  private Outcome merge(Known there, VersionMerge merge) throws IOException {
    Known now = Known.of(merge.article());
    boolean same =
        Arrays.equals(now.digest(), there.digest())
            && now.article().provenance().equals(there.article().provenance());
    if (!same) {
      blocks.replace(there, now);
    }
    return merge.outcome();
  }

  @Override
  public void journal(JournalEntry entry) throws IOException {
    Optional<JournalEntry> before = journal(entry.file());
    if (before.isPresent() && before.get().equals(entry)) {
      return;
    }
    writer.updateDocument(Journal.term(entry.file()), Journal.document(entry));
    entries.put(entry.file(), entry);
    blocks.files(before.isPresent() ? 0 : 1);
  }

  @Override
  public void commit() throws IOException {
    if (blocks.isDirty() || blocks.state().generation() == 0) {
      blocks.commit();
    }
  }

  /**
   * Merges the segments of a run that wrote more than half of the index: each keeps the same words,
   * so that one takes 5 % less room than five (allsides-15k, 4 s of CPU). What a smaller run adds,
   * Lucene's own policy merges.
   */
  @Override
  public void settle() throws IOException {
    if (blocks.isDirty() || blocks.written() <= blocks.state().articles() / 2) {
      return;
    }
    long bytes = 0;
    for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory.directory())) {
      bytes += segment.sizeInBytes();
    }
    writer.forceMerge((int) (1 + bytes / LARGEST_SEGMENT));
    writer.commit();
  }

  /** Drops what was not committed; what was committed may still be merged, which takes a moment. */
  @Override
  public void close() throws IOException {
    queue.stop();
    Closeable end = blocks.isDirty() || !blocks.wasEverDirty() ? writer::rollback : writer;
    IOUtils.close(indexed, end, directory);
  }

  /** The article that this record was before its bytes changed, if it has no address. */
  private Optional<Known> predecessor(Capture capture, String id) throws IOException {
    if (capture.url().isPresent() || places.contains(capture)) {
      return Optional.empty();
    }
    if (capture.key().isEmpty()) {
      Optional<JournalEntry> before = journal(capture.file());
      if (capture.record() != 0 || before.isEmpty() || before.get().records() != 1) {
        return Optional.empty();
      }
    }
    return indexed.inPlaceOf(capture, id);
  }

  @Override
  public List<String> files() throws IOException {
    commit();
    indexed.refresh();
    return Journal.files(indexed.reader());
  }

  @Override
  public void forget(String file) throws IOException {
    indexed.refresh();
    for (String id : indexed.ids(Schema.term(Schema.FROM, file))) {
      Optional<Known> known = indexed.find(id);
      if (known.isPresent()) {
        leave(known.get(), old -> Capture.outer(old.file()).equals(file));
      }
    }
    if (journal(file).isPresent()) {
      writer.deleteDocuments(Journal.term(file));
      entries.remove(file);
      blocks.files(-1);
    }
    commit();
    indexed.refresh();
  }

  /** Takes captures away from an article; without captures it goes. */
  private void leave(Known known, Predicate<Capture> gone) throws IOException {
    Article article = known.article();
    List<Capture> left =
        article.provenance().captures().stream().filter(old -> !gone.test(old)).toList();
    if (left.isEmpty()) {
      blocks.delete(known);
    } else {
      Article rest = article.with(new Provenance(left, article.provenance().versions()));
      blocks.replace(known, Known.of(rest));
    }
  }
}
