package news.dateline.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Texts that were scored. Each keeps its own counts, so that figures of any choice of them come by
 * adding up.
 */
public final class ScoredTexts {
  private final List<ScoreCounts> texts;
  private final Map<Measure, List<int[]>> counts = new EnumMap<>(Measure.class);

  ScoredTexts(List<ScoreCounts> texts) {
    this.texts = List.copyOf(texts);
    for (Measure measure : Measure.values()) {
      counts.put(measure, this.texts.stream().map(measure::counts).toList());
    }
  }

  /** How many texts. */
  int size() {
    return texts.size();
  }

  /** The figures of all texts. */
  public Figures figures() {
    ScoreCounts all = new ScoreCounts();
    texts.forEach(all::add);
    return all.figures();
  }

  /**
   * One figure of some texts; empty when nothing was judged.
   *
   * @param times how often each text counts
   */
  OptionalDouble figure(Measure measure, int[] times) {
    List<int[]> each = counts.getOrDefault(measure, List.of());
    int[] sum = new int[3];
    for (int text = 0; text < each.size(); text++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += times[text] * each.get(text)[i];
      }
    }
    return measure.figure(sum);
  }
}
