package news.dateline.extract.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Actor;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Span;
import news.dateline.extract.date.DatelineTokens;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.PlaceMatcher;
import news.dateline.extract.gazetteer.PlaceNames;
import news.dateline.extract.gazetteer.Places;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenizedArticle;
import news.dateline.extract.text.Tokens;
import news.dateline.extract.text.WordLists;

/**
 * Finds the names in an article that may be places, with their {@link PlaceClue}s as far as the
 * words around them tell.
 */
final class PlaceCandidates {
  private final Atlas atlas;
  private final PlaceMatcher matcher;
  private final OutletNames outlets;
  private final GivenNames givenNames;
  private final PlaceUse uses;

  PlaceCandidates(
      Atlas atlas,
      PlaceMatcher matcher,
      OutletNames outlets,
      GivenNames givenNames,
      PlaceUse uses) {
    this.atlas = atlas;
    this.matcher = matcher;
    this.outlets = outlets;
    this.givenNames = givenNames;
    this.uses = uses;
  }

  /**
   * The names of an article, in the order of reading.
   *
   * @param candidates those that may be places
   * @param ruledOut those that no weighing is needed for
   */
  record Found(List<PlaceCandidate> candidates, List<RuledOut> ruledOut) {}

  /** A name that a place has, and why it is none here. */
  record RuledOut(Span span, NoPlaceRule rule) {}

  /** All of them. */
  Found in(TokenizedArticle reading, Findings soFar) {
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    People people = new People(soFar);
    people.read(reading.body());
    Optional<Span> dateline =
        soFar
            .dateline()
            .filter(line -> line.evidence() instanceof Evidence.InText)
            .map(line -> ((Evidence.InText) line.evidence()).span());
    collect(reading.title(), Span.Part.TITLE, people, Optional.empty(), found);
    collect(reading.body(), Span.Part.BODY, people, dateline, found);
    return found;
  }

  /** The surnames of those whom the article names with given name, title or age. */
  private final class People {
    final Set<String> surnames = new HashSet<>();
    final Set<String> quoted = new HashSet<>();
    Set<String> small = Set.of();

    People(Findings soFar) {
      for (Actor actor : soFar.actors()) {
        if (actor.kind() == Actor.Kind.PERSON) {
          for (Token token : Tokens.of(actor.name())) {
            quoted.add(token.lower());
          }
        }
      }
    }

    void read(Text text) {
      small = text.smallWords();
      for (int i = 0; i < text.size(); i++) {
        Token token = text.token(i);
        if (token.capital()) {
          boolean title = PlaceWords.TITLES.contains(token.lower());
          if (title || givenNames.contains(token.lower())) {
            surname(text, i);
          }
          if (i > 0 && i + 3 < text.size() && text.token(i + 1).is(",") && age(text, i + 2)) {
            if (adjacent(text, i) && text.token(i - 1).capital()) {
              surnames.add(token.lower());
            }
          }
        }
      }
    }

    private void surname(Text text, int i) {
      int last = i;
      while (last + 1 < text.size()
          && last - i < 3
          && adjacent(text, last + 1)
          && text.token(last + 1).capital()
          && !PlaceWords.INSTITUTIONS.contains(text.lower(last + 1))
          && !PlaceWords.WAYS.contains(text.lower(last + 1))) {
        last++;
      }
      if (last > i && !text.lower(last).endsWith(".")) {
        surnames.add(text.lower(last));
      }
    }

    private boolean age(Text text, int i) {
      Token token = text.token(i);
      return token.shape() == Token.Shape.NUMBER
          && token.text().length() <= 2
          && (text.token(i + 1).is(",") || text.token(i + 1).is("."));
    }
  }

  private void collect(
      Text text, Span.Part part, People people, Optional<Span> dateline, Found found) {
    PlaceCandidate before = null;
    int i = 0;
    while (i < text.size()) {
      PlaceMatcher.Match match = matcher.at(text, i);
      if (match == null) {
        i++;
        continue;
      }
      Span span = new Span(part, text.token(i).start(), match.end());
      int medium = medium(text, match);
      if (medium > 0) {
        found.ruledOut.add(new RuledOut(span, NoPlaceRule.MEDIUM_NAMED_AFTER_A_PLACE));
        i = medium;
        continue;
      }
      PlaceCandidate candidate = new PlaceCandidate(part, match, span);
      look(text, candidate, people, dateline);
      Optional<NoPlaceRule> ruledOut = ruledOut(text, candidate);
      if (ruledOut.isPresent()) {
        found.ruledOut.add(new RuledOut(span, ruledOut.get()));
        i = match.to();
        continue;
      }
      if (before != null
          && match.from() == before.match.to() + 1
          && PlaceWords.JOINING.contains(text.lower(match.from() - 1))) {
        candidate.set(PlaceClue.LISTED, true);
        before.set(PlaceClue.LISTED, true);
      }
      if (before != null && before.within >= 0 && match.from() == before.match.to() + 1) {
        candidate.set(PlaceClue.CONTAINER, true);
        candidate.fixed = before.within;
      }
      found.candidates.add(candidate);
      before = candidate;
      i = match.to();
    }
  }

  /** Why a name is not that of a place, if no weighing is needed to see it. */
  private static Optional<NoPlaceRule> ruledOut(Text text, PlaceCandidate candidate) {
    if (candidate.has(PlaceClue.CONTAINED)) {
      return Optional.empty();
    }
    int from = candidate.match.from();
    int to = candidate.match.to();
    String next = text.lower(to);
    String first = text.lower(from);
    Token last = text.token(to - 1);
    if (PlaceWords.NEVER.contains(key(text, from, to))) {
      return Optional.of(NoPlaceRule.WORD_THAT_IS_NEVER_A_PLACE);
    }
    if (to > from + 1) {
      return Optional.empty();
    }
    if (PlaceWords.STOPPED.contains(first) && !next.equals(".")) {
      return Optional.of(NoPlaceRule.ABBREVIATION_WITHOUT_ITS_STOP);
    }
    boolean capitals =
        last.shape() == Token.Shape.UPPER
            && last.text().length() <= 5
            && last.text().length() > 3
            && last.text().indexOf('.') < 0;
    if (capitals && !candidate.has(PlaceClue.WHERE) && !candidate.has(PlaceClue.IN_DATELINE)) {
      return Optional.of(NoPlaceRule.WORD_IN_CAPITALS);
    }
    if (PlaceWords.UNIVERSITIES.contains(first)
        && (next.equals("university") || next.equals("college") || next.equals("institute"))) {
      return Optional.of(NoPlaceRule.UNIVERSITY_THAT_LIES_ELSEWHERE);
    }
    boolean americans =
        (first.equals("african") || first.startsWith("african-"))
            && (next.startsWith("american") || first.length() > 7);
    return americans ? Optional.of(NoPlaceRule.AFRICAN_AMERICAN) : Optional.empty();
  }

  private static String key(Text text, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int t = from; t < to; t++) {
      PlaceNames.append(key, text.lower(t));
    }
    return key.toString();
  }

  /** One past the name of a medium that begins with this one: the Washington Post; else 0. */
  private int medium(Text text, PlaceMatcher.Match match) {
    int to = match.to();
    for (int words = 1; words <= 3; words++) {
      int last = to + words - 1;
      if (last >= text.size() || !adjacent(text, last) || !text.token(last).capital()) {
        return 0;
      }
      if (outlets.looksLikeOutlet(text.between(match.from(), last + 1))) {
        return last + 1;
      }
    }
    return 0;
  }

  private void look(Text text, PlaceCandidate candidate, People people, Optional<Span> dateline) {
    int from = candidate.match.from();
    int to = candidate.match.to();
    boolean cut = candidate.match.end() < text.token(to - 1).end();
    candidate.set(PlaceClue.ALWAYS, true);
    before(text, candidate, from);
    if (!cut) {
      after(text, candidate, from, to);
      within(text, candidate, to);
    } else {
      boolean based = text.token(to - 1).lower().endsWith("-based");
      candidate.set(based ? PlaceClue.WHERE : PlaceClue.HAS, true);
    }
    boolean single = to == from + 1;
    String last = text.lower(to - 1);
    candidate.set(PlaceClue.SEVERAL_WORDS, !single);
    candidate.set(PlaceClue.SURNAME, people.surnames.contains(last) && single);
    candidate.set(PlaceClue.GIVEN_NAME, single && givenNames.contains(last));
    candidate.set(PlaceClue.QUOTED, single && people.quoted.contains(last));
    candidate.set(PlaceClue.SMALL_TOO, single && people.small.contains(last));
    candidate.set(PlaceClue.SHORT, candidate.match.end() - text.token(from).start() < 4);
    candidate.set(PlaceClue.HEADLINE, candidate.part == Span.Part.TITLE);
    candidate.set(
        PlaceClue.IN_DATELINE,
        candidate.part == Span.Part.BODY
            && !DatelineTokens.month(text, from)
            && dateline
                .filter(
                    span ->
                        span.end() >= candidate.span.end()
                            && span.start() <= candidate.span.start())
                .isPresent());
    String key = key(text, from, to);
    candidate.set(PlaceClue.SELDOM, PlaceWords.SELDOM.contains(key));
    PlaceUse.Shares shares = uses.of(key);
    candidate.set(PlaceClue.RARE, shares == null);
    if (shares != null) {
      candidate.set(PlaceClue.SMALL_SHARE, shares.small());
      candidate.set(PlaceClue.WHERE_SHARE, shares.where());
      candidate.set(PlaceClue.NAME_SHARE, shares.inName());
    }
  }

  private void before(Text text, PlaceCandidate candidate, int from) {
    String before = text.lower(from - 1);
    boolean initial = from == 0 || (!text.token(from - 1).word() && !text.token(from - 1).is(","));
    candidate.set(PlaceClue.INITIAL, initial);
    if (from == 0) {
      return;
    }
    boolean the = before.equals("the");
    String word = the ? text.lower(from - 2) : before;
    candidate.set(PlaceClue.WHERE, PlaceWords.WHERE.contains(word));
    candidate.set(PlaceClue.WHENCE, PlaceWords.WHENCE.contains(word));
    if (word.equals("of")) {
      boolean office = PlaceWords.OFFICES_OF.contains(text.lower(from - (the ? 3 : 2)));
      candidate.set(office ? PlaceClue.OFFICE_OF : PlaceClue.OF, true);
    }
    Token token = text.token(from - 1);
    if (adjacent(text, from) && token.capital() && !token.possessive()) {
      boolean starts =
          (from == 1 || !text.token(from - 2).word()) && WordLists.FUNCTION.contains(before);
      if (PlaceWords.DIRECTIONS.contains(before)) {
        candidate.set(PlaceClue.DIRECTION, true);
      } else if (PlaceWords.TITLES.contains(before)
          || givenNames.contains(before)
          || (token.text().length() == 2 && token.text().charAt(1) == '.')) {
        candidate.set(PlaceClue.NAMED, true);
      } else if (!starts && !the) {
        candidate.set(PlaceClue.RUN_INTO, true);
      }
    }
  }

  private void after(Text text, PlaceCandidate candidate, int from, int to) {
    String next = text.lower(to);
    candidate.set(PlaceClue.POSSESSIVE, next.equals("'s") || next.equals("'"));
    candidate.set(PlaceClue.SPEAKS, PlaceWords.SAYING.contains(next));
    if (to < text.size() && adjacent(text, to) && text.token(to).capital()) {
      if (PlaceWords.INSTITUTIONS.contains(next)) {
        boolean way =
            PlaceWords.WAYS.contains(next) && !next.equals("court") && !next.equals("highway");
        candidate.set(way ? PlaceClue.WAY : PlaceClue.HAS, true);
      } else if (PlaceWords.WAYS.contains(next)) {
        candidate.set(PlaceClue.WAY, true);
      } else if (PlaceWords.FIRMS.contains(next)) {
        candidate.set(PlaceClue.FIRM, true);
      } else if (!text.token(to - 1).text().endsWith(".") || !WordLists.FUNCTION.contains(next)) {
        candidate.set(PlaceClue.RUNS_ON, true);
        candidate.set(PlaceClue.LIKE_PERSON, to == from + 1 && likeSurname(text, to));
      }
    } else if (next.equals("&")) {
      candidate.set(PlaceClue.FIRM, true);
    }
  }

  /** Whether a name of two words may end here, with one that is no common noun. */
  private boolean likeSurname(Text text, int i) {
    PlaceUse.Shares shares = uses.of(PlaceNames.word(text.lower(i)));
    boolean runsOn = i + 1 < text.size() && adjacent(text, i + 1) && text.token(i + 1).capital();
    return !runsOn
        && text.token(i).shape() == Token.Shape.CAPITALISED
        && (shares == null || shares.small() < 0.2)
        && !text.lower(i).endsWith("s");
  }

  /** Looks behind the comma, or into the brackets, for what the place lies in. */
  private void within(Text text, PlaceCandidate candidate, int to) {
    if (to + 1 >= text.size() || !(text.token(to).is(",") || text.token(to).is("("))) {
      return;
    }
    Token token = text.token(to + 1);
    if (!token.capital()) {
      return;
    }
    int name = -1;
    if (token.text().length() == 2 && token.shape() == Token.Shape.UPPER) {
      name = atlas.find(token.text());
    }
    if (name < 0 && to + 2 < text.size() && text.token(to + 2).is(".")) {
      name = atlas.find(PlaceNames.word(token.lower()) + ".");
    }
    PlaceMatcher.Match match = name < 0 ? matcher.at(text, to + 1) : null;
    if (match != null) {
      name = match.name();
    } else if (name < 0) {
      name = atlas.find(PlaceNames.word(token.lower()) + ".");
    }
    if (name < 0) {
      return;
    }
    int own = candidate.name();
    boolean wide = false;
    for (int at = atlas.first(name); at < atlas.first(name + 1); at++) {
      int container = atlas.meaning(at);
      if (atlas.manner(at) == Atlas.DEMONYM) {
        continue;
      }
      boolean holds =
          switch (atlas.kind(container)) {
            case COUNTRY, DIVISION, COUNTY -> true;
            default -> false;
          };
      wide |= holds && atlas.kind(container) != Atlas.Kind.COUNTY;
      for (int m = atlas.first(own); holds && m < atlas.first(own + 1); m++) {
        if (atlas.manner(m) != Atlas.DEMONYM && inside(atlas.meaning(m), container)) {
          candidate.within = container;
          candidate.set(PlaceClue.CONTAINED, true);
          return;
        }
      }
    }
    candidate.elsewhere = wide;
  }

  /** Whether a place lies in a country or division. */
  private boolean inside(int place, int container) {
    return Places.inside(atlas, place, container);
  }

  /** Whether only a space lies between a token and the word before. */
  private static boolean adjacent(Text text, int i) {
    return i > 0
        && text.token(i).start() - text.token(i - 1).end() <= 1
        && text.token(i - 1).word();
  }
}
