package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of one text, or of several added up. Triples of rates hold what is right, all that was
 * found and all that is true; those of judgements hold what is right, what was judged and what
 * cannot be judged.
 */
final class ScoreCounts {
  private static final int BUCKETS = 10;

  int docs;
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

  /** By tenth of the confidence: predictions, contents found, right ones, judged ones. */
  private final int[][] reliability = new int[BUCKETS][4];

  private final double[] confidences = new double[BUCKETS];

  /** The triple of a key, which is begun when it is new. */
  static int[] count(Map<String, int[]> counts, String key) {
    return counts.computeIfAbsent(key, k -> new int[3]);
  }

  /**
   * Counts a prediction that has a confidence.
   *
   * @param content whether its content was found
   * @param judged whether it can be said that content and speaker are right
   * @param right whether they are
   */
  void confident(double confidence, boolean content, boolean judged, boolean right) {
    int tenth = Math.min(BUCKETS - 1, (int) (confidence * BUCKETS));
    confidences[tenth] += confidence;
    reliability[tenth][0]++;
    reliability[tenth][1] += content ? 1 : 0;
    reliability[tenth][2] += right ? 1 : 0;
    reliability[tenth][3] += judged ? 1 : 0;
  }

  /** Adds the counts of other texts. */
  void add(ScoreCounts other) {
    docs += other.docs;
    sum(overlap, other.overlap);
    sum(exact, other.exact);
    sum(token, other.token);
    sum(actors, other.actors);
    falseStrict += other.falseStrict;
    falseLenient += other.falseLenient;
    macro += other.macro;
    perfect += other.perfect;
    sum(cover, other.cover);
    sum(named, other.named);
    sum(types, other.types);
    sum(speakerKinds, other.speakerKinds);
    sum(speakerTypes, other.speakerTypes);
    sum(kinds, other.kinds);
    sum(indirectOnly, other.indirectOnly);
    for (int tenth = 0; tenth < BUCKETS; tenth++) {
      sum(reliability[tenth], other.reliability[tenth]);
      confidences[tenth] += other.confidences[tenth];
    }
  }

  private static void sum(int[] to, int[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private static void sum(Map<String, int[]> to, Map<String, int[]> from) {
    from.forEach((key, n) -> sum(count(to, key), n));
  }

  /** The figures of all that was counted. */
  Figures figures() {
    Map<String, Figures.TypeRecall> byType = new LinkedHashMap<>();
    types.forEach((type, n) -> byType.put(type, new Figures.TypeRecall(n[0], n[1], n[2])));
    Map<String, Figures.Share> byKind = new LinkedHashMap<>();
    kinds.forEach((kind, n) -> byKind.put(kind, new Figures.Share(n[0], n[1])));
    int right = actors[0];
    return new Figures(
        docs,
        new Figures.Rates(overlap[0], overlap[1], overlap[2]),
        new Figures.Rates(exact[0], overlap[1], overlap[2]),
        new Figures.Rates(token[0], token[1], token[2]),
        byType,
        accuracy(speaker()),
        accuracies(speakerKinds),
        accuracies(speakerTypes),
        accuracy(cover),
        new Figures.Accuracy(named[0], named[1], 0),
        new Figures.Rates(right, right + falseLenient, actors[2]),
        new Figures.Rates(right, right + falseStrict, actors[2]),
        Rounding.fourDecimals(macro / Math.max(1, docs)),
        Rounding.fourDecimals((double) perfect / Math.max(1, docs)),
        byKind,
        new Figures.Share(indirectOnly[0], indirectOnly[1]),
        buckets());
  }

  private static Figures.Accuracy accuracy(int[] n) {
    return new Figures.Accuracy(n[0], n[1], n[2]);
  }

  private static Map<String, Figures.Accuracy> accuracies(Map<String, int[]> counts) {
    Map<String, Figures.Accuracy> found = new LinkedHashMap<>();
    counts.forEach((key, n) -> found.put(key, accuracy(n)));
    return found;
  }

  /** Right speakers of the contents found. */
  int[] speaker() {
    int[] speaker = new int[3];
    speakerKinds.values().forEach(n -> sum(speaker, n));
    return speaker;
  }

  private List<CalibrationBin> buckets() {
    List<CalibrationBin> buckets = new ArrayList<>();
    for (int tenth = 0; tenth < BUCKETS; tenth++) {
      int[] n = reliability[tenth];
      if (n[0] > 0) {
        buckets.add(
            new CalibrationBin(
                tenth, n[0], Rounding.fourDecimals(confidences[tenth] / n[0]), n[1], n[2], n[3]));
      }
    }
    return buckets;
  }
}
