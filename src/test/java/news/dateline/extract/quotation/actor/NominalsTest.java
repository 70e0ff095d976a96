package news.dateline.extract.quotation.actor;

import static news.dateline.extract.quotation.actor.ActorParts.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.extract.name.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a noun with an article stands for, wherever it last stands in a text. */
class NominalsTest {
  private static Optional<Resolved> of(ActorParts parts, String words) {
    int from = parts.last(words);
    return parts.nominals.of(from, ActorParts.end(from, words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "Judge Marta Vesely came. On Friday the judge left. | the judge | Marta Vesely | LAST_PERSON_WITH_THAT_ROLE",
        "Marta Vesely, the harbour pilot, came. On Friday the pilot left. | the pilot | Marta Vesely | LAST_PERSON_WITH_THAT_ROLE",
        "His neighbour, Marta Vesely, came. On Friday the neighbour left. | the neighbour | Marta Vesely | LAST_PERSON_WITH_THAT_ROLE",
        "Judge Marta Vesely came with Judge Peter Lind to the harbour. On Friday the judge left. | the judge | Peter Lind | LAST_PERSON_WITH_THAT_ROLE",
        "Judge Marta Vesely came. On Friday the old judge left. | the old judge | Marta Vesely | LAST_PERSON_WITH_THAT_ROLE",
        "The Quay Pilots Union met. On Friday the union left. | the union | Quay Pilots Union | NAME_WITH_THAT_NOUN",
        "The Lind Bank shut. On Friday the bank left. | the bank | Lind Bank | NAME_WITH_THAT_NOUN",
        "The Lind campaign began. On Friday the campaign left. | the campaign | Lind campaign | NAME_THAT_THE_NOUN_STOOD_BEHIND",
      })
  void nounIsSomebody(String body, String words, String who, ActorRule rule) {
    Optional<Resolved> found = of(new ActorParts(body), words);
    assertThat(name(found)).isEqualTo(who);
    assertThat(found.orElseThrow().rules()).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "On Friday the judge left. Judge Marta Vesely came. | the judge",
        "Judge Marta Vesely came. On Friday a judge left. | a judge",
        "Judge Marta Vesely came. On Friday the pilot left. | the pilot",
        "Judge Marta Vesely came. On Friday the very old harbour district judge left. | the very old harbour district judge",
        "Quay Pilots met. On Friday the company left. | the company",
        "Quay Pilots met. On Friday the statement left. | the statement",
      })
  void nounIsNobodyKnown(String body, String words) {
    assertThat(of(new ActorParts(body), words)).isEmpty();
  }

  @Test
  void speakerWithTheRoleGoesBeforeThoseWhoAreOnlyNamed() {
    ActorParts parts = new ActorParts("Judge Peter Lind came. On Friday the judge left.");
    Entity speaker = parts.speaks("Marta Vesely", Actor.Kind.PERSON, Gender.FEMALE);
    speaker.roleIfNone(() -> Optional.of("judge at the harbour court"));
    Optional<Resolved> found = of(parts, "the judge");
    assertThat(found).contains(Resolved.by(ActorRule.LAST_SPEAKER_WITH_THAT_ROLE, speaker));
  }

  @Test
  void companyIsTheLastOrganisationThatSpoke() {
    ActorParts parts = new ActorParts("On Friday the company left.");
    Entity speaker = parts.speaks("Lind Lines", Actor.Kind.ORGANISATION, Gender.UNKNOWN);
    parts.speaks("Norwegian Ministry", Actor.Kind.GOVERNMENT, Gender.UNKNOWN);
    parts.speaks("Peter Lind", Actor.Kind.PERSON, Gender.MALE);
    assertThat(of(parts, "the company"))
        .contains(Resolved.by(ActorRule.LAST_ORGANISATION_THAT_SPOKE, speaker));
  }

  @Test
  void unionThatSpokeGoesBeforeOneThatIsNamed() {
    ActorParts parts = new ActorParts("The Quay Pilots Union met. On Friday the union left.");
    Entity speaker = parts.speaks("Lind Union", Actor.Kind.ORGANISATION, Gender.UNKNOWN);
    assertThat(of(parts, "the union"))
        .contains(Resolved.by(ActorRule.SPEAKER_WITH_THAT_NOUN_IN_ITS_NAME, speaker));
  }

  @Test
  void groupIsTheLastGroupThatSpoke() {
    ActorParts parts = new ActorParts("On Friday the group left.");
    Entity speaker = parts.speaks("Reed Front", Actor.Kind.GROUP, Gender.UNKNOWN);
    parts.speaks("Lind Lines", Actor.Kind.ORGANISATION, Gender.UNKNOWN);
    assertThat(of(parts, "the group"))
        .contains(Resolved.by(ActorRule.LAST_GROUP_THAT_SPOKE, speaker));
  }

  @Test
  void statementIsWhoeverMadeIt() {
    ActorParts parts = new ActorParts("On Friday the statement spread.");
    Entity author = parts.speaks("Marta Vesely", Actor.Kind.PERSON, Gender.FEMALE);
    parts.speakers.wrote(author, "statement");
    parts.speaks("Peter Lind", Actor.Kind.PERSON, Gender.MALE);
    assertThat(of(parts, "the statement"))
        .contains(Resolved.by(ActorRule.WRITING_READ_BEFORE, author));
  }
}
