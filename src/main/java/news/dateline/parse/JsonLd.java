package news.dateline.parse;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of itself in JSON-LD, in the vocabulary of schema.org.
 *
 * <p>Pages print it with all faults: several scripts, lists, {@code @graph}, comments and CDATA
 * around it, raw line breaks inside of strings, entities. Every object with a {@code @type} is a
 * node, wherever it lies; a reference ({@code {"@id": "…"}}) is followed. What cannot be read is
 * passed over.
 */
final class JsonLd {
  private static final Set<String> ARTICLES =
      Set.of(
          "newsarticle",
          "article",
          "reportagenewsarticle",
          "analysisnewsarticle",
          "opinionnewsarticle",
          "askpublicnewsarticle",
          "backgroundnewsarticle",
          "reviewnewsarticle",
          "advertisercontentarticle",
          "satiricalarticle",
          "report",
          "scholarlyarticle",
          "techarticle",
          "blogposting",
          "liveblogposting",
          "socialmediaposting",
          "discussionforumposting");

  /** Of these, the posts of anybody. */
  private static final Set<String> DISCUSSIONS =
      Set.of("socialmediaposting", "discussionforumposting", "techarticle");

  private static final Pattern DATES =
      Pattern.compile("\"(datePublished|dateModified)\"\\s*:\\s*\"([^\"\\\\]{4,40})\"");

  private static final int MOST_NODES = 5000;
  private static final int LONGEST = 4 << 20;

  private final List<JsonObject> nodes = new ArrayList<>();
  private final Map<String, JsonObject> byId = new HashMap<>();

  private JsonLd() {}

  /** Reads the scripts of a page; to be called before scripts are removed. */
  static JsonLd of(Document page) {
    JsonLd read = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      read.add(script.data());
    }
    return read;
  }

  private void add(String text) {
    if (text.length() > LONGEST) {
      return;
    }
    String json = text.strip();
    int start = 0;
    while (start < json.length() && json.charAt(start) != '{' && json.charAt(start) != '[') {
      start++;
    }
    int end = json.length();
    while (end > start && json.charAt(end - 1) != '}' && json.charAt(end - 1) != ']') {
      end--;
    }
    try {
      collect(JsonParser.parseString(json.substring(start, end)));
    } catch (JsonParseException | IllegalStateException | NumberFormatException broken) {
      salvage(json);
    }
  }

  /** What can be told of a script that is no JSON: quotes inside of strings are a usual fault. */
  private void salvage(String json) {
    JsonObject article = new JsonObject();
    Matcher found = DATES.matcher(json);
    while (found.find()) {
      if (!article.has(found.group(1))) {
        article.addProperty(found.group(1), found.group(2));
      }
    }
    if (article.size() > 0) {
      article.addProperty("@type", "Article");
      nodes.add(article);
    }
  }

  private void collect(JsonElement root) {
    Deque<JsonElement> left = new ArrayDeque<>();
    left.add(root);
    while (!left.isEmpty() && nodes.size() < MOST_NODES) {
      JsonElement element = left.removeFirst();
      if (element instanceof JsonArray array) {
        array.forEach(left::addLast);
      } else if (element instanceof JsonObject object) {
        if (object.has("@type")) {
          nodes.add(object);
          string(object.get("@id")).ifPresent(id -> byId.putIfAbsent(id, object));
        }
        object.asMap().values().stream()
            .filter(value -> !value.isJsonPrimitive())
            .forEach(left::addLast);
      }
    }
  }

  /** Whether a type, in lower case, is an article's. */
  static boolean isArticle(String type) {
    return ARTICLES.contains(type) && !DISCUSSIONS.contains(type);
  }

  /** Whether a node is an article's. */
  static boolean isArticle(JsonObject node) {
    return types(node).stream().anyMatch(JsonLd::isArticle);
  }

  /** The types of all nodes, in lower case. */
  List<String> types() {
    return nodes.stream().flatMap(node -> types(node).stream()).toList();
  }

  /** The node of the page's article: the first whose type says so. */
  Optional<JsonObject> article() {
    return nodes.stream()
        .filter(node -> types(node).stream().anyMatch(ARTICLES::contains))
        .findFirst();
  }

  /** The first node of a type. */
  Optional<JsonObject> first(String type) {
    return nodes.stream().filter(node -> types(node).contains(type)).findFirst();
  }

  private static List<String> types(JsonObject node) {
    return strings(node.get("@type")).stream()
        .map(type -> type.substring(type.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  /** The text of a property of a node, if it has one. */
  Optional<String> text(JsonObject node, String property) {
    return strings(node.get(property)).stream().findFirst();
  }

  /** The names of the persons or organisations in a property, in their order. */
  List<String> names(JsonObject node, String property) {
    List<String> names = new ArrayList<>();
    JsonElement value = node.get(property);
    List<JsonElement> each =
        value instanceof JsonArray array
            ? array.asList()
            : value == null ? List.of() : List.of(value);
    for (JsonElement one : each) {
      if (one instanceof JsonObject object) {
        JsonObject named = object;
        if (!object.has("name")) {
          named = string(object.get("@id")).map(byId::get).orElse(object);
        }
        names.addAll(strings(named.get("name")));
      } else {
        names.addAll(strings(one));
      }
    }
    return names;
  }

  private static List<String> strings(@org.jspecify.annotations.Nullable JsonElement value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof JsonArray array) {
      array.forEach(one -> string(one).ifPresent(strings::add));
    } else {
      string(value).ifPresent(strings::add);
    }
    return strings;
  }

  private static Optional<String> string(@org.jspecify.annotations.Nullable JsonElement value) {
    if (value instanceof JsonObject object && object.has("@value")) {
      return string(object.get("@value"));
    }
    if (!(value instanceof JsonPrimitive primitive) || primitive.isBoolean()) {
      return Optional.empty();
    }
    String text = Parser.unescapeEntities(primitive.getAsString(), false).strip();
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
