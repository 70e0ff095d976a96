package news.dateline.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import news.dateline.archive.record.KnownField;

/**
 * Where in a record the article lies, when the record is only what it is wrapped in: {@code
 * {"_index": "news", "_source": {"title": …}}} of Elasticsearch, {@code {"id": …, "doc": {…}}} of
 * CouchDB, {@code {"tweet": {…}}} of Twitter, {@code {"type": "article", "attributes": {…}}} of
 * JSON:API.
 *
 * <p>Only a record without text of its own is asked. If it has a title, the object must be called
 * like the text of an article; else it must be the only one with a text, or the only one with title
 * and text.
 */
final class Inside {
  /** What objects that hold a text beside a title are called. */
  private static final Set<String> TEXTS =
      Set.of(
          "content",
          "body",
          "article",
          "story",
          "text",
          "fields",
          "attributes",
          "data",
          "main",
          "document",
          "post",
          "source",
          "details",
          "newsarticle");

  private Inside() {}

  /** The path of the object, with the dot behind it; empty where the record is the article. */
  static String of(NamedFields fields) {
    boolean nested =
        fields.all().keySet().stream()
            .anyMatch(name -> name.indexOf('.') > 0 && !NamedFields.isInList(name));
    if (!nested || fields.has(KnownField.BODY, false)) {
      return "";
    }
    boolean titled = fields.has(KnownField.TITLE, true);
    Map<String, Boolean> candidates = new LinkedHashMap<>();
    for (String name : fields.all().keySet()) {
      int dot = name.indexOf('.');
      while (dot > 0 && !NamedFields.isInList(name)) {
        String own = KnownField.fold(name.substring(dot + 1));
        if (isText(own)) {
          String object = name.substring(0, dot + 1);
          String called = KnownField.fold(name.substring(name.lastIndexOf('.', dot - 1) + 1, dot));
          if (!titled || TEXTS.contains(called)) {
            candidates.put(object, hasTitle(fields, object));
          }
        }
        dot = name.indexOf('.', dot + 1);
      }
    }
    if (candidates.size() == 1) {
      return candidates.keySet().iterator().next();
    }
    candidates.values().removeIf(hasTitle -> !hasTitle);
    return candidates.size() == 1 ? candidates.keySet().iterator().next() : "";
  }

  private static boolean isText(String folded) {
    return KnownField.BODY.names().contains(folded) && !KnownField.isSummary(folded);
  }

  private static boolean hasTitle(NamedFields fields, String object) {
    return fields.all().keySet().stream()
        .anyMatch(
            name ->
                name.startsWith(object)
                    && KnownField.named(name.substring(object.length()))
                        .filter(field -> field == KnownField.TITLE)
                        .isPresent());
  }
}
