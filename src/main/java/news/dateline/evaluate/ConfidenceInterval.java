package news.dateline.evaluate;

import java.util.Arrays;

/**
 * Where a figure lies in 95 of 100 resamplings of the texts.
 *
 * @param low the 2.5th percentile
 * @param high the 97.5th percentile
 */
public record ConfidenceInterval(double low, double high) {

  /** The interval of some figures, one at least. */
  static ConfidenceInterval of(double[] figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return new ConfidenceInterval(percentile(sorted, 0.025), percentile(sorted, 0.975));
  }

  /** Between two neighbours in proportion. */
  private static double percentile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return Rounding.fourDecimals(sorted[below] + (at - below) * (sorted[above] - sorted[below]));
  }
}
