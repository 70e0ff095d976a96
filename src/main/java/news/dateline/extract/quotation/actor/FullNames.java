package news.dateline.extract.quotation.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.name.Acronyms;
import news.dateline.extract.name.ActorWords;
import news.dateline.extract.name.Gender;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.name.Mention;
import news.dateline.extract.name.Mentions;
import news.dateline.extract.name.Names;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The fullest name in a text for a name in it.
 *
 * <pre>
 *   Oduya             Ine Oduya            a surname: the nearest before, else the first after
 *   Wang              Wang Yi              a family name that comes first, where a title tells so
 *   Ali               Ali al-Masri         a given name
 *   Santos            Santos Ltd           a company
 *   HWU               Harbour Workers Union
 *   Bob Dahl          Robert Dahl
 * </pre>
 */
final class FullNames {
  /** How many names of one word are looked at. */
  private static final int MOST = 100;

  private final Text text;
  private final OutletNames outlets;
  private final GivenNames givenNames;
  private final Mentions mentions;
  private final Acronyms acronyms;
  private final NameSense sense;

  FullNames(
      Text text,
      OutletNames outlets,
      GivenNames givenNames,
      Mentions mentions,
      Acronyms acronyms,
      NameSense sense) {
    this.text = text;
    this.outlets = outlets;
    this.givenNames = givenNames;
    this.mentions = mentions;
    this.acronyms = acronyms;
    this.sense = sense;
  }

  /** The fullest name in the article for this one. */
  FullName of(String printed, List<String> lower, int at) {
    String known = outlets.known(printed, text.lower(at - 1).equals("the")).orElse("");
    if (!known.isEmpty()) {
      return FullName.by(ActorRule.KNOWN_MEDIUM, known);
    }
    if (lower.size() > 2 && Names.ADJECTIVES.contains(lower.get(0))) {
      return of(printed.substring(printed.indexOf(' ') + 1), lower.subList(1, lower.size()), at + 1)
          .behind(ActorRule.ADJECTIVE_BEFORE_A_NAME);
    }
    Optional<FullName> spelt =
        acronyms.name(printed).map(name -> FullName.by(ActorRule.ACRONYM_EXPLAINED, name));
    if (spelt.isEmpty() && lower.size() == 1 && printed.length() > 2) {
      spelt =
          acronyms
              .nameByInitials(printed)
              .map(name -> FullName.by(ActorRule.ACRONYM_BY_INITIALS, name));
    }
    return spelt
        .or(() -> company(lower))
        .orElseGet(
            () ->
                lower.size() == 1
                    ? ofWord(printed, lower.get(0), at)
                    : behindAdjective(lower, at).orElseGet(() -> longest(printed, lower)));
  }

  /**
   * Furious Dahl said, Boffin Ine Oduya said: how tabloids describe somebody is no part of the
   * name.
   */
  private Optional<FullName> behindAdjective(List<String> lower, int at) {
    if (lower.size() < 2 || !Names.ADJECTIVES.contains(lower.get(0))) {
      return Optional.empty();
    }
    List<String> rest = lower.subList(1, lower.size());
    return mentions.endingWith(lower.get(lower.size() - 1)).stream()
        .limit(MOST)
        .filter(other -> other.from() != at && !other.lower().get(0).equals(lower.get(0)))
        .filter(
            other ->
                other.lower().size() >= rest.size()
                    && other
                        .lower()
                        .subList(other.lower().size() - rest.size(), other.lower().size())
                        .equals(rest))
        .filter(sense::personal)
        .findFirst()
        .map(other -> FullName.by(ActorRule.ADJECTIVE_BEFORE_A_SURNAME, other.name()));
  }

  /** A name of one word: what the word is part of. */
  private FullName ofWord(String printed, String lower, int at) {
    Optional<Bearer> person = person(mentions.endingWith(lower), at);
    if (person.isPresent()) {
      Mention mention = person.get().mention();
      return of(mention.name(), mention.lower(), mention.from()).behind(person.get().rule());
    }
    Mention familyFirst = familyFirst(lower, at);
    if (familyFirst != null) {
      return FullName.by(ActorRule.FAMILY_NAME_THAT_COMES_FIRST, familyFirst.name());
    }
    return organisation(mentions.beginningWith(lower), at)
        .map(found -> FullName.by(ActorRule.FIRST_WORD_OF_AN_ORGANISATION, found.name()))
        .or(
            () ->
                givenName(lower, at)
                    .map(found -> FullName.by(ActorRule.GIVEN_NAME_ALONE, found.name())))
        .or(
            () ->
                mentions
                    .endingAlmostWith(lower)
                    .filter(sense::personal)
                    .map(found -> FullName.by(ActorRule.SURNAME_BUT_FOR_A_LETTER, found.name())))
        .orElseGet(() -> FullName.by(ActorRule.NAME_AS_PRINTED, printed));
  }

  /** A name of several words: Hillary Clinton is Hillary Rodham Clinton. */
  private FullName longest(String printed, List<String> lower) {
    String best = printed;
    List<Mention> same = mentions.endingWith(lower.get(lower.size() - 1));
    for (int i = 0; i < Math.min(same.size(), 50); i++) {
      Mention other = same.get(i);
      boolean longer =
          other.lower().size() > lower.size()
              || (other.lower().size() == lower.size()
                  && other.name().length() > printed.length()
                  && !other.lower().get(0).equals(lower.get(0)));
      if (longer
          && other.lower().size() <= 4
          && givenNames.same(other.lower().get(0), lower.get(0))
          && (givenNames.contains(lower.get(0)) || !other.lower().get(0).equals(lower.get(0)))
          && other.name().length() > best.length()) {
        best = other.name();
      }
    }
    return FullName.by(
        best.equals(printed) ? ActorRule.NAME_AS_PRINTED : ActorRule.FULLER_FORM_OF_THE_NAME, best);
  }

  /** Santos is Santos Ltd, Mark IV is Mark IV Industries Inc. */
  private Optional<FullName> company(List<String> lower) {
    List<Mention> candidates = mentions.beginningWith(lower.get(0));
    for (int i = 0; i < Math.min(candidates.size(), 50); i++) {
      List<String> full = candidates.get(i).lower();
      String last = full.get(full.size() - 1);
      boolean fits =
          full.size() > lower.size()
              && full.size() <= 7
              && full.subList(0, lower.size()).equals(lower)
              && ActorWords.COMPANIES.contains(
                  last.endsWith(".") ? last.substring(0, last.length() - 1) : last);
      if (fits) {
        return Optional.of(
            FullName.by(ActorRule.COMPANY_BY_ITS_FIRST_WORDS, candidates.get(i).name()));
      }
    }
    return Optional.empty();
  }

  /** A mention that a surname may be short for. */
  private record Bearer(Mention mention, ActorRule rule) {}

  /**
   * Whose surname it is: of the nearest mention before a token that it fits, else of the first
   * after.
   *
   * <p>Far from any full name, news calls the one that an article is about by the surname, and
   * relatives by their full names. So of several people it is the one named most often then, the
   * first of them.
   */
  private Optional<Bearer> person(List<Mention> candidates, int at) {
    Mention best = null;
    Map<String, Integer> often = new LinkedHashMap<>();
    Gender asked = Gender.of(text.lower(at - 1));
    boolean titled = ActorWords.HONORIFICS.contains(text.bare(at - 1));
    for (int i = 0; i < Math.min(candidates.size(), MOST); i++) {
      Mention candidate = candidates.get(i);
      if (!(sense.personal(candidate) || called(candidate, titled))
          || !gender(candidate).fits(asked)) {
        continue;
      }
      if (best == null || candidate.from() <= at) {
        best = candidate;
      }
      often.merge(String.join(" ", candidate.lower()), 1, Integer::sum);
    }
    if (best == null) {
      return Optional.empty();
    }
    return Optional.of(
        often.size() > 1 && !sameParagraph(best.to() - 1, at)
            ? new Bearer(mostNamed(candidates, often, best), ActorRule.SURNAME_OF_THE_MOST_NAMED)
            : new Bearer(best, ActorRule.SURNAME_OF_NEAREST_FULL_NAME));
  }

  private static Mention mostNamed(
      List<Mention> candidates, Map<String, Integer> often, Mention nearest) {
    String name = "";
    int most = 0;
    for (Map.Entry<String, Integer> one : often.entrySet()) {
      if (one.getValue() > most) {
        most = one.getValue();
        name = one.getKey();
      }
    }
    for (Mention candidate : candidates) {
      if (String.join(" ", candidate.lower()).equals(name)) {
        return candidate;
      }
    }
    return nearest;
  }

  /** The nearest organisation before a token that its first word can stand for, else the first. */
  private Optional<Mention> organisation(List<Mention> candidates, int at) {
    Mention best = null;
    for (int i = 0; i < Math.min(candidates.size(), MOST); i++) {
      Mention candidate = candidates.get(i);
      if (sense.organisational(candidate) && (best == null || candidate.from() <= at)) {
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  private boolean sameParagraph(int a, int b) {
    if (a >= b) {
      return false;
    }
    String between = text.text().substring(text.token(a).end(), text.token(b).start());
    return between.indexOf('\n') < 0;
  }

  private Gender gender(Mention mention) {
    Gender own = givenNames.gender(mention.lower().get(0));
    for (String word : mention.title().toLowerCase(Locale.ROOT).split(" ")) {
      own = own == Gender.UNKNOWN ? Gender.of(word) : own;
    }
    return own;
  }

  /**
   * Whether a name of several words is a person's, though its last word is a common one: Church.
   */
  private boolean called(Mention mention, boolean titled) {
    return mention.lower().size() <= 3
        && (titled || givenNames.contains(mention.lower().get(0)))
        && !ActorWords.COMPANIES.contains(mention.lower().get(mention.lower().size() - 1))
        && !mention.lower().contains("of");
  }

  /** Foreign Minister Wang Yi is Wang: a name with a title whose first word is no given name. */
  private @Nullable Mention familyFirst(String word, int at) {
    List<Mention> candidates = mentions.beginningWith(word);
    boolean titled = at > 0 && ActorWords.TITLES.contains(text.bare(at - 1));
    Mention found = null;
    for (int i = 0; i < Math.min(candidates.size(), 50); i++) {
      Mention candidate = candidates.get(i);
      boolean fits =
          (titled || !candidate.title().isEmpty())
              && candidate.lower().size() == 2
              && !givenNames.contains(word)
              && sense.personal(candidate);
      if (fits && (found == null || candidate.from() <= at)) {
        found = candidate;
      }
    }
    return found;
  }

  /** Sheikh Ali is Ali al-Masri: somebody called by the given name. */
  private Optional<Mention> givenName(String word, int at) {
    List<Mention> candidates = mentions.beginningWith(word);
    Optional<Mention> found = Optional.empty();
    boolean may = givenNames.contains(word) || !sense.common(word);
    for (int i = 0; may && i < Math.min(candidates.size(), 50); i++) {
      Mention candidate = candidates.get(i);
      boolean fits =
          candidate.lower().size() <= 3
              && sense.personal(candidate)
              && (givenNames.contains(word) || candidate.from() <= at);
      if (fits && (found.isEmpty() || candidate.from() <= at)) {
        found = Optional.of(candidate);
      }
    }
    return found;
  }
}
