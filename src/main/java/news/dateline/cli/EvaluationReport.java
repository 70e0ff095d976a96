package news.dateline.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import news.dateline.evaluate.Bootstrap;
import news.dateline.evaluate.ConfidenceInterval;
import news.dateline.evaluate.FiguresJson;
import news.dateline.evaluate.FiguresText;
import news.dateline.evaluate.Measure;
import news.dateline.evaluate.ScoredTexts;

/**
 * Prints figures.
 *
 * @param json as one object rather than as lines
 */
record EvaluationReport(Terminal terminal, boolean json) {

  void plain(ScoredTexts scored) throws IOException {
    if (json) {
      terminal.data(FiguresJson.write(scored.figures()).toString());
    } else {
      lines(FiguresText.lines(scored.figures()));
    }
  }

  void withIntervals(ScoredTexts scored, Bootstrap bootstrap) throws IOException {
    Map<Measure, ConfidenceInterval> intervals = bootstrap.intervals(scored);
    if (json) {
      terminal.data(FiguresJson.write(scored.figures(), intervals).toString());
    } else {
      lines(FiguresText.lines(scored.figures(), intervals));
      lines(List.of("", FiguresText.explained(bootstrap)));
    }
  }

  /**
   * Two sets of predictions for the same texts.
   *
   * @param oneName what the first is
   * @param otherName what the second is
   */
  void compared(
      ScoredTexts one, String oneName, ScoredTexts other, String otherName, Bootstrap bootstrap)
      throws IOException {
    Map<Measure, ConfidenceInterval> ofOne = bootstrap.intervals(one);
    Map<Measure, ConfidenceInterval> ofOther = bootstrap.intervals(other);
    Map<Measure, Bootstrap.Difference> differences = bootstrap.differences(one, other);
    if (json) {
      JsonObject object = new JsonObject();
      object.add("a", FiguresJson.write(one.figures(), ofOne));
      object.add("b", FiguresJson.write(other.figures(), ofOther));
      object.add("differences", FiguresJson.differences(differences));
      terminal.data(object.toString());
    } else {
      terminal.line("A: " + oneName);
      lines(FiguresText.lines(one.figures(), ofOne));
      lines(List.of("", "B: " + otherName));
      lines(FiguresText.lines(other.figures(), ofOther));
      terminal.line("");
      lines(FiguresText.differences(differences));
      lines(List.of("", FiguresText.explained(bootstrap)));
    }
  }

  private void lines(List<String> lines) throws IOException {
    for (String line : lines) {
      terminal.line(line);
    }
  }
}
