package news.dateline.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import news.dateline.evaluate.AnnotatedText;
import news.dateline.evaluate.Predictions;
import news.dateline.extract.Extractors;
import news.dateline.extract.quotation.learned.AttributionTraining;

/**
 * Annotates texts in parts, each by a model that has learned all other parts.
 *
 * @param training begun with the texts that come first
 * @param always further texts that every model learns
 * @param weight how much a further text counts
 * @param parts how many parts; text i is in part i modulo this
 */
record CrossValidation(
    AttributionTraining training, Collection<AnnotatedText> always, float weight, int parts) {

  /**
   * What is found in the texts, by id, in their order.
   *
   * @param done is told the number of each part that is done, from 1
   */
  Map<String, AnnotatedText> found(Collection<AnnotatedText> texts, IntConsumer done) {
    List<AnnotatedText> all = List.copyOf(texts);
    Map<String, AnnotatedText> found = new HashMap<>();
    for (int part = 0; part < Math.min(parts, all.size()); part++) {
      List<AnnotatedText> learned = new ArrayList<>();
      List<AnnotatedText> held = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (i % parts == part ? held : learned).add(all.get(i));
      }
      learned.addAll(always);
      Extractors extractors =
          Extractors.standard(
              Clock.systemUTC(), training.model(TrainingExamples.of(learned, weight)));
      for (AnnotatedText text : held) {
        found.put(text.id(), Predictions.of(extractors.apply(Plain.article(text.text())), text));
      }
      done.accept(part + 1);
    }
    Map<String, AnnotatedText> ordered = new LinkedHashMap<>();
    for (AnnotatedText text : all) {
      Optional.ofNullable(found.get(text.id())).ifPresent(one -> ordered.put(text.id(), one));
    }
    return ordered;
  }
}
