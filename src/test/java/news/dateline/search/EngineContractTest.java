package news.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.dateline.actors.Corrections;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Provenance;
import news.dateline.search.ArchiveWriter.Outcome;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What every engine must do: answer like {@link BruteForceEngine}. An engine's own test extends
 * this and says how to make one.
 *
 * <p>Random archives meet random searches; totals, hits, pages, streams, facets with their pages,
 * histograms, articles and names must agree. (By relevance only the set of hits: the order is an
 * engine's own.) A failure names the seed of its archive; {@code -Ddateline.seed=…} runs that
 * archive first.
 *
 * <p>Not asked, since engines may differ: snippets.
 */
public abstract class EngineContractTest {
  private static final long SEED = Long.getLong("dateline.seed", 1000);

  /** An engine over these articles, and nothing else; closed by the test. */
  protected Engine engine(List<Article> articles) throws IOException {
    return engine(articles, Corrections.NONE);
  }

  /** The same under a researcher's corrections. */
  protected abstract Engine engine(List<Article> articles, Corrections corrections)
      throws IOException;

  /** The engine's own rules for words. */
  protected abstract Analyser analyser();

  /** A new archive without articles, if the engine can be written to. */
  protected Optional<Archive> emptyArchive() throws IOException {
    return Optional.empty();
  }

  /** How many archives to try; each meets {@link #searches} searches. */
  protected int archives() {
    return 60;
  }

  /** How many searches to try on each archive. */
  protected int searches() {
    return 60;
  }

  /** An archive that can be written and searched. */
  protected interface Archive extends Closeable {
    /** A writer; the only one until it is closed. */
    ArchiveWriter writer() throws IOException;

    /** An engine that sees every commit; the same one each time, closed with the archive. */
    Engine engine() throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> answersLikeBruteForce() {
    return LongStream.range(SEED, SEED + archives())
        .mapToObj(seed -> DynamicTest.dynamicTest("archive " + seed, () -> check(seed)));
  }

  private void check(long seed) throws Exception {
    List<Article> articles = new RandomArchive(new Random(seed)).articles();
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    Corrections corrections = RandomCorrections.over(articles, new Random(seed));
    BruteForceEngine expected = new BruteForceEngine(articles, analyser(), corrections);
    try (Engine engine = engine(shuffled, corrections)) {
      check(seed, articles, expected, engine, searches());
    }
  }

  /** Compares an engine with what is expected of these articles. */
  static void check(
      long seed, List<Article> articles, BruteForceEngine expected, Engine engine, int searches)
      throws Exception {
    Snapshot actual = engine.newest();
    checkWhole(seed, articles, expected, actual);
    RandomRequests requests =
        new RandomRequests(new Random(seed + 1), articles.stream().map(Article::id).toList());
    for (int i = 0; i < searches; i++) {
      SearchRequest request = requests.next();
      try {
        checkSearch(request, expected, actual, 1 + new Random(seed + i).nextInt(6));
      } catch (AssertionError | RuntimeException | IOException | SearchException failure) {
        throw new AssertionError(
            "-Ddateline.seed=%d search %d%n%s%n%nexpected: %s%n%nq: %s%nsaid: %s%n%ncorrections:%n%s%n%nover %d articles:%n%s"
                .formatted(
                    seed,
                    i,
                    request,
                    ids(expected.search(request).hits()),
                    Queries.print(request.query()),
                    Queries.printSaid(request.said()),
                    String.join(
                        "\n",
                        expected.actors().corrections().all().stream()
                            .map(it -> it.line() + " " + it.text())
                            .toList()),
                    articles.size(),
                    String.join("\n", articles.stream().map(EngineContractTest::sketch).toList())),
            failure);
      }
    }
  }

  private static void checkWhole(
      long seed, List<Article> articles, BruteForceEngine expected, Snapshot actual)
      throws Exception {
    String replay = "-Ddateline.seed=" + seed;
    IndexStatus status = actual.status();
    IndexStatus model = expected.status();
    assertThat(List.of(status.articles(), status.quotations(), status.first(), status.last()))
        .as("%s status", replay)
        .isEqualTo(List.of(model.articles(), model.quotations(), model.first(), model.last()));
    for (Article article : articles) {
      assertThat(actual.printed(article.id())).as("%s article", replay).contains(article);
      assertThat(actual.article(article.id()))
          .as("%s article", replay)
          .isEqualTo(expected.article(article.id()));
    }
    assertThat(actual.article("nosuchid")).as("%s article", replay).isEmpty();
    for (String name : RandomArchive.NAMES) {
      for (int most : List.of(1, 100)) {
        assertThat(actual.actorsNamed(name, most))
            .as("%s actorsNamed(%s, %d)", replay, name, most)
            .isEqualTo(expected.actorsNamed(name, most));
      }
    }
  }

  private static void checkSearch(
      SearchRequest request, BruteForceEngine expected, Snapshot actual, int least)
      throws Exception {
    Results wanted = expected.search(request);
    Results got = actual.search(request);
    assertThat(got.total()).as("total").isEqualTo(wanted.total());
    assertThat(got.facets()).as("facets").isEqualTo(wanted.facets());
    assertThat(got.histogram()).as("histogram").isEqualTo(wanted.histogram());
    assertThat(got.next().isPresent())
        .as("whether there is a next page")
        .isEqualTo(wanted.next().isPresent());

    List<Hit> all = new ArrayList<>();
    expected.stream(request, total -> {}, all::add);
    List<Hit> streamed = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    actual.stream(request, totals::add, streamed::add);
    assertThat(totals).as("the total told before a stream").containsExactly((long) all.size());
    same("stream", request.sort(), streamed, all);

    int pageSize = least + all.size() / 6;
    List<Hit> paged = new ArrayList<>();
    Optional<Cursor> next = Optional.empty();
    do {
      Results page = actual.search(sized(request, pageSize, next));
      assertThat(page.total()).as("total of a later page").isEqualTo(wanted.total());
      assertThat(page.hits()).as("hits of a page").hasSizeLessThanOrEqualTo(pageSize);
      paged.addAll(page.hits());
      assertThat(page.next().isPresent())
          .as("next after %d", paged.size())
          .isEqualTo(paged.size() < all.size());
      next = page.next();
      if (next.isPresent()) {
        assertThat(next.get().snapshot()).as("the cursor's snapshot").isEqualTo(actual.name());
        String text = Cursors.write(next.get(), request.view(), request.sort());
        next = Optional.of(Cursors.read(text, request.view(), request.sort()));
        assertThat(page.hits()).as("hits of a page before the last").hasSize(pageSize);
      }
    } while (next.isPresent());
    same("pages", request.sort(), paged, all);
    assertThat(plain(got.hits()))
        .as("the first page")
        .isEqualTo(plain(streamed).subList(0, Math.min(request.size(), streamed.size())));

    if (!request.facets().isEmpty()) {
      checkFacetPages(
          request.facets().get(least % request.facets().size()), request, expected, actual);
    }
  }

  /** Hits without snippets; by relevance as a set. */
  private static void same(String what, Sort sort, List<Hit> actual, List<Hit> expected) {
    if (sort == Sort.RELEVANCE) {
      assertThat(plain(actual))
          .as(what)
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(plain(expected));
    } else {
      assertThat(plain(actual)).as(what).isEqualTo(plain(expected));
    }
  }

  private static List<Hit> plain(List<Hit> hits) {
    return hits.stream()
        .<Hit>map(
            hit ->
                switch (hit) {
                  case Hit.ArticleHit it ->
                      new Hit.ArticleHit(it.article(), it.copies(), List.of());
                  case Hit.QuotationHit it ->
                      new Hit.QuotationHit(
                          it.article(),
                          it.copies(),
                          it.number(),
                          it.quotation(),
                          it.text(),
                          it.source(),
                          it.cue(),
                          List.of());
                })
        .toList();
  }

  private static void checkFacetPages(
      FacetRequest facet, SearchRequest request, BruteForceEngine expected, Snapshot actual)
      throws Exception {
    FacetRequest whole =
        new FacetRequest(facet.facet(), 1000, facet.prefix(), facet.under(), Optional.empty());
    List<FacetValues.FacetValue> wanted =
        expected.search(counting(request, whole)).facets().getFirst().values();
    List<FacetValues.FacetValue> got = new ArrayList<>();
    long sum = wanted.stream().mapToLong(FacetValues.FacetValue::count).sum();
    Optional<FacetRequest.After> after = Optional.empty();
    while (true) {
      FacetRequest page =
          new FacetRequest(facet.facet(), facet.size(), facet.prefix(), facet.under(), after);
      FacetValues values = actual.search(counting(request, page)).facets().getFirst();
      long listed = values.values().stream().mapToLong(FacetValues.FacetValue::count).sum();
      assertThat(values.distinct()).as("distinct of a facet's page").isEqualTo(wanted.size());
      assertThat(values.other()).as("other of a facet's page").isEqualTo(sum - listed);
      if (values.values().isEmpty() || got.size() > wanted.size()) {
        break;
      }
      got.addAll(values.values());
      FacetValues.FacetValue last = values.values().getLast();
      after = Optional.of(new FacetRequest.After(last.count(), last.value()));
    }
    assertThat(got).as("pages of a facet").isEqualTo(wanted);
  }

  private static SearchRequest sized(SearchRequest request, int size, Optional<Cursor> after) {
    return new SearchRequest(
        request.view(),
        request.query(),
        request.said(),
        request.filters(),
        request.sort(),
        size,
        after,
        List.of(),
        Optional.empty(),
        false,
        request.limit(),
        request.copies());
  }

  private static SearchRequest counting(SearchRequest request, FacetRequest facet) {
    return new SearchRequest(
        request.view(),
        request.query(),
        request.said(),
        request.filters(),
        request.sort(),
        0,
        Optional.empty(),
        List.of(facet),
        Optional.empty(),
        false,
        request.limit(),
        request.copies());
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream()
        .map(
            hit ->
                hit.article().id() + (hit instanceof Hit.QuotationHit it ? "#" + it.number() : ""))
        .toList();
  }

  private static String sketch(Article article) {
    StringBuilder sketch = new StringBuilder(article.id());
    sketch.append(' ').append(article.findings().language().orElse("--"));
    sketch
        .append(' ')
        .append(article.findings().published().map(it -> it.text()).orElse("undated"));
    article.findings().outlet().ifPresent(it -> sketch.append(" [").append(it.name()).append(']'));
    article
        .findings()
        .cited()
        .forEach(it -> sketch.append(" cites [").append(it.name()).append(']'));
    article
        .findings()
        .places()
        .forEach(it -> sketch.append(" @").append(PlacePath.of(it.place()).value()));
    sketch.append(" | ").append(article.title()).append(" | ").append(article.byline().orElse("-"));
    sketch.append(" | ").append(article.body());
    article
        .findings()
        .quotations()
        .forEach(
            it ->
                sketch
                    .append("\n    ")
                    .append(it.type())
                    .append(" \"")
                    .append(article.text(it))
                    .append("\" ")
                    .append(
                        it.attribution().speakers().stream()
                            .map(who -> who.name() + who.aliases())
                            .toList())
                    .append(
                        it.attribution().relays().stream()
                            .map(who -> "via " + who.name() + who.aliases())
                            .toList()));
    return sketch.toString();
  }

  // Snapshots

  @Test
  void anUnknownSnapshotIsGone() throws IOException {
    try (Engine engine = engine(List.of())) {
      assertThatThrownBy(() -> engine.snapshot("never-was")).isInstanceOf(SnapshotGone.class);
    }
  }

  @Test
  void aSnapshotIsFoundByItsName() throws Exception {
    List<Article> articles = new RandomArchive(new Random(SEED)).articles();
    try (Engine engine = engine(articles)) {
      Snapshot newest = engine.newest();
      assertThat(newest.name()).matches("[A-Za-z0-9-]+");
      Snapshot found = engine.snapshot(newest.name());
      assertThat(found.search(SearchRequest.everything(View.ARTICLES)).total())
          .isEqualTo(articles.size());
    }
  }

  @Test
  void anEmptyArchiveAnswersEverythingWithNothing() throws Exception {
    try (Engine engine = engine(List.of())) {
      check(SEED, List.of(), new BruteForceEngine(List.of(), analyser()), engine, 40);
    }
  }

  // Writing

  private Archive archive() throws IOException {
    Optional<Archive> archive = emptyArchive();
    Assumptions.assumeThat(archive).as("skipped: this engine cannot be written to").isPresent();
    return archive.get();
  }

  private static List<Outcome> put(Archive archive, List<Article> articles) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    try (ArchiveWriter writer = archive.writer()) {
      for (Article article : articles) {
        outcomes.add(writer.put(article));
      }
      writer.commit();
    }
    return outcomes;
  }

  @Test
  void puttingTheSameTwiceWritesNothing() throws Exception {
    try (Archive archive = archive()) {
      List<Article> articles = new RandomArchive(new Random(SEED)).articles();
      assertThat(put(archive, articles)).containsOnly(Outcome.ADDED);
      IndexStatus before = archive.engine().newest().status();
      assertThat(put(archive, articles)).containsOnly(Outcome.UNCHANGED);
      assertThat(archive.engine().newest().status()).isEqualTo(before);
    }
  }

  @Test
  void whatWasNotCommittedIsNotThere() throws Exception {
    try (Archive archive = archive()) {
      List<Article> articles = new RandomArchive(new Random(SEED)).articles();
      put(archive, articles.subList(0, 1));
      try (ArchiveWriter writer = archive.writer()) {
        for (Article article : articles) {
          writer.put(article);
        }
      }
      assertThat(archive.engine().newest().status().articles()).isEqualTo(1);
    }
  }

  @Test
  void aSnapshotDoesNotSeeWhatIsPutAfterwards() throws Exception {
    try (Archive archive = archive()) {
      List<Article> articles = new RandomArchive(new Random(SEED + 4)).articles();
      put(archive, articles.subList(0, 1));
      Snapshot before = archive.engine().newest();
      put(archive, articles.subList(1, articles.size()));
      assertThat(archive.engine().newest().status().articles()).isEqualTo(articles.size());
      Snapshot found = archive.engine().snapshot(before.name());
      assertThat(found.search(SearchRequest.everything(View.ARTICLES)).total()).isEqualTo(1);
    }
  }

  @Test
  void anotherCaptureOfTheSameTextIsAdded() throws Exception {
    try (Archive archive = archive()) {
      RandomArchive random = new RandomArchive(new Random(SEED));
      Article article = random.article("a.jsonl", 0);
      Capture first = article.provenance().current();
      Capture second =
          new Capture(
              "b.jsonl",
              7,
              first.key(),
              first.url(),
              first.time(),
              first.modified(),
              first.digest());
      assertThat(put(archive, List.of(article, article.with(Provenance.of(second)))))
          .containsExactly(Outcome.ADDED, Outcome.CAPTURE_ADDED);
      Article kept = archive.engine().newest().printed(article.id()).orElseThrow();
      assertThat(kept.provenance().captures()).containsExactlyInAnyOrder(first, second);
      assertThat(archive.engine().newest().status().articles()).isEqualTo(1);
    }
  }

  @Test
  void aChangedRecordWithoutAddressTakesThePlaceOfWhatItWas() throws Exception {
    try (Archive archive = archive()) {
      RandomArchive random = new RandomArchive(new Random(SEED));
      Article before = random.article("a".repeat(26), capture(random, 3));
      Article after = random.article("b".repeat(26), capture(random, 5));
      assertThat(put(archive, List.of(before))).containsExactly(Outcome.ADDED);
      assertThat(put(archive, List.of(after))).containsExactly(Outcome.NEW_VERSION);
      Snapshot snapshot = archive.engine().newest();
      assertThat(snapshot.status().articles()).isEqualTo(1);
      assertThat(ids(snapshot.search(SearchRequest.everything(View.ARTICLES)).hits()))
          .containsExactly(after.id());
      assertThat(snapshot.article(after.id()).orElseThrow().provenance().versions())
          .singleElement()
          .satisfies(version -> assertThat(version.body()).isEqualTo(before.body()));
    }
  }

  private static Capture capture(RandomArchive random, long record) {
    return new Capture(
        "a.jsonl",
        record,
        Optional.of("the-key"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        random.digest());
  }

  @TestFactory
  Stream<DynamicTest> versionsMayComeInAnyOrder() {
    return LongStream.range(SEED, SEED + Math.min(10, archives()))
        .mapToObj(seed -> DynamicTest.dynamicTest("archive " + seed, () -> checkVersions(seed)));
  }

  /**
   * Several versions of each article, put in two orders, some twice, with commits here and there.
   */
  private void checkVersions(long seed) throws Exception {
    Random random = new Random(seed);
    RandomArchive maker = new RandomArchive(random);
    List<Article> puts = new ArrayList<>();
    Map<String, Article> latest = new TreeMap<>();
    for (Article article : maker.articles()) {
      for (int version = random.nextInt(3); version >= 0; version--) {
        Capture capture = article.provenance().current();
        Capture captured =
            new Capture(
                "v" + version + ".jsonl",
                capture.record(),
                capture.key(),
                capture.url(),
                Optional.of(Instant.ofEpochSecond(1_700_000_000L + random.nextInt(3))),
                maker.chance(2)
                    ? Optional.of(Instant.ofEpochSecond(1_600_000_000L + random.nextInt(3)))
                    : Optional.empty(),
                maker.digest());
        Article put = maker.article(article.id(), captured);
        puts.add(put);
        latest.merge(put.id(), put, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b);
      }
    }
    puts.addAll(puts.subList(0, puts.size() / 3));
    List<String> fingerprints = new ArrayList<>();
    for (int order = 0; order < 2; order++) {
      Collections.shuffle(puts, random);
      try (Archive archive = archive()) {
        for (int from = 0; from < puts.size(); ) {
          int to = Math.min(puts.size(), from + 1 + random.nextInt(20));
          put(archive, puts.subList(from, to));
          from = to;
        }
        Snapshot snapshot = archive.engine().newest();
        List<Article> stored = new ArrayList<>();
        for (Article wanted : latest.values()) {
          Article got = snapshot.printed(wanted.id()).orElseThrow();
          assertThat(List.of(got.title(), got.body(), got.findings()))
              .as("-Ddateline.seed=%d the latest version", seed)
              .isEqualTo(List.of(wanted.title(), wanted.body(), wanted.findings()));
          long texts =
              new HashSet<>(puts).stream().filter(each -> each.id().equals(wanted.id())).count();
          assertThat(got.provenance().captures().size()).as("captures").isBetween(1, (int) texts);
          assertThat(got.provenance().versions()).as("earlier versions").hasSize((int) texts - 1);
          stored.add(got);
        }
        check(seed, stored, new BruteForceEngine(stored, analyser()), archive.engine(), 20);
        fingerprints.add(snapshot.status().fingerprint());
      }
    }
    assertThat(new HashSet<>(fingerprints)).as("-Ddateline.seed=%d fingerprints", seed).hasSize(1);
  }

  private static final Comparator<Article> LATEST =
      Comparator.comparing((Article each) -> each.provenance().current().time().orElse(Instant.MIN))
          .thenComparing(each -> each.provenance().current().modified().orElse(Instant.MIN))
          .thenComparing(each -> each.provenance().current().digest());
}
