package news.dateline.archive.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Story;
import news.dateline.archive.text.Decoding;

/**
 * ninjs of the IPTC, versions 1 to 3: a JSON object is one when it has a {@code uri}, and a {@code
 * type} of the standard or a time of its version. Pictures, video, plans and events are passed
 * over.
 */
final class Ninjs {
  private static final Set<String> TEXTS = Set.of("text", "composite", "advisory", "article");

  private static final Set<String> OTHERS =
      Set.of("audio", "video", "picture", "graphic", "planning", "event", "component", "package");

  private Ninjs() {}

  /** Hands on an object: as what ninjs says, if it is that, or as a record with fields. */
  static void hand(RecordSink sink, long offset, Map<String, List<String>> fields, byte[] json)
      throws IOException {
    Optional<NewsItem> item = of(fields, json);
    if (item.isPresent()) {
      sink.item(offset, item.get(), json);
    } else {
      sink.fields(offset, fields, json);
    }
  }

  /**
   * What an object is, if it is ninjs.
   *
   * @param fields as {@link JsonFields} gives them
   * @param json the object itself
   */
  private static Optional<NewsItem> of(Map<String, List<String>> fields, byte[] json) {
    boolean versioned =
        fields.containsKey("versioncreated") || fields.containsKey("versionCreated");
    String type = fields.getOrDefault("type", List.of("")).get(0).toLowerCase(Locale.ROOT);
    boolean typed = TEXTS.contains(type) || OTHERS.contains(type);
    boolean named = fields.containsKey("uri") || (fields.containsKey("guid") && versioned && typed);
    if (!named || !(versioned || (typed && hasNames(fields)))) {
      return Optional.empty();
    }
    try {
      JsonObject object =
          JsonParser.parseString(Decoding.decode(json, 0, json.length)).getAsJsonObject();
      return Optional.of(item(object, type));
    } catch (JsonParseException | IllegalStateException | StackOverflowError other) {
      return Optional.empty();
    }
  }

  private static boolean hasNames(Map<String, List<String>> fields) {
    return fields.keySet().stream()
        .anyMatch(
            name ->
                name.startsWith("body_")
                    || name.startsWith("headline_")
                    || name.startsWith("description_")
                    || name.equals("pubstatus")
                    || name.equals("pubStatus")
                    || name.equals("$standard.name")
                    || name.equals("standard.name"));
  }

  private static NewsItem item(JsonObject object, String type) {
    String status = text(object, "pubstatus", "pubStatus").orElse("").toLowerCase(Locale.ROOT);
    if (status.equals("canceled") || status.equals("cancelled") || status.equals("withheld")) {
      return new NewsItem.Nothing(NewsItem.WITHDRAWN);
    }
    if (OTHERS.contains(type)) {
      return new NewsItem.Nothing(type);
    }
    Story story = new Story();
    story.with(
        "title",
        text(object, "headline", "headline_main", "headline_extended", "title")
            .or(() -> value(object, "headlines", "")));
    body(object, story);
    story.with(
        "published",
        text(object, "firstcreated", "firstCreated", "contentcreated", "contentCreated"));
    Optional<String> version = text(object, "versioncreated", "versionCreated");
    if (!story.has("published")) {
      story.with("published", version);
    }
    story.with("modified", version);
    story.with("byline", text(object, "byline", "by"));
    story.with(
        "outlet",
        name(object, "infosource")
            .or(() -> name(object, "infoSources"))
            .or(() -> text(object, "source", "copyrightholder", "copyrightHolder")));
    story.with("id", text(object, "uri", "guid"));
    text(object, "uri")
        .filter(uri -> uri.startsWith("http"))
        .ifPresent(uri -> story.with("address", uri));
    story.with("version", text(object, "version"));
    story.with("language", text(object, "language"));
    story.with("located", text(object, "located"));
    story.with("slugline", text(object, "slugline"));
    story.with("section", names(object, "subject"));
    story.with("section", names(object, "subjects"));
    story.with(
        "summary",
        text(object, "description_text", "description_summary")
            .or(() -> value(object, "descriptions", "")));
    if (!story.has("body") && !type.equals("text")) {
      return new NewsItem.Nothing(type.isEmpty() ? "without text" : type + " without text");
    }
    return NewsItem.of(story);
  }

  private static void body(JsonObject object, Story story) {
    Optional<String> html =
        text(object, "body_xhtml", "body_html", "body_richtext", "body_xhtml5")
            .or(() -> value(object, "bodies", "html"));
    if (html.isPresent()) {
      story.withHtml("body", html);
      return;
    }
    Optional<String> plain =
        text(object, "body_text", "body_main", "body")
            .or(
                () ->
                    object.keySet().stream()
                        .filter(key -> key.startsWith("body_"))
                        .flatMap(key -> text(object, key).stream())
                        .findFirst())
            .or(() -> value(object, "bodies", ""));
    if (plain.filter(text -> text.stripLeading().startsWith("<")).isPresent()) {
      story.withHtml("body", plain);
    } else {
      story.with("body", plain);
    }
  }

  private static Optional<String> text(JsonObject object, String... keys) {
    for (String key : keys) {
      JsonElement value = object.get(key);
      if (value != null && value.isJsonPrimitive() && !value.getAsString().isBlank()) {
        return Optional.of(value.getAsString().strip());
      }
    }
    return Optional.empty();
  }

  private static List<JsonObject> objects(JsonObject object, String key) {
    List<JsonObject> all = new ArrayList<>();
    if (object.get(key) instanceof JsonArray list) {
      list.forEach(
          element -> {
            if (element instanceof JsonObject one) {
              all.add(one);
            }
          });
    }
    return all;
  }

  /** The value of the first of some texts, of the main one where it says so. */
  private static Optional<String> value(JsonObject object, String key, String contentType) {
    List<JsonObject> all =
        objects(object, key).stream()
            .filter(one -> text(one, "contentType", "contenttype").orElse("").contains(contentType))
            .toList();
    return all.stream()
        .filter(one -> text(one, "role").filter("main"::equals).isPresent())
        .findFirst()
        .or(() -> all.stream().findFirst())
        .flatMap(one -> text(one, "value"));
  }

  private static Optional<String> name(JsonObject object, String key) {
    return objects(object, key).stream().flatMap(one -> text(one, "name").stream()).findFirst();
  }

  private static List<String> names(JsonObject object, String key) {
    return objects(object, key).stream().flatMap(one -> text(one, "name").stream()).toList();
  }
}
