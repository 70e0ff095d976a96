package news.dateline.lucene.query;

import java.time.Duration;
import news.dateline.search.TimeLimitExceeded;

/** When a search must be over. */
public final class Deadline {
  private final Duration limit;
  private final long end;

  public Deadline(Duration limit) {
    this.limit = limit;
    // A limit of centuries must not overflow.
    this.end =
        System.nanoTime()
            + Math.min(limit.toSeconds(), 1_000_000_000L) * 1_000_000_000L
            + limit.toNanosPart();
  }

  /** Ends the search when its time is over. */
  public void check() throws TimeLimitExceeded {
    if (System.nanoTime() - end > 0) {
      throw new TimeLimitExceeded(limit);
    }
  }
}
