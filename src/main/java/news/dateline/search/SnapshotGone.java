package news.dateline.search;

/** The snapshot that was asked for has been closed. */
public final class SnapshotGone extends SearchException {
  /** Names the snapshot. */
  public SnapshotGone(String name) {
    super("the snapshot " + name + " has been closed; start again without a cursor");
  }
}
