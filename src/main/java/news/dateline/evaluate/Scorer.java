package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.AnnotatedText.Part;

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
 *   confidence  of predictions that state one: the share whose content was found, and the share whose speaker is right too,
 *             without those whose speaker cannot be judged
 *   resolved  the gold names are those of who it is, not the source's words
 * </pre>
 */
public final class Scorer {
  private Scorer() {}

  /**
   * How to score.
   *
   * @param speech only what was said or written
   * @param resolved by who it is rather than by the words of the source
   */
  public record Rule(boolean speech, boolean resolved) {}

  /**
   * Scores.
   *
   * @param gold what people marked, by id
   * @param found what was found, by id; a text that it lacks has nothing found
   */
  public static Figures score(
      Map<String, AnnotatedText> gold, Map<String, AnnotatedText> found, Rule rule) {
    return texts(gold, found, rule).figures();
  }

  /** Scores, and keeps what each text adds to the figures; the texts in the gold's order. */
  public static ScoredTexts texts(
      Map<String, AnnotatedText> gold, Map<String, AnnotatedText> found, Rule rule) {
    List<ScoreCounts> tallies = new ArrayList<>();
    gold.forEach(
        (id, truth) ->
            tallies.add(
                Comparison.of(
                    rule.resolved ? resolved(truth) : truth,
                    found.getOrDefault(
                        id, new AnnotatedText(id, truth.text(), List.of(), List.of())),
                    rule.speech)));
    return new ScoredTexts(tallies);
  }

  /** The gold with who it is in place of the source's words. */
  private static AnnotatedText resolved(AnnotatedText gold) {
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
                      .map(source -> new AnnotatedText.Source(source.part(), text))
                      .orElse(new AnnotatedText.Source(Optional.of(new Part(0, 0)), text))),
              one.cue(),
              one.content(),
              one.type(),
              one.speech(),
              one.speaker(),
              also,
              one.kind()));
    }
    return new AnnotatedText(gold.id(), gold.text(), attributions, gold.actors());
  }

  private static boolean unnamed(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith("unnamed");
  }
}
