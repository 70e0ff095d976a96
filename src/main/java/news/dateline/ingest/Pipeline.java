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
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Work on a stream of items: one thread makes them, several work on them, and the calling thread
 * takes the results in the order in which the items were made.
 *
 * <p>No more than {@value #ITEMS} items are under way, and no more than their work has memory for:
 * a third of the heap (one item may want more; then it is alone). A failure on any side ends all
 * three and is thrown to the caller.
 */
final class Pipeline {
  private static final int ITEMS = 512;

  /** Memory is counted in units of so many bytes. */
  private static final int UNIT = 1 << 10;

  private static final int ROOM =
      (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 3 / UNIT);

  /** How often somebody who waits asks whether to go on. */
  private static final long ASKING = 50;

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
     * @param weight about how many bytes of memory it and the work on it take
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
   * @param stopped whether to end at once, whatever is under way; asked while there is nothing to
   *     take
   */
  record Work<I, O>(
      int threads,
      Function<I, O> each,
      Duration longest,
      Function<I, O> late,
      BooleanSupplier stopped) {}

  /** There is nothing to take, and no more is wanted. */
  private static final class Stopped extends Exception {
    private static final long serialVersionUID = 1;
  }

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
    Semaphore room = new Semaphore(ROOM);
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
                            int held = (int) Math.min(weight / UNIT, ROOM);
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
        Slot<I, O> slot = next(queue, work);
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
    } catch (Stopped end) {
      return false;
    } finally {
      maker.interrupt();
      workers.shutdownNow();
    }
  }

  private static <I, O> Slot<I, O> next(BlockingQueue<Slot<I, O>> queue, Work<I, O> work)
      throws InterruptedException, Stopped {
    while (true) {
      Slot<I, O> slot = queue.poll(ASKING, TimeUnit.MILLISECONDS);
      if (slot != null) {
        return slot;
      }
      goOn(work);
    }
  }

  private static <I, O> Optional<O> result(
      Slot<I, O> slot, Work<I, O> work, ThreadPoolExecutor workers)
      throws InterruptedException, Stopped {
    long end = System.nanoTime() + work.longest().toNanos();
    while (true) {
      long left = Math.clamp((end - System.nanoTime()) / 1_000_000, 0, ASKING);
      try {
        return slot.result().get(left, TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        throw new CompletionException(e.getCause());
      } catch (TimeoutException notYet) {
        goOn(work);
        if (System.nanoTime() >= end) {
          workers.setCorePoolSize(workers.getCorePoolSize() + 1);
          return slot.item().map(work.late());
        }
      }
    }
  }

  private static void goOn(Work<?, ?> work) throws Stopped {
    if (work.stopped().getAsBoolean()) {
      throw new Stopped();
    }
  }
}
