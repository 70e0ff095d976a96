package news.dateline.extract.quotation.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.extract.gazetteer.Countries;
import news.dateline.extract.gazetteer.Gazetteer;
import news.dateline.extract.name.Acronyms;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.Gender;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Mention;
import news.dateline.extract.name.Mentions;
import news.dateline.extract.name.Names;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Who plays a part in one article: turns the words that name a source into the one actor they stand
 * for.
 *
 * <pre>
 *   a surname                          the nearest full name before it that ends so, else after it
 *   X (ABC), ABC                       one actor, X, with the alias ABC; ABC where X is no name but a description
 *   title name                         the title is a role, no part of the name
 *   name, a spokesman for …,           the apposition is the role
 *   his lawyer, name,                  the words before the name are the role
 *   he, she                            the last person named as a subject whom the pronoun fits
 *   it, they, the company, the union   the last organisation that it fits
 *   a spokesman for Z, Z officials     nobody: an unnamed source
 * </pre>
 *
 * <p>Not thread-safe: made for one article, within one call. Ask in the order of reading.
 *
 * <p>{@link Mentions} are the names in the text, {@link Sources} reads the words of a source,
 * {@link Entities} are those who were asked for.
 */
public final class EntityResolver {
  /** Where the noun for what somebody wrote stands at the latest in a source. */
  private static final int FEW = 8;

  private final Text text;
  private final OutletNames outlets;
  private final Mentions mentions;
  private final Acronyms acronyms;
  private final Entities entities;
  private final Speakers speakers = new Speakers();
  private final Sources sources;

  public EntityResolver(
      Text text, OutletNames outlets, GivenNames givenNames, Gazetteer gazetteer) {
    this.text = text;
    this.outlets = outlets;
    this.mentions = new Mentions(text);
    this.acronyms = new Acronyms(text, mentions);
    NameSense sense = new NameSense(text, outlets, givenNames, gazetteer, mentions, acronyms);
    FullNames fullNames = new FullNames(text, outlets, givenNames, mentions, acronyms, sense);
    ActorKinds kinds = new ActorKinds(outlets, givenNames, gazetteer);
    this.entities = new Entities(text, givenNames, kinds, fullNames, new Countries(gazetteer));
    RoleNouns roles = new RoleNouns(text, mentions.all());
    Nominals nominals = new Nominals(text, roles, speakers, entities, sense);
    NameBearers bearers = new NameBearers(text, givenNames, sense, acronyms, entities, nominals);
    Pronouns pronouns =
        new Pronouns(
            text,
            givenNames,
            mentions,
            sense,
            kinds,
            fullNames,
            entities,
            speakers,
            bearers,
            nominals);
    SourceNames names = new SourceNames(text, outlets, givenNames, sense, entities, bearers);
    this.sources = new Sources(text, names, pronouns, entities, nominals, sense, mentions);
  }

  /** The actors that the words of a source stand for: none when it is unnamed. */
  public Resolution speakers(TokenSpan source) {
    List<Entity> found = new ArrayList<>();
    Set<Rule> rules = new LinkedHashSet<>();
    List<TokenSpan> parts = sources.jointly(source);
    if (parts.size() > 1) {
      rules.add(ActorRule.SOURCES_JOINED_BY_AND);
    }
    for (TokenSpan part : parts) {
      Optional<Resolved> speaker = sources.of(part);
      if (speaker.isPresent()) {
        Entity entity = speaker.get().entity();
        wrote(part, entity);
        rules.addAll(speaker.get().rules());
        if (!found.contains(entity)) {
          found.add(entity);
        }
      }
    }
    speakers.add(found);
    return new Resolution(
        found, found.isEmpty() ? List.of(ActorRule.UNNAMED_SOURCE) : List.copyOf(rules));
  }

  /** Notes whose statement a statement is, for "the statement" later on. */
  private void wrote(TokenSpan source, Entity author) {
    for (int i = source.from(); i < Math.min(source.to(), source.from() + FEW); i++) {
      if (ActorWords.WRITINGS.contains(text.lower(i))) {
        speakers.wrote(author, text.lower(i));
        return;
      }
    }
  }

  /** The last speaker, for a quotation that names none. */
  public Resolution lastSpeaker() {
    Optional<Entity> last = speakers.last();
    return last.map(
            entity ->
                new Resolution(List.of(entity), List.of(ActorRule.NO_SOURCE_BUT_THE_LAST_SPEAKER)))
        .orElseGet(() -> new Resolution(List.of(), List.of()));
  }

  /** The medium that some words name, if they name one. */
  public Optional<Entity> medium(TokenSpan source) {
    for (int i = source.from(); i < source.to(); i++) {
      if (text.token(i).capital()
          && !(WordLists.FUNCTION.contains(text.lower(i)) && i == source.from())) {
        int end = Names.end(text, i, source.to());
        String name = text.oneLine(i, end);
        Optional<String> known = outlets.known(name, text.lower(i - 1).equals("the"));
        if (known.isPresent() || outlets.surelyOutlet(name)) {
          String canonical = known.orElse(name);
          Entity member = entities.member(canonical, Actor.Kind.OUTLET, Gender.UNKNOWN);
          member.alias(name);
          return Optional.of(member);
        }
        i = end - 1;
      }
    }
    return Optional.empty();
  }

  /** Adds the other forms in which the text names everybody: surnames and acronyms. */
  public void addAliases() {
    Map<String, Entity> bySurname = new HashMap<>();
    for (Entity member : entities.all()) {
      String name = member.name();
      acronyms.of(name).forEach(member::alias);
      acronyms
          .description(name)
          .ifPresent(
              description -> {
                member.alias(description);
                if (text.text().contains(description + " agency")) {
                  member.alias(description + " agency");
                }
              });
      if (member.is(Actor.Kind.PERSON) && name.indexOf(' ') > 0) {
        bySurname.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), member);
      }
    }
    for (Mention mention : mentions.all()) {
      Entity member = mention.lower().size() == 1 ? bySurname.get(mention.name()) : null;
      if (member != null) {
        member.alias(mention.name());
      }
    }
  }
}
