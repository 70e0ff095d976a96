package news.dateline.search;

import java.io.Closeable;
import java.io.IOException;

/** An archive that can be searched. Safe for use by several threads. */
public interface Engine extends Closeable {

  /** The archive as it was last committed. */
  Snapshot newest() throws IOException;

  /**
   * The snapshot of that name.
   *
   * @throws SnapshotGone when it has been closed, or never was
   */
  Snapshot snapshot(String name) throws IOException, SnapshotGone;
}
