package news.dateline.article;

import static news.dateline.article.PublicationDate.Precision.DAY;
import static news.dateline.article.PublicationDate.Precision.MONTH;
import static news.dateline.article.PublicationDate.Precision.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicationDateTest {
  private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);

  private static PublicationDate date(PublicationDate.Precision precision) {
    return PublicationDate.of(LEAP_DAY, precision, new Evidence.InUrl());
  }

  @Test
  void textIsAsLongAsThePrecision() {
    assertThat(date(DAY).text()).isEqualTo("2024-02-29");
    assertThat(date(MONTH).text()).isEqualTo("2024-02");
    assertThat(date(YEAR).text()).isEqualTo("2024");
  }

  @Test
  void periodRunsFromItsFirstDayToItsLast() {
    assertThat(date(DAY).last()).isEqualTo(LEAP_DAY);
    assertThat(date(MONTH).date()).isEqualTo("2024-02-01");
    assertThat(date(MONTH).last()).isEqualTo("2024-02-29");
    assertThat(date(YEAR).date()).isEqualTo("2024-01-01");
    assertThat(date(YEAR).last()).isEqualTo("2024-12-31");
  }

  @Test
  void timeOfDayNeedsADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new PublicationDate(
                    LEAP_DAY,
                    MONTH,
                    Optional.of(LocalTime.NOON),
                    Optional.empty(),
                    new Evidence.InUrl()));
  }
}
