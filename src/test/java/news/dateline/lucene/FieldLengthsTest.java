package news.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.Interval;
import news.dateline.search.JournalEntry;
import news.dateline.search.Results;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.View;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the length of a field, an index that was written can be read: it is opened, counted by
 * each facet, searched, each article shown again, and found sound.
 */
class FieldLengthsTest {
  private static final int LONGEST = 1_000_000;

  /** Of one byte, two, three and four; one that folding makes eighteen of, and one it drops. */
  private static final List<String> LETTERS =
      List.of("a", "b ", "ж", "語", "😀", "ﷺ", "e\u0301", "İ", "\"", "a.", "\u0000", "-");

  /** Fields that can be as long as anybody likes. */
  private static final List<BiFunction<ArticleBuilder, String, ArticleBuilder>> FIELDS =
      List.of(
          (article, text) -> article.body(text),
          (article, text) -> article.byline(text),
          (article, text) -> article.key(text),
          (article, text) -> article.url("https://example.org/" + text),
          (article, text) -> article.at(text, 3),
          (article, text) -> article.metadata(Map.of("about", text, text, "about")),
          (article, text) -> article.outlet(text),
          (article, text) -> article.cites(text),
          (article, text) -> article.language(text),
          (article, text) -> article.place(text, "XX", "Region"),
          (article, text) -> article.place("Town", "XX", text),
          (article, text) -> article.place("Town", "geonames:" + text, "XX", "Region"),
          (article, text) -> article.body("“Go.”").says("“Go.”", ArticleBuilder.person(text)),
          (article, text) ->
              article.body("“Go.”").says("“Go.”", ArticleBuilder.person("Ada Brandt", text)),
          (article, text) ->
              article
                  .body("“Go.”")
                  .says(
                      "“Go.”",
                      new Actor("Ada Brandt", Actor.Kind.PERSON, Optional.of(text), List.of())));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whatWasWrittenCanBeRead(long seed) throws Exception {
    Random random = new Random(seed);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    List<Article> articles = new ArrayList<>();
    for (BiFunction<ArticleBuilder, String, ArticleBuilder> field : FIELDS) {
      String text = text(random);
      ArticleBuilder article =
          ArticleBuilder.titled(random.nextInt(4) == 0 ? text : "Flood").id("a" + articles.size());
      articles.add(field.apply(article, text).make());
    }
    write(directory, articles, random);
    assertThat(IndexCheck.check(directory, "memory")).as("seed %s", seed).isEmpty();
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", IndexSettings.standard())) {
      Snapshot snapshot = engine.newest();
      assertThat(snapshot.status().articles()).isEqualTo(articles.size());
      for (Article article : articles) {
        assertThat(snapshot.printed(article.id()).orElseThrow().body()).isEqualTo(article.body());
        assertThat(snapshot.article(article.id())).isPresent();
      }
      for (View view : View.values()) {
        everyValueFindsItsArticles(snapshot, view);
      }
    }
  }

  private static void everyValueFindsItsArticles(Snapshot snapshot, View view) throws Exception {
    SearchRequest everything =
        new SearchRequest(
            view,
            SearchRequest.everything(view).query(),
            SearchRequest.everything(view).said(),
            List.of(),
            SearchRequest.everything(view).sort(),
            100,
            Optional.empty(),
            List.of(Facet.values()).stream().map(facet -> FacetRequest.of(facet, 100)).toList(),
            Optional.of(Interval.YEAR),
            true,
            Duration.ofMinutes(1),
            SearchRequest.everything(view).copies());
    Results results = snapshot.search(everything);
    assertThat(results.hits()).hasSize((int) results.total());
    for (FacetValues facet : results.facets()) {
      for (FacetValues.FacetValue value : facet.values()) {
        SearchRequest filtered =
            new SearchRequest(
                view,
                everything.query(),
                everything.said(),
                List.of(new FacetFilter(facet.facet(), List.of(value.value()), List.of())),
                everything.sort(),
                100,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                true,
                Duration.ofMinutes(1),
                everything.copies());
        assertThat(snapshot.search(filtered).total())
            .as("%s %.40s", facet.facet(), value.value())
            .isEqualTo(value.count());
      }
    }
  }

  /** Letters of one sort, 10 to the power of 0 to 6 units long, give or take. */
  private static String text(Random random) {
    String letter = LETTERS.get(random.nextInt(LETTERS.size()));
    int length = (int) Math.pow(10, random.nextDouble() * Math.log10(LONGEST));
    // Of odd lengths a pair of surrogates would be cut in its middle.
    String head = "x" + "y".repeat(random.nextInt(2));
    return head + letter.repeat(Math.max(1, length / letter.length()));
  }

  private static void write(ByteBuffersDirectory directory, List<Article> articles, Random random)
      throws IOException {
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
      for (Article article : articles) {
        assertThat(writer.put(article)).isEqualTo(ArchiveWriter.Outcome.ADDED);
        if (random.nextInt(5) == 0) {
          writer.commit();
        }
      }
      writer.journal(
          new JournalEntry(
              text(random), 1, java.time.Instant.EPOCH, "d", "s", "jsonl", 1, 1, 0, 0));
      writer.commit();
    }
  }
}
