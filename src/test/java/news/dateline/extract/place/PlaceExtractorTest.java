package news.dateline.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;
import news.dateline.extract.Articles;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  private static List<String> rulesOfTheFirst(String body) {
    return EXTRACTOR
        .extract(Articles.reading(body), Findings.NONE)
        .explanation()
        .of(Explanation.Finding.PLACE, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He flew to Moscow. | Moscow=Moscow/RU | name-of-a-capital",
        "He went from Göteborg to Gothenburg. | Göteborg=Gothenburg/SE; Gothenburg=Gothenburg/SE | place-among-others",
        "The Norwegian ferry left. | Norwegian=Norway/NO | people-of-a-country",
        "Two Ukrainians met in the U.S. on Friday. | Ukrainians=Ukraine/UA; U.S.=United States/US | people-of-a-country",
        "They met in Portland, Maine, last year. | Portland=Portland/US; Maine=Maine/US | state-or-country-behind-it",
        "They met at Kesh, Ohio, which no list knows. | Ohio=Ohio/US | name-of-a-state",
        "They met in Paris, Texas, last year. | Paris=Paris/US; Texas=Texas/US | state-or-country-behind-it",
        "They met in Paris last year. | Paris=Paris/FR | larger-place",
        "They met in New York on Friday. | New York=New York/US | larger-place",
        "The train to South Sudan left. | South Sudan=South Sudan/SS | name-of-a-country",
        "The Democratic Republic of the Congo voted. | Democratic Republic of the Congo=Democratic Republic of the Congo/CD | name-of-a-country",
        "They live in São Paulo. | São Paulo=São Paulo/BR | only-place-of-the-name",
        "They live in Sao Paulo. | Sao Paulo=São Paulo/BR | only-place-of-the-name",
        "Europe waited. | Europe=Europe/- | usually-a-place",
        "The office is in Krasnogorsk, northwest of Moscow. | Krasnogorsk=Krasnogorsk/RU; Moscow=Moscow/RU | near-other-places",
      })
  void namesOfPlacesAreFound(String body, String expected, String ruleOfTheFirst) {
    assertThat(countries(body)).isEqualTo(expected);
    assertThat(rulesOfTheFirst(body)).contains(ruleOfTheFirst);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "The Washington Post wrote about goats. | medium-named-after-a-place",
        "The White House told Congress in March. | word-that-is-never-a-place",
        "The Supreme Court will rule in August. | word-that-is-never-a-place",
        "A professor at Columbia University bought a goat. | university-that-lies-elsewhere",
        "African Americans voted. | african-american",
        "Paris Hilton bought a goat. | name-like-a-persons",
        "The Kyiv Independent bought a goat. | medium-named-after-a-place",
        "Reading is a nice thing, and so is a mobile home. | usually-a-word",
        "Give it to us, it said. | usually-a-word",
        "Mr. London has a goat. | surname-in-the-article",
        "Goats came on Tuesday, Nov 5, to the Bay of Goats. | word-that-is-never-a-place",
      })
  void partsOfLongerNamesAndWordsAreNoPlaces(String body, String rule) {
    assertThat(countries(body)).isEmpty();
    assertThat(EXTRACTOR.judged(Articles.reading(body), Findings.NONE))
        .first()
        .satisfies(name -> assertThat(name.rules()).extracting(Rule::id).contains(rule));
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
        "Springfield, Ill., has a mayor. Springfield waits. | Springfield/Illinois, Illinois/Illinois | state-or-country-behind-it",
        "Springfield, IL, has a mayor. | Springfield/Illinois | state-or-country-behind-it",
        "He lives in Amherst, Mass. and works. | Amherst/Massachusetts, Massachusetts/Massachusetts | state-or-country-behind-it",
        "He drove from Peoria to Springfield and on to Chicago. | Peoria/Illinois, Springfield/Illinois, Chicago/Illinois | state-of-other-places",
        "The council of Perth and Kinross met in Perth. It is near Dundee in Scotland. | Perth and Kinross/Scotland, Perth/Scotland, Dundee/Scotland, Scotland/Scotland | place-in-a-state-named",
        "He flew from Perth to Sydney and Brisbane. | Perth/Western Australia, Sydney/New South Wales, Brisbane/Queensland | larger-place",
        "Georgia's governor met the mayors of Atlanta and Savannah. | Georgia/Georgia, Atlanta/Georgia, Savannah/Georgia | country-of-other-places",
        "Georgia accused Russia; Tbilisi and Batumi were calm. | Georgia/GE, Russia/RU, Tbilisi/Tbilisi, Batumi/Adjara | country-before-others",
        "In Washington, the president met senators. | Washington/District of Columbia | larger-place",
        "The Boston-based firm left for Halifax, Nova Scotia. | Boston/Massachusetts, Halifax/Nova Scotia, Nova Scotia/Nova Scotia | larger-place",
        "The fire burned in Licking County, Ohio. | Licking County/Ohio, Ohio/Ohio | state-or-country-behind-it",
        "Ships crossed the Black Sea and the Bosporus. | Black Sea/-, Bosporus/- | name-of-several-words",
      })
  void contextTellsWhichPlaceIsMeant(String body, String expected, String ruleOfTheFirst) {
    assertThat(String.join(", ", resolved(body))).isEqualTo(expected);
    assertThat(rulesOfTheFirst(body)).contains(ruleOfTheFirst);
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
