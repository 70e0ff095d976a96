package news.dateline.lucene;

import static news.dateline.article.ArticleBuilder.person;
import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Span;
import news.dateline.search.Copies;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.Hit;
import news.dateline.search.Interval;
import news.dateline.search.Query;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snippet;
import news.dateline.search.Sort;
import news.dateline.search.TextField;
import news.dateline.search.View;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LuceneSearchTest {
  private static final Actor OKORO = person("Adaeze Okoro", "Okoro", "the mayor");
  private static final Actor LINDQVIST = person("Per Lindqvist", "Lindqvist");

  private ByteBuffersDirectory directory;
  private LuceneEngine engine;

  @BeforeEach
  void index() throws IOException {
    directory = new ByteBuffersDirectory();
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
      for (Article article : articles()) {
        writer.put(article);
      }
      writer.commit();
    }
    engine = LuceneEngine.open(directory, "memory", IndexSettings.standard());
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private static List<Article> articles() {
    return List.of(
        titled("River floods Elmsford")
            .id("a")
            .body(
                "The river rose overnight. “We were warned too late,” Adaeze Okoro said. "
                    + "“Nobody slept,” said Per Lindqvist.")
            .outlet("The Elmsford Herald")
            .published("2024-03-22")
            .place("Elmsford", "US", "New York")
            .says("“We were warned too late,”", OKORO)
            .says("“Nobody slept,”", LINDQVIST)
            .make(),
        titled("Bridge to be rebuilt")
            .id("b")
            .body("The bridge over the river will be rebuilt. “It is late,” said Per Lindqvist.")
            .outlet("Elmsford Herald, The")
            .published("2024-04")
            .says("“It is late,”", LINDQVIST)
            .make(),
        titled("Bäckström gewinnt Wahl")
            .id("c")
            .body("Die Bürgermeisterin dankte den Wählern.")
            .language("de")
            .outlet("Der Bote")
            .make());
  }

  private Results search(SearchRequest request) throws IOException, SearchException {
    return engine.newest().search(request);
  }

  private static SearchRequest request(View view, Query query, Query said, FacetFilter... filters) {
    return new SearchRequest(
        view,
        query,
        said,
        List.of(filters),
        Sort.OLDEST,
        10,
        Optional.empty(),
        List.of(
            FacetRequest.of(Facet.OUTLET, 5),
            FacetRequest.of(Facet.ACTOR, 5),
            FacetRequest.of(Facet.PLACE, 5),
            FacetRequest.of(Facet.TYPE, 5)),
        Optional.of(Interval.MONTH),
        true,
        Duration.ofSeconds(5),
        Copies.ALL);
  }

  private static Query word(String word) {
    return new Query.Word(TextField.TEXT, word);
  }

  private static Query said(String word) {
    return new Query.Word(TextField.SAID, word);
  }

  private static List<String> ids(Results results) {
    return results.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static final Query ALL = new Query.Everything();

  @Test
  void wordsAreStemmedAndFoldedByTheArticlesLanguage() throws Exception {
    assertThat(ids(search(request(View.ARTICLES, word("flooding"), ALL)))).containsExactly("a");
    assertThat(ids(search(request(View.ARTICLES, word("Backstrom"), ALL)))).containsExactly("c");
    assertThat(ids(search(request(View.ARTICLES, word("Wähler"), ALL)))).containsExactly("c");
  }

  @Test
  void undatedArticlesComeLast() throws Exception {
    assertThat(ids(search(request(View.ARTICLES, ALL, ALL)))).containsExactly("a", "b", "c");
  }

  @Test
  void wordsAndSpeakerMustMeetInOneQuotation() throws Exception {
    Query late = said("late");
    Query okoro = new Query.SaidBy("okoro");
    Query lindqvist = new Query.SaidBy("Lindqvist");
    assertThat(ids(search(request(View.ARTICLES, ALL, new Query.And(List.of(late, okoro))))))
        .containsExactly("a");
    assertThat(ids(search(request(View.ARTICLES, ALL, new Query.And(List.of(late, lindqvist))))))
        .containsExactly("b");
    assertThat(
            ids(search(request(View.ARTICLES, ALL, new Query.And(List.of(said("slept"), okoro))))))
        .isEmpty();
  }

  @Test
  void quotationsAreHitsOfTheirOwn() throws Exception {
    Results results = search(request(View.QUOTATIONS, word("river"), said("late")));
    assertThat(results.total()).isEqualTo(2);
    Hit.QuotationHit first = (Hit.QuotationHit) results.hits().get(0);
    assertThat(first.article().id()).isEqualTo("a");
    assertThat(first.number()).isZero();
    assertThat(first.text()).isEqualTo("“We were warned too late,”");
  }

  @Test
  void aFacetsOwnFilterDoesNotNarrowIt() throws Exception {
    Results results =
        search(
            request(
                View.ARTICLES,
                ALL,
                ALL,
                new FacetFilter(Facet.OUTLET, List.of("Der Bote"), List.of())));
    assertThat(results.total()).isEqualTo(1);
    assertThat(results.facets().get(0).distinct()).isEqualTo(3);
    assertThat(results.facets().get(1).distinct()).isZero();
    assertThat(results.facets().get(1).missing()).isEqualTo(1);
  }

  @Test
  void facetsLabelAndCount() throws Exception {
    Results results = search(request(View.ARTICLES, ALL, ALL));
    assertThat(results.facets().get(1).values())
        .extracting(value -> value.value() + "=" + value.label() + "=" + value.count())
        .containsExactly("per lindqvist=Per Lindqvist=2", "adaeze okoro=Adaeze Okoro=1");
    assertThat(results.facets().get(2).values())
        .extracting(value -> value.value() + "=" + value.label() + "=" + value.count())
        .containsExactly("us=United States=1");
  }

  @Test
  void bucketsAndUnknownAddUpToTheTotal() throws Exception {
    Results results = search(request(View.ARTICLES, ALL, ALL));
    assertThat(results.histogram().orElseThrow().unknown()).isEqualTo(1);
    assertThat(results.histogram().orElseThrow().buckets())
        .extracting(bucket -> bucket.start() + " " + bucket.count() + " " + bucket.all())
        .containsExactly("2024-03-01 1 1", "2024-04-01 1 1");
  }

  @Test
  void aPeriodMustHoldTheWholeDate() throws Exception {
    Query within =
        new Query.Published(
            Optional.of(LocalDate.of(2024, 3, 1)), Optional.of(LocalDate.of(2024, 4, 29)));
    assertThat(ids(search(request(View.ARTICLES, within, ALL)))).containsExactly("a");
  }

  @Test
  void snippetsMarkThePhraseOnly() throws Exception {
    Query phrase = new Query.Phrase(TextField.TEXT, "the river rose", 0);
    List<Snippet> snippets = search(request(View.ARTICLES, phrase, ALL)).hits().get(0).snippets();
    assertThat(snippets).hasSize(1);
    assertThat(snippets.get(0).matches())
        .containsExactly(Span.body(0, 3), Span.body(4, 9), Span.body(10, 14));
    assertThat(snippets.get(0).text()).startsWith("The river rose overnight.");
  }

  private static List<String> marked(Snippet snippet, String text) {
    return snippet.matches().stream().map(match -> match.in(text)).toList();
  }

  @Test
  void prefixesAreMarkedInTitleAndBodyHoweverManyWordsTheyBegin() throws Exception {
    Article article = engine.newest().article("a").orElseThrow();
    Query prefix = new Query.Prefix(TextField.TEXT, "Riv");
    List<Snippet> snippets = search(request(View.ARTICLES, prefix, ALL)).hits().get(0).snippets();
    assertThat(marked(snippets.get(0), article.title())).containsExactly("River");
    assertThat(marked(snippets.get(1), article.body())).containsExactly("river");

    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      body.append("quay").append(i).append(" and ");
    }
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
      writer.put(titled("Quays").id("q").body(body.toString()).make());
      writer.commit();
    }
    try (LuceneEngine all = LuceneEngine.open(directory, "memory", IndexSettings.standard())) {
      for (String some : List.of("quay", "quay1")) {
        Query query = new Query.Prefix(TextField.BODY, some);
        Hit hit = all.newest().search(request(View.ARTICLES, query, ALL)).hits().get(0);
        assertThat(marked(hit.snippets().get(0), body.toString()))
            .as(some)
            .isNotEmpty()
            .allMatch(word -> word.startsWith(some))
            .contains("quay11");
      }
    }
  }

  @Test
  void snippetsOfQuotationsLieInTheBody() throws Exception {
    Results results = search(request(View.ARTICLES, ALL, said("warned")));
    Article article = engine.newest().article("a").orElseThrow();
    assertThat(results.hits().get(0).snippets())
        .singleElement()
        .satisfies(
            snippet ->
                assertThat(snippet.matches()).extracting(article::text).containsExactly("warned"));
  }

  @Test
  void prefixesAndFuzzyWordsMatchUnstemmedForms() throws Exception {
    assertThat(ids(search(request(View.ARTICLES, new Query.Prefix(TextField.TEXT, "Floo"), ALL))))
        .containsExactly("a");
    assertThat(
            ids(search(request(View.ARTICLES, new Query.Fuzzy(TextField.TEXT, "brigde", 1), ALL))))
        .containsExactly("b");
    assertThat(
            ids(search(request(View.ARTICLES, new Query.Prefix(TextField.TEXT, "rebuilts"), ALL))))
        .isEmpty();
  }

  @Test
  void anArticleIsReadBackWhole() throws Exception {
    for (Article article : articles()) {
      assertThat(engine.newest().article(article.id())).contains(article);
    }
  }

  @Test
  void aBareSurnameNamesItsActors() throws Exception {
    assertThat(engine.newest().actorsNamed("LINDQVIST", 5)).containsExactly("Per Lindqvist");
  }
}
