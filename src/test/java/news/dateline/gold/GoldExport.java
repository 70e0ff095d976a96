package news.dateline.gold;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.gold.GoldArticle.Attribution;
import news.dateline.gold.GoldArticle.Piece;

/**
 * Writes annotated articles as lines that {@code dateline train --further} and {@code dateline
 * evaluate} read.
 *
 * <pre>
 *   GoldExport FOLDER OUT.jsonl
 * </pre>
 *
 * <p>Offsets count code points. Ids are {@code gold-FOLDER-NAME}.
 */
final class GoldExport {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private GoldExport() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException("needs a folder of articles and the file to write");
    }
    Path folder = Path.of(arguments[0]);
    List<String> lines = new ArrayList<>();
    for (GoldArticle article : GoldReader.folder(folder)) {
      lines.add(line("gold-" + folder.getFileName() + "-" + article.name(), article));
    }
    Files.write(Path.of(arguments[1]), lines);
  }

  /** One article in one line, without line break. */
  static String line(String id, GoldArticle article) {
    JsonObject json = new JsonObject();
    json.addProperty("id", id);
    article.keys().keySet().stream()
        .sorted()
        .forEach(key -> json.addProperty(key, article.key(key)));
    json.addProperty("title", article.title());
    json.addProperty("text", article.text());
    JsonArray attributions = new JsonArray();
    for (Attribution one : article.attributions()) {
      attributions.add(attribution(article.text(), one));
    }
    json.add("attributions", attributions);
    return GSON.toJson(json);
  }

  private static JsonObject attribution(String text, Attribution one) {
    JsonObject json = new JsonObject();
    json.add("source", span(text, one.source().map(List::of).orElse(List.of())));
    json.add("cue", span(text, one.cue()));
    json.add("content", span(text, one.content()));
    json.addProperty("type", one.type().word());
    json.addProperty("speech", one.speech());
    json.addProperty("speaker", one.speaker());
    json.addProperty("kind", one.kind().word());
    if (one.relaying()) {
      json.addProperty("relay", true);
    } else {
      one.relay().ifPresent(medium -> json.addProperty("relayedBy", medium));
    }
    return json;
  }

  /** From the first piece's start to the last one's end, and the pieces where there are several. */
  private static JsonElement span(String text, List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return JsonNull.INSTANCE;
    }
    int start = pieces.get(0).start();
    int end = pieces.get(pieces.size() - 1).end();
    JsonObject json = new JsonObject();
    json.addProperty("start", text.codePointCount(0, start));
    json.addProperty("end", text.codePointCount(0, end));
    json.addProperty("text", text.substring(start, end));
    if (pieces.size() > 1) {
      JsonArray fragments = new JsonArray();
      for (Piece piece : pieces) {
        JsonArray pair = new JsonArray();
        pair.add(text.codePointCount(0, piece.start()));
        pair.add(text.codePointCount(0, piece.end()));
        fragments.add(pair);
      }
      json.add("fragments", fragments);
    }
    return json;
  }
}
