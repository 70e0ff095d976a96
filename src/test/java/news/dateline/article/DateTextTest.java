package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024 | 2024-01-01 | 2024-12-31",
        "2024-02 | 2024-02-01 | 2024-02-29",
        "2024-03-22 | 2024-03-22 | 2024-03-22",
        "2024-3-2 | 2024-03-02 | 2024-03-02",
        "2024/03/22 | 2024-03-22 | 2024-03-22",
        "March 2024 | 2024-03-01 | 2024-03-31",
        "mar 2024 | 2024-03-01 | 2024-03-31",
        "Sept. 2024 | 2024-09-01 | 2024-09-30",
        "2024 March | 2024-03-01 | 2024-03-31",
        "22 March 2024 | 2024-03-22 | 2024-03-22",
        "22nd of March 2024 | 2024-03-22 | 2024-03-22",
        "March 22, 2024 | 2024-03-22 | 2024-03-22",
        "MARCH 22ND 2024 | 2024-03-22 | 2024-03-22",
        "2024 Mar 22 | 2024-03-22 | 2024-03-22",
        "March  2024 | 2024-03-01 | 2024-03-31",
      })
  void formsThatPeopleWrite(String text, LocalDate first, LocalDate last) {
    assertThat(DateText.parse(text)).contains(new DateText(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "March", "22 March", "03/04/2024", "22/03/2024", "2024-02-30", "31 April 2024",
        "Marched 2024", "ma 2024", "yesterday", "24", "0 March 2024", "2024-13", "March 20245"
      })
  void whatIsNoDateOrTwoIsNone(String text) {
    assertThat(DateText.parse(text)).isEmpty();
  }

  @Test
  void writtenMonthAsksForTheSameAsItsNumber() {
    assertThat(DateText.parse("February 2024")).isEqualTo(DateText.parse("2024-02"));
  }
}
