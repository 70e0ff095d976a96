package news.dateline.lucene.write;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Makes blocks of articles and inverts them beside the caller's thread, which can go on meanwhile.
 * At most {@value #AHEAD} blocks wait.
 *
 * <p>For one caller.
 */
public final class IndexingQueue {
  private static final int AHEAD = 64;

  private final Optional<ExecutorService> threads;
  private final Deque<Future<?>> waiting = new ArrayDeque<>();

  private IndexingQueue(Optional<ExecutorService> threads) {
    this.threads = threads;
  }

  /** With so many threads; with none, the caller does all. */
  public static IndexingQueue of(int threads) {
    return new IndexingQueue(
        threads > 0
            ? Optional.of(
                Executors.newFixedThreadPool(
                    threads,
                    task -> {
                      Thread thread = new Thread(task, "dateline-inverter");
                      thread.setDaemon(true);
                      return thread;
                    }))
            : Optional.empty());
  }

  /** What is done with the index. */
  interface Step {
    void go() throws IOException;
  }

  /**
   * Does a step some time, beside others.
   *
   * @param what is indexed, for a message
   */
  void add(String what, Step step) throws IOException {
    if (threads.isEmpty()) {
      now(what, step);
      return;
    }
    await(AHEAD - 1);
    waiting.add(
        threads
            .get()
            .submit(
                () -> {
                  now(what, step);
                  return true;
                }));
  }

  /** Does a step at once, after all that came before it. */
  void addInOrder(String what, Step step) throws IOException {
    await();
    now(what, step);
  }

  private static void now(String what, Step step) throws IOException {
    try {
      step.go();
    } catch (OutOfMemoryError tooMuch) {
      throw new IOException(
          "out of memory while indexing "
              + what
              + "; what was committed before it is in the index; allow more, for example with"
              + " DATELINE_JAVA_OPTS=-Xmx4g, or leave the file out",
          tooMuch);
    }
  }

  /** Waits until nothing waits. */
  void await() throws IOException {
    await(0);
  }

  private void await(int most) throws IOException {
    while (waiting.size() > most) {
      try {
        waiting.removeFirst().get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while indexing; what was not committed is dropped", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof IOException io) {
          throw io;
        }
        throw new IOException("an article could not be indexed: " + e.getCause(), e.getCause());
      }
    }
  }

  /** Drops what waits, and takes nothing any more. */
  public void stop() {
    threads.ifPresent(ExecutorService::shutdown);
    waiting.forEach(task -> task.cancel(false));
  }
}
