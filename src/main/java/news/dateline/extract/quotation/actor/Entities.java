package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.extract.gazetteer.Countries;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.Gender;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Mention;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;

/** The actors of one article, each once, in the order in which they were named. */
final class Entities {
  private final Map<String, Entity> byName = new LinkedHashMap<>();
  private final Text text;
  private final GivenNames givenNames;
  private final ActorKinds kinds;
  private final FullNames fullNames;
  private final Countries countries;

  /** Whether the text prints apostrophes curly; names are spelt in one way. */
  private final boolean curly;

  Entities(
      Text text,
      GivenNames givenNames,
      ActorKinds kinds,
      FullNames fullNames,
      Countries countries) {
    this.countries = countries;
    this.text = text;
    this.givenNames = givenNames;
    this.kinds = kinds;
    this.fullNames = fullNames;
    int curls = 0;
    for (Token token : text.tokens()) {
      if (token.word()) {
        curls += token.text().indexOf('\u2019') >= 0 ? 1 : 0;
        curls -= token.text().indexOf('\'') >= 0 ? 1 : 0;
      }
    }
    this.curly = curls > 0;
  }

  /** Everybody, in order. */
  Collection<Entity> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The actor with that full name, if it was named already. */
  Optional<Entity> known(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whoever a name names, with the titles before it. */
  Resolved named(Mention mention) {
    return named(mention.from(), mention.to(), mention.role());
  }

  /** Whoever some tokens name. */
  Resolved named(int from, int to, Optional<String> role) {
    return named(from, to, role, false);
  }

  /**
   * Whoever some tokens name.
   *
   * @param titled whether a title stands before them, be it no role
   */
  Resolved named(int from, int to, Optional<String> role, boolean titled) {
    String printed = text.oneLine(from, to);
    List<String> lower = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lower.add(text.lower(i));
    }
    FullName full = fullNames.of(printed, lower, from);
    String name = full.name();
    Optional<String> country = role.isPresent() || titled ? Optional.empty() : countries.of(name);
    if (country.isPresent()) {
      Entity member = member(country.get(), Actor.Kind.GOVERNMENT, Gender.UNKNOWN);
      member.alias(printed);
      return new Resolved(member, full.rules()).behind(ActorRule.COUNTRY_FOR_ITS_GOVERNMENT);
    }
    boolean article = from > 0 && text.lower(from - 1).equals("the");
    Actor.Kind kind =
        role.flatMap(Entities::kindOfRole)
            .orElseGet(() -> kinds.of(name, role.isPresent() || titled, article));
    Gender gender =
        kind == Actor.Kind.PERSON
            ? givenNames.gender(name.toLowerCase(Locale.ROOT).split(" ")[0])
            : Gender.UNKNOWN;
    Entity member = member(name, kind, gender);
    member.alias(printed);
    if (kind == Actor.Kind.PERSON) {
      member.roleIfNone(() -> role.map(Entity::plainRole).filter(r -> !r.isBlank()));
    }
    role.ifPresent(member::genderOfRole);
    return new Resolved(member, full.rules());
  }

  /** The newspaper X, tour operator X: the noun before a name can tell what it is. */
  private static Optional<Actor.Kind> kindOfRole(String role) {
    String noun = role.substring(role.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    if (ActorWords.OUTLET_HEADS.contains(noun)) {
      return Optional.of(Actor.Kind.OUTLET);
    }
    return ActorWords.GENERAL_NOUNS.contains(noun)
        ? Optional.of(Actor.Kind.ORGANISATION)
        : Optional.empty();
  }

  /** The organisation of that name, by the noun it ends with. */
  Entity organisation(String name, String noun) {
    Actor.Kind kind = Actor.Kind.ORGANISATION;
    if (ActorWords.GOVERNMENT_HEADS.contains(noun)) {
      kind = Actor.Kind.GOVERNMENT;
    } else if (ActorWords.OUTLET_HEADS.contains(noun)) {
      kind = Actor.Kind.OUTLET;
    }
    return member(name, kind, Gender.UNKNOWN);
  }

  /** The actor with that full name; a new one if there was none. */
  Entity member(String name, Actor.Kind kind, Gender gender) {
    String even = name.replace(curly ? '\'' : '\u2019', curly ? '\u2019' : '\'');
    return byName.computeIfAbsent(
        even.toLowerCase(Locale.ROOT), key -> new Entity(even, kind, gender));
  }
}
