package news.dateline.evaluate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Says how far figures would move with other texts of the same kind: the texts are drawn with
 * replacement, as many as there are, again and again (Efron and Tibshirani, An Introduction to the
 * Bootstrap, 1993, chapter 13).
 *
 * <p>The same seed gives the same intervals. Texts are drawn whole, since what one text holds is
 * not independent; that the texts come from few outlets is not accounted for, so that intervals are
 * rather too narrow.
 *
 * @param samples how often the texts are drawn, 1 or more
 * @param seed begins the random numbers
 */
public record Bootstrap(int samples, long seed) {

  /**
   * Checks the number of samples.
   *
   * @throws IllegalArgumentException when it is not positive
   */
  public Bootstrap {
    if (samples < 1) {
      throw new IllegalArgumentException("no samples: " + samples);
    }
  }

  /**
   * How much a figure of one set of predictions is above that of another.
   *
   * @param value the difference
   * @param interval where it lies when the same texts are drawn for both
   */
  public record Difference(double value, ConfidenceInterval interval) {}

  /** A figure of texts that were drawn. */
  private interface Figure {
    OptionalDouble of(Measure measure, int[] times);
  }

  /** The intervals of the main figures; one of which nothing was judged is left out. */
  public Map<Measure, ConfidenceInterval> intervals(ScoredTexts scored) {
    return intervals(scored.size(), scored::figure);
  }

  /**
   * The main figures of one set of predictions less those of another.
   *
   * @throws IllegalArgumentException when they are not of the same texts
   */
  public Map<Measure, Difference> differences(ScoredTexts one, ScoredTexts other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException(one.size() + " texts beside " + other.size());
    }
    Figure difference = (measure, times) -> less(one, other, measure, times);
    int[] once = new int[one.size()];
    Arrays.fill(once, 1);
    Map<Measure, Difference> differences = new EnumMap<>(Measure.class);
    intervals(one.size(), difference)
        .forEach(
            (measure, interval) ->
                difference
                    .of(measure, once)
                    .ifPresent(value -> differences.put(measure, new Difference(value, interval))));
    return differences;
  }

  private static OptionalDouble less(
      ScoredTexts one, ScoredTexts other, Measure measure, int[] times) {
    OptionalDouble a = one.figure(measure, times);
    OptionalDouble b = other.figure(measure, times);
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(Rounding.fourDecimals(a.getAsDouble() - b.getAsDouble()))
        : OptionalDouble.empty();
  }

  private Map<Measure, ConfidenceInterval> intervals(int texts, Figure figure) {
    Map<Measure, DoubleStream.Builder> drawn = new EnumMap<>(Measure.class);
    Random random = new Random(seed);
    for (int sample = 0; sample < samples; sample++) {
      int[] times = new int[texts];
      for (int i = 0; i < texts; i++) {
        times[random.nextInt(texts)]++;
      }
      for (Measure measure : Measure.values()) {
        figure
            .of(measure, times)
            .ifPresent(
                value ->
                    drawn.computeIfAbsent(measure, key -> DoubleStream.builder()).accept(value));
      }
    }
    Map<Measure, ConfidenceInterval> intervals = new EnumMap<>(Measure.class);
    drawn.forEach(
        (measure, values) ->
            intervals.put(measure, ConfidenceInterval.of(values.build().toArray())));
    return intervals;
  }
}
