package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.Countries;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.Acronyms;
import news.dateline.extract.name.Gender;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Mentions;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;

/** The parts that resolve the actors of one text, to be tested each by itself. */
final class ActorParts {
  private static final Gazetteer PLACES = new ListedPlaces(Atlas.shipped());
  private static final OutletNames OUTLETS = new OutletNames();
  private static final GivenNames GIVEN_NAMES = new GivenNames();

  final Text text;
  final Speakers speakers = new Speakers();
  final FullNames fullNames;
  final Entities entities;
  final Nominals nominals;
  final Pronouns pronouns;

  ActorParts(String body) {
    text = Text.of(body);
    Mentions mentions = new Mentions(text);
    Acronyms acronyms = new Acronyms(text, mentions);
    NameSense sense = new NameSense(text, OUTLETS, GIVEN_NAMES, PLACES, mentions, acronyms);
    fullNames = new FullNames(text, OUTLETS, GIVEN_NAMES, mentions, acronyms, sense);
    ActorKinds kinds = new ActorKinds(OUTLETS, GIVEN_NAMES, PLACES);
    entities = new Entities(text, GIVEN_NAMES, kinds, fullNames, new Countries(PLACES));
    nominals = new Nominals(text, new RoleNouns(text, mentions.all()), speakers, entities, sense);
    NameBearers bearers = new NameBearers(text, GIVEN_NAMES, sense, acronyms, entities, nominals);
    pronouns =
        new Pronouns(
            text,
            GIVEN_NAMES,
            mentions,
            sense,
            kinds,
            fullNames,
            entities,
            speakers,
            bearers,
            nominals);
  }

  /** Somebody of that name speaks. */
  Entity speaks(String name, Actor.Kind kind, Gender gender) {
    Entity entity = entities.member(name, kind, gender);
    speakers.add(List.of(entity));
    return entity;
  }

  /** The first token of the last place where some words stand. */
  int last(String words) {
    List<String> wanted = new ArrayList<>();
    Text.of(words).tokens().forEach(token -> wanted.add(token.text()));
    for (int i = text.size() - wanted.size(); i >= 0; i--) {
      int at = i;
      List<String> here =
          text.tokens().subList(at, at + wanted.size()).stream().map(t -> t.text()).toList();
      if (here.equals(wanted)) {
        return i;
      }
    }
    throw new IllegalArgumentException(words);
  }

  /** One past the last token of some words that begin at a token. */
  static int end(int from, String words) {
    return from + Text.of(words).size();
  }

  static String name(Optional<Resolved> found) {
    return found.map(one -> one.entity().name()).orElse("nobody");
  }
}
