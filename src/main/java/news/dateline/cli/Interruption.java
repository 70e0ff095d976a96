package news.dateline.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or SIGTERM, for a command that has something to finish first: the process ends when the
 * command has been closed, or when its patience is over.
 *
 * <pre>{@code
 * try (Interruption interruption = Interruption.asks(ingest::stop, Duration.ofSeconds(30))) {
 *   ingest.run(files);
 * }
 * }</pre>
 */
final class Interruption implements AutoCloseable {
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Runnable stop, Duration patience) {
    this.hook =
        Thread.ofPlatform()
            .name("interruption")
            .unstarted(
                () -> {
                  stop.run();
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
   * @param stop asks the command to end; called from another thread
   * @param patience how long the command may take to end
   */
  static Interruption asks(Runnable stop, Duration patience) {
    Interruption interruption = new Interruption(stop, patience);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
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
