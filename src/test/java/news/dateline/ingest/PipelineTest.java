package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PipelineTest {
  private static final int MANY = 5_000;

  @Test
  void resultsComeInTheOrderOfTheItemsWhateverTheirWorkTakes() throws IOException {
    List<Integer> taken = new ArrayList<>();

    boolean complete =
        run(4, numbers(200, 1), PipelineTest::slowWhenEven, result -> taken.add(result));

    assertThat(complete).isTrue();
    assertThat(taken).isEqualTo(IntStream.range(0, 200).boxed().toList());
  }

  @Test
  void theProducerWaitsWhileTooMuchIsUnderWay() throws IOException {
    AtomicInteger made = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();

    run(
        2,
        intake -> {
          for (int i = 0; i < MANY; i++) {
            intake.put(i, 1);
            furthest.accumulateAndGet(made.incrementAndGet() - taken.get(), Math::max);
          }
        },
        item -> item,
        result -> taken.incrementAndGet() > 0);

    assertThat(taken).hasValue(MANY);
    assertThat(furthest.get()).isBetween(1, 600);
  }

  @Test
  void anItemLargerThanTheRoomPassesAlone() throws IOException {
    AtomicInteger taken = new AtomicInteger();

    run(2, numbers(10, 1L << 40), item -> item, result -> taken.incrementAndGet() > 0);

    assertThat(taken).hasValue(10);
  }

  @Test
  void theConsumerEndsTheRunWhenItWantsNoMore() throws IOException {
    List<Integer> taken = new ArrayList<>();

    boolean complete =
        run(
            2,
            numbers(Integer.MAX_VALUE, 1),
            item -> item,
            result -> {
              taken.add(result);
              return result < 99;
            });

    assertThat(complete).isFalse();
    assertThat(taken).hasSize(100);
  }

  @Test
  void aFailureOfTheProducerComesAfterWhatItHadMade() {
    List<Integer> taken = new ArrayList<>();

    assertThatThrownBy(
            () ->
                run(
                    2,
                    intake -> {
                      numbers(50, 1).produce(intake);
                      throw new IOException("the disk is gone");
                    },
                    item -> item,
                    taken::add))
        .isInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
    assertThat(taken).hasSize(50);
  }

  @Test
  void aFailureOfTheWorkIsThrown() {
    assertThatThrownBy(
            () ->
                run(
                    2,
                    numbers(50, 1),
                    item -> {
                      throw new IllegalStateException("broken at " + item);
                    },
                    result -> true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken at 0");
  }

  @Test
  void aFailureOfTheConsumerEndsTheProducer() {
    assertThatThrownBy(
            () ->
                run(
                    2,
                    numbers(Integer.MAX_VALUE, 1),
                    item -> item,
                    result -> {
                      throw new IOException("the index is full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("the index is full");
  }

  private static Pipeline.Producer<Integer> numbers(int count, long weight) {
    return intake -> {
      for (int i = 0; i < count; i++) {
        intake.put(i, weight);
      }
    };
  }

  private static int slowWhenEven(int item) {
    if (item % 2 == 0) {
      try {
        Thread.sleep(Duration.ofMillis(2));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return item;
  }

  @Test
  void whatTakesTooLongGivesItsLateResultAndTheRestGoesOn() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    List<Integer> taken = new ArrayList<>();

    Pipeline.<Integer, Integer>run(
        numbers(40, 1),
        new Pipeline.Work<>(
            2,
            item -> {
              if (item % 10 == 3) {
                await(never);
              }
              return item;
            },
            Duration.ofMillis(200),
            item -> -item,
            () -> false),
        result -> taken.add(result));

    assertThat(taken).hasSize(40).contains(-3, -13, -23, -33, 4, 39);
    never.countDown();
  }

  @Test
  void whoIsToStopWaitsNeitherForTheProducerNorForTheWork() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    for (boolean inTheWork : new boolean[] {true, false}) {
      AtomicInteger asked = new AtomicInteger();
      boolean complete =
          Pipeline.<Integer, Integer>run(
              intake -> {
                intake.put(1, 1);
                await(never);
              },
              new Pipeline.Work<>(
                  2,
                  item -> {
                    if (inTheWork) {
                      await(never);
                    }
                    return item;
                  },
                  Duration.ofMinutes(1),
                  item -> item,
                  () -> asked.incrementAndGet() > 2),
              result -> true);
      assertThat(complete).isFalse();
    }
    never.countDown();
  }

  @Test
  void workThatWantsMuchMemoryIsDoneAlone() throws IOException {
    AtomicInteger working = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    long half = Runtime.getRuntime().maxMemory() / 6 + (1 << 20);
    run(
        4,
        numbers(20, half),
        item -> {
          most.accumulateAndGet(working.incrementAndGet(), Math::max);
          int result = slowWhenEven(item);
          working.decrementAndGet();
          return result;
        },
        result -> true);
    assertThat(most).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean run(
      int threads,
      Pipeline.Producer<Integer> producer,
      Function<Integer, Integer> each,
      Pipeline.Consumer<Integer> consumer)
      throws IOException {
    return Pipeline.run(
        producer,
        new Pipeline.Work<>(threads, each, Duration.ofMinutes(1), item -> item, () -> false),
        consumer);
  }
}
