package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.evaluate.SourceName.Kind;

/** The quoted actors of one text beside those that were found. */
final class ActorComparison {
  private final Sides sides;
  private final ContentMatch match;

  ActorComparison(Sides sides, ContentMatch match) {
    this.sides = sides;
    this.match = match;
  }

  void into(ScoreCounts tally) {
    Map<List<String>, Integer> goldCounts = new LinkedHashMap<>();
    Set<List<String>> others = new HashSet<>();
    for (int i = 0; i < sides.gold.size(); i++) {
      SourceName name = sides.goldNames.get(i);
      if (sides.counts(i)) {
        named(name, goldCounts);
        sides.gold.get(i).also().forEach(also -> named(SourceName.of(also), goldCounts));
      } else if (name.kind() == Kind.NAMED) {
        others.add(name.words());
      }
    }
    Map<List<String>, Integer> foundCounts = new LinkedHashMap<>();
    if (sides.found.actors().isEmpty()) {
      for (int j = 0; j < sides.foundNames.size(); j++) {
        if (!match.dropped.contains(j)) {
          named(sides.foundNames.get(j), foundCounts);
        }
      }
      for (int j = 0; j < sides.foundNames.size(); j++) {
        if (!match.dropped.contains(j)) {
          sides
              .found
              .attributions()
              .get(j)
              .also()
              .forEach(also -> named(SourceName.of(also), foundCounts));
        }
      }
    } else {
      sides.found.actors().forEach(actor -> named(sides.real(SourceName.of(actor)), foundCounts));
    }
    List<Set<List<String>>> truth = clusters(goldCounts);
    List<Set<List<String>>> guess = clusters(foundCounts);
    Set<Integer> goldTaken = new HashSet<>();
    Set<Integer> foundTaken = new HashSet<>();
    for (Candidate pair : pairs(truth, guess)) {
      if (!goldTaken.contains(pair.gold()) && !foundTaken.contains(pair.found())) {
        goldTaken.add(pair.gold());
        foundTaken.add(pair.found());
      }
    }
    int lenient = 0;
    for (int b = 0; b < guess.size(); b++) {
      Set<List<String>> actor = guess.get(b);
      boolean elsewhere =
          actor.stream().anyMatch(x -> others.stream().anyMatch(y -> SourceName.match(x, y)));
      if (foundTaken.contains(b) || elsewhere) {
        continue;
      }
      tally.falseStrict++;
      lenient += soft(actor) ? 0 : 1;
    }
    int right = goldTaken.size();
    tally.actors[0] += right;
    tally.actors[2] += truth.size();
    tally.falseLenient += lenient;
    tally.macro += new Figures.Rates(right, right + lenient, truth.size()).f1();
    tally.perfect += lenient == 0 && right == truth.size() ? 1 : 0;
    byKind(tally, truth, goldTaken);
  }

  private static void named(SourceName name, Map<List<String>, Integer> counts) {
    if (name.kind() == Kind.NAMED) {
      counts.merge(name.words(), 1, Integer::sum);
    }
  }

  /** Whether an actor was found where the gold has no name. */
  private boolean soft(Set<List<String>> actor) {
    for (int j = 0; j < sides.foundNames.size(); j++) {
      Integer at = match.cover.get(j);
      if (sides.foundNames.get(j).kind() == Kind.NAMED
          && actor.contains(sides.foundNames.get(j).words())
          && at != null
          && sides.goldNames.get(at).kind() != Kind.NAMED) {
        return true;
      }
    }
    return false;
  }

  private static List<Set<List<String>>> clusters(Map<List<String>, Integer> names) {
    List<List<String>> order = new ArrayList<>(names.keySet());
    order.sort(
        Comparator.<List<String>>comparingInt(name -> -name.size())
            .thenComparingInt(name -> -names.getOrDefault(name, 0))
            .thenComparing(name -> String.join("\0", name)));
    List<Set<List<String>>> clusters = new ArrayList<>();
    for (List<String> name : order) {
      Optional<Set<List<String>>> best = Optional.empty();
      int most = -1;
      for (Set<List<String>> cluster : clusters) {
        if (cluster.stream().anyMatch(x -> SourceName.match(name, x))) {
          int sum = cluster.stream().mapToInt(x -> names.getOrDefault(x, 0)).sum();
          if (sum > most) {
            most = sum;
            best = Optional.of(cluster);
          }
        }
      }
      best.orElseGet(
              () -> {
                Set<List<String>> cluster = new HashSet<>();
                clusters.add(cluster);
                return cluster;
              })
          .add(name);
    }
    return clusters;
  }

  /** The clusters that may be one actor, the surest first. */
  private static List<Candidate> pairs(
      List<Set<List<String>>> truth, List<Set<List<String>>> guess) {
    List<Candidate> pairs = new ArrayList<>();
    for (int a = 0; a < truth.size(); a++) {
      for (int b = 0; b < guess.size(); b++) {
        double best = 0;
        for (List<String> x : truth.get(a)) {
          for (List<String> y : guess.get(b)) {
            if (SourceName.match(x, y)) {
              best = Math.max(best, x.equals(y) ? x.size() : 0.5);
            }
          }
        }
        if (best > 0) {
          pairs.add(new Candidate(best, a, b));
        }
      }
    }
    pairs.sort(Candidate.SUREST_FIRST);
    return pairs;
  }

  /** Which actors were found, by their kind, and of those that are quoted indirectly only. */
  private void byKind(ScoreCounts tally, List<Set<List<String>>> truth, Set<Integer> taken) {
    for (int a = 0; a < truth.size(); a++) {
      Set<String> kinds = new HashSet<>();
      Set<String> types = new HashSet<>();
      for (int i = 0; i < sides.gold.size(); i++) {
        if (sides.counts(i) && truth.get(a).contains(sides.goldNames.get(i).words())) {
          kinds.add(sides.gold.get(i).kind());
          types.add(sides.gold.get(i).type());
        }
      }
      kinds.remove("");
      int found = taken.contains(a) ? 1 : 0;
      for (String kind : kinds) {
        ScoreCounts.count(tally.kinds, kind)[0] += found;
        ScoreCounts.count(tally.kinds, kind)[1]++;
      }
      if (types.equals(Set.of("indirect"))) {
        tally.indirectOnly[0] += found;
        tally.indirectOnly[1]++;
      }
    }
  }
}
