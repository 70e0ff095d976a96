package news.dateline.extract.quotation.learned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.extract.quotation.learned.AttributionExample.Attributed;
import news.dateline.extract.quotation.learned.AttributionExample.Part;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Tokens;
import news.dateline.extract.text.WordLists;
import news.dateline.learn.WordClusters;
import news.dateline.learn.WordTable;

/**
 * Learns what is known of words: clusters from running text, and from annotated texts how often
 * each reports; see {@link WordFacts}.
 */
final class WordLearning {
  private static final int MOST_WORDS = 30_000;

  private WordLearning() {}

  /** What these texts tell; running text is read twice. */
  static WordTable of(List<AttributionExample> main, Iterable<String> running) {
    WordClusters.Frequencies frequencies = new WordClusters.Frequencies();
    boolean any = false;
    for (String text : running) {
      any = true;
      Tokens.of(text).forEach(token -> frequencies.add(WordFacts.word(token)));
    }
    Map<String, int[]> clusters = Map.of();
    if (any) {
      WordClusters neighbours = frequencies.neighbours(MOST_WORDS);
      for (String text : running) {
        Tokens.of(text).forEach(token -> neighbours.add(WordFacts.word(token)));
        neighbours.end();
      }
      clusters = neighbours.clusters(WordFacts.COARSE, WordFacts.MIDDLE, WordFacts.FINE);
    }
    Map<String, int[]> uses = cueUses(main);
    Map<String, Integer> packed = new HashMap<>();
    clusters.forEach(
        (word, of) ->
            packed.put(word, WordFacts.packed(cueBin(uses.get(word)), of[0], of[1], of[2])));
    uses.forEach(
        (word, use) -> {
          if (use[1] > 0) {
            packed.putIfAbsent(word, WordFacts.packed(cueBin(use), 0, 0, 0));
          }
        });
    return WordTable.of(packed);
  }

  private static int cueBin(int @org.jspecify.annotations.Nullable [] use) {
    return use == null || use[1] == 0 ? 0 : WordFacts.cueBin((use[1] - 0.5) / (use[0] + 1));
  }

  /** How often each word stands outside of quotations, and how often it is the last of a cue. */
  private static Map<String, int[]> cueUses(List<AttributionExample> texts) {
    Map<String, int[]> uses = new HashMap<>();
    for (AttributionExample example : texts) {
      Text text = Text.of(example.text());
      boolean[] cue = new boolean[text.size()];
      for (Attributed one : example.attributions()) {
        for (Part part : one.cue()) {
          part.tokens(text)
              .ifPresent(
                  s -> {
                    for (int i = s.from(); i < s.to(); i++) {
                      cue[i] = !WordLists.FUNCTION.contains(text.lower(i)) || s.size() == 1;
                    }
                  });
        }
      }
      for (int i = 0; i < cue.length; i++) {
        if (text.quoteOf(i) < 0) {
          int[] use = uses.computeIfAbsent(WordFacts.word(text.token(i)), key -> new int[2]);
          use[0]++;
          use[1] += cue[i] ? 1 : 0;
        }
      }
    }
    return uses;
  }
}
