package news.dateline.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Provenance;
import news.dateline.article.Shingles;
import news.dateline.article.Version;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.JournalEntry;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.internal.hppc.LongHashSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;

/**
 * Writes articles into a Lucene index, each as one block, and the journal beside them.
 *
 * <p>What an article meets is looked up by the caller's thread, in order; the block is then made
 * and inverted by another thread, so that the caller can go on. At most {@link #AHEAD} blocks wait.
 */
public final class LuceneWriter implements ArchiveWriter {
  private static final int AHEAD = 64;
  private static final int REMEMBERED = 128;

  /** Larger segments are not merged with each other. */
  private static final long LARGEST_SEGMENT = 5L << 30;

  private final Directory directory;
  private final boolean owned;
  private final IndexWriter writer;
  private final Analysis analysis = new Analysis();
  private final TextCompression compression;
  private final ArticleBlock blocks;
  private final Clusters clusters;
  private final Optional<ExecutorService> inverters;
  private final Deque<Future<?>> waiting = new ArrayDeque<>();

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

  /** Hashes of the places of the captures of this run: some 16 bytes each. */
  private final LongHashSet places = new LongHashSet();

  private final Map<String, JournalEntry> entries = new HashMap<>();
  private Commit state;
  private boolean dirty;
  private boolean everDirty;

  /** How many blocks this run has written. */
  private long written;

  private LuceneWriter(
      Directory directory, boolean owned, Commit state, IndexSettings settings, Clusters clusters)
      throws IOException {
    this.clusters = clusters;
    this.directory = directory;
    this.owned = owned;
    this.state = state;
    IndexWriterConfig config = new IndexWriterConfig(Schema.analyzer(analysis));
    config.setSimilarity(new BM25Similarity(settings.k1(), settings.b()));
    config.setParentField(Schema.LAST_OF_BLOCK);
    config.setRAMBufferSizeMB(settings.bufferMegabytes());
    config.setCommitOnClose(true);
    config.setUseCompoundFile(false);
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(4, 2);
    config.setMergeScheduler(merges);
    this.writer = new IndexWriter(directory, config);
    this.reader = DirectoryReader.open(writer);
    List<CompressionDictionary> dictionaries = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      dictionaries.addAll(CompressionDictionary.of(leaf.reader()));
    }
    this.compression = new TextCompression(dictionaries, true);
    this.blocks = new ArticleBlock(analysis, compression, clusters);
    this.inverters =
        settings.threads() > 0
            ? Optional.of(
                Executors.newFixedThreadPool(
                    settings.threads(),
                    task -> {
                      Thread thread = new Thread(task, "dateline-inverter");
                      thread.setDaemon(true);
                      return thread;
                    }))
            : Optional.empty();
  }

  /**
   * Opens the index of a folder, or makes one there.
   *
   * @throws IOException when another run is writing it, or it is of another schema; the message
   *     says what to do
   */
  public static LuceneWriter open(Path folder, IndexSettings settings) throws IOException {
    Files.createDirectories(folder);
    return open(
        FSDirectory.open(folder), true, folder.toString(), settings, new Clusters(Clusters.COMMON));
  }

  /** The same over any directory, which the caller closes. */
  static LuceneWriter open(Directory directory, String place, IndexSettings settings)
      throws IOException {
    return open(directory, place, settings, new Clusters(Clusters.COMMON));
  }

  /** The same with clusters of its own. */
  static LuceneWriter open(
      Directory directory, String place, IndexSettings settings, Clusters clusters)
      throws IOException {
    return open(directory, false, place, settings, clusters);
  }

  private static LuceneWriter open(
      Directory directory, boolean owned, String place, IndexSettings settings, Clusters clusters)
      throws IOException {
    try {
      Commit state =
          DirectoryReader.indexExists(directory)
              ? Commit.of(SegmentInfos.readLatestCommit(directory).getUserData(), place)
              : Commit.NONE;
      return new LuceneWriter(directory, owned, state, settings, clusters);
    } catch (LockObtainFailedException e) {
      closeOwned(directory, owned);
      throw new IOException(
          place + " is being written by another run; wait for its end, or stop it", e);
    } catch (IOException | RuntimeException e) {
      closeOwned(directory, owned);
      throw e;
    }
  }

  private static void closeOwned(Directory directory, boolean owned) throws IOException {
    if (owned) {
      directory.close();
    }
  }

  /** What is known of an article that is in the index: the article and its digest. */
  private record Known(Article article, byte[] digest) {}

  @Override
  public Optional<JournalEntry> journal(String file) throws IOException {
    JournalEntry entry = entries.get(file);
    if (entry != null) {
      return Optional.of(entry);
    }
    Optional<LiveDoc> place = LiveDoc.last(reader, Journal.term(file));
    if (place.isEmpty()) {
      return Optional.empty();
    }
    LeafReaderContext leaf = place.get().leaf();
    BytesRef bytes =
        leaf.reader()
            .storedFields()
            .document(place.get().doc(), Set.of(Schema.STORED_ENTRY))
            .getBinaryValue(Schema.STORED_ENTRY);
    return bytes == null ? Optional.empty() : Optional.of(Journal.read(bytes));
  }

  @Override
  public Outcome put(Article read) throws IOException {
    Article comes = StoredArticles.normal(read);
    Capture capture = comes.provenance().current();
    Predicate<Capture> outdated =
        old ->
            old.samePlace(capture)
                && !old.digest().equals(capture.digest())
                && !places.contains(hash(capture));

    Optional<Known> there = find(comes.id());
    Optional<Known> was = there.isEmpty() ? predecessor(capture, comes.id()) : Optional.empty();
    places.add(hash(capture));

    Outcome outcome;
    if (there.isPresent()) {
      VersionMerge meeting = VersionMerge.of(there.get().article(), comes, outdated);
      byte[] digest = Fingerprint.digest(meeting.article());
      boolean same =
          Arrays.equals(digest, there.get().digest())
              && meeting.article().provenance().equals(there.get().article().provenance());
      if (!same) {
        replace(there, meeting.article(), digest);
      }
      outcome = meeting.outcome();
    } else if (was.isPresent()) {
      Article before = was.get().article();
      leave(was.get(), old -> old.samePlace(capture));
      Article now = comes.with(successor(before, comes));
      replace(Optional.empty(), now, Fingerprint.digest(now));
      outcome = Outcome.NEW_VERSION;
    } else {
      replace(Optional.empty(), comes, Fingerprint.digest(comes));
      outcome = Outcome.ADDED;
    }
    return outcome;
  }

  @Override
  public void journal(JournalEntry entry) throws IOException {
    Optional<JournalEntry> before = journal(entry.file());
    if (before.isPresent() && before.get().equals(entry)) {
      return;
    }
    writer.updateDocument(Journal.term(entry.file()), Journal.document(entry));
    entries.put(entry.file(), entry);
    count(state.fingerprint(), 0, 0, before.isPresent() ? 0 : 1);
  }

  @Override
  public void commit() throws IOException {
    if (!dirty && state.generation() > 0) {
      return;
    }
    drain(0);
    boolean clustered = clusters.isPending();
    if (clustered) {
      refresh();
      clusters.update(reader, writer, (id, doc) -> shingles(doc));
    }
    state =
        new Commit(
            state.fingerprint(),
            state.articles(),
            state.quotations(),
            state.files(),
            state.generation() + 1,
            software());
    writer.setLiveCommitData(state.data().entrySet());
    writer.commit();
    dirty = false;
    if (clustered) {
      refresh();
    }
  }

  private Shingles shingles(int doc) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    Article article =
        new StoredArticles(leaf.reader().storedFields(), compression).article(doc - leaf.docBase);
    return Shingles.of(article);
  }

  /** Tells the clusters that the text of an article that is there changes or goes. */
  private void changes(String id) throws IOException {
    Optional<LiveDoc> article =
        clusters.isFresh(id) ? Optional.empty() : LiveDoc.article(reader, id);
    if (article.isPresent()) {
      clusters.changes(id, article.get(), shingles(article.get().number()));
    }
  }

  /**
   * Merges the segments of a run that wrote more than half of the index: each keeps the same words,
   * so that one takes 5 % less room than five (allsides-15k, 4 s of CPU). What a smaller run adds,
   * Lucene's own policy merges.
   */
  @Override
  public void settle() throws IOException {
    if (dirty || written <= state.articles() / 2) {
      return;
    }
    long bytes = 0;
    for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
      bytes += segment.sizeInBytes();
    }
    writer.forceMerge((int) (1 + bytes / LARGEST_SEGMENT));
    writer.commit();
  }

  /** Drops what was not committed; what was committed may still be merged, which takes a moment. */
  @Override
  public void close() throws IOException {
    inverters.ifPresent(ExecutorService::shutdown);
    waiting.forEach(task -> task.cancel(false));
    Closeable end = dirty || !everDirty ? writer::rollback : writer;
    IOUtils.close(reader, end, () -> closeOwned(directory, owned));
  }

  /** What this software calls itself in commits. */
  private static String software() {
    String version = LuceneWriter.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private void count(Fingerprint fingerprint, int articles, int quotations, int files) {
    state =
        new Commit(
            fingerprint,
            state.articles() + articles,
            state.quotations() + quotations,
            state.files() + files,
            state.generation(),
            state.software());
    dirty = true;
    everDirty = true;
  }

  /** Writes an article's block in place of what was there. */
  private void replace(Optional<Known> there, Article article, byte[] digest) throws IOException {
    Fingerprint fingerprint = state.fingerprint();
    int quotations = article.findings().quotations().size();
    if (there.isPresent()) {
      changes(article.id());
      fingerprint = fingerprint.minus(there.get().digest());
      quotations -= there.get().article().findings().quotations().size();
    }
    count(fingerprint.plus(digest), there.isPresent() ? 0 : 1, quotations, 0);
    written++;
    touched.add(article.id());
    recent.put(article.id(), new Known(article, digest));
    Term block = new Term(Schema.BLOCK, article.id());
    boolean replaces = there.isPresent();
    run(
        () -> {
          if (replaces) {
            writer.updateDocuments(block, blocks.of(article, digest));
          } else {
            writer.addDocuments(blocks.of(article, digest));
          }
          return null;
        },
        replaces);
    learn();
  }

  /** Puts the archive's dictionary into the index before anything that is compressed with it. */
  private void learn() throws IOException {
    Optional<CompressionDictionary> learned = compression.learn();
    if (learned.isPresent()) {
      writer.addDocument(learned.get().document());
    }
  }

  /** The article that this record was before its bytes changed, if it has no address. */
  private Optional<Known> predecessor(Capture capture, String id) throws IOException {
    if (capture.url().isPresent() || places.contains(hash(capture))) {
      return Optional.empty();
    }
    if (capture.key().isEmpty()) {
      Optional<JournalEntry> before = journal(capture.file());
      if (capture.record() != 0 || before.isEmpty() || before.get().records() != 1) {
        return Optional.empty();
      }
    }
    for (String candidate : ids(new Term(Schema.CAPTURE, ArticleBlock.captureTerm(capture)))) {
      Optional<Known> known = candidate.equals(id) ? Optional.empty() : find(candidate);
      if (known.isPresent()
          && known.get().article().provenance().captures().stream()
              .anyMatch(old -> old.samePlace(capture))) {
        return known;
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> files() throws IOException {
    commit();
    refresh();
    List<String> files = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Schema.JOURNAL);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      Bits live = leaf.reader().getLiveDocs();
      for (BytesRef file = each.next(); file != null; file = each.next()) {
        PostingsEnum postings = each.postings(null, PostingsEnum.NONE);
        if (live == null || live.get(postings.nextDoc())) {
          files.add(file.utf8ToString());
        }
      }
    }
    files.sort(null);
    return files;
  }

  @Override
  public void forget(String file) throws IOException {
    drain(0);
    refresh();
    for (String id : ids(Schema.term(Schema.FROM, file))) {
      Optional<Known> known = find(id);
      if (known.isPresent()) {
        leave(known.get(), old -> Capture.outer(old.file()).equals(file));
      }
    }
    if (journal(file).isPresent()) {
      writer.deleteDocuments(Journal.term(file));
      entries.remove(file);
      count(state.fingerprint(), 0, 0, -1);
    }
    commit();
    refresh();
  }

  /** Takes captures away from an article; without captures it goes. */
  private void leave(Known known, Predicate<Capture> gone) throws IOException {
    Article article = known.article();
    List<Capture> left =
        article.provenance().captures().stream().filter(old -> !gone.test(old)).toList();
    if (left.isEmpty()) {
      count(
          state.fingerprint().minus(known.digest()),
          -1,
          -article.findings().quotations().size(),
          0);
      changes(article.id());
      clusters.goes(article.id());
      touched.add(article.id());
      recent.remove(article.id());
      run(
          () -> {
            writer.deleteDocuments(new Term(Schema.BLOCK, article.id()));
            return null;
          },
          true);
    } else {
      Article rest = article.with(new Provenance(left, article.provenance().versions()));
      replace(Optional.of(known), rest, Fingerprint.digest(rest));
    }
  }

  private static Provenance successor(Article before, Article comes) {
    Capture old = before.provenance().current();
    java.util.ArrayList<Version> versions = new java.util.ArrayList<>();
    versions.add(
        new Version(old.digest(), old.time(), old.modified(), before.title(), before.body()));
    versions.addAll(before.provenance().versions());
    return new Provenance(comes.provenance().captures(), versions);
  }

  private Optional<Known> find(String id) throws IOException {
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
            new StoredArticles(leaf.reader().storedFields(), compression).article(doc),
            Arrays.copyOfRange(digest.bytes, digest.offset, digest.offset + digest.length));
    recent.put(id, found);
    return Optional.of(found);
  }

  /** The ids of the articles with this term, as of the last refresh, in their order. */
  private Set<String> ids(Term term) throws IOException {
    Set<String> ids = new java.util.TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(postings.docID())) {
          ids.add(
              new StoredArticles(leaf.reader().storedFields(), compression)
                  .summary(postings.docID())
                  .id());
        }
      }
    }
    return ids;
  }

  private void refresh() throws IOException {
    drain(0);
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
    touched.clear();
  }

  private interface Step {
    @org.jspecify.annotations.Nullable
    Void go() throws IOException;
  }

  /**
   * Does a step beside the caller's thread; steps that replace something go after all before them.
   */
  private void run(Step step, boolean inOrder) throws IOException {
    if (inverters.isEmpty() || inOrder) {
      drain(0);
      step.go();
      return;
    }
    drain(AHEAD - 1);
    waiting.add(inverters.get().submit(step::go));
  }

  /** Waits until at most so many blocks wait. */
  private void drain(int most) throws IOException {
    while (waiting.size() > most) {
      try {
        waiting.removeFirst().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while indexing; what was not committed is dropped", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException io) {
          throw io;
        }
        throw new IOException("an article could not be indexed: " + e.getCause(), e.getCause());
      }
    }
  }

  private static long hash(Capture capture) {
    BytesRef place = new BytesRef(ArticleBlock.captureTerm(capture));
    return (long) StringHelper.murmurhash3_x86_32(place, 1) << 32
        | (StringHelper.murmurhash3_x86_32(place, 2) & 0xFFFFFFFFL);
  }
}
