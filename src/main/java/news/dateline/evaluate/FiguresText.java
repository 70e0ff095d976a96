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
    List<String> lines = new ArrayList<>();
    lines.add(figures.docs() + " texts");
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%-28s %6s %6s %6s", "", "F1", "P", "R"));
    lines.add(rates("document actors, lenient", figures.actorsLenient()));
    lines.add(rates("document actors, strict", figures.actorsStrict()));
    lines.add(rates("content, overlap", figures.contentOverlap()));
    lines.add(rates("content, exact", figures.contentExact()));
    lines.add(rates("content, words", figures.contentToken()));
    lines.add("");
    lines.add(accuracy("speaker given content", figures.speaker()));
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
    return lines;
  }

  private static String rates(String name, Figures.Rates rates) {
    return String.format(
        Locale.ROOT,
        "%-28s %6.4f %6.4f %6.4f  %d of %d, %d found",
        name,
        rates.f1(),
        rates.precision(),
        rates.recall(),
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
