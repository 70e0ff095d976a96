package news.dateline.extract.quotation.actor;

import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * Whom a noun with an article stands for.
 *
 * <pre>
 *   the statement          whoever made it
 *   the union              the last organisation with that noun in its name
 *   the company            the last organisation
 *   the administration     the name that the noun stood behind before
 *   the mayor              the last speaker with that role, else the last person who was given it
 * </pre>
 */
final class Nominals {
  private final Text text;
  private final RoleNouns roles;
  private final Speakers speakers;
  private final Entities entities;
  private final NameSense sense;

  Nominals(Text text, RoleNouns roles, Speakers speakers, Entities entities, NameSense sense) {
    this.text = text;
    this.roles = roles;
    this.speakers = speakers;
    this.entities = entities;
    this.sense = sense;
  }

  /** Whom a noun phrase stands for. */
  Optional<Resolved> of(int from, int end) {
    int to = from + 1;
    while (to < end && !WordLists.PREPOSITIONS.contains(text.lower(to)) && text.token(to).word()) {
      to++;
    }
    if (to > end || from >= end || !text.lower(from).equals("the")) {
      return Optional.empty();
    }
    String noun = text.lower(to - 1);
    if (ActorWords.WRITINGS.contains(noun)) {
      return speakers
          .author(noun)
          .map(author -> Resolved.by(ActorRule.WRITING_READ_BEFORE, author));
    }
    if (to - from <= 3 && ActorWords.ORGANISATION_NOUNS.contains(noun)) {
      return organisation(noun, from);
    }
    if (to - from <= 2) {
      Optional<Resolved> headed = headed(noun, from);
      if (headed.isPresent()) {
        return headed;
      }
    }
    return to - from <= 4 && text.token(to - 1).shape() != Token.Shape.NUMBER
        ? person(noun, from)
        : Optional.empty();
  }

  /** The last speaker with a role, else the last person before a token who was given it. */
  Optional<Resolved> person(String noun, int at) {
    return speakers
        .last(
            member ->
                member.is(Actor.Kind.PERSON)
                    && member.role().map(role -> hasWord(role, noun)).orElse(false))
        .map(speaker -> Resolved.by(ActorRule.LAST_SPEAKER_WITH_THAT_ROLE, speaker))
        .or(
            () ->
                roles
                    .person(noun, at)
                    .filter(sense::personal)
                    .map(
                        mention ->
                            entities
                                .named(
                                    mention.from(),
                                    mention.to(),
                                    mention.role().or(() -> Optional.of(noun)))
                                .behind(ActorRule.LAST_PERSON_WITH_THAT_ROLE)));
  }

  /**
   * The organisation that a noun stands for: one with it in its name, or one that it stood behind.
   */
  Optional<Resolved> organisation(String noun, int at) {
    return organisationBefore(noun, at).or(() -> headed(noun, at));
  }

  private Optional<Resolved> headed(String noun, int at) {
    return roles
        .headed(noun, at)
        .map(mention -> entities.organisation(mention.name() + " " + noun, noun))
        .map(found -> Resolved.by(ActorRule.NAME_THAT_THE_NOUN_STOOD_BEHIND, found));
  }

  private static boolean hasWord(String role, String noun) {
    for (String word : role.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
      if (word.equals(noun)) {
        return true;
      }
    }
    return false;
  }

  /** The last speaker that "it" can stand for. */
  Optional<Resolved> it() {
    return speakers
        .last(
            member ->
                member.is(Actor.Kind.ORGANISATION)
                    || member.is(Actor.Kind.GOVERNMENT)
                    || member.is(Actor.Kind.GROUP))
        .map(last -> Resolved.by(ActorRule.IT_IS_THE_LAST_ORGANISATION, last));
  }

  /** The organisation that a noun stands for. */
  private Optional<Resolved> organisationBefore(String noun, int at) {
    return speakers
        .last(member -> !member.is(Actor.Kind.PERSON) && hasWord(member.name(), noun))
        .map(same -> Resolved.by(ActorRule.SPEAKER_WITH_THAT_NOUN_IN_ITS_NAME, same))
        .or(() -> noun.equals("group") ? group() : Optional.empty())
        .or(
            () ->
                roles
                    .organisation(noun, at)
                    .map(
                        mention ->
                            entities
                                .named(mention.from(), mention.to(), Optional.empty())
                                .behind(ActorRule.NAME_WITH_THAT_NOUN)))
        .or(() -> ActorWords.GENERAL_NOUNS.contains(noun) ? lastOrganisation() : Optional.empty());
  }

  private Optional<Resolved> group() {
    return speakers
        .last(member -> member.is(Actor.Kind.GROUP))
        .map(last -> Resolved.by(ActorRule.LAST_GROUP_THAT_SPOKE, last));
  }

  private Optional<Resolved> lastOrganisation() {
    return speakers
        .last(member -> member.is(Actor.Kind.ORGANISATION))
        .map(last -> Resolved.by(ActorRule.LAST_ORGANISATION_THAT_SPOKE, last));
  }
}
