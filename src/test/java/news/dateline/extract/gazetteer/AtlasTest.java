package news.dateline.extract.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Place;
import news.dateline.article.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtlasTest {
  private static final Atlas ATLAS = Atlas.shipped();

  private static List<Integer> named(String name) {
    List<Integer> places = new ArrayList<>();
    int found = ATLAS.find(PlaceNames.key(name));
    for (int at = found < 0 ? 0 : ATLAS.first(found);
        found >= 0 && at < ATLAS.first(found + 1);
        at++) {
      places.add(ATLAS.meaning(at));
    }
    return places;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moscow | geonames:524901",
        "Ghana | iso:GH",
        "Ghanaians | iso:GH",
        "Ohio | region:US:Ohio",
        "N.H. | region:US:New Hampshire",
        "Licking County | county:US:Ohio:Licking County",
        "Black Sea | feature:Black Sea",
        "Silicon Valley | area:US:Silicon Valley",
        "Kiev | geonames:703448",
        "Wien | geonames:2761369",
        "Londres | geonames:2643743",
        "Москва | geonames:524901",
        "Allemagne | iso:DE",
        "Deutschland | iso:DE",
        "Німеччина | iso:DE",
        "Saint Louis | geonames:4407066",
        "St. Louis | geonames:4407066",
        "Winston Salem | geonames:4499612",
        "Port au Prince | geonames:3718426",
        "New Yorker | geonames:5128581",
      })
  void placesAreKnownByTheirNames(String name, String id) {
    assertThat(named(name)).extracting(place -> ATLAS.place(place).gazetteerId()).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Qqxyzzy", "Nowhere Known At All", "in", "or"})
  void whatIsNoPlaceHasNoMeaning(String name) {
    assertThat(named(name)).isEmpty();
  }

  @Test
  void postalCodesAreKnownInCapitalsOnly() {
    int name = ATLAS.find("OR");
    assertThat(ATLAS.place(ATLAS.meaning(ATLAS.first(name))).name()).isEqualTo("Oregon");
  }

  @Test
  void townsLieInTheirCountyDivisionAndCountry() {
    List<Place> towns =
        named("Granville").stream()
            .filter(place -> ATLAS.county(place) >= 0)
            .filter(place -> ATLAS.printed(ATLAS.county(place)).equals("Licking County"))
            .map(ATLAS::place)
            .toList();
    assertThat(towns)
        .singleElement()
        .satisfies(
            town -> {
              assertThat(town.country()).contains("US");
              assertThat(town.admin1()).contains("Ohio");
              assertThat(town.coordinates().orElseThrow().latitude()).isBetween(40.0, 40.1);
            });
  }

  @Test
  void citiesOfAllSizesAreThere() {
    long cities = 0;
    for (String name : List.of("Tokyo", "Kesh", "Astoria", "Perth")) {
      cities += named(name).stream().filter(place -> ATLAS.kind(place).city()).count();
    }
    assertThat(cities).isGreaterThan(8);
    assertThat(named("Springfield")).hasSizeGreaterThan(20);
  }

  @Test
  void aCityIsMeantWhereItsDivisionHasTheSameName() {
    assertThat(named("Moscow")).noneMatch(place -> ATLAS.kind(place) == Atlas.Kind.DIVISION);
    assertThat(named("New York")).anyMatch(place -> ATLAS.kind(place) == Atlas.Kind.DIVISION);
  }

  @Test
  void populationsAreKnownToATwentieth() {
    int berlin =
        named("Berlin").stream()
            .max((a, b) -> Double.compare(ATLAS.magnitude(a), ATLAS.magnitude(b)))
            .orElseThrow();
    assertThat(ATLAS.population(berlin)).isBetween(3_200_000L, 3_800_000L);
  }

  /** Whoever edits a list runs {@link AtlasBuilder} again. */
  @Test
  void whatIsInTheListsIsInTheAtlas() {
    List<String> missing = new ArrayList<>();
    for (String list : List.of("countries.tsv", "regions.tsv", "features.tsv", "city-names.tsv")) {
      for (List<String> row : AtlasBuilder.list(list)) {
        List<String> names = new ArrayList<>(List.of(row.get(1)));
        names.addAll(Resources.several(row.get(2)));
        for (String name : names) {
          if (named(name).isEmpty() && ATLAS.find(name) < 0) {
            missing.add(list + ": " + name);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyCountryHasItsOwnEntry() {
    for (List<String> row : AtlasBuilder.list("countries.tsv")) {
      assertThat(named(row.get(1)))
          .as(row.get(1))
          .anyMatch(place -> ATLAS.place(place).country().equals(Optional.of(row.get(0))));
    }
  }
}
