package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceExtractorTest {
  private static final PlaceExtractor EXTRACTOR =
      new PlaceExtractor(Atlas.shipped(), new OutletNames(), new ActorWords());

  private static List<PlaceMention> places(Article article) {
    return EXTRACTOR.extract(new Reading(article), Findings.NONE).places();
  }

  private static String countries(String body) {
    Article article = Articles.body(body);
    return places(article).stream()
        .map(
            mention ->
                article.text(mention.span())
                    + "="
                    + mention.place().name()
                    + "/"
                    + mention.place().country().orElse("-"))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He flew to Moscow. | Moscow=Moscow/RU",
        "He went from Göteborg to Gothenburg. | Göteborg=Gothenburg/SE; Gothenburg=Gothenburg/SE",
        "The Norwegian ferry left. | Norwegian=Norway/NO",
        "Two Ukrainians met in the U.S. on Friday. | Ukrainians=Ukraine/UA; U.S.=United States/US",
        "They met in Portland, Maine, last year. | Portland=Portland/US; Maine=Maine/US",
        "They met in Paris, Texas, last year. | Paris=Paris/US; Texas=Texas/US",
        "They met in Paris last year. | Paris=Paris/FR",
        "They met in New York on Friday. | New York=New York/US",
        "The train to South Sudan left. | South Sudan=South Sudan/SS",
        "The Democratic Republic of the Congo voted. | Democratic Republic of the Congo=Democratic Republic of the Congo/CD",
        "They live in São Paulo. | São Paulo=São Paulo/BR",
        "They live in Sao Paulo. | Sao Paulo=São Paulo/BR",
        "Europe waited. | Europe=Europe/-",
        "The office is in Krasnogorsk, northwest of Moscow. | Krasnogorsk=Krasnogorsk/RU; Moscow=Moscow/RU",
      })
  void namesOfPlacesAreFound(String body, String expected) {
    assertThat(countries(body)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Washington Post wrote about goats.",
        "Paris Hilton bought a goat.",
        "The Kyiv Independent bought a goat.",
        "Reading is a nice thing, and so is a mobile home.",
        "Give it to us, it said.",
        "Mr. London has a goat.",
      })
  void partsOfLongerNamesAndWordsAreNoPlaces(String body) {
    assertThat(countries(body)).isEmpty();
  }

  @Test
  void titleHasPlacesToo() {
    assertThat(places(Articles.of("Goats in Norway", "They eat.", null, Map.of())))
        .extracting(PlaceMention::span)
        .containsExactly(Span.title(9, 15));
  }

  @Test
  void placesCarryGazetteerAndDivision() {
    assertThat(places(Articles.body("He flew to Moscow.")).get(0).place())
        .satisfies(
            place -> {
              assertThat(place.gazetteerId()).isEqualTo("geonames:524901");
              assertThat(place.admin1()).contains("Moscow");
              assertThat(place.coordinates().orElseThrow().latitude()).isBetween(55.7, 55.8);
            });
  }
}
