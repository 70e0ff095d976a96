package news.dateline.search;

import static news.dateline.article.ArticleBuilder.titled;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import org.junit.jupiter.api.Test;

/**
 * The contract's yardstick, held against examples worked out by hand: the sentences of the API's
 * description, one by one.
 */
class BruteForceEngineTest {
  private static final Actor ADA =
      new Actor("Ada Brandt", Actor.Kind.PERSON, Optional.of("Mayor"), List.of("Brandt"));
  private static final Actor WILLY =
      new Actor("Willy Brandt", Actor.Kind.PERSON, Optional.empty(), List.of("W. Brandt"));
  private static final Actor PEREZ =
      new Actor("José Pérez", Actor.Kind.PERSON, Optional.empty(), List.of());
  private static final Actor COUNCIL =
      new Actor("World Dam Council", Actor.Kind.ORGANISATION, Optional.empty(), List.of("WDC"));

  /** Ada speaks of the dam, Pérez of the flood. */
  private static final Article A =
      titled("Flood in Lisbon")
          .id("a")
          .body("The dam holds. The flood is over. Rain came.")
          .outlet("The Courier")
          .published("2024-03-22")
          .place("Lisbon", "geonames:1", "PT", "Lisboa")
          .says("The dam holds.", ADA)
          .says("The flood is over.", PEREZ)
          .make();

  /** Willy speaks of the flood; only the month is known. */
  private static final Article B =
      titled("Dams everywhere")
          .id("b")
          .body("No flood here. A long dry summer, mostly.")
          .outlet("the courier")
          .published("2024-03")
          .place("Porto", "geonames:2", "PT", "Porto")
          .says("No flood here.", WILLY)
          .make();

  /** Nobody is quoted by name; undated. */
  private static final Article C =
      titled("A quiet lake")
          .id("c")
          .body("Water level, low water. It is calm.")
          .outlet("Tagus Wire")
          .place("Moscow", "geonames:3", "RU", "Moscow")
          .says("It is calm.")
          .make();

  /** The council speaks, in German; only the year is known. */
  private static final Article D =
      titled("Der See")
          .id("d")
          .body("Ein See und eine Flood, sagt man.")
          .language("de")
          .published("2023")
          .says("eine Flood", COUNCIL)
          .make();

  private final BruteForceEngine engine =
      new BruteForceEngine(List.of(D, B, C, A), Analyser.SIMPLE);

  private Results articles(String address) throws BadRequest {
    return engine.search(Parameters.usual().read(Resource.ARTICLES, map(address)).request());
  }

  private Results quotations(String address) throws BadRequest {
    return engine.search(Parameters.usual().read(Resource.QUOTATIONS, map(address)).request());
  }

  private static List<String> ids(Results results) {
    return results.hits().stream()
        .map(hit -> hit.article().id() + (hit instanceof Hit.QuotationHit it ? it.number() : ""))
        .toList();
  }

  /** {@code value=count} in order, with a plus behind what is ticked. */
  private static List<String> counts(Results results) {
    return results.facets().getFirst().values().stream()
        .map(it -> it.value() + "=" + it.count() + (it.selected() ? "+" : ""))
        .toList();
  }

  private static Map<String, List<String>> map(String address) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (String pair : address.split("&")) {
      String[] sides = pair.split("=", 2);
      map.computeIfAbsent(sides[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return map;
  }

  @Test
  void anUnqualifiedWordMatchesTitleOrBodyWordByWord() throws BadRequest {
    assertThat(ids(articles("q=lisbon rain&sort=-date"))).containsExactly("a");
    assertThat(ids(articles("q=\"lisbon the\"&sort=-date"))).isEmpty();
  }

  @Test
  void wordsAndSpeakerMustMeetInOneQuotation() throws BadRequest {
    assertThat(ids(articles("said=flood&said_by=José Pérez&sort=-date"))).containsExactly("a");
    assertThat(ids(articles("said=flood&said_by=Ada Brandt&sort=-date"))).isEmpty();
    assertThat(ids(articles("said=dam flood&sort=-date"))).isEmpty();
  }

  @Test
  void theFacetActorNeedsNotBeTheOneWhoSaidIt() throws BadRequest {
    assertThat(ids(articles("said=flood&actor=Ada Brandt&sort=-date"))).containsExactly("a");
    assertThat(ids(quotations("said=flood&actor=Ada Brandt&sort=-date"))).isEmpty();
  }

  @Test
  void aBareSurnameInSaidByMatchesEveryActorOfThatName() throws Exception {
    assertThat(ids(quotations("said_by=brandt"))).containsExactly("a0", "b0");
    assertThat(engine.actorsNamed("Brandt", 10)).containsExactly("Ada Brandt", "Willy Brandt");
    assertThat(Parameters.usual().read(Resource.ARTICLES, map("said_by=Brandt")).namesakes(engine))
        .hasValueSatisfying(warning -> assertThat(warning).contains("Ada Brandt; Willy Brandt"));
    assertThat(Parameters.usual().read(Resource.ARTICLES, map("said_by=Pérez")).namesakes(engine))
        .isEmpty();
  }

  @Test
  void namesMatchWithoutCaseOrAccents() throws BadRequest {
    assertThat(ids(quotations("said_by=JOSE PEREZ"))).containsExactly("a1");
    assertThat(ids(articles("actor=jose perez"))).containsExactly("a");
    assertThat(ids(articles("outlet=THE COURIER"))).containsExactly("a", "b");
  }

  @Test
  void anAliasSelectsItsActorInTheFacetAndInQ() throws BadRequest {
    assertThat(ids(articles("actor=WDC"))).containsExactly("d");
    assertThat(ids(articles("q=actor:wdc"))).containsExactly("d");
  }

  @Test
  void actorInQTakesNoBareSurnameThatTheArticleDoesNotUse() throws BadRequest {
    assertThat(ids(articles("q=actor:Brandt"))).containsExactly("a");
  }

  @Test
  void aFacetIsOrInsideAndAcrossAndCanExclude() throws BadRequest {
    assertThat(ids(articles("outlet=the courier&outlet=tagus wire")))
        .containsExactly("a", "b", "c");
    assertThat(ids(articles("outlet=the courier&place=pt/porto"))).containsExactly("b");
    assertThat(ids(articles("-outlet=the courier"))).containsExactly("d", "c");
    assertThat(ids(articles("outlet=unheard of"))).isEmpty();
    assertThat(ids(articles("-outlet=unheard of"))).hasSize(4);
  }

  @Test
  void aFacetsOwnFilterDoesNotNarrowIt() throws BadRequest {
    assertThat(counts(articles("outlet=tagus wire&facet=outlet")))
        .containsExactly("courier=2", "tagus wire=1+");
    assertThat(counts(articles("outlet=tagus wire&place=ru&facet=outlet")))
        .containsExactly("tagus wire=1+");
  }

  @Test
  void facetsTellMissingDistinctAndOther() throws BadRequest {
    assertThat(articles("facet=outlet&facet_size=1").facets())
        .containsExactly(
            new FacetValues(
                Facet.OUTLET,
                2,
                1,
                1,
                List.of(new FacetValues.FacetValue("courier", "The Courier", 2, false))));
  }

  @Test
  void placesAreALadder() throws BadRequest {
    assertThat(counts(articles("facet=place"))).containsExactly("pt=2", "ru=1");
    assertThat(
            counts(
                engine.search(
                    Parameters.usual().readFacet(Facet.PLACE, map("under=pt")).request())))
        .containsExactly("pt/lisboa=1", "pt/porto=1");
    assertThat(
            counts(
                engine.search(
                    Parameters.usual().readFacet(Facet.PLACE, map("prefix=LISB")).request())))
        .containsExactly("pt/lisboa=1", "pt/lisboa/lisbon=1");
    assertThat(ids(articles("place=portugal"))).containsExactly("a", "b");
    assertThat(ids(articles("q=place:moscow"))).containsExactly("c");
  }

  @Test
  void typeAndKindMustMeetTheWordsInOneQuotation() throws BadRequest {
    assertThat(ids(articles("said=flood&kind=organisation"))).containsExactly("d");
    assertThat(ids(articles("said=dam&kind=organisation"))).isEmpty();
    assertThat(ids(articles("kind=unnamed"))).containsExactly("c");
    assertThat(counts(articles("said=flood&facet=kind")))
        .containsExactly("person=2", "organisation=1");
  }

  @Test
  void aPeriodMatchesWhatLiesWhollyInside() throws BadRequest {
    assertThat(ids(articles("from=2024-03-01&to=2024-03-31"))).containsExactly("a", "b");
    assertThat(ids(articles("from=2024-03-02&to=2024-03-31"))).containsExactly("a");
    assertThat(ids(articles("from=2024-03-22&to=2024-03-22"))).containsExactly("a");
    assertThat(ids(articles("to=2023-12-31"))).containsExactly("d");
    assertThat(ids(articles("to=2023-12-30"))).isEmpty();
    assertThat(ids(articles("q=published:[* TO *]"))).containsExactly("a", "b", "d");
  }

  @Test
  void undatedArticlesComeLastInBothDirections() throws BadRequest {
    assertThat(ids(articles("sort=date"))).containsExactly("d", "b", "a", "c");
    assertThat(ids(articles("sort=-date"))).containsExactly("a", "b", "d", "c");
  }

  @Test
  void bucketsAndUnknownAddUpToTheTotal() throws BadRequest {
    assertThat(articles("interval=month").histogram())
        .contains(
            new Histogram(
                Interval.MONTH, 2, List.of(new Histogram.Bucket(LocalDate.of(2024, 3, 1), 2, 2))));
    assertThat(articles("q=flood -lisbon&interval=year").histogram())
        .contains(
            new Histogram(
                Interval.YEAR,
                0,
                List.of(
                    new Histogram.Bucket(LocalDate.of(2023, 1, 1), 1, 1),
                    new Histogram.Bucket(LocalDate.of(2024, 1, 1), 1, 2))));
    assertThat(articles("q=outlet:\"the courier\"&interval=day").histogram())
        .contains(
            new Histogram(
                Interval.DAY, 1, List.of(new Histogram.Bucket(LocalDate.of(2024, 3, 22), 1, 1))));
  }

  @Test
  void pagesAddUpToTheTotal() throws BadRequest {
    Results first = articles("sort=date&size=3");
    assertThat(first.total()).isEqualTo(4);
    ParsedRequest asked = Parameters.usual().read(Resource.ARTICLES, map("sort=date&size=3"));
    String next = asked.next(asked.cursor(first.next().orElseThrow()));
    Results second = articles(next);
    assertThat(ids(second)).containsExactly("c");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void quotedClausesBindToTheQuotationThatIsTheHit() throws BadRequest {
    assertThat(ids(quotations("q=said:flood&sort=-date"))).containsExactly("a1", "b0", "d0");
    assertThat(ids(quotations("q=-said:flood&sort=-date"))).containsExactly("a0", "c0");
    assertThat(ids(articles("q=-said:flood&sort=-date"))).containsExactly("c");
    assertThat(ids(articles("q=said:dam said:flood&sort=-date"))).containsExactly("a");
    assertThat(ids(articles("q=said:(dam flood)&sort=-date"))).isEmpty();
  }

  @Test
  void wordsNearEachOtherMayMove() throws BadRequest {
    assertThat(ids(articles("q=\"water level\"&sort=-date"))).containsExactly("c");
    assertThat(ids(articles("q=\"level water\"&sort=-date"))).isEmpty();
    assertThat(ids(articles("q=\"level water\"~1&sort=-date"))).containsExactly("c");
    assertThat(ids(articles("q=\"lake quiet\"~1&sort=-date"))).isEmpty();
    assertThat(ids(articles("q=\"lake quiet\"~2&sort=-date"))).containsExactly("c");
  }

  @Test
  void wordsAreStemmedByTheArticlesLanguageButNotBeginningsAndSimilarOnes() throws BadRequest {
    assertThat(ids(articles("q=floods&sort=-date"))).containsExactly("a", "b");
    assertThat(ids(articles("q=dams&sort=-date"))).containsExactly("a", "b");
    assertThat(ids(articles("q=dams*&sort=-date"))).containsExactly("b");
    assertThat(ids(articles("q=lkae~1&sort=-date"))).containsExactly("c");
  }

  @Test
  void aClauseWithoutWordsIsLeftOut() {
    Query empty = new Query.Word(TextField.TEXT, "—");
    Query flood = new Query.Word(TextField.TITLE, "flood");
    assertThat(ids(engine.search(asking(new Query.Or(List.of(empty, flood))))))
        .containsExactly("a");
    assertThat(ids(engine.search(asking(new Query.And(List.of(new Query.Not(empty), flood))))))
        .containsExactly("a");
    assertThat(ids(engine.search(asking(new Query.Not(empty))))).hasSize(4);
  }

  private static SearchRequest asking(Query query) {
    SearchRequest all = SearchRequest.everything(View.ARTICLES);
    return new SearchRequest(
        all.view(),
        query,
        all.said(),
        all.filters(),
        all.sort(),
        all.size(),
        all.after(),
        all.facets(),
        all.histogram(),
        all.snippets(),
        all.limit(),
        Copies.ALL);
  }

  @Test
  void eachClauseTellsHowMuchItMatchesAlone() throws Exception {
    SearchRequest request =
        Parameters.usual()
            .read(
                Resource.ARTICLES,
                map(
                    "q=flood (lake OR summer)&said=dam flood&said_by=Brandt&to=2023&outlet=Tagus Wire&-place=ru"))
            .request();
    assertThat(engine.search(request).total()).isZero();
    assertThat(ClauseCount.of(engine, request))
        .containsExactly(
            new ClauseCount("q", "flood", 3),
            new ClauseCount("q", "lake OR summer", 2),
            new ClauseCount("q", "published:[* TO 2023-12-31]", 1),
            new ClauseCount("said", "dam", 1),
            new ClauseCount("said", "flood", 3),
            new ClauseCount("said_by", "Brandt", 2),
            new ClauseCount("outlet", "Tagus Wire", 1),
            new ClauseCount("-place", "ru", 3));
  }

  @Test
  void theStatusCountsArticlesQuotationsAndDays() {
    IndexStatus status = engine.status();
    assertThat(status.articles()).isEqualTo(4);
    assertThat(status.quotations()).isEqualTo(5);
    assertThat(status.first()).contains(LocalDate.of(2023, 1, 1));
    assertThat(status.last()).contains(LocalDate.of(2024, 3, 22));
  }
}
