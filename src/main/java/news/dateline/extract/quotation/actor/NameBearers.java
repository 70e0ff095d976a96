package news.dateline.extract.quotation.actor;

import java.util.Optional;
import news.dateline.extract.name.Acronyms;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.Gender;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Names;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * Who is meant by words that look like a name: an actor with titles as role, whom a noun stands for
 * when there are titles only, or nobody.
 */
final class NameBearers {
  private final Text text;
  private final GivenNames givenNames;
  private final NameSense sense;
  private final Acronyms acronyms;
  private final Entities entities;
  private final Nominals nominals;

  NameBearers(
      Text text,
      GivenNames givenNames,
      NameSense sense,
      Acronyms acronyms,
      Entities entities,
      Nominals nominals) {
    this.text = text;
    this.givenNames = givenNames;
    this.sense = sense;
    this.acronyms = acronyms;
    this.entities = entities;
    this.nominals = nominals;
  }

  /**
   * Whom some words name.
   *
   * @param before what stands before them and says the role
   * @param begin where the noun phrase begins that they are the end of
   */
  Optional<Resolved> of(int from, int to, Optional<String> before, int begin) {
    int named = Names.behindTitles(text, from, to, to);
    Optional<ActorRule> byTitle = Optional.empty();
    if (named >= to && to - from > 1 && givenNames.contains(text.lower(from))) {
      named = from;
      byTitle = Optional.of(ActorRule.TITLE_BEHIND_A_GIVEN_NAME);
    }
    if (named >= to
        && to - from == 1
        && sense.surname(text.lower(from))
        && !text.lower(from - 1).equals("the")) {
      named = from;
      byTitle = Optional.of(ActorRule.TITLE_THAT_IS_A_SURNAME);
    }
    boolean title = named > from;
    if (title) {
      byTitle = Optional.of(ActorRule.NAME_BEHIND_TITLE);
    }
    if (named >= to) {
      return nominals.of(begin, to);
    }
    if (to - named == 1 && (sense.demonym(named, to) || sense.crowd(named)) && !title) {
      return Optional.empty();
    }
    if (to - named == 1
        && !title
        && text.lower(named - 1).equals("the")
        && organisational(text.lower(named))) {
      Optional<Resolved> organisation = nominals.organisation(text.lower(named), named);
      if (organisation.isPresent()) {
        organisation.get().entity().alias(text.token(named).text());
        return organisation;
      }
      if (ActorWords.ORGANISATION_NOUNS.contains(text.lower(named))
          && !ActorWords.GOVERNMENT_NAMES.contains(text.lower(named))) {
        return Optional.empty();
      }
    }
    if (to - named == 1 && !title && text.token(named).shape() == Token.Shape.UPPER) {
      String role = SourceWords.OFFICES.getOrDefault(text.lower(named), "");
      if (!role.isEmpty()) {
        return nominals
            .person(role, named)
            .map(found -> found.behind(ActorRule.OFFICE_BY_ITS_ACRONYM));
      }
    }
    boolean word =
        to - named == 1
            && ((!title && WordLists.FUNCTION.contains(text.lower(named)))
                || text.lower(named).startsWith("i'")
                || (!title && WordLists.TIMES.contains(text.lower(named)))
                || (!title && sense.onlyBeginsSentences(named)));
    if (word) {
      return Optional.empty();
    }
    Optional<String> role =
        title && !ActorWords.HONORIFICS.contains(text.bare(named - 1))
            ? Optional.of(text.oneLine(from, named))
            : Optional.empty();
    if (before.isPresent() && !before.get().isBlank()) {
      role = Optional.of(role.map(r -> before.get() + " " + r).orElse(before.get()));
    }
    Resolved member = entities.named(named, to, role, title);
    if (title) {
      for (int i = from; i < named; i++) {
        member.entity().gender(Gender.of(text.lower(i)));
      }
    }
    return Optional.of(byTitle.map(member::behind).orElse(member));
  }

  private static boolean organisational(String noun) {
    return ActorWords.ORGANISATION_NOUNS.contains(noun)
        || ActorWords.ORGANISATIONS.contains(noun)
        || ActorWords.GOVERNMENTS.contains(noun);
  }

  /** Ukraine's military intelligence: an actor only where an acronym names it. */
  Optional<Resolved> described(int from, int to) {
    String description = text.oneLine(from, to);
    Optional<String> acronym = acronyms.describedBy(description);
    Optional<Entity> member = acronym.map(name -> entities.organisation(name, "agency"));
    member.ifPresent(
        agency -> {
          acronym.flatMap(acronyms::description).ifPresent(agency::alias);
          agency.alias(description);
        });
    return member.map(agency -> Resolved.by(ActorRule.DESCRIPTION_OF_AN_ACRONYM, agency));
  }
}
