package news.dateline.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.evaluate.AnnotatedText.MarkedAttribution;
import news.dateline.evaluate.AnnotatedText.Part;

/**
 * Writes predictions as {@link GoldFile} reads them, so that they can be scored again: JSON lines
 * without the texts, offsets in code points.
 *
 * <pre>
 *   {"id", "attributions": [{"source": {"start", "end", "text"} or null, "content": {"start", "end", "fragments"?: [[start, end], …]},
 *      "mention"?: the source's text, "type", "speaker"?: "A; B", "_also"?: ["B"], "confidence"?}]}
 * </pre>
 *
 * <p>{@code mention} is for the published scorer, which reads the words of a predicted source
 * there.
 */
public final class PredictionsFile {
  private PredictionsFile() {}

  /**
   * Writes a file anew, in the order of the texts.
   *
   * @param found each with the text that its offsets count in
   */
  public static void write(Path file, Collection<AnnotatedText> found) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (AnnotatedText one : found) {
        writer.write(line(one).toString());
        writer.write('\n');
      }
    }
  }

  private static JsonObject line(AnnotatedText marked) {
    JsonArray attributions = new JsonArray();
    marked.attributions().forEach(one -> attributions.add(attribution(one, marked.text())));
    JsonObject json = new JsonObject();
    json.addProperty("id", marked.id());
    json.add("attributions", attributions);
    if (!marked.actors().isEmpty()) {
      json.add("actors", strings(marked.actors()));
    }
    return json;
  }

  private static JsonObject attribution(MarkedAttribution one, String text) {
    JsonObject json = new JsonObject();
    json.add("source", JsonNull.INSTANCE);
    one.source()
        .ifPresent(
            source -> {
              json.add("source", source(source, text));
              json.addProperty("mention", source.text());
            });
    if (!one.cue().isEmpty()) {
      json.add("cue", parts(one.cue(), text));
    }
    if (!one.content().isEmpty()) {
      json.add("content", parts(one.content(), text));
    }
    json.addProperty("type", one.type());
    if (!one.speech()) {
      json.addProperty("speech", false);
    }
    one.speaker()
        .map(name -> Stream.concat(Stream.of(name), one.also().stream()))
        .ifPresent(names -> json.addProperty("speaker", names.collect(Collectors.joining("; "))));
    if (!one.also().isEmpty()) {
      json.add("_also", strings(one.also()));
    }
    if (!one.kind().isEmpty()) {
      json.addProperty("kind", one.kind());
    }
    one.confidence().ifPresent(confidence -> json.addProperty("confidence", confidence));
    return json;
  }

  private static JsonObject source(AnnotatedText.Source source, String text) {
    JsonObject json =
        source.part().map(part -> parts(List.of(part), text)).orElseGet(JsonObject::new);
    json.addProperty("text", source.text());
    return json;
  }

  /** From the first part to the last, and each where there are several. */
  private static JsonObject parts(List<Part> parts, String text) {
    JsonObject json = new JsonObject();
    json.addProperty("start", codePoints(text, parts.getFirst().start()));
    json.addProperty("end", codePoints(text, parts.getLast().end()));
    if (parts.size() > 1) {
      JsonArray fragments = new JsonArray();
      for (Part part : parts) {
        JsonArray pair = new JsonArray();
        pair.add(codePoints(text, part.start()));
        pair.add(codePoints(text, part.end()));
        fragments.add(pair);
      }
      json.add("fragments", fragments);
    }
    return json;
  }

  private static int codePoints(String text, int offset) {
    return text.codePointCount(0, offset);
  }

  private static JsonArray strings(List<String> strings) {
    JsonArray array = new JsonArray();
    strings.forEach(array::add);
    return array;
  }
}
