package news.dateline.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;
import news.dateline.extract.Articles;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceExtractorTest {
  private static final PlaceExtractor EXTRACTOR =
      new PlaceExtractor(Atlas.shipped(), new OutletNames(), new GivenNames());

  private static List<PlaceMention> places(Article article) {
    return EXTRACTOR.extract(new TokenizedArticle(article), Findings.NONE).places();
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
        "They met at Kesh, Ohio, which no list knows. | Ohio=Ohio/US",
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
        "The White House told Congress in March.",
        "The Supreme Court will rule in August.",
        "A professor at Columbia University bought a goat.",
        "African Americans voted.",
        "Paris Hilton bought a goat.",
        "The Kyiv Independent bought a goat.",
        "Reading is a nice thing, and so is a mobile home.",
        "Give it to us, it said.",
        "Mr. London has a goat.",
        "Goats came on Tuesday, Nov 5, to the Bay of Goats.",
      })
  void partsOfLongerNamesAndWordsAreNoPlaces(String body) {
    assertThat(countries(body)).isEmpty();
  }

  /** One article, each place once, as name/division. */
  private static List<String> resolved(String body) {
    return places(Articles.body(body)).stream()
        .map(
            mention ->
                mention.place().name()
                    + "/"
                    + mention.place().admin1().or(mention.place()::country).orElse("-"))
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Springfield, Ill., has a mayor. Springfield waits. | Springfield/Illinois, Illinois/Illinois",
        "Springfield, IL, has a mayor. | Springfield/Illinois",
        "He lives in Amherst, Mass. and works. | Amherst/Massachusetts, Massachusetts/Massachusetts",
        "He drove from Peoria to Springfield and on to Chicago. | Peoria/Illinois, Springfield/Illinois, Chicago/Illinois",
        "The council of Perth and Kinross met in Perth. It is near Dundee in Scotland. | Perth and Kinross/Scotland, Perth/Scotland, Dundee/Scotland, Scotland/Scotland",
        "He flew from Perth to Sydney and Brisbane. | Perth/Western Australia, Sydney/New South Wales, Brisbane/Queensland",
        "Georgia's governor met the mayors of Atlanta and Savannah. | Georgia/Georgia, Atlanta/Georgia, Savannah/Georgia",
        "Georgia accused Russia; Tbilisi and Batumi were calm. | Georgia/GE, Russia/RU, Tbilisi/Tbilisi, Batumi/Adjara",
        "In Washington, the president met senators. | Washington/District of Columbia",
        "The Boston-based firm left for Halifax, Nova Scotia. | Boston/Massachusetts, Halifax/Nova Scotia, Nova Scotia/Nova Scotia",
        "The fire burned in Licking County, Ohio. | Licking County/Ohio, Ohio/Ohio",
        "Ships crossed the Black Sea and the Bosporus. | Black Sea/-, Bosporus/-",
      })
  void contextTellsWhichPlaceIsMeant(String body, String expected) {
    assertThat(String.join(", ", resolved(body))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Das Essen war gut, und nach dem Essen ging man. | ''",
        "de | In Essen und Dortmund wurde gefeiert. | Essen=Essen/DE; Dortmund=Dortmund/DE",
        "fr | Le maire est allé à Londres et en Allemagne. | Londres=London/GB; Allemagne=Germany/DE",
        "es | El presidente viajó a Moscú y Alemania. | Moscú=Moscow/RU; Alemania=Germany/DE",
        "ru | Президент приехал из Киева в Лондон. | Киева=Kyiv/UA; Лондон=London/GB",
        "uk | Він приїхав до Києва з Німеччини. | Києва=Kyiv/UA; Німеччини=Germany/DE",
      })
  void placesHaveTheirNamesInOtherLanguages(String language, String body, String expected) {
    Article article = Articles.body(body);
    String found =
        EXTRACTOR
            .extract(
                new TokenizedArticle(article),
                Findings.NONE.withLanguage(java.util.Optional.of(language)))
            .places()
            .stream()
            .map(
                mention ->
                    article.text(mention.span())
                        + "="
                        + mention.place().name()
                        + "/"
                        + mention.place().country().orElse("-"))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(expected);
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
