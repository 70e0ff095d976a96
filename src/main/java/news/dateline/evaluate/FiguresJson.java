package news.dateline.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** Figures as the published scorer prints them, with those of ours at the end. */
public final class FiguresJson {
  private FiguresJson() {}

  /** One object, keys in a fixed order. */
  public static JsonObject write(Figures figures) {
    JsonObject json = new JsonObject();
    json.addProperty("docs", figures.docs());
    json.add("content_overlap", rates(figures.contentOverlap()));
    json.add("content_exact", rates(figures.contentExact()));
    json.add("content_token", rates(figures.contentToken()));
    JsonObject types = new JsonObject();
    figures.recallByType().forEach((type, recall) -> types.add(type, recall(recall)));
    json.add("recall_by_type", types);
    JsonObject speaker = accuracy(figures.speaker());
    accuracies(figures.speakerByKind(), speaker);
    json.add("speaker_given_content", speaker);
    JsonObject byType = new JsonObject();
    accuracies(figures.speakerByType(), byType);
    json.add("speaker_by_type", byType);
    JsonObject cover = accuracy(figures.speakerCover());
    add(cover, "named_acc", figures.namedCover());
    cover.addProperty("named_n", figures.namedCover().judged());
    json.add("speaker_cover", cover);
    json.add("doc_actors_lenient", rates(figures.actorsLenient()));
    json.add("doc_actors_strict", rates(figures.actorsStrict()));
    json.addProperty("doc_actors_macroF1_lenient", figures.actorsMacro());
    json.addProperty("docs_perfect", figures.perfect());
    JsonObject kinds = new JsonObject();
    figures.actorsByKind().forEach((kind, share) -> kinds.add(kind, share(share)));
    json.add("doc_actors_recall_by_kind", kinds);
    json.add("doc_actors_recall_indirect_only", share(figures.indirectOnlySpeakers()));
    json.add("reliability", reliability(figures.reliability()));
    return json;
  }

  /** The same, with the intervals of the main figures. */
  public static JsonObject write(Figures figures, Map<Measure, ConfidenceInterval> intervals) {
    JsonObject json = write(figures);
    JsonObject each = new JsonObject();
    intervals.forEach((measure, interval) -> each.add(measure.key(), interval(interval)));
    json.add("intervals", each);
    return json;
  }

  /** The main figures of one set of predictions less those of another. */
  public static JsonObject differences(Map<Measure, Bootstrap.Difference> differences) {
    JsonObject json = new JsonObject();
    differences.forEach(
        (measure, difference) -> {
          JsonObject one = new JsonObject();
          one.addProperty("difference", difference.value());
          one.add("interval", interval(difference.interval()));
          json.add(measure.key(), one);
        });
    return json;
  }

  private static JsonArray interval(ConfidenceInterval interval) {
    JsonArray json = new JsonArray();
    json.add(interval.low());
    json.add(interval.high());
    return json;
  }

  private static JsonArray reliability(List<CalibrationBin> buckets) {
    JsonArray json = new JsonArray();
    for (CalibrationBin bucket : buckets) {
      JsonObject one = new JsonObject();
      one.addProperty("from", bucket.tenth() / 10.0);
      one.addProperty("n", bucket.n());
      one.addProperty("mean_confidence", bucket.meanConfidence());
      one.addProperty("content", bucket.content());
      one.addProperty("right", bucket.right());
      one.addProperty("judged", bucket.judged());
      json.add(one);
    }
    return json;
  }

  private static JsonObject rates(Figures.Rates rates) {
    JsonObject json = new JsonObject();
    json.addProperty("P", rates.precision());
    json.addProperty("R", rates.recall());
    json.addProperty("F1", rates.f1());
    json.addProperty("tp", rates.right());
    json.addProperty("pred", rates.found());
    json.addProperty("gold", rates.gold());
    return json;
  }

  private static JsonObject recall(Figures.TypeRecall recall) {
    JsonObject json = new JsonObject();
    json.addProperty("overlap", Rounding.fourDecimals((double) recall.overlap() / recall.gold()));
    json.addProperty("exact", Rounding.fourDecimals((double) recall.exact() / recall.gold()));
    json.addProperty("gold", recall.gold());
    return json;
  }

  private static JsonObject share(Figures.Share share) {
    JsonObject json = new JsonObject();
    json.addProperty("R", share.value());
    json.addProperty("tp", share.found());
    json.addProperty("gold", share.gold());
    return json;
  }

  private static JsonObject accuracy(Figures.Accuracy accuracy) {
    JsonObject json = new JsonObject();
    add(json, "acc", accuracy);
    json.addProperty("n", accuracy.judged());
    json.addProperty("unscorable", accuracy.unscorable());
    return json;
  }

  private static void accuracies(Map<String, Figures.Accuracy> accuracies, JsonObject json) {
    accuracies.forEach((key, accuracy) -> json.add(key, accuracy(accuracy)));
  }

  private static void add(JsonObject json, String key, Figures.Accuracy accuracy) {
    if (accuracy.value().isPresent()) {
      json.addProperty(key, accuracy.value().get());
    } else {
      json.add(key, JsonNull.INSTANCE);
    }
  }
}
