package news.dateline.ingest;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Work on a stream of items: one thread makes them, several work on them, and the calling thread
 * takes the results in the order in which the items were made.
 *
 * <p>No more than {@value #ITEMS} items, and no more than 16 MiB of them, are under way (one item
 * may be larger; then it is alone). A failure on any side ends all three and is thrown to the
 * caller.
 */
final class Pipeline {
  private static final int ITEMS = 512;
  private static final int WEIGHT = 16 << 20;

  private Pipeline() {}

  /** Makes the items. */
  interface Producer<I> {
    void produce(Intake<I> intake) throws IOException;
  }

  /** Takes items from the producer, and lets it wait while too much is under way. */
  interface Intake<I> {
    /**
     * Takes an item.
     *
     * @param weight about how many bytes it holds
     * @throws IOException when nobody wants any more
     */
    void put(I item, long weight) throws IOException;
  }

  /** Takes the results. */
  interface Consumer<O> {
    /**
     * Takes a result.
     *
     * @return whether more is wanted
     */
    boolean take(O result) throws IOException;
  }

  /** What is under way; no result marks the end. */
  private record Slot<O>(CompletableFuture<Optional<O>> result, int weight) {}

  /** Says to the producer that it may stop. */
  private static final class Unwanted extends IOException {
    Unwanted() {
      super("no more is wanted");
    }
  }

  /**
   * Runs until the producer has ended or the consumer wants no more.
   *
   * @param work must be safe for several threads
   * @return whether everything that the producer made was taken
   */
  static <I, O> boolean run(
      int threads, Producer<I> producer, Function<I, O> work, Consumer<O> consumer)
      throws IOException {
    BlockingQueue<Slot<O>> queue = new ArrayBlockingQueue<>(ITEMS);
    Semaphore room = new Semaphore(WEIGHT);
    ExecutorService workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().name("worker-", 1).daemon().factory());
    Thread maker =
        Thread.ofPlatform()
            .name("reader")
            .daemon()
            .start(
                () -> {
                  CompletableFuture<Optional<O>> end =
                      CompletableFuture.completedFuture(Optional.empty());
                  try {
                    producer.produce(
                        (item, weight) -> {
                          try {
                            int held = (int) Math.min(weight, WEIGHT);
                            room.acquire(held);
                            queue.put(
                                new Slot<>(
                                    CompletableFuture.supplyAsync(
                                        () -> Optional.of(work.apply(item)), workers),
                                    held));
                          } catch (InterruptedException e) {
                            throw new Unwanted();
                          }
                        });
                  } catch (Unwanted e) {
                    return;
                  } catch (IOException | RuntimeException | Error e) {
                    end = CompletableFuture.failedFuture(e);
                  }
                  try {
                    queue.put(new Slot<>(end, 0));
                  } catch (InterruptedException e) {
                    // The caller has gone already; nobody waits for the end.
                  }
                });
    try {
      while (true) {
        Slot<O> slot = queue.take();
        Optional<O> result = slot.result().join();
        if (result.isEmpty()) {
          return true;
        }
        if (!consumer.take(result.get())) {
          return false;
        }
        room.release(slot.weight());
      }
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      maker.interrupt();
      workers.shutdownNow();
    }
  }
}
