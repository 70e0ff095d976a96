package news.dateline.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
  private record Slot<I, O>(Optional<I> item, CompletableFuture<Optional<O>> result, int weight) {}

  /**
   * The work.
   *
   * @param threads how many items are worked on at once
   * @param each what is done with an item; must be safe for several threads
   * @param longest how long the work on one item may take, counted from when its result is waited
   *     for
   * @param late the result of an item that took longer; its thread is left to itself, and another
   *     takes its place
   */
  record Work<I, O>(int threads, Function<I, O> each, Duration longest, Function<I, O> late) {}

  /** Says to the producer that it may stop. */
  private static final class Unwanted extends IOException {
    Unwanted() {
      super("no more is wanted");
    }
  }

  /**
   * Runs until the producer has ended or the consumer wants no more.
   *
   * @return whether everything that the producer made was taken
   */
  static <I, O> boolean run(Producer<I> producer, Work<I, O> work, Consumer<O> consumer)
      throws IOException {
    BlockingQueue<Slot<I, O>> queue = new ArrayBlockingQueue<>(ITEMS);
    Semaphore room = new Semaphore(WEIGHT);
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            work.threads(),
            Integer.MAX_VALUE,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("worker-", 1).daemon().factory());
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
                                    Optional.of(item),
                                    CompletableFuture.supplyAsync(
                                        () -> Optional.of(work.each().apply(item)), workers),
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
                    queue.put(new Slot<>(Optional.empty(), end, 0));
                  } catch (InterruptedException e) {
                    // The caller has gone already; nobody waits for the end.
                  }
                });
    try {
      while (true) {
        Slot<I, O> slot = queue.take();
        Optional<O> result = result(slot, work, workers);
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

  private static <I, O> Optional<O> result(
      Slot<I, O> slot, Work<I, O> work, ThreadPoolExecutor workers) throws InterruptedException {
    try {
      return slot.result().get(work.longest().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    } catch (TimeoutException tooLong) {
      workers.setCorePoolSize(workers.getCorePoolSize() + 1);
      return slot.item().map(work.late());
    }
  }
}
