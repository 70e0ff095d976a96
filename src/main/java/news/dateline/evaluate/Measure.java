package news.dateline.evaluate;

import java.util.OptionalDouble;

/** The main figures, of which intervals are given. */
public enum Measure {
  /** F1 of the quoted actors; one found through a pronoun does no harm. */
  ACTORS_LENIENT("doc_actors_lenient"),
  /** F1 of the quoted actors. */
  ACTORS_STRICT("doc_actors_strict"),
  /** F1 of the contents, when half of the words agree. */
  CONTENT_OVERLAP("content_overlap"),
  /** F1 of the contents, word for word. */
  CONTENT_EXACT("content_exact"),
  /** F1 of the words inside of any content. */
  CONTENT_WORDS("content_token"),
  /** The share of right speakers among the contents found. */
  SPEAKER("speaker_given_content");

  private final String key;

  Measure(String key) {
    this.key = key;
  }

  /** The name in JSON. */
  String key() {
    return key;
  }

  /** What is right, all that was found or judged, and all that is true. */
  int[] counts(ScoreCounts tally) {
    return switch (this) {
      case ACTORS_LENIENT -> actors(tally, tally.falseLenient);
      case ACTORS_STRICT -> actors(tally, tally.falseStrict);
      case CONTENT_OVERLAP -> tally.overlap.clone();
      case CONTENT_EXACT -> new int[] {tally.exact[0], tally.overlap[1], tally.overlap[2]};
      case CONTENT_WORDS -> tally.token.clone();
      case SPEAKER -> tally.speaker();
    };
  }

  private static int[] actors(ScoreCounts tally, int wrong) {
    return new int[] {tally.actors[0], tally.actors[0] + wrong, tally.actors[2]};
  }

  /** The figure from counts that were added up; empty when nothing was judged. */
  OptionalDouble figure(int[] counts) {
    if (this != SPEAKER) {
      return OptionalDouble.of(new Figures.Rates(counts[0], counts[1], counts[2]).f1());
    }
    return new Figures.Accuracy(counts[0], counts[1], counts[2])
        .value()
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }
}
