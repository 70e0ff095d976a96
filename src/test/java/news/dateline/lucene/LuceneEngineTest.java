package news.dateline.lucene;

import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.article.Article;
import news.dateline.search.Copies;
import news.dateline.search.Query;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.SnapshotGone;
import news.dateline.search.Sort;
import news.dateline.search.TextField;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class LuceneEngineTest {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-03-01T10:00:00Z"));
  private final IndexSettings settings = IndexSettings.standard().with(now::get);

  private void index(String id) throws IOException {
    Article article = titled("Flood " + id).id(id).body("The river rose at " + id + ".").make();
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", settings)) {
      writer.put(article);
      writer.commit();
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private static SearchRequest river(Duration limit) {
    return new SearchRequest(
        View.ARTICLES,
        new Query.Word(TextField.TEXT, "river"),
        new Query.Everything(),
        List.of(),
        Sort.NEWEST,
        20,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        limit,
        Copies.ALL);
  }

  private static SearchRequest river() {
    return river(Duration.ofSeconds(10));
  }

  @Test
  void snapshotStaysAsItWasWhileOthersCommit() throws IOException, SearchException {
    index("elm");
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", settings)) {
      Snapshot before = engine.newest();
      index("oak");
      pass(Duration.ofSeconds(2));
      assertThat(engine.newest().search(river()).total()).isEqualTo(2);
      assertThat(engine.snapshot(before.name()).search(river()).total()).isEqualTo(1);
    }
  }

  @Test
  void snapshotIsClosedTenMinutesAfterItsLastUse() throws IOException, SearchException {
    index("elm");
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", settings)) {
      Snapshot before = engine.newest();
      index("oak");
      pass(Duration.ofMinutes(9));
      assertThat(engine.newest().name()).isNotEqualTo(before.name());
      assertThat(engine.snapshot(before.name()).search(river()).total()).isEqualTo(1);
      pass(Duration.ofMinutes(9));
      assertThat(engine.snapshot(before.name()).search(river()).total()).isEqualTo(1);
      pass(Duration.ofMinutes(11));
      assertThatThrownBy(() -> engine.snapshot(before.name())).isInstanceOf(SnapshotGone.class);
      assertThatThrownBy(() -> before.search(river())).isInstanceOf(SnapshotGone.class);
    }
  }

  @Test
  void newestSnapshotIsNeverClosed() throws IOException, SearchException {
    index("elm");
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", settings)) {
      Snapshot newest = engine.newest();
      pass(Duration.ofDays(3));
      assertThat(engine.snapshot(newest.name()).search(river()).total()).isEqualTo(1);
    }
  }

  @Test
  void newestSnapshotKeepsItsNameOverARestart() throws IOException, SearchException {
    index("elm");
    String name;
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", settings)) {
      name = engine.newest().name();
    }
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", settings)) {
      assertThat(engine.snapshot(name).search(river()).total()).isEqualTo(1);
    }
  }

  @Test
  void searchPastItsTimeLimitGivesNoPartialResults() throws IOException {
    index("elm");
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", settings)) {
      Snapshot snapshot = engine.newest();
      assertThatThrownBy(() -> snapshot.search(river(Duration.ofNanos(1))))
          .isInstanceOf(TimeLimitExceeded.class)
          .hasMessageContaining("longer than");
    }
  }
}
