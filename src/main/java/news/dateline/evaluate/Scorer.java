package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.evaluate.Marked.MarkedAttribution;
import news.dateline.evaluate.Marked.Part;
import news.dateline.evaluate.SourceName.Kind;

/**
 * Scores what was found against what people marked.
 *
 * <pre>
 *   content   spans become sets of words, so that marks at the edges do not count; one to one, by falling Jaccard;
 *             overlap: Jaccard of a half or more; exact: the same words; token: words inside of any content
 *   speaker   for contents that overlap. A name: the names match. A pronoun or a description: the source's words overlap
 *   actors    the named sources of a text, clustered (a surname and its full name are one), against the predicted ones.
 *             Strict: any other actor is wrong. Lenient: unless it was found where the gold has a pronoun or a description,
 *             since the gold cannot say whether that was resolved rightly
 *   speech    only what was said or written counts; what was believed, wished or meant is neither missed nor wrong
 *   resolved  the gold names are those of who it is, not the source's words
 * </pre>
 */
public final class Scorer {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final Pattern CAPITAL_INSIDE =
      Pattern.compile("(?<=[a-z,;:] )[A-Z][\\p{L}\\p{N}_’'.-]*");
  private static final Pattern SMALL_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}_])[a-z][\\p{L}\\p{N}_]*");

  /**
   * How to score.
   *
   * @param speech only what was said or written
   * @param resolved by who it is rather than by the words of the source
   */
  public record Rule(boolean speech, boolean resolved) {}

  private final Rule rule;
  private final Tally all = new Tally();

  private Scorer(Rule rule) {
    this.rule = rule;
  }

  /**
   * Scores.
   *
   * @param gold what people marked, by id
   * @param found what was found, by id; a text that it lacks has nothing found
   */
  public static Figures score(Map<String, Marked> gold, Map<String, Marked> found, Rule rule) {
    Scorer scorer = new Scorer(rule);
    gold.forEach(
        (id, truth) ->
            scorer.add(
                truth, found.getOrDefault(id, new Marked(id, truth.text(), List.of(), List.of()))));
    return scorer.all.figures(gold.size());
  }

  private void add(Marked truth, Marked found) {
    new Comparison(rule.resolved ? resolved(truth) : truth, found, rule.speech).into(all);
  }

  /** The gold with who it is in place of the source's words. */
  private static Marked resolved(Marked gold) {
    List<MarkedAttribution> attributions = new ArrayList<>();
    for (MarkedAttribution one : gold.attributions()) {
      List<String> names = new ArrayList<>();
      for (String name : one.speaker().orElse("").split(";", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
      if (names.isEmpty()) {
        attributions.add(one);
        continue;
      }
      String first = names.get(0);
      if (unnamed(first)) {
        String words = first.substring(first.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
        first = words.isEmpty() ? "someone" : words;
      }
      String text = first;
      List<String> also =
          names.subList(1, names.size()).stream().filter(name -> !unnamed(name)).toList();
      attributions.add(
          new MarkedAttribution(
              Optional.of(
                  one.source()
                      .map(source -> new Marked.Source(source.part(), text))
                      .orElse(new Marked.Source(Optional.of(new Part(0, 0)), text))),
              one.cue(),
              one.content(),
              one.type(),
              one.speech(),
              one.speaker(),
              also,
              one.kind()));
    }
    return new Marked(gold.id(), gold.text(), attributions, gold.actors());
  }

  private static boolean unnamed(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("unnamed");
  }

  /** Counts over all texts. */
  private static final class Tally {
    final int[] overlap = new int[3];
    final int[] exact = new int[3];
    final int[] token = new int[3];
    final int[] actors = new int[3];
    int falseStrict;
    int falseLenient;
    double macro;
    int perfect;
    final int[] cover = new int[3];
    final int[] named = new int[2];
    final Map<String, int[]> types = new TreeMap<>();
    final Map<String, int[]> speakerKinds = new TreeMap<>();
    final Map<String, int[]> speakerTypes = new TreeMap<>();
    final Map<String, int[]> kinds = new TreeMap<>();
    final int[] indirectOnly = new int[2];

    Figures figures(int docs) {
      Map<String, Figures.TypeRecall> byType = new LinkedHashMap<>();
      types.forEach((type, n) -> byType.put(type, new Figures.TypeRecall(n[0], n[1], n[2])));
      int[] speaker = new int[3];
      speakerKinds
          .values()
          .forEach(
              n -> {
                for (int i = 0; i < 3; i++) {
                  speaker[i] += n[i];
                }
              });
      Map<String, Figures.Share> byKind = new LinkedHashMap<>();
      kinds.forEach((kind, n) -> byKind.put(kind, new Figures.Share(n[0], n[1])));
      int right = actors[0];
      return new Figures(
          docs,
          new Figures.Rates(overlap[0], overlap[1], overlap[2]),
          new Figures.Rates(exact[0], overlap[1], overlap[2]),
          new Figures.Rates(token[0], token[1], token[2]),
          byType,
          accuracy(speaker),
          accuracies(speakerKinds),
          accuracies(speakerTypes),
          accuracy(cover),
          new Figures.Accuracy(named[0], named[1], 0),
          new Figures.Rates(right, right + falseLenient, actors[2]),
          new Figures.Rates(right, right + falseStrict, actors[2]),
          Figures.rounded(macro / Math.max(1, docs)),
          Figures.rounded((double) perfect / Math.max(1, docs)),
          byKind,
          new Figures.Share(indirectOnly[0], indirectOnly[1]));
    }

    private static Figures.Accuracy accuracy(int[] n) {
      return new Figures.Accuracy(n[0], n[1], n[2]);
    }

    private static Map<String, Figures.Accuracy> accuracies(Map<String, int[]> counts) {
      Map<String, Figures.Accuracy> found = new LinkedHashMap<>();
      counts.forEach((key, n) -> found.put(key, accuracy(n)));
      return found;
    }
  }

  /** One text's truth beside what was found in it. */
  private static final class Comparison {
    private final String text;
    private final List<MarkedAttribution> gold;
    private final Marked found;
    private final boolean speech;
    private final List<Set<Integer>> goldWords = new ArrayList<>();
    private final List<Set<Integer>> foundWords = new ArrayList<>();
    private final boolean[] use;
    private final Map<Integer, Integer> matchOfGold = new LinkedHashMap<>();
    private final Map<Integer, Integer> matchOfFound = new HashMap<>();
    private final Map<Integer, Integer> cover = new LinkedHashMap<>();
    private final Set<Integer> exact = new HashSet<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Set<String> capitalsInside = new HashSet<>();
    private final Set<String> smallWords = new HashSet<>();
    private final List<SourceName> goldNames = new ArrayList<>();
    private final List<SourceName> foundNames = new ArrayList<>();

    Comparison(Marked truth, Marked found, boolean speech) {
      this.text = truth.text();
      this.gold = truth.attributions();
      this.found = found;
      this.speech = speech;
      this.use = new boolean[gold.size()];
      gold.forEach(one -> goldWords.add(words(one.content())));
      found.attributions().forEach(one -> foundWords.add(words(one.content())));
      for (int i = 0; i < use.length; i++) {
        use[i] = !speech || gold.get(i).speech();
      }
      Matcher inside = CAPITAL_INSIDE.matcher(text);
      while (inside.find()) {
        capitalsInside.add(SourceName.possessiveOff(inside.group()).toLowerCase(Locale.ROOT));
      }
      Matcher small = SMALL_WORD.matcher(text);
      while (small.find()) {
        smallWords.add(small.group());
      }
      for (MarkedAttribution one : gold) {
        goldNames.add(real(SourceName.of(one.source().map(Marked.Source::text).orElse(""))));
      }
      for (MarkedAttribution one : found.attributions()) {
        foundNames.add(
            real(
                SourceName.of(
                    one.speaker()
                        .filter(name -> !name.isEmpty())
                        .orElseGet(() -> one.source().map(Marked.Source::text).orElse("")))));
      }
    }

    void into(Tally tally) {
      match();
      content(tally);
      speakers(tally);
      actors(tally);
    }

    private Set<Integer> words(List<Part> parts) {
      Set<Integer> starts = new HashSet<>();
      for (Part part : parts) {
        Matcher matcher =
            WORD.matcher(text).region(part.start(), Math.max(part.start(), part.end()));
        while (matcher.find()) {
          starts.add(matcher.start());
        }
      }
      return starts;
    }

    /** "Scholars said …": a capital that only the sentence's start gives is no name. */
    private SourceName real(SourceName name) {
      if (name.kind() != Kind.NAMED || name.words().size() != 1) {
        return name;
      }
      String word = name.words().get(0);
      boolean ordinary =
          !capitalsInside.contains(word)
              && (smallWords.contains(word) || word.endsWith("s"))
              && !text.contains(word.toUpperCase(Locale.ROOT));
      return ordinary ? SourceName.DESCRIBED : name;
    }

    private record Candidate(double jaccard, int gold, int found, double covered) {}

    private void match() {
      Map<Integer, List<Integer>> byWord = new HashMap<>();
      for (int i = 0; i < goldWords.size(); i++) {
        for (int word : goldWords.get(i)) {
          byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
        }
      }
      List<Candidate> candidates = new ArrayList<>();
      for (int j = 0; j < foundWords.size(); j++) {
        Map<Integer, Integer> common = new TreeMap<>();
        for (int word : foundWords.get(j)) {
          byWord.getOrDefault(word, List.of()).forEach(i -> common.merge(i, 1, Integer::sum));
        }
        int size = foundWords.get(j).size();
        for (Map.Entry<Integer, Integer> entry : common.entrySet()) {
          int n = entry.getValue();
          int i = entry.getKey();
          candidates.add(
              new Candidate(
                  (double) n / (size + goldWords.get(i).size() - n), i, j, (double) n / size));
        }
      }
      candidates.sort(
          Comparator.comparingDouble(Candidate::jaccard)
              .reversed()
              .thenComparingInt(Candidate::gold)
              .thenComparingInt(Candidate::found));
      for (Candidate one : candidates) {
        if (one.covered >= 0.5) {
          cover.putIfAbsent(one.found, one.gold);
        }
        if (one.jaccard >= 0.5
            && !matchOfGold.containsKey(one.gold)
            && !matchOfFound.containsKey(one.found)) {
          matchOfGold.put(one.gold, one.found);
          matchOfFound.put(one.found, one.gold);
          if (one.jaccard == 1.0) {
            exact.add(one.gold);
          }
        }
      }
      for (int j = 0; speech && j < foundWords.size(); j++) {
        Optional<Integer> at = Optional.ofNullable(matchOfFound.get(j)).or(optional(cover.get(j)));
        if (at.isPresent() && !use[at.get()]) {
          dropped.add(j);
        }
      }
    }

    private static java.util.function.Supplier<Optional<? extends Integer>> optional(
        @org.jspecify.annotations.Nullable Integer value) {
      return () -> Optional.ofNullable(value);
    }

    private void content(Tally tally) {
      tally.overlap[1] += foundWords.size() - dropped.size();
      Set<Integer> wanted = new HashSet<>();
      Set<Integer> unwanted = new HashSet<>();
      for (int i = 0; i < gold.size(); i++) {
        if (!use[i]) {
          unwanted.addAll(goldWords.get(i));
          continue;
        }
        wanted.addAll(goldWords.get(i));
        tally.overlap[2]++;
        int[] type = count(tally.types, type(gold.get(i)));
        type[2]++;
        if (matchOfGold.containsKey(i)) {
          tally.overlap[0]++;
          type[0]++;
        }
        if (exact.contains(i)) {
          tally.exact[0]++;
          type[1]++;
        }
      }
      unwanted.removeAll(wanted);
      Set<Integer> predicted = new HashSet<>();
      foundWords.forEach(predicted::addAll);
      predicted.removeAll(unwanted);
      tally.token[1] += predicted.size();
      tally.token[2] += wanted.size();
      predicted.retainAll(wanted);
      tally.token[0] += predicted.size();
    }

    private static String type(MarkedAttribution one) {
      return one.type().isEmpty() ? "?" : one.type();
    }

    private static int[] count(Map<String, int[]> counts, String key) {
      return counts.computeIfAbsent(key, k -> new int[3]);
    }

    private void speakers(Tally tally) {
      matchOfGold.forEach(
          (i, j) -> {
            if (!use[i]) {
              return;
            }
            int[] kind =
                count(tally.speakerKinds, goldNames.get(i).kind().name().toLowerCase(Locale.ROOT));
            switch (judge(i, j)) {
              case UNSCORABLE -> kind[2]++;
              case WRONG -> {
                kind[1]++;
                count(tally.speakerTypes, type(gold.get(i)))[1]++;
              }
              case RIGHT -> {
                kind[0]++;
                kind[1]++;
                count(tally.speakerTypes, type(gold.get(i)))[0]++;
                count(tally.speakerTypes, type(gold.get(i)))[1]++;
              }
            }
          });
      cover.forEach(
          (j, i) -> {
            if (dropped.contains(j) || !use[i]) {
              return;
            }
            boolean named = goldNames.get(i).kind() == Kind.NAMED;
            switch (judge(i, j)) {
              case UNSCORABLE -> tally.cover[2]++;
              case WRONG -> {
                tally.cover[1]++;
                tally.named[1] += named ? 1 : 0;
              }
              case RIGHT -> {
                tally.cover[0]++;
                tally.cover[1]++;
                tally.named[0] += named ? 1 : 0;
                tally.named[1] += named ? 1 : 0;
              }
            }
          });
    }

    private enum Verdict {
      RIGHT,
      WRONG,
      UNSCORABLE
    }

    private static Verdict verdict(boolean right) {
      return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    private Verdict judge(int i, int j) {
      SourceName name = goldNames.get(i);
      Optional<Marked.Source> goldSource = gold.get(i).source();
      if (name.kind() == Kind.NONE || goldSource.isEmpty()) {
        return Verdict.UNSCORABLE;
      }
      MarkedAttribution guess = found.attributions().get(j);
      Optional<Marked.Source> source = guess.source();
      Set<Integer> goldAt = words(goldSource.get().part().map(List::of).orElse(List.of()));
      boolean overlap =
          source.isPresent()
              && source.get().part().isPresent()
              && words(List.of(source.get().part().get())).stream().anyMatch(goldAt::contains);
      String words = source.map(Marked.Source::text).orElse("").strip().toLowerCase(Locale.ROOT);
      String goldText = goldSource.get().text();
      boolean mention = !words.isEmpty() && words.equals(goldText.strip().toLowerCase(Locale.ROOT));
      if (name.kind() == Kind.NAMED) {
        SourceName guessed = foundNames.get(j);
        return verdict(
            guessed.kind() == Kind.NAMED
                ? SourceName.match(name.words(), guessed.words())
                : overlap);
      }
      if (overlap || mention) {
        return Verdict.RIGHT;
      }
      Optional<String> speaker = guess.speaker().filter(s -> !s.isEmpty());
      if (name.kind() == Kind.PRONOUN) {
        return source.isEmpty() && speaker.isPresent() ? Verdict.UNSCORABLE : Verdict.WRONG;
      }
      Optional<String> last = lastWord(speaker.orElse(words));
      return verdict(last.isPresent() && last.equals(lastWord(goldText.split(",", -1)[0])));
    }

    private static Optional<String> lastWord(String words) {
      Optional<String> last = Optional.empty();
      Matcher matcher = WORD.matcher(words.toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        last = Optional.of(matcher.group());
      }
      return last;
    }

    // --- the actors of the text

    private void actors(Tally tally) {
      Map<List<String>, Integer> goldCounts = new LinkedHashMap<>();
      Set<List<String>> others = new HashSet<>();
      for (int i = 0; i < gold.size(); i++) {
        SourceName name = goldNames.get(i);
        if (use[i]) {
          named(name, goldCounts);
          gold.get(i).also().forEach(also -> named(SourceName.of(also), goldCounts));
        } else if (name.kind() == Kind.NAMED) {
          others.add(name.words());
        }
      }
      Map<List<String>, Integer> foundCounts = new LinkedHashMap<>();
      if (found.actors().isEmpty()) {
        for (int j = 0; j < foundNames.size(); j++) {
          if (!dropped.contains(j)) {
            named(foundNames.get(j), foundCounts);
          }
        }
        for (int j = 0; j < foundNames.size(); j++) {
          if (!dropped.contains(j)) {
            found
                .attributions()
                .get(j)
                .also()
                .forEach(also -> named(SourceName.of(also), foundCounts));
          }
        }
      } else {
        found.actors().forEach(actor -> named(real(SourceName.of(actor)), foundCounts));
      }
      List<Set<List<String>>> truth = clusters(goldCounts);
      List<Set<List<String>>> guess = clusters(foundCounts);
      Set<Integer> goldTaken = new HashSet<>();
      Set<Integer> foundTaken = new HashSet<>();
      for (Candidate pair : pairs(truth, guess)) {
        if (!goldTaken.contains(pair.gold) && !foundTaken.contains(pair.found)) {
          goldTaken.add(pair.gold);
          foundTaken.add(pair.found);
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
      for (int j = 0; j < foundNames.size(); j++) {
        Integer at = cover.get(j);
        if (foundNames.get(j).kind() == Kind.NAMED
            && actor.contains(foundNames.get(j).words())
            && at != null
            && goldNames.get(at).kind() != Kind.NAMED) {
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
            pairs.add(new Candidate(best, a, b, 0));
          }
        }
      }
      pairs.sort(
          Comparator.comparingDouble(Candidate::jaccard)
              .reversed()
              .thenComparingInt(Candidate::gold)
              .thenComparingInt(Candidate::found));
      return pairs;
    }

    /** Which actors were found, by their kind, and of those that are quoted indirectly only. */
    private void byKind(Tally tally, List<Set<List<String>>> truth, Set<Integer> taken) {
      for (int a = 0; a < truth.size(); a++) {
        Set<String> kinds = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (int i = 0; i < gold.size(); i++) {
          if (use[i] && truth.get(a).contains(goldNames.get(i).words())) {
            kinds.add(gold.get(i).kind());
            types.add(gold.get(i).type());
          }
        }
        kinds.remove("");
        int found = taken.contains(a) ? 1 : 0;
        for (String kind : kinds) {
          count(tally.kinds, kind)[0] += found;
          count(tally.kinds, kind)[1]++;
        }
        if (types.equals(Set.of("indirect"))) {
          tally.indirectOnly[0] += found;
          tally.indirectOnly[1]++;
        }
      }
    }
  }
}
