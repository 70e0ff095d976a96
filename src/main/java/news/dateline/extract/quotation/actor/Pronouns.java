package news.dateline.extract.quotation.actor;

import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.extract.name.Gender;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Mention;
import news.dateline.extract.name.Mentions;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * Whom a pronoun stands for.
 *
 * <pre>
 *   he, she       the nearest person before whom it fits, rather a subject than another
 *   who, which    the name it follows, or whose description it follows
 *   it            the last organisation
 *   they          the last speaker who is no person
 * </pre>
 */
final class Pronouns {
  /** How far before a pronoun a person is looked for. */
  private static final int NEAR = 200;

  /** "Oduya, a …, who said": how far the name may be from the pronoun. */
  private static final int LONGEST_DESCRIPTION = 25;

  private final Text text;
  private final GivenNames givenNames;
  private final Mentions mentions;
  private final NameSense sense;
  private final ActorKinds kinds;
  private final FullNames fullNames;
  private final Entities entities;
  private final Speakers speakers;
  private final NameBearers bearers;
  private final Nominals nominals;

  Pronouns(
      Text text,
      GivenNames givenNames,
      Mentions mentions,
      NameSense sense,
      ActorKinds kinds,
      FullNames fullNames,
      Entities entities,
      Speakers speakers,
      NameBearers bearers,
      Nominals nominals) {
    this.text = text;
    this.givenNames = givenNames;
    this.mentions = mentions;
    this.sense = sense;
    this.kinds = kinds;
    this.fullNames = fullNames;
    this.entities = entities;
    this.speakers = speakers;
    this.bearers = bearers;
    this.nominals = nominals;
  }

  /** Whom a pronoun at a token stands for. */
  Optional<Resolved> of(String pronoun, int at) {
    return switch (pronoun) {
      case "he", "him" -> person(at, Gender.MALE).map(Pronouns::byPronoun);
      case "she", "her" -> person(at, Gender.FEMALE).map(Pronouns::byPronoun);
      case "who", "which" -> before(at, pronoun.equals("who"));
      case "it" -> nominals.it();
      case "they" ->
          speakers
              .last(member -> !member.is(Actor.Kind.PERSON))
              .map(last -> Resolved.by(ActorRule.THEY_ARE_THE_LAST_WHO_ARE_NO_PERSON, last));
      default -> Optional.empty();
    };
  }

  private static Resolved byPronoun(Resolved found) {
    return found.behind(ActorRule.PRONOUN_OF_A_PERSON);
  }

  /** Whom a noun stands for that says nothing of anybody's role. */
  Optional<Resolved> person(int at) {
    return person(at, Gender.UNKNOWN)
        .map(found -> found.behind(ActorRule.PERSON_TOLD_BY_ORIGIN_OR_AGE));
  }

  /** The nearest person before, those who spoke or began a sentence first. */
  private Optional<Resolved> person(int at, Gender gender) {
    int index = mentions.firstFrom(at) - 1;
    Mention best = null;
    int bestScore = Integer.MAX_VALUE;
    for (int m = index; m >= 0 && at - mentions.get(m).from() < NEAR; m--) {
      Mention mention = mentions.get(m);
      if (text.quoteOf(mention.from()) >= 0 || !couldBe(mention, gender)) {
        continue;
      }
      boolean near = text.quoteOf(mention.from()) < 0 && sameParagraph(mention.from(), at);
      int score = at - mention.from() + (subjectLike(mention) ? 0 : near ? 20 : 60);
      if (score < bestScore) {
        best = mention;
        bestScore = score;
      }
    }
    if (best == null) {
      return speakers
          .last(member -> member.personOf(gender))
          .map(last -> Resolved.by(ActorRule.LAST_PERSON_WHO_SPOKE, last));
    }
    Resolved found = entities.named(best);
    if (found.entity().is(Actor.Kind.PERSON)) {
      found.entity().genderIfUnknown(gender);
    }
    return Optional.of(
        found.behind(
            subjectLike(best)
                ? ActorRule.NEAREST_SUBJECT_BEFORE
                : ActorRule.NEAREST_PERSON_BEFORE));
  }

  /** Whether a pronoun of that gender can stand for a name. */
  private boolean couldBe(Mention mention, Gender gender) {
    String name = fullNames.of(mention.name(), mention.lower(), mention.from()).name();
    boolean titled = !mention.title().isEmpty();
    if ((mention.lower().size() > 1 && !sense.personal(mention))
        || sense.heading(mention)
        || kinds.of(name, titled, text.lower(mention.from() - 1).equals("the")) != Actor.Kind.PERSON
        || (mention.from() > 0
            && mention.to() < text.size()
            && text.token(mention.to()).possessive())) {
      return false;
    }
    Optional<Entity> member = entities.known(name);
    if (member.isPresent()) {
      return member.get().personOf(gender);
    }
    if (!titled
        && mention.lower().size() > 1
        && name.equals(mention.name())
        && !givenNames.contains(mention.lower().get(0))
        && !subjectLike(mention)) {
      return false;
    }
    Gender own = givenNames.gender(name.toLowerCase(Locale.ROOT).split(" ")[0]);
    for (String word : mention.title().toLowerCase(Locale.ROOT).split(" ")) {
      own = own == Gender.UNKNOWN ? Gender.of(word) : own;
    }
    return own.fits(gender);
  }

  /** Whether a name begins its sentence or stands beside a reporting word. */
  private boolean subjectLike(Mention mention) {
    int start = mention.from();
    while (start > 0
        && (text.token(start - 1).capital()
            || WordLists.DETERMINERS.contains(text.lower(start - 1)))) {
      start--;
    }
    boolean initial = start == 0 || !text.token(start - 1).word();
    String next = text.lower(mention.to());
    boolean acts =
        WordLists.FINITE.contains(next)
            || (next.endsWith("ed")
                && next.length() > 4
                && text.token(mention.to()).shape() == Token.Shape.LOWER
                && start > 0
                && text.token(start - 1).shape() == Token.Shape.LOWER
                && !WordLists.PREPOSITIONS.contains(text.lower(start - 1)));
    return initial
        || acts
        || text.lower(start - 1).equals("said")
        || text.lower(mention.to()).equals("said");
  }

  private boolean sameParagraph(int a, int b) {
    String between = text.text().substring(text.token(a).end(), text.token(b).start());
    return between.indexOf('\n') < 0;
  }

  private boolean sentenceEnds(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.token(i).is(".") || text.token(i).is("!") || text.token(i).is("?")) {
        return true;
      }
    }
    return false;
  }

  /** Whom a relative pronoun follows: "Oduya, who said". */
  private Optional<Resolved> before(int at, boolean person) {
    int index = mentions.firstFrom(at) - 1;
    if (index < 0) {
      return Optional.empty();
    }
    Mention mention = mentions.get(index);
    boolean described = false;
    for (int m = index; m >= 0 && at - mentions.get(m).to() < LONGEST_DESCRIPTION; m--) {
      int comma = mentions.get(m).to();
      if (sentenceEnds(comma, at)) {
        break;
      }
      if (text.lower(comma).equals(",")
          && WordLists.DETERMINERS.contains(text.lower(comma + 1))
          && (!person || sense.personal(mentions.get(m)))) {
        mention = mentions.get(m);
        described = true;
      }
    }
    if (!described && at - mention.to() > 2) {
      return Optional.empty();
    }
    ActorRule rule =
        described
            ? ActorRule.RELATIVE_PRONOUN_BEHIND_A_DESCRIPTION
            : ActorRule.RELATIVE_PRONOUN_BEHIND_A_NAME;
    return bearers
        .of(mention.from(), mention.to(), mention.role(), mention.from())
        .map(found -> found.behind(rule));
  }
}
