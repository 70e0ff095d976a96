package news.dateline.lucene.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IndexingQueueTest {
  @Test
  void whatReplacesSomethingGoesAfterAllThatCameBeforeIt() throws IOException {
    for (int threads : List.of(0, 1, 3)) {
      IndexingQueue queue = IndexingQueue.of(threads);
      AtomicInteger done = new AtomicInteger();
      List<Integer> seen = new ArrayList<>();
      for (int i = 1; i <= 300; i++) {
        queue.add("a", done::incrementAndGet);
        if (i % 100 == 0) {
          queue.addInOrder("a", () -> seen.add(done.get()));
        }
      }
      queue.await();
      queue.stop();
      assertThat(seen).as("%d threads", threads).containsExactly(100, 200, 300);
    }
  }

  @Test
  void aFailureBesideTheCallerReachesIt() throws IOException {
    IndexingQueue queue = IndexingQueue.of(1);
    queue.add(
        "a.csv #3",
        () -> {
          throw new IOException("the disk is full");
        });
    assertThatThrownBy(queue::await).isInstanceOf(IOException.class).hasMessage("the disk is full");
    queue.add(
        "a.csv #3",
        () -> {
          throw new IllegalStateException("a bug");
        });
    assertThatThrownBy(queue::await)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("could not be indexed")
        .hasRootCauseMessage("a bug");
    queue.stop();
  }

  @Test
  void whatThereIsNoMemoryForIsNamed() throws IOException {
    IndexingQueue queue = IndexingQueue.of(1);
    queue.add(
        "a.csv #3",
        () -> {
          throw new OutOfMemoryError("Java heap space");
        });
    assertThatThrownBy(queue::await)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("out of memory while indexing a.csv #3")
        .hasMessageContaining("DATELINE_JAVA_OPTS");
    queue.stop();
  }
}
