package news.dateline.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Figures as lines for a terminal. */
public final class FiguresText {
  private FiguresText() {}

  /** The lines, the main figures first. */
  public static List<String> lines(Figures figures) {
    return lines(figures, Map.of());
  }

  /** The lines, with the intervals of the main figures beside these. */
  public static List<String> lines(Figures figures, Map<Measure, ConfidenceInterval> intervals) {
    List<String> lines = new ArrayList<>();
    lines.add(figures.docs() + " texts");
    lines.add("");
    lines.add(
        String.format(Locale.ROOT, "%-28s %6s %6s %6s", "", "F1", "P", "R")
            + (intervals.isEmpty() ? "" : "  95% of F1    "));
    for (Measure measure : Measure.values()) {
      String interval = interval(measure, intervals);
      switch (measure) {
        case ACTORS_LENIENT -> lines.add(rates(measure, figures.actorsLenient(), interval));
        case ACTORS_STRICT -> lines.add(rates(measure, figures.actorsStrict(), interval));
        case CONTENT_OVERLAP -> lines.add(rates(measure, figures.contentOverlap(), interval));
        case CONTENT_EXACT -> lines.add(rates(measure, figures.contentExact(), interval));
        case CONTENT_WORDS -> lines.add(rates(measure, figures.contentToken(), interval));
        case SPEAKER -> {
          lines.add("");
          lines.add(accuracy(name(measure), figures.speaker()) + interval);
        }
      }
    }
    figures.speakerByKind().forEach((kind, acc) -> lines.add(accuracy("  " + kind, acc)));
    figures.speakerByType().forEach((type, acc) -> lines.add(accuracy("  " + type, acc)));
    lines.add("");
    for (Map.Entry<String, Figures.TypeRecall> type : figures.recallByType().entrySet()) {
      Figures.TypeRecall recall = type.getValue();
      lines.add(share("recall of " + type.getKey(), recall.overlap(), recall.gold()));
    }
    lines.add("");
    figures
        .actorsByKind()
        .forEach(
            (kind, share) ->
                lines.add(share("actors found: " + kind, share.found(), share.gold())));
    lines.add(
        share(
            "actors found: indirect only",
            figures.indirectOnlySpeakers().found(),
            figures.indirectOnlySpeakers().gold()));
    lines.addAll(reliability(figures.reliability()));
    return lines;
  }

  /** What the intervals are, in a line. */
  public static String explained(Bootstrap bootstrap) {
    return String.format(
        Locale.ROOT,
        "95%%: from the 2.5th to the 97.5th percentile of %d resamplings of the texts, seed %d",
        bootstrap.samples(),
        bootstrap.seed());
  }

  /** The main figures of one set of predictions less those of another. */
  public static List<String> differences(Map<Measure, Bootstrap.Difference> differences) {
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, "%-28s %7s  %s", "", "A - B", "95%"));
    differences.forEach(
        (measure, difference) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-28s %+7.4f  %+.4f to %+.4f",
                    name(measure),
                    difference.value(),
                    difference.interval().low(),
                    difference.interval().high())));
    return lines;
  }

  private static String name(Measure measure) {
    return switch (measure) {
      case ACTORS_LENIENT -> "document actors, lenient";
      case ACTORS_STRICT -> "document actors, strict";
      case CONTENT_OVERLAP -> "content, overlap";
      case CONTENT_EXACT -> "content, exact";
      case CONTENT_WORDS -> "content, words";
      case SPEAKER -> "speaker given content";
    };
  }

  private static String interval(Measure measure, Map<Measure, ConfidenceInterval> intervals) {
    ConfidenceInterval interval = intervals.get(measure);
    return interval == null
        ? ""
        : String.format(Locale.ROOT, "  %.4f-%.4f", interval.low(), interval.high());
  }

  private static List<String> reliability(List<CalibrationBin> buckets) {
    List<String> lines = new ArrayList<>();
    if (!buckets.isEmpty()) {
      lines.add("");
      lines.add(
          String.format(
              Locale.ROOT, "%-28s %6s %6s %7s %6s", "confidence", "n", "mean", "content", "right"));
    }
    for (CalibrationBin bucket : buckets) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-26s %6d %6.4f %7.4f %6.4f  %d and %d of %d",
              String.format(
                  Locale.ROOT, "%.1f-%.1f", bucket.tenth() / 10.0, (bucket.tenth() + 1) / 10.0),
              bucket.n(),
              bucket.meanConfidence(),
              bucket.contentShare(),
              bucket.rightShare(),
              bucket.content(),
              bucket.right(),
              bucket.judged()));
    }
    if (!buckets.isEmpty()) {
      lines.add("  right: content and speaker; where the speaker cannot be judged, it is left out");
    }
    return lines;
  }

  private static String rates(Measure measure, Figures.Rates rates, String interval) {
    return String.format(
        Locale.ROOT,
        "%-28s %6.4f %6.4f %6.4f%s  %d of %d, %d found",
        name(measure),
        rates.f1(),
        rates.precision(),
        rates.recall(),
        interval,
        rates.right(),
        rates.gold(),
        rates.found());
  }

  private static String accuracy(String name, Figures.Accuracy accuracy) {
    return share(name, accuracy.right(), accuracy.judged());
  }

  private static String share(String name, int right, int of) {
    return String.format(
        Locale.ROOT, "%-28s %6.4f  %d of %d", name, of == 0 ? 0.0 : (double) right / of, right, of);
  }
}
