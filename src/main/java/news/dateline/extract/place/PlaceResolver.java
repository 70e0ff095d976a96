package news.dateline.extract.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.Places;

/**
 * Chooses what each name in an article means: one meaning for all mentions of a name, unless their
 * commas say otherwise.
 *
 * <p>In two rounds. The first weighs what is known without the other names: size and kind, what the
 * comma says, the outlet's home, the dateline's country. Its chances tell for each meaning how near
 * the article's other places lie to it, and what share of them lies in the same division and
 * country, which the second round weighs as well.
 */
final class PlaceResolver {
  private static final int MOST_MEANINGS = 16;
  private static final int MOST_GROUPS = 60;

  private final Atlas atlas;
  private final PlaceWeights weights;

  PlaceResolver(Atlas atlas, PlaceWeights weights) {
    this.atlas = atlas;
    this.weights = weights;
  }

  /** A name with the mentions that mean the same. */
  static final class Group {
    final int name;
    final int within;
    final List<PlaceCandidate> mentions = new ArrayList<>();
    int[] places = {};
    double[][] signs = {};
    double[] chances = {};
    double evidence;
    int best;

    Group(int name, int within) {
      this.name = name;
      this.within = within;
    }

    int place() {
      return places[best];
    }

    double sign(PlaceSign sign) {
      return signs[best][sign.at()];
    }
  }

  /** What is known of an article beside its names. */
  record Frame(List<Group> homes, Optional<String> homeCountry, Optional<String> datelineCountry) {}

  /** The names of an article, each with its best meaning. */
  List<Group> groups(List<PlaceCandidate> candidates, Frame frame) {
    List<Group> groups = grouped(candidates);
    for (Group group : groups) {
      meanings(group, groups);
    }
    for (Group group : groups) {
      first(group, frame);
      chances(group, weights.first());
    }
    for (Group group : groups) {
      named(group, groups);
      around(group, groups);
    }
    for (Group group : groups) {
      chances(group, weights.then());
    }
    return groups;
  }

  /** Why the best meaning of a name was chosen, for one of its mentions. */
  List<PlaceChoiceRule> why(Group group, PlaceCandidate mention) {
    List<PlaceChoiceRule> rules = new ArrayList<>();
    if (mention.fixed >= 0) {
      rules.add(PlaceChoiceRule.HOLDS_THE_PLACE_BEFORE_IT);
    } else if (mention.within >= 0) {
      rules.add(PlaceChoiceRule.STATE_OR_COUNTRY_BEHIND_IT);
    } else if (group.within >= 0) {
      rules.add(PlaceChoiceRule.STATE_OR_COUNTRY_SAID_ELSEWHERE);
    }
    int other = nextLikely(group);
    if (other >= 0) {
      rules.addAll(before(group, other));
    } else if (rules.isEmpty()) {
      rules.add(PlaceChoiceRule.ONLY_PLACE_OF_THE_NAME);
    }
    return rules;
  }

  /** The likeliest meaning that is another place than the best; or -1. */
  private static int nextLikely(Group group) {
    int next = -1;
    for (int i = 0; i < group.places.length; i++) {
      if (group.places[i] != group.place()
          && (next < 0 || group.chances[i] > group.chances[next])) {
        next = i;
      }
    }
    return next;
  }

  /** What the best meaning of a name has before another. */
  private List<PlaceChoiceRule> before(Group group, int other) {
    double[] shares = new double[PlaceSign.Aspect.all().length];
    for (PlaceSign sign : PlaceSign.all()) {
      double more = group.signs[group.best][sign.at()] - group.signs[other][sign.at()];
      shares[sign.aspect().at()] += weights.then()[sign.at()] * more;
    }
    List<PlaceChoiceRule> rules = new ArrayList<>();
    for (int aspect : PlaceWeights.deciding(shares, 0)) {
      rules.add(rule(PlaceSign.Aspect.all()[aspect], group, other));
    }
    return rules.isEmpty() ? List.of(PlaceChoiceRule.FIRST_OF_ITS_LIKE) : rules;
  }

  private PlaceChoiceRule rule(PlaceSign.Aspect aspect, Group group, int other) {
    return switch (aspect) {
      case SIZE ->
          group.sign(PlaceSign.SIZE) < group.signs[other][PlaceSign.SIZE.at()]
                  && sized(group.place())
              ? PlaceChoiceRule.SMALLER_PLACE
              : PlaceChoiceRule.LARGER_PLACE;
      case KIND ->
          switch (atlas.kind(group.place())) {
            case COUNTRY -> PlaceChoiceRule.COUNTRY_BEFORE_OTHERS;
            case DIVISION -> PlaceChoiceRule.STATE_BEFORE_OTHERS;
            case CAPITAL -> PlaceChoiceRule.CAPITAL_BEFORE_OTHERS;
            case SEAT -> PlaceChoiceRule.SEAT_OF_A_STATE_BEFORE_OTHERS;
            case COUNTY, TOWN, QUARTER, AREA, FEATURE -> PlaceChoiceRule.KIND_BEFORE_OTHERS;
          };
      case NAME -> PlaceChoiceRule.USUAL_NAME_OF_THE_PLACE;
      case CONTAINER -> PlaceChoiceRule.STATE_OR_COUNTRY_BEHIND_IT;
      case HOME_COUNTRY -> PlaceChoiceRule.COUNTRY_OF_THE_OUTLET;
      case HOME ->
          group.sign(PlaceSign.HOME_ITSELF) > 0
              ? PlaceChoiceRule.CITY_OF_THE_OUTLET
              : PlaceChoiceRule.NEAR_THE_OUTLET;
      case DATELINE -> PlaceChoiceRule.COUNTRY_OF_THE_DATELINE;
      case DIVISION_NAMED -> PlaceChoiceRule.STATE_NAMED_IN_THE_ARTICLE;
      case COUNTRY_NAMED -> PlaceChoiceRule.COUNTRY_NAMED_IN_THE_ARTICLE;
      case NEAR -> PlaceChoiceRule.NEAR_OTHER_PLACES;
      case SAME_DIVISION -> PlaceChoiceRule.STATE_OF_OTHER_PLACES;
      case SAME_COUNTRY -> PlaceChoiceRule.COUNTRY_OF_OTHER_PLACES;
    };
  }

  /** The meanings of a name that is no mention, such as one in an outlet's name. */
  Group alone(int name, int within) {
    Group group = new Group(name, within);
    meanings(group, List.of());
    first(group, new Frame(List.of(), Optional.empty(), Optional.empty()));
    chances(group, weights.first());
    group.evidence = 1;
    return group;
  }

  private List<Group> grouped(List<PlaceCandidate> candidates) {
    Map<Integer, Integer> said = new LinkedHashMap<>();
    for (PlaceCandidate candidate : candidates) {
      if (candidate.within >= 0) {
        said.putIfAbsent(candidate.name(), candidate.within);
      }
    }
    Map<Long, Group> groups = new LinkedHashMap<>();
    for (PlaceCandidate candidate : candidates) {
      int within =
          candidate.fixed >= 0
              ? candidate.fixed
              : candidate.within >= 0 ? candidate.within : said.getOrDefault(candidate.name(), -1);
      if (candidate.elsewhere && candidate.within < 0) {
        within = -2;
      }
      int container = within;
      Group group =
          groups.computeIfAbsent(
              (long) candidate.name() << 32 | (within & 0xffffffffL),
              key -> new Group(candidate.name(), container));
      group.mentions.add(candidate);
      group.evidence = Math.max(group.evidence, candidate.evidence());
    }
    return new ArrayList<>(groups.values());
  }

  private void meanings(Group group, List<Group> groups) {
    int from = atlas.first(group.name);
    int to = atlas.first(group.name + 1);
    int[] found = new int[to - from];
    int[] manners = new int[to - from];
    int size = 0;
    for (int at = from; at < to; at++) {
      int place = atlas.meaning(at);
      if (group.within >= 0
          && place != group.within
          && !Places.inside(atlas, place, group.within)) {
        continue;
      }
      found[size] = place;
      manners[size++] = atlas.manner(at);
    }
    if (size > MOST_MEANINGS) {
      size = likeliest(found, manners, size, groups);
    }
    group.places = Arrays.copyOf(found, size);
    group.signs = new double[size][PlaceSign.all().length];
    group.chances = new double[size];
    for (int i = 0; i < size; i++) {
      kind(group.signs[i], found[i], manners[i]);
    }
  }

  /** Keeps the largest and those in divisions that the article names. */
  private int likeliest(int[] found, int[] manners, int size, List<Group> groups) {
    Integer[] order = new Integer[size];
    double[] keys = new double[size];
    for (int i = 0; i < size; i++) {
      order[i] = i;
      keys[i] = atlas.magnitude(found[i]);
      for (Group other : groups) {
        for (int at = atlas.first(other.name); at < atlas.first(other.name + 1); at++) {
          int place = atlas.meaning(at);
          if (atlas.kind(place) == Atlas.Kind.DIVISION && Places.inside(atlas, found[i], place)) {
            keys[i] += 12;
          }
        }
      }
    }
    Arrays.sort(order, (a, b) -> Double.compare(keys[b], keys[a]));
    int[] kept = new int[MOST_MEANINGS];
    int[] keptManners = new int[MOST_MEANINGS];
    for (int i = 0; i < MOST_MEANINGS; i++) {
      kept[i] = found[order[i]];
      keptManners[i] = manners[order[i]];
    }
    System.arraycopy(kept, 0, found, 0, MOST_MEANINGS);
    System.arraycopy(keptManners, 0, manners, 0, MOST_MEANINGS);
    return MOST_MEANINGS;
  }

  private void kind(double[] signs, int place, int manner) {
    PlaceSign sign =
        switch (atlas.kind(place)) {
          case COUNTRY -> PlaceSign.COUNTRY;
          case DIVISION -> PlaceSign.DIVISION;
          case COUNTY -> PlaceSign.COUNTY;
          case CAPITAL -> PlaceSign.CAPITAL;
          case SEAT -> PlaceSign.SEAT;
          case TOWN -> PlaceSign.SIZE;
          case QUARTER -> PlaceSign.QUARTER;
          case AREA -> PlaceSign.AREA;
          case FEATURE -> PlaceSign.FEATURE;
        };
    signs[sign.at()] = 1;
    boolean sized = sized(place);
    signs[PlaceSign.SIZE.at()] = sized ? atlas.magnitude(place) / 20 : 0;
    signs[PlaceSign.GREAT.at()] = sized && atlas.magnitude(place) > 21 ? 1 : 0;
    signs[PlaceSign.LARGE.at()] = sized && atlas.magnitude(place) > 17.6 ? 1 : 0;
    signs[PlaceSign.SMALL.at()] = sized && atlas.magnitude(place) < 11.6 ? 1 : 0;
    signs[PlaceSign.OTHER_NAME.at()] = manner == Atlas.OTHER ? 1 : 0;
  }

  private boolean sized(int place) {
    return atlas.kind(place).city() || atlas.kind(place) == Atlas.Kind.QUARTER;
  }

  private void first(Group group, Frame frame) {
    for (int i = 0; i < group.places.length; i++) {
      int place = group.places[i];
      double[] signs = group.signs[i];
      Optional<String> code = atlas.code(place);
      signs[PlaceSign.HOME_COUNTRY.at()] =
          code.isPresent() && code.equals(frame.homeCountry()) ? 1 : 0;
      signs[PlaceSign.DATELINE_COUNTRY.at()] =
          code.isPresent() && code.equals(frame.datelineCountry()) ? 1 : 0;
      signs[PlaceSign.CONTAINED.at()] = group.within >= 0 ? 1 : 0;
      double near = 0;
      double itself = 0;
      for (Group home : frame.homes()) {
        near = Math.max(near, near(place, home));
        for (int m = 0; m < home.places.length; m++) {
          itself = home.places[m] == place ? Math.max(itself, home.chances[m]) : itself;
        }
      }
      // among several towns of the paper's name, its own is the one that is listed
      signs[PlaceSign.HOME_ITSELF.at()] = itself > 0.9 ? 1 : 0;
      signs[PlaceSign.HOME_NEAR.at()] = near;
    }
  }

  private void chances(Group group, double[] weigh) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < group.places.length; i++) {
      group.chances[i] = PlaceWeights.sum(weigh, group.signs[i]);
      if (group.chances[i] > most) {
        most = group.chances[i];
        group.best = i;
      }
    }
    double sum = 0;
    for (int i = 0; i < group.places.length; i++) {
      group.chances[i] = Math.exp(group.chances[i] - most);
      sum += group.chances[i];
    }
    for (int i = 0; i < group.places.length; i++) {
      group.chances[i] /= sum;
    }
  }

  /** Which of the meanings' divisions and countries the article names. */
  private void named(Group group, List<Group> groups) {
    for (int i = 0; i < group.places.length; i++) {
      int place = group.places[i];
      double noDivision = 1;
      double noCountry = 1;
      for (Group other : groups) {
        if (other == group || other.name == group.name) {
          continue;
        }
        for (int m = 0; m < other.places.length; m++) {
          int named = other.places[m];
          double chance = other.evidence * other.chances[m];
          if (atlas.kind(named) == Atlas.Kind.DIVISION && atlas.division(place) == named) {
            noDivision *= 1 - chance;
          } else if (atlas.kind(named) == Atlas.Kind.COUNTRY
              && atlas.country(place) == atlas.country(named)) {
            noCountry *= 1 - chance;
          }
        }
      }
      group.signs[i][PlaceSign.DIVISION_NAMED.at()] = 1 - noDivision;
      group.signs[i][PlaceSign.COUNTRY_NAMED.at()] = 1 - noCountry;
    }
  }

  private void around(Group group, List<Group> groups) {
    int size = Math.min(groups.size(), MOST_GROUPS);
    for (int i = 0; i < group.places.length; i++) {
      int place = group.places[i];
      double far = 1;
      double division = 0;
      double country = 0;
      double all = 0.5;
      for (int g = 0; g < size; g++) {
        Group other = groups.get(g);
        if (other == group || other.name == group.name || other.evidence == 0) {
          continue;
        }
        far *= 1 - 0.9 * other.evidence * near(place, other);
        all += other.evidence;
        for (int m = 0; m < other.places.length; m++) {
          double chance = other.evidence * other.chances[m];
          if (atlas.division(place) >= 0
              && atlas.division(place) == atlas.division(other.places[m])) {
            division += chance;
          }
          if (atlas.country(place) >= 0 && atlas.country(place) == atlas.country(other.places[m])) {
            country += chance;
          }
        }
      }
      group.signs[i][PlaceSign.NEAR.at()] = 1 - far;
      group.signs[i][PlaceSign.SAME_DIVISION.at()] = division / all;
      group.signs[i][PlaceSign.SAME_COUNTRY.at()] = country / all;
    }
  }

  /** How near a place lies to where a name's meanings are, countries and divisions left out. */
  private double near(int place, Group other) {
    if (wide(place)) {
      return 0;
    }
    double near = 0;
    for (int m = 0; m < other.places.length; m++) {
      if (!wide(other.places[m]) && other.chances[m] > 0.01) {
        near += other.chances[m] * Places.nearness(atlas, place, other.places[m]);
      }
    }
    return near;
  }

  private boolean wide(int place) {
    return switch (atlas.kind(place)) {
      case COUNTRY, DIVISION, AREA -> true;
      case COUNTY, CAPITAL, SEAT, TOWN, QUARTER, FEATURE -> false;
    };
  }
}
