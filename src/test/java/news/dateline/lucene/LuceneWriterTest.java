package news.dateline.lucene;

import static news.dateline.article.ArticleBuilder.person;
import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.Capture;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.schema.Side;
import news.dateline.search.ArchiveWriter.Outcome;
import news.dateline.search.Copies;
import news.dateline.search.JournalEntry;
import news.dateline.search.Query;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.TextField;
import news.dateline.search.View;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneWriterTest {
  private static final IndexSettings SETTINGS = IndexSettings.standard();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

  private static List<Outcome> put(Directory directory, Article... articles) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
      for (Article article : articles) {
        outcomes.add(writer.put(article));
      }
      writer.commit();
    }
    return outcomes;
  }

  private static ArticleBuilder flood(String body) {
    ArticleBuilder article =
        titled("Flood").id("flood").body(body + " “Go,” she said. “Now,” he said.");
    return article.says("“Go,”", person("Ida Moss")).says("“Now,”", person("Tom Reed"));
  }

  private static JournalEntry entry(String file) {
    return new JournalEntry(
        file,
        10,
        Instant.parse("2024-03-01T10:00:00.123Z"),
        "digest",
        "settings",
        "jsonl",
        1,
        1,
        0,
        0);
  }

  private void assertSound() throws IOException {
    assertThat(IndexCheck.check(directory, "memory")).isEmpty();
  }

  @Test
  void aReplacedBlockLeavesNoQuotationBehind() throws IOException {
    put(directory, flood("The river rose.").captured("2024-03-01T00:00:00Z").make());
    Article later =
        titled("Flood").id("flood").body("It fell.").captured("2024-03-02T00:00:00Z").make();
    assertThat(put(directory, later)).containsExactly(Outcome.NEW_VERSION);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      assertThat(reader.numDocs()).isEqualTo(1);
    }
    assertSound();
  }

  @Test
  void theSameArchiveTwiceWritesNoCommit() throws IOException {
    Article[] articles = {flood("A").make(), titled("Dry").id("dry").body("B").make()};
    put(directory, articles);
    long before = SegmentInfos.readLatestCommit(directory).getGeneration();
    assertThat(put(directory, articles)).containsOnly(Outcome.UNCHANGED);
    assertThat(SegmentInfos.readLatestCommit(directory).getGeneration()).isEqualTo(before);
  }

  private int segments() throws IOException {
    return SegmentInfos.readLatestCommit(directory).size();
  }

  private String fingerprint() throws IOException {
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    return String.valueOf(data.get("dateline.fingerprint"));
  }

  @Test
  void aRunThatWroteMostOfTheIndexMergesItAndALaterSmallOneDoesNot() throws IOException {
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
      for (int i = 0; i < 5; i++) {
        writer.put(titled("T" + i).id("id" + i).body("B").make());
        writer.commit();
      }
      assertThat(segments()).isEqualTo(5);
      String before = fingerprint();
      writer.settle();
      assertThat(segments()).isEqualTo(1);
      assertThat(fingerprint()).isEqualTo(before);
    }
    assertSound();
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
      writer.put(titled("New").id("new").body("B").make());
      writer.commit();
      writer.settle();
    }
    assertThat(segments()).isEqualTo(2);
    assertSound();
  }

  @Test
  void settlingCommitsNothingThatWasNotCommitted() throws IOException {
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
      writer.put(titled("One").id("one").body("B").make());
      writer.commit();
      writer.put(titled("Two").id("two").body("B").make());
      writer.settle();
    }
    assertThat(SegmentInfos.readLatestCommit(directory).getUserData())
        .containsEntry("dateline.articles", "1");
    assertSound();
  }

  @Test
  void aTextThatComesAgainBeforeTheCommitIsSeen() throws IOException {
    Article[] articles = new Article[400];
    for (int i = 0; i < 200; i++) {
      articles[i] = titled("T" + i).id("id" + i).body("B").make();
      articles[200 + i] = titled("T" + i).id("id" + i).body("B").at("b.jsonl", i).make();
    }
    List<Outcome> outcomes = put(directory, articles);
    assertThat(outcomes.subList(0, 200)).containsOnly(Outcome.ADDED);
    assertThat(outcomes.subList(200, 400)).containsOnly(Outcome.CAPTURE_ADDED);
    assertSound();
  }

  @Test
  void theFingerprintDoesNotDependOnTheOrder() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(titled("T" + i).id("id" + i % 7).body("B" + i).at("f" + i, 0).make());
    }
    List<String> fingerprints = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      Collections.shuffle(articles, new Random(seed));
      try (ByteBuffersDirectory other = new ByteBuffersDirectory()) {
        put(other, articles.toArray(Article[]::new));
        assertThat(IndexCheck.check(other, "memory")).isEmpty();
        fingerprints.add(
            SegmentInfos.readLatestCommit(other).getUserData().get("dateline.fingerprint"));
      }
    }
    assertThat(fingerprints).containsOnly(fingerprints.get(0));
  }

  @Test
  void newFindingsOfTheSameTextReplaceTheOld() throws Exception {
    put(directory, titled("Flood").id("flood").body("The river rose.").make());
    Article again =
        titled("Flood").id("flood").body("The river rose.").outlet("The Courier").make();
    assertThat(put(directory, again)).containsExactly(Outcome.UNCHANGED);
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", SETTINGS)) {
      assertThat(engine.newest().article("flood").orElseThrow().findings().outlet()).isPresent();
    }
    assertSound();
  }

  @Test
  void aChangedFileOfOneRecordTakesThePlaceOfWhatItWas() throws IOException {
    Article before = titled("One").id("one").body("A").withoutUrl().at("a.txt", 0).make();
    Article after = titled("Two").id("two").body("B").withoutUrl().at("a.txt", 0).make();
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
      writer.put(before);
      writer.journal(entry("a.txt"));
      writer.commit();
    }
    assertThat(put(directory, after)).containsExactly(Outcome.NEW_VERSION);
    assertThat(SegmentInfos.readLatestCommit(directory).getUserData())
        .containsEntry("dateline.articles", "1");
    assertSound();
  }

  @Test
  void recordsOfOneFileWithTheSameKeyBothStay() throws IOException {
    Article[] articles = {
      titled("One").id("one").body("A").withoutUrl().at("a.csv", 0).key("k").make(),
      titled("Two").id("two").body("B").withoutUrl().at("a.csv", 1).key("k").make()
    };
    assertThat(put(directory, articles)).containsOnly(Outcome.ADDED);
    assertThat(put(directory, articles)).containsOnly(Outcome.UNCHANGED);
  }

  @Test
  void theJournalIsCommittedWithTheArticles() throws IOException {
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
      writer.put(flood("A").make());
      writer.journal(entry("a.jsonl"));
      assertThat(writer.journal("a.jsonl")).contains(entry("a.jsonl"));
      writer.commit();
      writer.journal(entry("b.jsonl"));
    }
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", SETTINGS)) {
      assertThat(writer.journal("a.jsonl")).contains(entry("a.jsonl"));
      assertThat(writer.journal("b.jsonl")).isEmpty();
    }
    assertSound();
  }

  @Test
  void aSecondWriterIsToldThatThereIsOne() throws IOException {
    try (LuceneWriter writer = LuceneWriter.open(directory, "the/index", SETTINGS)) {
      writer.commit();
      assertThatThrownBy(() -> LuceneWriter.open(directory, "the/index", SETTINGS))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the/index is being written by another run");
    }
  }

  @Test
  void anIndexOfAnotherSchemaIsRefusedWithTheRemedy() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(Map.of("dateline.schema", "0").entrySet());
      writer.commit();
    }
    assertThatThrownBy(() -> LuceneWriter.open(directory, "the/index", SETTINGS))
        .hasMessageContaining("schema 0")
        .hasMessageContaining("dateline index PATH… --index the/index");
    assertThatThrownBy(() -> LuceneEngine.open(directory, "the/index", SETTINGS))
        .hasMessageContaining("schema 0");
    assertThat(IndexCheck.check(directory, "the/index")).hasSize(1);
  }

  @Test
  void anIndexThatIsNotOursIsRefused() throws IOException {
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.commit();
    }
    assertThatThrownBy(() -> LuceneWriter.open(directory, "the/index", SETTINGS))
        .hasMessageContaining("not one of Dateline's");
  }

  @Test
  void checkNoticesAnArticleThatIsGone() throws IOException {
    put(directory, flood("A").make(), titled("Dry").id("dry").body("B").make());
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setParentField(Schema.LAST_OF_BLOCK);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      // The article alone, which leaves the quotations behind.
      writer.deleteDocuments(
          new org.apache.lucene.search.BooleanQuery.Builder()
              .add(
                  new org.apache.lucene.search.TermQuery(
                      new org.apache.lucene.index.Term(Schema.BLOCK, "flood")),
                  org.apache.lucene.search.BooleanClause.Occur.FILTER)
              .add(Side.ARTICLES.all(), org.apache.lucene.search.BooleanClause.Occur.FILTER)
              .build());
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    assertThat(IndexCheck.check(directory, "memory"))
        .extracting(IndexCheck.Finding::problem)
        .anyMatch(problem -> problem.contains("lost its article"))
        .anyMatch(problem -> problem.contains("2 articles, and there are 1"))
        .anyMatch(problem -> problem.contains("fingerprint"));
  }

  @Test
  void manyEqualRecordsAreOneArticleWithTheFirstCaptures() throws IOException {
    Article[] records =
        IntStream.range(0, 5000)
            .mapToObj(
                number ->
                    titled("Flood").id("flood").body("A").withoutUrl().at("a.csv", number).make())
            .toArray(Article[]::new);
    List<Outcome> outcomes = put(directory, records);
    assertThat(outcomes.subList(0, 2)).containsExactly(Outcome.ADDED, Outcome.CAPTURE_ADDED);
    assertThat(outcomes.subList(10, 5000)).containsOnly(Outcome.UNCHANGED);
    assertThat(captures("flood"))
        .extracting(Capture::record)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    assertThat(put(directory, records)).containsOnly(Outcome.UNCHANGED);
    assertSound();
  }

  @Test
  void capturesBeyondTheLimitAreTheEarliestWhateverTheOrder() throws IOException {
    List<Article> records = new ArrayList<>();
    for (int hour = 0; hour < 1100; hour++) {
      Instant time = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(3600L * hour);
      records.add(flood("A").at("crawl" + hour + ".warc", 0).captured(time.toString()).make());
    }
    Collections.shuffle(records, new Random(5));
    put(directory, records.toArray(Article[]::new));
    assertThat(captures("flood"))
        .hasSize(1000)
        .extracting(capture -> capture.time().orElseThrow().toString())
        .startsWith("2024-02-15T19:00:00Z")
        .endsWith("2024-01-05T04:00:00Z");
    assertSound();
  }

  private List<Capture> captures(String id) throws IOException {
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", SETTINGS)) {
      return engine.newest().printed(id).orElseThrow().provenance().captures();
    } catch (SearchException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void checkAsksWhatSearchingAsks() throws IOException {
    put(directory, flood("A").make());
    Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setParentField(Schema.LAST_OF_BLOCK);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      Document alien = new Document();
      alien.add(new StringField("said_kind", "werewolf", Field.Store.NO));
      alien.add(new SortedSetDocValuesField("said_kind", new BytesRef("werewolf")));
      writer.addDocument(alien);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
    assertThat(IndexCheck.check(directory, "memory"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.problem())
                  .contains("cannot be opened for searching")
                  .contains("WEREWOLF");
              assertThat(finding.remedy()).contains("dateline index PATH… --index memory");
            });
  }

  @Test
  void namesLongerThanATermMayBeAreIndexed() throws IOException {
    String name = "x".repeat(40_000);
    put(
        directory,
        titled("Long").id("long").body("“A”").outlet(name).says("“A”", person(name)).make());
    assertSound();
  }

  @Test
  void textsThatAreNoTextAreIndexed() throws IOException {
    put(
        directory,
        titled("\uD800").id("a").body("\uDC00 \u0000 \uFFFF e\u0301\u200D \uD83D\uDE00").make(),
        titled("").id("b").body("").make());
    assertSound();
  }

  @Test
  void aFolderMayHoldOtherFilesAndTheIndexOutlivesItsEngine(@TempDir Path folder) throws Exception {
    assertThat(LuceneEngine.exists(folder)).isFalse();
    assertThatThrownBy(() -> LuceneEngine.open(folder, SETTINGS))
        .hasMessageContaining("there is no index");
    try (LuceneWriter writer = LuceneWriter.open(folder, SETTINGS)) {
      writer.put(flood("A").make());
      writer.commit();
    }
    String name;
    try (LuceneEngine engine = LuceneEngine.open(folder, SETTINGS)) {
      name = engine.newest().name();
    }
    try (LuceneEngine engine = LuceneEngine.open(folder, SETTINGS)) {
      assertThat(engine.snapshot(name).status().articles()).isEqualTo(1);
    }
    assertThat(IndexCheck.check(folder)).isEmpty();
  }

  @Test
  void turkishLocaleChangesNothing() throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      put(
          directory,
          titled("ISTANBUL INDIGO").id("i").body("TITLE I").outlet("IRISH TIMES").make());
      try (LuceneEngine engine = LuceneEngine.open(directory, "memory", SETTINGS)) {
        SearchRequest all = SearchRequest.everything(View.ARTICLES);
        for (String word : List.of("istanbul", "INDIGO", "title", "i")) {
          assertThat(
                  engine
                      .newest()
                      .search(
                          new SearchRequest(
                              all.view(),
                              new Query.Word(TextField.TEXT, word),
                              all.said(),
                              List.of(),
                              all.sort(),
                              1,
                              all.after(),
                              List.of(),
                              all.histogram(),
                              true,
                              all.limit(),
                              Copies.ALL))
                      .total())
              .as(word)
              .isEqualTo(1);
        }
      }
      assertSound();
    } finally {
      Locale.setDefault(before);
    }
  }
}
