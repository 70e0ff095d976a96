package news.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
  private static final Parameters PARAMETERS = Parameters.usual();

  /** The parameters of an address, repeated ones in their order. */
  private static Map<String, List<String>> map(String address) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (String pair : address.split("&")) {
      String[] sides = pair.split("=", 2);
      map.computeIfAbsent(sides[0], name -> new ArrayList<>())
          .add(URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
    }
    return map;
  }

  private static ParsedRequest articles(String address) throws BadRequest {
    return PARAMETERS.read(Resource.ARTICLES, map(address));
  }

  @Test
  void nothingAsksForTheNewestOfEverything() throws BadRequest {
    ParsedRequest asked = PARAMETERS.read(Resource.ARTICLES, Map.of());
    assertThat(asked.request().query()).isEqualTo(new Query.Everything());
    assertThat(asked.request().said()).isEqualTo(new Query.Everything());
    assertThat(asked.request().sort()).isEqualTo(Sort.NEWEST);
    assertThat(asked.request().size()).isEqualTo(20);
    assertThat(asked.sized()).isFalse();
    assertThat(asked.queryString()).isEmpty();
  }

  @Test
  void emptyValuesOfAPlainFormAreAbsent() throws BadRequest {
    assertThat(articles("q=&from=&to= &outlet=&cursor=&size="))
        .isEqualTo(PARAMETERS.read(Resource.ARTICLES, Map.of()));
  }

  @Test
  void wordsAndSpeakerMeetInSaid() throws BadRequest {
    SearchRequest request = articles("said=\"high water\" OR flood&said_by=Ada Brandt").request();
    assertThat(request.query()).isEqualTo(new Query.Everything());
    assertThat(request.said())
        .isEqualTo(
            new Query.And(
                List.of(
                    new Query.Or(
                        List.of(
                            new Query.Phrase(TextField.SAID, "high water", 0),
                            new Query.Word(TextField.SAID, "flood"))),
                    new Query.SaidBy("Ada Brandt"))));
  }

  @Test
  void datesArePeriodsWithBothEndsIncluded() throws BadRequest {
    assertThat(articles("q=flood&from=2024&to=2024-02").request().query())
        .isEqualTo(
            new Query.And(
                List.of(
                    new Query.Word(TextField.TEXT, "flood"),
                    new Query.Published(
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        Optional.of(LocalDate.of(2024, 2, 29))))));
  }

  @Test
  void aFacetIsRepeatedAndNeverSplitAtCommas() throws BadRequest {
    assertThat(articles("outlet=Wire, Inc.&outlet=B&-outlet=C&place=pt/lisbon").request().filters())
        .containsExactly(
            new FacetFilter(Facet.OUTLET, List.of("Wire, Inc.", "B"), List.of("C")),
            new FacetFilter(Facet.PLACE, List.of("pt/lisbon"), List.of()));
  }

  @Test
  void countedFacetsMayBeRepeatedOrSplitAtCommas() throws BadRequest {
    assertThat(articles("facet=outlet,actor&facet=place&facet_size=3").request().facets())
        .containsExactly(
            FacetRequest.of(Facet.OUTLET, 3),
            FacetRequest.of(Facet.ACTOR, 3),
            FacetRequest.of(Facet.PLACE, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "q=flood, RELEVANCE",
    "said=flood, RELEVANCE",
    "q=-flood, NEWEST",
    "q=outlet:Wire, NEWEST",
    "said_by=Brandt, NEWEST",
    "q=flood&sort=date, OLDEST",
    "sort=relevance, RELEVANCE",
  })
  void theOrderFollowsTheWords(String address, Sort sort) throws BadRequest {
    assertThat(articles(address).request().sort()).isEqualTo(sort);
  }

  @Test
  void aFacetsValuesArePagedSearchedAndUnfolded() throws BadRequest {
    ParsedRequest asked =
        PARAMETERS.readFacet(Facet.PLACE, map("q=flood&prefix=Lís&under=PT&size=5"));
    assertThat(asked.request().facets())
        .containsExactly(new FacetRequest(Facet.PLACE, 5, "lis", "pt", Optional.empty()));
    assertThat(asked.request().size()).isZero();
    String cursor = Cursors.write("s-1", Facet.PLACE, new FacetRequest.After(7, "pt/lisbon"));
    ParsedRequest next = PARAMETERS.readFacet(Facet.PLACE, map("cursor=" + cursor));
    assertThat(next.request().facets().getFirst().after())
        .contains(new FacetRequest.After(7, "pt/lisbon"));
    assertThat(next.snapshot()).contains("s-1");
  }

  @Test
  void aHistogramIsByMonthUnlessToldOtherwise() throws BadRequest {
    assertThat(PARAMETERS.read(Resource.HISTOGRAM, Map.of()).request().histogram())
        .contains(Interval.MONTH);
    assertThat(PARAMETERS.read(Resource.HISTOGRAM, map("interval=week")).request().histogram())
        .contains(Interval.WEEK);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "outlte=A | outlte | did you mean outlet?",
        "-outlte=A | -outlte | did you mean -outlet?",
        "limit=5 | limit | there is no parameter limit",
        "Q=x | Q | did you mean q?",
        "prefix=a | prefix | it belongs to facets/{field}",
        "sample=5 | sample | not available yet",
        "q=a&q=b | q | q is given twice; give it once",
        "q=a&q=b&q=c | q | q is given 3 times; give it once",
        "from=tomorrow | from | 2024-03-22",
        "from=2024-02-30 | from | is not a date",
        "to=24-3-1 | to | is not a date",
        "from=2025&to=2024 | from | swap them",
        "size=0 | size | 1 to 1000",
        "size=1001 | size | cursor",
        "size=many | size | 1 to 1000",
        "facet=outlet,autor | facet | facet is one of outlet, actor",
        "sort=newest | sort | relevance, date, -date",
        "interval=hour | interval | day, week, month, year",
        "excel=yes | excel | 1 or 0",
        "q=*x | q | begin with",
        "said=*x | said | begin with",
        "said=title:x | said | cannot stand inside",
        "cursor=garbage | cursor | nextCursor",
      })
  void refusesAndNamesParameterAndRemedy(String address, String parameter, String remedy) {
    assertThatThrownBy(() -> articles(address))
        .isInstanceOfSatisfying(
            BadRequest.class,
            refusal -> {
              assertThat(refusal.parameter()).contains(parameter);
              assertThat(refusal).hasMessageContaining(remedy);
            });
  }

  @Test
  void requestsThatAskTheSameHaveTheSameQueryString() throws BadRequest {
    assertThat(
            articles(
                    "outlet=b&outlet=Á&q=flood AND  “high water”&from=2024&sort=relevance&cursor=*")
                .queryString())
        .isEqualTo("from=2024-01-01&outlet=a&outlet=b&q=flood+%22high+water%22")
        .isEqualTo(
            articles("from=2024-01-01&q=flood \"high water\"&outlet=A&outlet=B&to=").queryString());
  }

  @Test
  void whatIsUsualAnywayIsNotInTheQueryString() throws BadRequest {
    assertThat(PARAMETERS.read(Resource.HISTOGRAM, map("interval=month")).queryString()).isEmpty();
    assertThat(articles("interval=month&sort=-date&excel=0").queryString())
        .isEqualTo("interval=month");
  }

  @Test
  void aValueHasAGreatestLength() {
    assertThatThrownBy(() -> articles("outlet=" + "x".repeat(8193)))
        .isInstanceOfSatisfying(
            BadRequest.class, refusal -> assertThat(refusal.parameter()).contains("outlet"));
  }

  @Test
  void theNextPageIsTheSameQueryWithItsCursor() throws BadRequest {
    ParsedRequest asked = articles("q=flood&size=2&sort=-date");
    String cursor =
        asked.cursor(new Cursor("s-1", OptionalLong.of(19_000), "abc", OptionalInt.empty()));
    ParsedRequest next = articles(asked.next(cursor));
    assertThat(next.request().after())
        .contains(new Cursor("s-1", OptionalLong.of(19_000), "abc", OptionalInt.empty()));
    assertThat(next.snapshot()).contains("s-1");
    assertThat(next.request().query()).isEqualTo(asked.request().query());
    assertThat(next.request().size()).isEqualTo(2);
  }

  @Test
  void parsedHoldsTheDates() throws BadRequest {
    assertThat(articles("q=Flood!&to=2024").parsed())
        .isEqualTo("Flood published:[* TO 2024-12-31]");
  }
}
