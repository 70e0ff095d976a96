package news.dateline.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scoring gives. The names are those of the published scorer; {@code actorsByKind}, {@code
 * indirectOnlySpeakers} and {@code reliability} are measured here only.
 *
 * @param docs texts scored
 * @param contentOverlap contents found, when half of the words agree
 * @param contentExact contents found word for word
 * @param contentToken words inside of any content
 * @param recallByType contents found, by type
 * @param speaker right speakers among the contents found
 * @param speakerByKind the same, by what the words of the source are
 * @param speakerByType the same, by type of quotation
 * @param speakerCover the same, for every quotation that lies mostly in one content
 * @param namedCover of these, those whose source is a name
 * @param actorsLenient quoted actors of each text; one found through a pronoun does no harm
 * @param actorsStrict quoted actors of each text
 * @param actorsMacro the mean over the texts of the lenient F1
 * @param perfect the share of texts with all actors right
 * @param actorsByKind quoted actors found, by kind where people marked it
 * @param indirectOnlySpeakers quoted actors found, of those that are quoted indirectly only
 * @param reliability what came of predictions that state a confidence, by tenths of it; tenths
 *     without any are left out
 */
public record Figures(
    int docs,
    Rates contentOverlap,
    Rates contentExact,
    Rates contentToken,
    Map<String, TypeRecall> recallByType,
    Accuracy speaker,
    Map<String, Accuracy> speakerByKind,
    Map<String, Accuracy> speakerByType,
    Accuracy speakerCover,
    Accuracy namedCover,
    Rates actorsLenient,
    Rates actorsStrict,
    double actorsMacro,
    double perfect,
    Map<String, Share> actorsByKind,
    Share indirectOnlySpeakers,
    List<CalibrationBin> reliability) {

  /** Copies the maps, in their order, and the list. */
  public Figures {
    recallByType = new LinkedHashMap<>(recallByType);
    speakerByKind = new LinkedHashMap<>(speakerByKind);
    speakerByType = new LinkedHashMap<>(speakerByType);
    actorsByKind = new LinkedHashMap<>(actorsByKind);
    reliability = List.copyOf(reliability);
  }

  /**
   * Precision, recall and F1 of a comparison.
   *
   * @param right found and true
   * @param found all that was found
   * @param gold all that is true
   */
  public record Rates(int right, int found, int gold) {
    /** The share of what was found that is true. */
    public double precision() {
      return Rounding.fourDecimals(exactPrecision());
    }

    /** The share of what is true that was found. */
    public double recall() {
      return Rounding.fourDecimals(exactRecall());
    }

    /** The harmonic mean of the two. */
    public double f1() {
      double p = exactPrecision();
      double r = exactRecall();
      return p + r > 0 ? Rounding.fourDecimals(2 * p * r / (p + r)) : 0;
    }

    private double exactPrecision() {
      return found > 0 ? (double) right / found : gold == 0 ? 1 : 0;
    }

    private double exactRecall() {
      return gold > 0 ? (double) right / gold : found == 0 ? 1 : 0;
    }
  }

  /** How many of the contents of a type were found. */
  public record TypeRecall(int overlap, int exact, int gold) {}

  /** How many of how many. */
  public record Share(int found, int gold) {
    /** The share, 0 of none. */
    public double value() {
      return gold == 0 ? 0 : Rounding.fourDecimals((double) found / gold);
    }
  }

  /** How many judgements came out right; what cannot be judged stands apart. */
  public record Accuracy(int right, int judged, int unscorable) {
    /** The share that is right; empty when nothing was judged. */
    public Optional<Double> value() {
      return judged == 0
          ? Optional.empty()
          : Optional.of(Rounding.fourDecimals((double) right / judged));
    }
  }
}
