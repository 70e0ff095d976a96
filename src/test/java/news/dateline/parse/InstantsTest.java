package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsTest {

  @ParameterizedTest
  @CsvSource({
    "2025-02-14T17:50:00+01:00,        2025-02-14T16:50:00Z",
    "2025-02-14T17:50:00.123Z,         2025-02-14T17:50:00.123Z",
    "2025-02-14T17:50:00+0100,         2025-02-14T16:50:00Z",
    "2025-02-14 17:50:00 +01:00,       2025-02-14T16:50:00Z",
    "2025-02-14 17:50,                 2025-02-14T17:50:00Z",
    "2025-02-14,                       2025-02-14T00:00:00Z",
    "'Thu, 13 Feb 2025 18:40:00 +0100', 2025-02-13T17:40:00Z",
    "'13 Feb 2025 18:40:00 GMT',       2025-02-13T18:40:00Z",
    "yesterday,                        ",
    "2025-02-31,                       ",
    "14/02/2025,                       ",
  })
  void momentsThatMachinesPrint(String printed, String moment) {
    assertThat(Instants.of(printed).map(String::valueOf).orElse(null)).isEqualTo(moment);
  }
}
