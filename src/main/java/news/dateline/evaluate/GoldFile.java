package news.dateline.evaluate;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;

/**
 * Reads annotated texts, or predictions for them: JSON lines, gzipped or not.
 *
 * <pre>
 *   {"id", "text", "attributions": [{
 *      "source": {"start", "end", "text"} or null, "cue": {"start", "end"}, "content": {"start", "end", "fragments"?: [[start, end], …]},
 *      "type", "speech"?: true, "speaker"?: "A; B", "kind"?, "_also"?: ["B"], "confidence"?: 0.9}], "actors"?: ["A"]}
 * </pre>
 *
 * <p>Offsets in the files count code points; in memory they count UTF-16 code units. Predictions
 * need no text: theirs is taken from the gold file. Names in {@code _also} are not read a second
 * time from the end of {@code speaker}.
 */
public final class GoldFile {
  private GoldFile() {}

  /**
   * The annotated texts of a file by id, in its order.
   *
   * @throws IOException when it cannot be read, or a line is no such object: names file and line
   */
  public static Map<String, AnnotatedText> read(Path file) throws IOException {
    return read(file, Map.of());
  }

  /**
   * Predictions for annotated texts, by id.
   *
   * @param gold gives the texts that the file does not repeat
   * @throws IOException when it cannot be read, or a line is no such object: names file and line
   */
  public static Map<String, AnnotatedText> read(Path file, Map<String, AnnotatedText> gold)
      throws IOException {
    Map<String, AnnotatedText> found = new LinkedHashMap<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          JsonObject json = JsonParser.parseString(line).getAsJsonObject();
          String id = json.get("id").getAsString();
          String text =
              json.has("text")
                  ? json.get("text").getAsString()
                  : Optional.ofNullable(gold.get(id)).map(AnnotatedText::text).orElse("");
          found.put(id, marked(id, text, json));
        } catch (JsonParseException
            | IllegalStateException
            | NullPointerException
            | IndexOutOfBoundsException
            | UnsupportedOperationException
            | IllegalArgumentException bad) {
          throw new IOException(
              file
                  + " line "
                  + number
                  + ": not an annotated text ("
                  + bad.getMessage()
                  + "); a line is {\"id\", \"text\", \"attributions\": [{\"source\", \"cue\","
                  + " \"content\"}]}",
              bad);
        }
      }
    }
    return found;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return zipped ? new GZIPInputStream(in) : in;
  }

  private static AnnotatedText marked(String id, String text, JsonObject json) {
    List<AnnotatedText.MarkedAttribution> attributions = new ArrayList<>();
    for (JsonElement one : json.getAsJsonArray("attributions")) {
      attributions.add(attribution(text, one.getAsJsonObject()));
    }
    List<String> actors = new ArrayList<>();
    if (json.has("actors") && json.get("actors").isJsonArray()) {
      for (JsonElement actor : json.getAsJsonArray("actors")) {
        if (actor.isJsonPrimitive()) {
          actors.add(actor.getAsString());
        }
      }
    }
    return new AnnotatedText(id, text, attributions, actors);
  }

  private static AnnotatedText.MarkedAttribution attribution(String text, JsonObject json) {
    Optional<AnnotatedText.Source> source = Optional.empty();
    if (json.has("source") && json.get("source").isJsonObject()) {
      JsonObject object = json.getAsJsonObject("source");
      Optional<AnnotatedText.Part> part =
          object.has("start") && !object.get("start").isJsonNull()
              ? Optional.of(
                  part(text, object.get("start").getAsInt(), object.get("end").getAsInt()))
              : Optional.empty();
      source = Optional.of(new AnnotatedText.Source(part, string(object, "text").orElse("")));
    }
    List<String> also = new ArrayList<>();
    if (json.has("_also") && json.get("_also").isJsonArray()) {
      json.getAsJsonArray("_also").forEach(name -> also.add(name.getAsString()));
    }
    return new AnnotatedText.MarkedAttribution(
        source,
        parts(text, json, "cue"),
        parts(text, json, "content"),
        string(json, "type").orElse(""),
        !json.has("speech") || json.get("speech").getAsBoolean(),
        string(json, "speaker").map(names -> first(names, also)),
        also,
        string(json, "kind").orElse(""),
        confidence(json));
  }

  /** "A; B", of which B stands among the others, is A. */
  private static String first(String names, List<String> also) {
    String others = also.isEmpty() ? "" : "; " + String.join("; ", also);
    return names.endsWith(others) ? names.substring(0, names.length() - others.length()) : names;
  }

  private static OptionalDouble confidence(JsonObject json) {
    return json.has("confidence") && !json.get("confidence").isJsonNull()
        ? OptionalDouble.of(json.get("confidence").getAsDouble())
        : OptionalDouble.empty();
  }

  private static Optional<String> string(JsonObject json, String key) {
    return json.has(key) && json.get(key).isJsonPrimitive()
        ? Optional.of(json.get(key).getAsString())
        : Optional.empty();
  }

  private static List<AnnotatedText.Part> parts(String text, JsonObject json, String key) {
    if (!json.has(key) || !json.get(key).isJsonObject()) {
      return List.of();
    }
    JsonObject object = json.getAsJsonObject(key);
    List<AnnotatedText.Part> parts = new ArrayList<>();
    if (object.has("fragments")
        && object.get("fragments").isJsonArray()
        && !object.getAsJsonArray("fragments").isEmpty()) {
      for (JsonElement one : object.getAsJsonArray("fragments")) {
        JsonArray pair = one.getAsJsonArray();
        parts.add(part(text, pair.get(0).getAsInt(), pair.get(1).getAsInt()));
      }
    } else {
      parts.add(part(text, object.get("start").getAsInt(), object.get("end").getAsInt()));
    }
    return parts;
  }

  private static AnnotatedText.Part part(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return new AnnotatedText.Part(from, text.offsetByCodePoints(from, end - start));
  }
}
