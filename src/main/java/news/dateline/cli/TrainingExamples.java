package news.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import news.dateline.evaluate.AnnotatedText;
import news.dateline.extract.quotation.learned.AttributionExample;

/** Annotated texts in the form that a model learns from. */
final class TrainingExamples {
  private TrainingExamples() {}

  /**
   * Attributions to learn from.
   *
   * @param weight how much a text counts beside one of weight 1
   */
  static List<AttributionExample> of(Iterable<AnnotatedText> texts, float weight) {
    List<AttributionExample> examples = new ArrayList<>();
    for (AnnotatedText text : texts) {
      List<AttributionExample.Attributed> attributions = new ArrayList<>();
      for (AnnotatedText.MarkedAttribution one : text.attributions()) {
        attributions.add(
            new AttributionExample.Attributed(
                one.source()
                    .flatMap(AnnotatedText.Source::part)
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

  private static AttributionExample.Part part(AnnotatedText.Part part) {
    return new AttributionExample.Part(part.start(), part.end());
  }
}
