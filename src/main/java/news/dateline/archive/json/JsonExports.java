package news.dateline.archive.json;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.RecordSink;

/**
 * What exports of some programs say elsewhere than in a field that is called so, and which of their
 * records are no articles.
 *
 * <p>The names of a feed or channel that stand around a list become fields of each of its records:
 * {@code feed.title} and {@code feed.language} of a JSON Feed, {@code channel.name} of Telegram.
 *
 * @param head the texts around the list, decoded
 */
record JsonExports(Map<String, String> head) {
  /** Nothing stands around the records. */
  static final JsonExports NONE = new JsonExports(Map.of());

  /** What WordPress publishes beside its posts. */
  private static final Set<String> NO_POSTS =
      Set.of("page", "attachment", "nav_menu_item", "revision", "wp_block", "product");

  /** Names that only posts of Ghost have. */
  private static final Set<String> GHOST = Set.of("mobiledoc", "lexical", "comment_id");

  /** A time as Twitter prints it. */
  private static final DateTimeFormatter OF_TWITTER =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z uuuu", Locale.ENGLISH);

  /** What stands around a list, as {@link JsonScan#head} has it. */
  static JsonExports of(Map<String, String> written) {
    Map<String, String> head = new HashMap<>();
    written.forEach(
        (name, json) -> {
          try {
            head.put(name, JsonParser.parseString(json).getAsString());
          } catch (JsonParseException | IllegalStateException broken) {
            head.remove(name); // it says nothing
          }
        });
    return new JsonExports(Map.copyOf(head));
  }

  /** Hands on a record, as what it is. */
  void hand(RecordSink sink, long offset, Map<String, List<String>> fields, byte[] raw)
      throws IOException {
    Optional<String> other = noArticle(fields);
    if (other.isPresent()) {
      sink.skip(other.get());
      return;
    }
    complete(fields);
    Ninjs.hand(sink, offset, fields, raw);
  }

  private static Optional<String> noArticle(Map<String, List<String>> fields) {
    if (isTelegram(fields)) {
      if (first(fields, "type").equals("service")) {
        return Optional.of("Telegram service message");
      }
      return first(fields, "text").isBlank() && first(fields, "text_entities").isBlank()
          ? Optional.of("Telegram message without text")
          : Optional.empty();
    }
    if (first(fields, "_id").startsWith("_design/") || first(fields, "id").startsWith("_design/")) {
      return Optional.of("CouchDB design document");
    }
    if (fields.containsKey("content.rendered") && fields.containsKey("title.rendered")) {
      String status = fields.containsKey("status") ? first(fields, "status") : "publish";
      if (!status.equals("publish")) {
        return Optional.of("WordPress post not published: " + status);
      }
      String type = first(fields, "type");
      return NO_POSTS.contains(type) ? Optional.of("WordPress " + type) : Optional.empty();
    }
    if (GHOST.stream().anyMatch(fields::containsKey) && fields.containsKey("status")) {
      if (!first(fields, "status").equals("published")) {
        return Optional.of("Ghost post not published: " + first(fields, "status"));
      }
      return first(fields, "type").equals("page") ? Optional.of("Ghost page") : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isTelegram(Map<String, List<String>> fields) {
    String type = first(fields, "type");
    return (type.equals("message") || type.equals("service"))
        && (fields.containsKey("date_unixtime")
            || fields.containsKey("from_id")
            || fields.containsKey("actor_id"));
  }

  private void complete(Map<String, List<String>> fields) {
    if (head.getOrDefault("version", "").contains("jsonfeed.org")) {
      put(fields, "feed.title", head.getOrDefault("title", ""));
      put(fields, "feed.language", head.getOrDefault("language", ""));
    }
    if (isTelegram(fields)) {
      String channel = head.getOrDefault("name", "");
      put(fields, "channel.name", channel);
      if (!first(fields, "from").equals(channel)) {
        put(fields, "byline", first(fields, "from"));
      }
    }
    for (String tweet : List.of("", "tweet.")) {
      if (fields.containsKey(tweet + "created_at") && fields.containsKey(tweet + "id_str")) {
        try {
          OffsetDateTime time =
              OffsetDateTime.parse(first(fields, tweet + "created_at"), OF_TWITTER);
          put(fields, tweet + "published", time.toString());
        } catch (DateTimeException other) {
          continue; // printed in another way, which dates are read in later
        }
      }
    }
    if (fields.containsKey("timestamp")
        && fields.keySet().stream()
            .anyMatch(name -> name.startsWith("data[") && name.endsWith("].post"))) {
      put(fields, "published", first(fields, "timestamp"));
    }
    if (fields.containsKey("media[0].creation_timestamp")) {
      put(fields, "published", first(fields, "media[0].creation_timestamp"));
      String caption =
          fields.containsKey("title") ? first(fields, "title") : first(fields, "media[0].title");
      if (!fields.containsKey("text") && !caption.isBlank()) {
        fields.remove("title");
        put(fields, "text", caption);
      }
    }
  }

  private static void put(Map<String, List<String>> fields, String name, String value) {
    if (!value.isBlank()) {
      fields.putIfAbsent(name, List.of(value));
    }
  }

  private static String first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of("")).get(0);
  }
}
