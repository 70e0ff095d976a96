package news.dateline.search;

/** A search that cannot be answered, through no fault of the disk. */
public abstract sealed class SearchException extends Exception
    permits SnapshotGone, TimeLimitExceeded {
  SearchException(String message) {
    super(message);
  }
}
