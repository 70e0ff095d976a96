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

/**
 * Searches a Lucene index in a folder, also while it is being written.
 *
 * <p>A snapshot is one commit, named by the commit's own id; so the newest keeps its name over a
 * restart. A snapshot that is no longer the newest is closed ten minutes after its last use ({@link
 * Settings#snapshotIdle}).
 */
public final class LuceneEngine implements Engine {
  private final Directory directory;
  private final boolean owned;
  private final String place;
  private final Settings settings;
  private final Analysis analysis = new Analysis();
  private final Map<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();
  private final Map<String, LuceneSnapshot> open = new LinkedHashMap<>();
  private DirectoryReader newestReader;
  private LuceneSnapshot newest;
  private long looked;

  private LuceneEngine(Directory directory, boolean owned, String place, Settings settings)
      throws IOException {
    this.directory = directory;
    this.owned = owned;
    this.place = place;
    this.settings = settings;
    this.newestReader = DirectoryReader.open(directory);
    try {
      this.newest = snapshotOf(newestReader);
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
  public static LuceneEngine open(Path folder, Settings settings) throws IOException {
    if (!exists(folder)) {
      throw new NoSuchFileException(
          folder.toString(),
          null,
          "there is no index; make one with: dateline index PATH… --index " + folder);
    }
    return open(FSDirectory.open(folder), true, folder.toString(), settings);
  }

  /** The same over any directory, which the caller closes. */
  static LuceneEngine open(Directory directory, String place, Settings settings)
      throws IOException {
    return open(directory, false, place, settings);
  }

  private static LuceneEngine open(
      Directory directory, boolean owned, String place, Settings settings) throws IOException {
    try {
      return new LuceneEngine(directory, owned, place, settings);
    } catch (IndexFormatTooOldException e) {
      closeOwned(directory, owned);
      throw new IOException(
          place
              + " was written by a version of Lucene that is too old; delete the folder, then run:"
              + " dateline index PATH… --index "
              + place,
          e);
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

  @Override
  public synchronized Snapshot newest() throws IOException {
    long now = settings.clock().millis();
    if (now - looked >= settings.refresh().toMillis()) {
      looked = now;
      DirectoryReader newer = DirectoryReader.openIfChanged(newestReader);
      if (newer != null) {
        LuceneSnapshot snapshot;
        try {
          snapshot = snapshotOf(newer);
        } catch (IOException | RuntimeException e) {
          newer.close();
          throw e;
        }
        newestReader = newer;
        newest = snapshot;
        open.put(newest.name(), newest);
      }
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
    closeOwned(directory, owned);
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

  private LuceneSnapshot snapshotOf(DirectoryReader reader) throws IOException {
    Commit commit = Commit.of(reader.getIndexCommit().getUserData(), place);
    List<Leaf> leaves = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      leaves.add(new Leaf(context, columns(context)));
    }
    SegmentInfos infos = ((StandardDirectoryReader) reader).getSegmentInfos();
    long bytes = size(infos.files(true));
    return new LuceneSnapshot(
        HexFormat.of().formatHex(infos.getId()), reader, leaves, commit, bytes, analysis, settings);
  }

  /** The size of files; those that a newer commit has deleted since take no name on disk. */
  private long size(Collection<String> files) throws IOException {
    Set<String> there = Set.of(directory.listAll());
    long bytes = 0;
    for (String file : files) {
      bytes += there.contains(file) ? directory.fileLength(file) : 0;
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
