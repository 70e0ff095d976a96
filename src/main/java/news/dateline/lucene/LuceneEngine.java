package news.dateline.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.actors.ArchiveActors;
import news.dateline.actors.ArchiveNames;
import news.dateline.actors.Corrections;
import news.dateline.actors.CorrectionsSource;
import news.dateline.lucene.column.ActorNames;
import news.dateline.lucene.column.Columns;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.Commit;
import news.dateline.lucene.text.Analysis;
import news.dateline.search.Engine;
import news.dateline.search.Snapshot;
import news.dateline.search.SnapshotGone;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentReader;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches a Lucene index in a folder, also while it is being written.
 *
 * <p>A snapshot is one commit under one set of corrections, named by both; so the newest keeps its
 * name over a restart. A snapshot that is no longer the newest is closed ten minutes after its last
 * use ({@link IndexSettings#snapshotIdle}).
 */
public final class LuceneEngine implements Engine {
  private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);

  private final IndexDirectory directory;
  private final IndexSettings settings;
  private final CorrectionsSource source;
  private final Analysis analysis = new Analysis();
  private final Map<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();
  private final Map<String, LuceneSnapshot> open = new LinkedHashMap<>();
  private DirectoryReader newestReader;
  private LuceneSnapshot newest;
  private Corrections corrections;
  private ArchiveNames names;
  private String complained = "";
  private long looked;

  private LuceneEngine(IndexDirectory directory, IndexSettings settings, CorrectionsSource source)
      throws IOException {
    this.directory = directory;
    this.settings = settings;
    this.source = source;
    this.corrections = source.read();
    this.newestReader = DirectoryReader.open(directory.directory());
    try {
      List<Leaf> leaves = leaves(newestReader);
      this.names = ActorNames.read(leaves);
      this.newest = snapshotOf(newestReader, leaves);
    } catch (IOException | RuntimeException e) {
      newestReader.close();
      throw e;
    }
    this.looked = settings.clock().millis();
    open.put(newest.name(), newest);
  }

  /** Whether a folder holds an index that {@link #open} would try. */
  public static boolean exists(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /**
   * Opens the index of a folder.
   *
   * @throws IOException when there is none, or it is of another schema; the message says what to do
   */
  public static LuceneEngine open(Path folder, IndexSettings settings) throws IOException {
    return open(folder, settings, CorrectionsSource.NONE);
  }

  /**
   * The same with a researcher's corrections, which are asked for again whenever a newer commit is
   * looked for.
   */
  public static LuceneEngine open(
      Path folder, IndexSettings settings, CorrectionsSource corrections) throws IOException {
    if (!exists(folder)) {
      throw new NoSuchFileException(
          folder.toString(),
          null,
          "there is no index; make one with: dateline index PATH… --index " + folder);
    }
    return open(IndexDirectory.open(folder), settings, corrections);
  }

  /** The same over any directory, which the caller closes. */
  public static LuceneEngine open(Directory directory, String place, IndexSettings settings)
      throws IOException {
    return open(directory, place, settings, CorrectionsSource.NONE);
  }

  /** The same with corrections. */
  public static LuceneEngine open(
      Directory directory, String place, IndexSettings settings, CorrectionsSource corrections)
      throws IOException {
    return open(IndexDirectory.of(directory, place), settings, corrections);
  }

  private static LuceneEngine open(
      IndexDirectory directory, IndexSettings settings, CorrectionsSource corrections)
      throws IOException {
    try {
      return new LuceneEngine(directory, settings, corrections);
    } catch (IndexFormatTooOldException e) {
      directory.close();
      throw new IOException(
          directory.place()
              + " was written by a version of Lucene that is too old; delete the folder, then run:"
              + " dateline index PATH… --index "
              + directory.place(),
          e);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  @Override
  public synchronized Snapshot newest() throws IOException {
    long now = settings.clock().millis();
    if (now - looked >= settings.refresh().toMillis()) {
      looked = now;
      Corrections before = corrections;
      corrections = told();
      DirectoryReader newer = DirectoryReader.openIfChanged(newestReader);
      try {
        if (newer != null) {
          List<Leaf> leaves = leaves(newer);
          ArchiveNames read = ActorNames.read(leaves);
          ArchiveNames known = names;
          names = read;
          try {
            newest = snapshotOf(newer, leaves);
          } catch (IOException | RuntimeException e) {
            names = known;
            newer.close();
            throw e;
          }
          newestReader = newer;
        } else if (!corrections.digest().equals(before.digest())) {
          newest = again();
          LOG.info(
              "the corrections have changed: {} apply, {} lines do not",
              corrections.count(),
              corrections.problems().size());
        }
      } catch (IOException | RuntimeException e) {
        corrections = before;
        throw e;
      }
      open.put(newest.name(), newest);
      closeIdle();
    }
    newest.use();
    return newest;
  }

  @Override
  public synchronized Snapshot snapshot(String name) throws IOException, SnapshotGone {
    closeIdle();
    LuceneSnapshot snapshot = open.get(name);
    if (snapshot == null) {
      newest();
      snapshot = open.get(name);
    }
    if (snapshot == null) {
      throw new SnapshotGone(name);
    }
    snapshot.use();
    return snapshot;
  }

  @Override
  public synchronized void close() throws IOException {
    for (LuceneSnapshot snapshot : open.values()) {
      snapshot.close();
    }
    open.clear();
    directory.close();
  }

  /** Closes snapshots that nobody asked for in a while; the newest stays. */
  private void closeIdle() throws IOException {
    long before = settings.clock().millis() - settings.snapshotIdle().toMillis();
    for (Iterator<LuceneSnapshot> all = open.values().iterator(); all.hasNext(); ) {
      LuceneSnapshot snapshot = all.next();
      if (snapshot != newest && snapshot.lastUse() < before) {
        all.remove();
        snapshot.close();
      }
    }
  }

  /** The corrections as they are now; those of before while they cannot be read. */
  private Corrections told() {
    try {
      Corrections now = source.read();
      complained = "";
      return now;
    } catch (IOException e) {
      String complaint = String.valueOf(e.getMessage());
      if (!complaint.equals(complained)) {
        complained = complaint;
        LOG.warn("the corrections of before stay in force: {}", complaint);
      }
      return corrections;
    }
  }

  /** The same commit with other corrections. */
  private LuceneSnapshot again() throws IOException {
    LuceneSnapshot there = open.get(name(newestReader));
    if (there != null) {
      return there;
    }
    newestReader.incRef();
    try {
      return snapshotOf(newestReader, leaves(newestReader));
    } catch (IOException | RuntimeException e) {
      newestReader.decRef();
      throw e;
    }
  }

  /** Commit and corrections. */
  private String name(DirectoryReader reader) {
    SegmentInfos infos = ((StandardDirectoryReader) reader).getSegmentInfos();
    String commit = HexFormat.of().formatHex(infos.getId());
    return corrections.digest().equals(Corrections.NO_DIGEST)
        ? commit
        : commit + "-" + corrections.digest().substring(0, 16);
  }

  private List<Leaf> leaves(DirectoryReader reader) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      leaves.add(new Leaf(context, columns(context)));
    }
    return leaves;
  }

  private LuceneSnapshot snapshotOf(DirectoryReader reader, List<Leaf> leaves) throws IOException {
    Commit commit = Commit.of(reader.getIndexCommit().getUserData(), directory.place());
    SegmentInfos infos = ((StandardDirectoryReader) reader).getSegmentInfos();
    long bytes = size(infos.files(true));
    return new LuceneSnapshot(
        name(reader),
        reader,
        leaves,
        commit,
        bytes,
        analysis,
        settings,
        ArchiveActors.of(names, corrections));
  }

  /** The size of files; those that a newer commit has deleted since take no name on disk. */
  private long size(Collection<String> files) throws IOException {
    Set<String> there = Set.of(directory.directory().listAll());
    long bytes = 0;
    for (String file : files) {
      bytes += there.contains(file) ? directory.directory().fileLength(file) : 0;
    }
    return bytes;
  }

  private Columns columns(LeafReaderContext context) throws IOException {
    IndexReader.CacheHelper core = ((SegmentReader) context.reader()).getCoreCacheHelper();
    Columns known = columns.get(core.getKey());
    if (known == null) {
      known = Columns.read(context.reader());
      columns.put(core.getKey(), known);
      core.addClosedListener(columns::remove);
    }
    return known;
  }
}
