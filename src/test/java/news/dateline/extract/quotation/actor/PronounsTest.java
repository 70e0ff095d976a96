package news.dateline.extract.quotation.actor;

import static news.dateline.extract.quotation.actor.ActorParts.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.extract.name.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a pronoun stands for, wherever it last stands in a text. */
class PronounsTest {
  private static Optional<Resolved> of(ActorParts parts, String pronoun) {
    return parts.pronouns.of(pronoun.toLowerCase(Locale.ROOT), parts.last(pronoun));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Peter Vesely came. He left. | He | Peter Vesely | NEAREST_SUBJECT_BEFORE",
        "Marta Vesely came with Peter Lind to the harbour. He left. | He | Peter Lind | NEAREST_PERSON_BEFORE",
        "Peter Lind came with Marta Vesely to the harbour. He left. | He | Peter Lind | NEAREST_SUBJECT_BEFORE",
        "Peter Lind came. The goat saw Thomas Vesely. He left. | He | Peter Lind | NEAREST_SUBJECT_BEFORE",
        "Marta Vesely came. The goat left. She stayed. | She | Marta Vesely | NEAREST_SUBJECT_BEFORE",
        "Marta Vesely came. On Friday Vesely left. She stayed. | She | Marta Vesely | NEAREST_SUBJECT_BEFORE",
        "Peter Lind came. \"Ask Thomas Vesely.\" He left. | He | Peter Lind | NEAREST_SUBJECT_BEFORE",
        "Marta Vesely, who left, stayed. | who | Marta Vesely | RELATIVE_PRONOUN_BEHIND_A_NAME",
        "Marta Vesely, a pilot in the port, who left, stayed. | who | Marta Vesely | RELATIVE_PRONOUN_BEHIND_A_DESCRIPTION",
        "Marta Vesely, the head of Quay Pilots, who left, stayed. | who | Marta Vesely | RELATIVE_PRONOUN_BEHIND_A_DESCRIPTION",
      })
  void pronounIsSomebody(String body, String pronoun, String who, ActorRule rule) {
    Optional<Resolved> found = of(new ActorParts(body), pronoun);
    assertThat(name(found)).isEqualTo(who);
    assertThat(found.orElseThrow().rules()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Marta Vesely came. He left. | He",
        "The goat came. He left. | He",
        "The Quay Pilots Guild met in the harbour. He left. | He",
        "The goats saw Peter Lind's boat. He left. | He",
        "Marta Vesely came. The goats, who left, stayed. | who",
        "The Quay Pilots Guild met in the harbour. It left. | It",
        "Peter Lind came. Many left. | Many",
      })
  void pronounIsNobodyKnown(String body, String pronoun) {
    assertThat(of(new ActorParts(body), pronoun)).isEmpty();
  }

  @Test
  void speakerServesWhereTheTextNamesNobodyNear() {
    ActorParts parts = new ActorParts("It rained. He left.");
    parts.speaks("Peter Lind", Actor.Kind.PERSON, Gender.MALE);
    parts.speaks("Marta Vesely", Actor.Kind.PERSON, Gender.FEMALE);
    parts.speaks("Quay Pilots", Actor.Kind.ORGANISATION, Gender.UNKNOWN);
    Optional<Resolved> found = of(parts, "He");
    assertThat(name(found)).isEqualTo("Peter Lind");
    assertThat(found.orElseThrow().rules())
        .containsExactly(ActorRule.PRONOUN_OF_A_PERSON, ActorRule.LAST_PERSON_WHO_SPOKE);
  }

  @Test
  void itIsTheLastWhoSpokeForMany() {
    ActorParts parts = new ActorParts("It rained.");
    parts.speaks("Quay Pilots", Actor.Kind.ORGANISATION, Gender.UNKNOWN);
    parts.speaks("Halden Courier", Actor.Kind.OUTLET, Gender.UNKNOWN);
    parts.speaks("Peter Lind", Actor.Kind.PERSON, Gender.MALE);
    assertThat(name(of(parts, "It"))).isEqualTo("Quay Pilots");
  }

  @Test
  void theyAreTheLastWhoAreNoPerson() {
    ActorParts parts = new ActorParts("They left.");
    parts.speaks("Quay Pilots", Actor.Kind.ORGANISATION, Gender.UNKNOWN);
    parts.speaks("Halden Courier", Actor.Kind.OUTLET, Gender.UNKNOWN);
    parts.speaks("Peter Lind", Actor.Kind.PERSON, Gender.MALE);
    assertThat(name(of(parts, "They"))).isEqualTo("Halden Courier");
  }

  @Test
  void pronounTellsTheGenderFromThenOn() {
    ActorParts parts = new ActorParts("Tumelo Radebe came. She left. He stayed.");
    assertThat(name(of(parts, "She"))).isEqualTo("Tumelo Radebe");
    assertThat(of(parts, "He")).isEmpty();
  }

  @Test
  void headingIsNobody() {
    assertThat(of(new ActorParts("The goat came.\nPeter Lind\nHe left."), "He")).isEmpty();
  }

  @Test
  void wordsForSomebodysOriginAreThePersonBefore() {
    ActorParts parts = new ActorParts("Peter Lind came. The Norwegian left.");
    Optional<Resolved> found = parts.pronouns.person(parts.last("The Norwegian"));
    assertThat(name(found)).isEqualTo("Peter Lind");
    assertThat(found.orElseThrow().rules()).startsWith(ActorRule.PERSON_TOLD_BY_ORIGIN_OR_AGE);
  }
}
