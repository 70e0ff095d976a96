package news.dateline.extract.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "São Paulo | sao paulo",
        "Port-au-Prince | port au prince",
        "St. Louis | st louis",
        "Saint Louis | st louis",
        "Fort Worth | ft worth",
        "Côte d’Ivoire | cote divoire",
        "Łódź | lodz",
        "Straße | strasse",
        "Москва | москв",
        "в Москве | в москв",
        "России | росси",
        "Россия | росси",
        "Киев | киев",
        "ISTANBUL | istanbul",
        "N.H. | n.h.",
      })
  void namesAreFolded(String name, String key) {
    assertThat(PlaceNames.key(name)).isEqualTo(key);
  }
}
