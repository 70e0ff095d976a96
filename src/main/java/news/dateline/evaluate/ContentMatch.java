package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which contents that were found are which of the gold's. */
final class ContentMatch {
  final List<Set<Integer>> goldWords;
  final List<Set<Integer>> foundWords;

  /** One to one, by falling Jaccard of a half or more. */
  final Map<Integer, Integer> ofGold = new LinkedHashMap<>();

  /** The same, from the other side. */
  final Map<Integer, Integer> ofFound = new HashMap<>();

  /** The content of the gold that each found one lies mostly in. */
  final Map<Integer, Integer> cover = new LinkedHashMap<>();

  /** Contents of the gold found word for word. */
  final Set<Integer> exact = new HashSet<>();

  /** What was found of that which does not count, and so is neither right nor wrong. */
  final Set<Integer> dropped = new HashSet<>();

  private final Sides sides;

  ContentMatch(Sides sides) {
    this.sides = sides;
    this.goldWords = sides.gold.stream().map(one -> sides.words(one.content())).toList();
    this.foundWords =
        sides.found.attributions().stream().map(one -> sides.words(one.content())).toList();
    match();
    drop();
  }

  private void match() {
    for (Candidate one : candidates()) {
      if (covered(one) >= 0.5) {
        cover.putIfAbsent(one.found(), one.gold());
      }
      if (one.likeness() >= 0.5
          && !ofGold.containsKey(one.gold())
          && !ofFound.containsKey(one.found())) {
        ofGold.put(one.gold(), one.found());
        ofFound.put(one.found(), one.gold());
        if (one.likeness() == 1.0) {
          exact.add(one.gold());
        }
      }
    }
  }

  /** The pairs that have words in common. */
  private List<Candidate> candidates() {
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
        candidates.add(new Candidate((double) n / (size + goldWords.get(i).size() - n), i, j));
      }
    }
    candidates.sort(Candidate.SUREST_FIRST);
    return candidates;
  }

  /** The share of the found words that lie in the gold's. */
  private double covered(Candidate one) {
    Set<Integer> words = foundWords.get(one.found());
    Set<Integer> gold = goldWords.get(one.gold());
    return (double) words.stream().filter(gold::contains).count() / words.size();
  }

  private void drop() {
    for (int j = 0; j < foundWords.size(); j++) {
      Integer at = ofFound.containsKey(j) ? ofFound.get(j) : cover.get(j);
      if (at != null && !sides.counts(at)) {
        dropped.add(j);
      }
    }
  }
}
