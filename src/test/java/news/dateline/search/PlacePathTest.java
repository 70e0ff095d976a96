package news.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.article.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacePathTest {

  private static PlacePath path(String name, String id, String country, String admin1) {
    return PlacePath.of(
        new Place(
            name, id, Optional.ofNullable(country), Optional.ofNullable(admin1), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "Moscow, geonames:1, RU, Moscow, ru/moscow/moscow, Moscow",
    "Russia, iso:RU, RU, , ru, Russia",
    "Texas, region:US:Texas, US, Texas, us/texas, Texas",
    "New York State, region:US:New York State, US, New York, us/new york, New York",
    "Singapore, geonames:2, SG, , sg/singapore, Singapore",
    "Córdoba, geonames:3, AR, Córdoba, ar/cordoba/cordoba, Córdoba",
    "Middle East, region:Middle East, , , middle east, Middle East",
    "A/B Town, geonames:4, DE, , de/a b town, A/B Town",
    "Nowhere, iso:XK, XK, , xk, XK",
  })
  void aPathGoesFromTheCountryDown(
      String name, String id, String country, String admin1, String value, String label) {
    PlacePath path = path(name, id, country, admin1);
    assertThat(path.value()).isEqualTo(value);
    assertThat(path.label()).isEqualTo(label);
  }

  @Test
  void stepsAreTheAncestorsAndThePlaceItself() {
    assertThat(path("Porto", "geonames:1", "PT", "Porto").steps().stream().map(PlacePath::value))
        .containsExactly("pt", "pt/porto", "pt/porto/porto");
  }
}
