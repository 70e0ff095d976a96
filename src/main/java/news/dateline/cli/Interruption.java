package news.dateline.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or SIGTERM, for a command that has something to finish first: the process ends when this
 * has been closed, or when its patience is over.
 *
 * <pre>{@code
 * try (Interruption interruption = Interruption.within(Duration.ofSeconds(30))) {
 *   while (!interruption.asked()) { … }
 *   …                                    // what is to be finished, and said
 * }
 * }</pre>
 */
final class Interruption implements AutoCloseable {
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Duration patience) {
    this.hook =
        Thread.ofPlatform()
            .name("interruption")
            .unstarted(
                () -> {
                  asked.countDown();
                  try {
                    if (!finished.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                      return; // Out of patience: the process ends with the command unfinished.
                    }
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
  }

  /**
   * Listens until closed.
   *
   * @param patience how long the command may take to end, once asked
   */
  static Interruption within(Duration patience) {
    Interruption interruption = new Interruption(patience);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether the command has been asked to end. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Waits until the command is asked to end. */
  void await() throws InterruptedException {
    asked.await();
  }

  /** The command has finished; lets the process end if it was asked to. */
  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is ending already: this is what the command has just finished for.
    }
  }
}
