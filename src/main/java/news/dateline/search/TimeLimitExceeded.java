package news.dateline.search;

import java.time.Duration;

/** The search took longer than it may. */
public final class TimeLimitExceeded extends SearchException {
  /** States the limit. */
  public TimeLimitExceeded(Duration limit) {
    super("the search took longer than " + limit.toMillis() + " ms; ask for less");
  }
}
