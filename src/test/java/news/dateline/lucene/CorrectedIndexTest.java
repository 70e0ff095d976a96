package news.dateline.lucene;

import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.actors.Corrections;
import news.dateline.actors.CorrectionsSource;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.search.Copies;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.Hit;
import news.dateline.search.Query;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.Snippet;
import news.dateline.search.TextField;
import news.dateline.search.View;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** Corrections and merging over an index: when they apply, to what, and for how long. */
class CorrectedIndexTest {
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2024-03-01T10:00:00Z"));
  private final AtomicReference<String> file = new AtomicReference<>("");
  private final IndexSettings settings = IndexSettings.standard().with(now::get);

  private final CorrectionsSource source =
      () ->
          file.get().isEmpty()
              ? Corrections.NONE
              : Corrections.read("c.txt", Corrections.HEADER + "\n" + file.get());

  private static Actor person(String name, String... aliases) {
    return new Actor(name, Actor.Kind.PERSON, Optional.empty(), List.of(aliases));
  }

  private void index(Article... articles) throws IOException {
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", settings)) {
      for (Article article : articles) {
        writer.put(article);
      }
      writer.commit();
    }
  }

  private LuceneEngine engine() throws IOException {
    return LuceneEngine.open(directory, "memory", settings, source);
  }

  private void pass() {
    now.updateAndGet(before -> before.plus(Duration.ofSeconds(2)));
  }

  private static Map<String, Long> counts(Snapshot snapshot, View view, Facet facet)
      throws IOException, SearchException {
    Map<String, Long> counts = new TreeMap<>();
    snapshot
        .search(
            SearchRequest.everything(view)
                .counting(List.of(FacetRequest.of(facet, 100)), Optional.empty()))
        .facets()
        .getFirst()
        .values()
        .forEach(value -> counts.put(value.label(), value.count()));
    return counts;
  }

  private static long actor(Snapshot snapshot, String name) throws IOException, SearchException {
    SearchRequest all = SearchRequest.everything(View.ARTICLES);
    return snapshot
        .search(
            new SearchRequest(
                all.view(),
                all.query(),
                all.said(),
                List.of(new FacetFilter(Facet.ACTOR, List.of(name), List.of())),
                all.sort(),
                10,
                all.after(),
                List.of(),
                all.histogram(),
                false,
                all.limit(),
                Copies.ALL))
        .total();
  }

  private static Article says(String id, Actor... actors) {
    ArticleBuilder article = titled("Flood " + id).id(id).body("The river rose. It fell. It rose.");
    for (Actor actor : actors) {
      article.says("river rose", actor);
    }
    return article.make();
  }

  @Test
  void anArticleWithTwoNamesOfOneActorCountsOnce() throws IOException, SearchException {
    index(
        says("a", person("Ana Rita Lund"), person("Ana Lund")),
        says("b", person("Ana Lund")),
        says("c", person("Lund")));
    try (LuceneEngine engine = engine()) {
      assertThat(counts(engine.newest(), View.ARTICLES, Facet.ACTOR))
          .isEqualTo(Map.of("Ana Lund", 2L, "Lund", 1L));
      assertThat(counts(engine.newest(), View.QUOTATIONS, Facet.ACTOR))
          .isEqualTo(Map.of("Ana Lund", 3L, "Lund", 1L));
      assertThat(actor(engine.newest(), "Ana Rita LUND")).isEqualTo(2);
      Hit first = engine.newest().search(SearchRequest.everything(View.ARTICLES)).hits().getFirst();
      assertThat(first.article().actors()).containsExactly("Ana Lund");
    }
  }

  @Test
  void anEditIsFoundLikeACommitAndAnOpenSnapshotKeepsItsOwn() throws IOException, SearchException {
    index(says("a", person("Ana Lund")), says("b", person("Lund")));
    try (LuceneEngine engine = engine()) {
      Snapshot before = engine.newest();
      file.set("merge \"Lund\" into \"Ana Lund\"");
      pass();
      Snapshot after = engine.newest();
      assertThat(after.name()).isNotEqualTo(before.name()).matches("[A-Za-z0-9-]{1,100}");
      assertThat(counts(after, View.ARTICLES, Facet.ACTOR)).isEqualTo(Map.of("Ana Lund", 2L));
      Snapshot kept = engine.snapshot(before.name());
      assertThat(counts(kept, View.ARTICLES, Facet.ACTOR))
          .isEqualTo(Map.of("Ana Lund", 1L, "Lund", 1L));
      assertThat(after.status().fingerprint()).isEqualTo(before.status().fingerprint());

      file.set("");
      pass();
      assertThat(engine.newest().name()).isEqualTo(before.name());

      now.updateAndGet(time -> time.plus(Duration.ofMinutes(11)));
      engine.newest();
      assertThatThrownBy(() -> engine.snapshot(after.name())).isInstanceOf(SearchException.class);
      assertThat(actor(engine.newest(), "Lund")).isEqualTo(1);
    }
  }

  @Test
  void aCommitKeepsTheCorrections() throws IOException, SearchException {
    index(says("a", person("Lund")));
    file.set("rename \"Lund\" to \"Ana Lund\"");
    try (LuceneEngine engine = engine()) {
      index(says("b", person("Lund")));
      pass();
      assertThat(counts(engine.newest(), View.ARTICLES, Facet.ACTOR))
          .isEqualTo(Map.of("Ana Lund", 2L));
    }
    try (LuceneEngine engine = engine()) {
      assertThat(actor(engine.newest(), "ana lund")).isEqualTo(2);
    }
  }

  @Test
  void aFileThatCannotBeReadAnyMoreLeavesTheCorrectionsOfBefore()
      throws IOException, SearchException {
    index(says("a", person("Lund")));
    file.set("reject \"Lund\"");
    try (LuceneEngine engine = engine()) {
      file.set("dateline corrections 9");
      pass();
      assertThat(counts(engine.newest(), View.ARTICLES, Facet.ACTOR)).isEmpty();
    }
    assertThatThrownBy(this::engine)
        .hasMessageContaining("c.txt:2")
        .hasMessageContaining("version");
  }

  @Test
  void namesOfArticlesThatAreGoneMergeNothing() throws IOException, SearchException {
    index(
        titled("Flood")
            .id("a")
            .key("1")
            .withoutUrl()
            .body("The river rose.")
            .says("river", person("Ana Sofia Lund"))
            .make(),
        says("b", person("Ana R. Lund")),
        says("c", person("Ana Lund")));
    try (LuceneEngine engine = engine()) {
      assertThat(counts(engine.newest(), View.ARTICLES, Facet.ACTOR)).hasSize(3);
      index(
          titled("Flood again")
              .id("d")
              .key("1")
              .withoutUrl()
              .body("The river fell.")
              .says("river", person("Ana Lund"))
              .make());
      pass();
      assertThat(counts(engine.newest(), View.ARTICLES, Facet.ACTOR))
          .isEqualTo(Map.of("Ana Lund", 3L));
    }
  }

  @Test
  void whoIsRejectedSpeaksUnnamed() throws IOException, SearchException {
    index(says("a", person("Breaking News"), person("Ana Lund")));
    file.set("reject \"Breaking News\"");
    try (LuceneEngine engine = engine()) {
      assertThat(counts(engine.newest(), View.QUOTATIONS, Facet.KIND))
          .isEqualTo(Map.of("person", 1L, "unnamed", 1L));
      assertThat(engine.newest().article("a").orElseThrow().findings().actors())
          .extracting(Actor::name)
          .containsExactly("Ana Lund");
      assertThat(engine.newest().printed("a").orElseThrow().findings().actors()).hasSize(2);
    }
  }

  /** By article, the words that snippets mark of what somebody says with {@code rose} in it. */
  private static Map<String, List<String>> shown(Snapshot snapshot, View view, String speaker)
      throws IOException, SearchException {
    Query said =
        new Query.And(List.of(new Query.Word(TextField.SAID, "rose"), new Query.SaidBy(speaker)));
    SearchRequest all = SearchRequest.everything(view);
    Map<String, List<String>> shown = new TreeMap<>();
    for (Query query : List.of(new Query.Quoted(said), new Query.Everything())) {
      SearchRequest request =
          new SearchRequest(
              view,
              query,
              query instanceof Query.Everything ? said : new Query.Everything(),
              List.of(),
              all.sort(),
              10,
              all.after(),
              List.of(),
              all.histogram(),
              true,
              all.limit(),
              Copies.ALL);
      Map<String, List<String>> marked = new TreeMap<>();
      for (Hit hit : snapshot.search(request).hits()) {
        String body = snapshot.printed(hit.article().id()).orElseThrow().body();
        List<String> words = marked.computeIfAbsent(hit.article().id(), id -> new ArrayList<>());
        for (Snippet snippet : hit.snippets()) {
          snippet.matches().forEach(match -> words.add(match.start() + " " + match.in(body)));
        }
      }
      assertThat(shown.isEmpty() || shown.equals(marked)).isTrue();
      shown.putAll(marked);
    }
    return shown;
  }

  private static Article twoSpeakers() {
    return titled("Flood")
        .id("a")
        .body("The river rose. It rose again.")
        .says("river rose", person("Prigge"))
        .says("rose again", person("Ana Lund"))
        .make();
  }

  @Test
  void snippetsShowWhatIsSaidByTheNameThatTheArchiveGives() throws IOException, SearchException {
    index(twoSpeakers());
    file.set("merge \"Prigge\" into \"Wendell Prigge\"");
    try (LuceneEngine engine = engine()) {
      for (View view : View.values()) {
        assertThat(shown(engine.newest(), view, "Wendell Prigge"))
            .isEqualTo(Map.of("a", List.of("10 rose")));
        assertThat(shown(engine.newest(), view, "Lund")).isEqualTo(Map.of("a", List.of("19 rose")));
      }
    }
  }

  @Test
  void snippetsShowNothingOfWhoIsRejected() throws IOException, SearchException {
    index(
        titled("Flood")
            .id("a")
            .body("The river rose. It rose again.")
            .says("river rose", person("Prigge"))
            .says("rose again", person("Wendell Prigge", "Prigge"))
            .make());
    file.set("reject \"Prigge\"");
    try (LuceneEngine engine = engine()) {
      for (View view : View.values()) {
        assertThat(shown(engine.newest(), view, "Prigge"))
            .isEqualTo(Map.of("a", List.of("19 rose")));
      }
    }
  }
}
