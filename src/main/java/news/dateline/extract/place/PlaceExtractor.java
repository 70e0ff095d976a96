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
import news.dateline.article.Findings;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Span;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.PlaceMatcher;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Extractor;
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
    List<PlaceResolver.Group> groups = look(reading, soFar);
    boolean english = soFar.language().orElse("en").equals("en");
    Map<PlaceCandidate, Place> places = new HashMap<>();
    for (PlaceResolver.Group group : groups) {
      if (group.places.length == 0) {
        continue;
      }
      Place place = null;
      for (PlaceCandidate candidate : group.mentions) {
        if (!candidate.elsewhere
            && PlaceWeights.sum(weights.clues(), candidate.clues) > HALF
            && (english || plainly(group, candidate))) {
          place = place == null ? atlas.place(group.place()) : place;
          places.put(candidate, place);
        }
      }
    }
    return findings(reading, soFar, places);
  }

  /** The names of an article with their meanings and clues, before anything is decided. */
  List<PlaceResolver.Group> look(TokenizedArticle reading, Findings soFar) {
    List<PlaceCandidate> found = candidates.in(reading, soFar);
    OutletHomes.Home home = homes.of(reading.article(), soFar);
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

  private Findings findings(
      TokenizedArticle reading, Findings soFar, Map<PlaceCandidate, Place> places) {
    List<Map.Entry<PlaceCandidate, Place>> inOrder = new ArrayList<>(places.entrySet());
    inOrder.sort(
        Map.Entry.comparingByKey(
            Comparator.comparing((PlaceCandidate candidate) -> candidate.part)
                .thenComparingInt(candidate -> candidate.span.start())));
    Optional<Span> line =
        soFar
            .dateline()
            .filter(dateline -> dateline.evidence() instanceof Evidence.InText)
            .map(dateline -> ((Evidence.InText) dateline.evidence()).span());
    List<PlaceMention> mentions = new ArrayList<>();
    Set<PlaceMention> containers = new HashSet<>();
    Optional<String> country = Optional.empty();
    for (Map.Entry<PlaceCandidate, Place> entry : inOrder) {
      PlaceCandidate candidate = entry.getKey();
      PlaceMention mention = new PlaceMention(candidate.span, entry.getValue());
      mentions.add(mention);
      if (candidate.has(PlaceClue.CONTAINER)) {
        containers.add(mention);
      }
      if (line.isPresent()
          && candidate.part == Span.Part.BODY
          && candidate.span.start() == line.get().start()) {
        country = mention.place().country();
      }
    }
    Optional<String> resolved = country;
    return soFar
        .withPlaces(MainPlaces.marked(mentions, containers, line, reading.body()))
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
