package news.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import news.dateline.evaluate.Marked;
import news.dateline.extract.quotation.learned.AttributionExample;

/** Annotated texts in the form that a model learns from. */
final class TrainingExamples {
  private TrainingExamples() {}

  /**
   * Attributions to learn from.
   *
   * @param weight how much a text counts beside one of weight 1
   */
  static List<AttributionExample> of(Iterable<Marked> texts, float weight) {
    List<AttributionExample> examples = new ArrayList<>();
    for (Marked text : texts) {
      List<AttributionExample.Attributed> attributions = new ArrayList<>();
      for (Marked.MarkedAttribution one : text.attributions()) {
        attributions.add(
            new AttributionExample.Attributed(
                one.source()
                    .flatMap(Marked.Source::part)
                    .filter(part -> part.end() > part.start())
                    .map(TrainingExamples::part),
                one.cue().stream().map(TrainingExamples::part).toList(),
                one.content().stream().map(TrainingExamples::part).toList(),
                one.speech()));
      }
      examples.add(new AttributionExample(text.text(), attributions, weight));
    }
    return examples;
  }

  private static AttributionExample.Part part(Marked.Part part) {
    return new AttributionExample.Part(part.start(), part.end());
  }
}
