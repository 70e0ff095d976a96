package news.dateline.http;

import java.io.IOException;
import java.util.Optional;
import news.dateline.search.Engine;
import news.dateline.search.Snapshot;
import news.dateline.search.SnapshotGone;

/**
 * What is served, if there is anything.
 *
 * @param engine the engine; absent when there is no index
 */
record ServedArchive(Optional<Engine> engine) {
  /** What to type when there is no index. */
  static final String REMEDY = "bin/dateline index PATH…";

  /**
   * The snapshot of that name, else the newest.
   *
   * @param name the name that a cursor holds
   * @throws Refusal when there is no index
   * @throws SnapshotGone when that snapshot has been closed
   */
  Snapshot snapshot(Optional<String> name) throws Refusal, SnapshotGone, IOException {
    Engine open =
        engine.orElseThrow(
            () ->
                new Refusal(
                    Problem.of(
                        503,
                        "no-index",
                        "There is no index yet. Make one with "
                            + REMEDY
                            + " and start the server again.")));
    return name.isPresent() ? open.snapshot(name.get()) : open.newest();
  }
}
