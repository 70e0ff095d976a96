package news.dateline.extract.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.PlaceMatcher;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.TokenizedArticle;

/**
 * Every mention of a place in title and body, resolved to one place; main places are marked.
 *
 * <ol>
 *   <li>{@link PlaceCandidates} finds names of the {@link Atlas} and what the words around them
 *       say;
 *   <li>{@link PlaceResolver} chooses a meaning for each name from all that the article names;
 *   <li>the clues, among them how well that meaning fits the article, decide whether it is a place;
 *   <li>{@link MainPlaces} tells what the article is about.
 * </ol>
 *
 * <p>A demonym is a mention of its country. The dateline's country follows from its place.
 */
public final class PlaceExtractor implements Extractor {
  private static final double HALF = 0;

  /** Of 50,000 and of 250,000 inhabitants, as powers of two. */
  private static final double LARGE = 15.6;

  private static final double GREAT = 18;

  private final Atlas atlas;
  private final PlaceCandidates candidates;
  private final PlaceResolver resolver;
  private final OutletHomes homes;
  private final PlaceWeights weights;

  public PlaceExtractor(Atlas atlas, OutletNames outlets, GivenNames givenNames) {
    this(atlas, outlets, givenNames, PlaceWeights.shipped());
  }

  public PlaceExtractor(
      Atlas atlas, OutletNames outlets, GivenNames givenNames, PlaceWeights weights) {
    PlaceMatcher matcher = new PlaceMatcher(atlas);
    this.atlas = atlas;
    this.candidates = new PlaceCandidates(atlas, matcher, outlets, givenNames, new PlaceUse());
    this.resolver = new PlaceResolver(atlas, weights);
    this.homes = new OutletHomes(atlas, matcher, outlets);
    this.weights = weights;
  }

  @Override
  public Findings extract(TokenizedArticle reading, Findings soFar) {
    return findings(
        reading,
        soFar,
        judged(reading, soFar).stream()
            .filter(name -> name.place().isPresent())
            .sorted(
                Comparator.comparing((Judged name) -> name.span().part())
                    .thenComparingInt(name -> name.span().start()))
            .toList());
  }

  /**
   * A name in an article, judged.
   *
   * @param place the place that it means; none when it is not that of a place
   * @param container whether it only says what another place lies in
   * @param rules why it is that place, or none
   */
  record Judged(Span span, Optional<Place> place, boolean container, List<Rule> rules) {}

  /** What becomes of every name of an article that a place has, in no order. */
  List<Judged> judged(TokenizedArticle reading, Findings soFar) {
    List<Judged> judged = new ArrayList<>();
    PlaceCandidates.Found found = candidates.in(reading, soFar);
    for (PlaceCandidates.RuledOut name : found.ruledOut()) {
      judged.add(new Judged(name.span(), Optional.empty(), false, List.of(name.rule())));
    }
    OutletHomes.Home home = homes.of(reading.article(), soFar);
    boolean english = soFar.language().orElse("en").equals("en");
    for (PlaceResolver.Group group : groups(found.candidates(), home, soFar)) {
      if (group.places.length == 0) {
        continue;
      }
      Place place = null;
      for (PlaceCandidate candidate : group.mentions) {
        Optional<List<Rule>> against = against(group, candidate, english);
        if (against.isPresent()) {
          judged.add(new Judged(candidate.span, Optional.empty(), false, against.get()));
          continue;
        }
        place = place == null ? atlas.place(group.place()) : place;
        judged.add(
            new Judged(
                candidate.span,
                Optional.of(place),
                candidate.has(PlaceClue.CONTAINER),
                why(group, candidate, home)));
      }
    }
    return judged;
  }

  /** Why a name is not that of a place, if it is not. */
  private Optional<List<Rule>> against(
      PlaceResolver.Group group, PlaceCandidate candidate, boolean english) {
    if (candidate.elsewhere) {
      return Optional.of(List.of(NoPlaceRule.NOT_IN_THE_STATE_BEHIND_IT));
    }
    if (PlaceWeights.sum(weights.clues(), candidate.clues) <= HALF) {
      List<Rule> rules = new ArrayList<>();
      for (PlaceClue clue : deciding(candidate, -1)) {
        NoPlaceRule.of(clue).ifPresent(rules::add);
      }
      return Optional.of(rules);
    }
    return english || plainly(group, candidate)
        ? Optional.empty()
        : Optional.of(List.of(NoPlaceRule.NOT_PLAIN_IN_ANOTHER_LANGUAGE));
  }

  /** Why a name is that of a place, and why of this one. */
  private List<Rule> why(
      PlaceResolver.Group group, PlaceCandidate candidate, OutletHomes.Home home) {
    List<Rule> rules = new ArrayList<>();
    for (PlaceClue clue : deciding(candidate, 1)) {
      PlaceNameRule.of(clue).ifPresent(rules::add);
    }
    if (rules.isEmpty()) {
      rules.add(PlaceNameRule.NOTHING_AGAINST_A_PLACE);
    }
    boolean byOutlet = false;
    for (PlaceChoiceRule rule : resolver.why(group, candidate)) {
      rules.add(rule);
      byOutlet |= rule.byOutlet();
    }
    if (byOutlet) {
      rules.addAll(home.rules());
    }
    return rules;
  }

  /** The clues that decide, beside what holds of every name; for a place (1) or against (-1). */
  private List<PlaceClue> deciding(PlaceCandidate candidate, int side) {
    double[] shares = new double[candidate.clues.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = side * weights.clues()[i] * candidate.clues[i];
    }
    double always = shares[PlaceClue.ALWAYS.at()];
    shares[PlaceClue.ALWAYS.at()] = 0;
    return PlaceWeights.deciding(shares, always).stream().map(at -> PlaceClue.all()[at]).toList();
  }

  /** The names of an article with their meanings and clues, before anything is decided. */
  List<PlaceResolver.Group> look(TokenizedArticle reading, Findings soFar) {
    return groups(
        candidates.in(reading, soFar).candidates(), homes.of(reading.article(), soFar), soFar);
  }

  private List<PlaceResolver.Group> groups(
      List<PlaceCandidate> found, OutletHomes.Home home, Findings soFar) {
    List<PlaceResolver.Group> at = new ArrayList<>();
    for (int name : home.names()) {
      at.add(resolver.alone(name, home.within()));
    }
    List<PlaceResolver.Group> groups =
        resolver.groups(
            found,
            new PlaceResolver.Frame(
                at, home.country(), soFar.dateline().flatMap(Dateline::country)));
    clues(groups);
    return groups;
  }

  private void clues(List<PlaceResolver.Group> groups) {
    Map<Integer, Double> evidence = new HashMap<>();
    Map<Integer, PlaceCandidate> strongest = new HashMap<>();
    for (PlaceResolver.Group group : groups) {
      if (group.places.length == 0) {
        continue;
      }
      for (PlaceCandidate candidate : group.mentions) {
        kinds(group, candidate);
      }
      for (PlaceCandidate candidate : group.mentions) {
        double own = candidate.evidence();
        if (own > evidence.getOrDefault(candidate.name(), -1.0)) {
          evidence.put(candidate.name(), own);
          strongest.put(candidate.name(), candidate);
        }
      }
    }
    for (PlaceResolver.Group group : groups) {
      for (PlaceCandidate candidate : group.mentions) {
        // that the article is in Paris says nothing of Paris Hilton
        boolean self =
            strongest.get(candidate.name()) == candidate
                || candidate.has(PlaceClue.NAMED)
                || candidate.has(PlaceClue.RUNS_ON);
        candidate.set(PlaceClue.ELSEWHERE, self ? 0 : evidence.getOrDefault(candidate.name(), 0.0));
        candidate.set(PlaceClue.NOT_ELSEWHERE, candidate.elsewhere);
      }
    }
  }

  private void kinds(PlaceResolver.Group group, PlaceCandidate candidate) {
    int place = group.place();
    Atlas.Kind kind = atlas.kind(place);
    int manner = 0;
    for (int at = atlas.first(group.name); at < atlas.first(group.name + 1); at++) {
      manner = atlas.meaning(at) == place ? atlas.manner(at) : manner;
    }
    candidate.set(PlaceClue.DEMONYM, manner == Atlas.DEMONYM);
    candidate.set(PlaceClue.OTHER_NAME, manner == Atlas.OTHER);
    candidate.set(PlaceClue.COUNTRY, kind == Atlas.Kind.COUNTRY && manner != Atlas.DEMONYM);
    candidate.set(PlaceClue.DIVISION, kind == Atlas.Kind.DIVISION);
    candidate.set(PlaceClue.COUNTY, kind == Atlas.Kind.COUNTY);
    candidate.set(PlaceClue.CAPITAL, kind == Atlas.Kind.CAPITAL);
    candidate.set(PlaceClue.QUARTER, kind == Atlas.Kind.QUARTER);
    candidate.set(PlaceClue.AREA, kind == Atlas.Kind.AREA);
    candidate.set(PlaceClue.FEATURE, kind == Atlas.Kind.FEATURE);
    candidate.set(PlaceClue.SIZE, kind.city() ? atlas.magnitude(place) / 20 : 0);
    candidate.set(PlaceClue.NEAR, group.sign(PlaceSign.NEAR));
    candidate.set(
        PlaceClue.WITHIN_NAMED,
        Math.max(group.sign(PlaceSign.DIVISION_NAMED), group.sign(PlaceSign.COUNTRY_NAMED) * 0.5));
    candidate.set(PlaceClue.HOME, group.sign(PlaceSign.HOME_NEAR));
  }

  /**
   * Whether a name is a place in a language whose words are not known here: with a word like in
   * before it, or large and no German noun.
   */
  private boolean plainly(PlaceResolver.Group group, PlaceCandidate candidate) {
    int place = group.place();
    if (candidate.has(PlaceClue.WHERE)
        || candidate.has(PlaceClue.IN_DATELINE)
        || candidate.has(PlaceClue.CONTAINED)) {
      return true;
    }
    return !PlaceWords.NOUNS.contains(atlas.printed(place))
        && (!(atlas.kind(place).city() || atlas.kind(place) == Atlas.Kind.QUARTER)
            || atlas.magnitude(place) > (candidate.has(PlaceClue.OTHER_NAME) ? GREAT : LARGE));
  }

  private Findings findings(TokenizedArticle reading, Findings soFar, List<Judged> places) {
    Optional<Span> line =
        soFar
            .dateline()
            .filter(dateline -> dateline.evidence() instanceof Evidence.InText)
            .map(dateline -> ((Evidence.InText) dateline.evidence()).span());
    List<PlaceMention> mentions = new ArrayList<>();
    Set<PlaceMention> containers = new HashSet<>();
    Optional<String> country = Optional.empty();
    for (Judged name : places) {
      PlaceMention mention = new PlaceMention(name.span(), name.place().orElseThrow());
      mentions.add(mention);
      if (name.container()) {
        containers.add(mention);
      }
      if (line.isPresent()
          && name.span().part() == Span.Part.BODY
          && name.span().start() == line.get().start()) {
        country = mention.place().country();
      }
    }
    MainPlaces.Marked marked = MainPlaces.marked(mentions, containers, line, reading.body());
    Map<Integer, List<String>> rules = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      List<String> ids = new ArrayList<>();
      places.get(i).rules().forEach(rule -> ids.add(rule.id()));
      marked.rules().getOrDefault(i, List.of()).forEach(rule -> ids.add(rule.id()));
      rules.put(i, ids);
    }
    Optional<String> resolved = country;
    return soFar
        .withPlaces(marked.mentions())
        .withExplanation(soFar.explanation().with(Explanation.Finding.PLACE, rules))
        .withDateline(
            soFar
                .dateline()
                .map(
                    dateline ->
                        new Dateline(
                            dateline.place(),
                            dateline.agency(),
                            resolved.or(dateline::country),
                            dateline.evidence())));
  }
}
