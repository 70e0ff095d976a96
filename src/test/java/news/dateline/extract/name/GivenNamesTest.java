package news.dateline.extract.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenNamesTest {
  private static final GivenNames NAMES = new GivenNames();

  @Test
  void nameTellsHeFromShe() {
    assertThat(NAMES.gender("marta")).isEqualTo(Gender.FEMALE);
    assertThat(NAMES.gender("jonas")).isEqualTo(Gender.MALE);
    assertThat(NAMES.gender("utgaard")).isEqualTo(Gender.UNKNOWN);
  }

  @Test
  void doubleNameIsOfTheGenderOfItsFirstPart() {
    assertThat(NAMES.contains("marta-utgaard")).isFalse();
    assertThat(NAMES.gender("marta-utgaard")).isEqualTo(Gender.FEMALE);
  }

  @Test
  void shortFormsOfOneNameAreTheSame() {
    assertThat(NAMES.same("bob", "robert")).isTrue();
    assertThat(NAMES.same("robert", "bob")).isTrue();
    assertThat(NAMES.same("utgaard", "utgaard")).isTrue();
    assertThat(NAMES.same("bob", "william")).isFalse();
  }

  @Test
  void wordsTellTheGenderThatNamesLeaveOpen() {
    assertThat(Gender.of("spokeswoman")).isEqualTo(Gender.FEMALE);
    assertThat(Gender.of("mr.")).isEqualTo(Gender.MALE);
    assertThat(Gender.of("spokesperson")).isEqualTo(Gender.UNKNOWN);
    assertThat(Gender.UNKNOWN.fits(Gender.FEMALE)).isTrue();
    assertThat(Gender.MALE.fits(Gender.FEMALE)).isFalse();
  }
}
