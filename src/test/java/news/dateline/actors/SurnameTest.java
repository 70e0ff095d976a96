package news.dateline.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "José Pérez, perez",
        "José Pérez Jr., perez",
        "`Ada Lund, Jr.`, lund",
        "Ada Lund III, lund",
        "Ursula von der Leyen, leyen",
        "Ana Costa-Dias, costa-dias",
        "Zoë O’Neill, o'neill",
      })
  void theLastWordOfAPersonsNameIsTheSurname(String name, String surname) {
    assertThat(Surname.of(new Actor(name, Actor.Kind.PERSON, Optional.empty(), List.of())))
        .contains(surname);
  }

  @Test
  void aSingleNameAndAnOrganisationHaveNone() {
    assertThat(Surname.of(new Actor("Brandt", Actor.Kind.PERSON, Optional.empty(), List.of())))
        .isEmpty();
    assertThat(
            Surname.of(
                new Actor("Dam Council", Actor.Kind.ORGANISATION, Optional.empty(), List.of())))
        .isEmpty();
  }
}
