package news.dateline.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page: its tree without what never holds text, and what it says of itself.
 *
 * <p>jsoup reads whatever it is given, as browsers do, no deeper than 512 elements; so nothing here
 * throws for any page, and no walk is deep.
 *
 * @param html the page as it was captured
 * @param document the tree; scripts, styles, frames and media are gone
 * @param jsonLd its JSON-LD
 * @param metas the contents of its meta elements by property, name or itemprop, in lower case; the
 *     first of each counts
 * @param title its {@code title} element, in one line
 */
record Page(
    String html, Document document, JsonLd jsonLd, Map<String, String> metas, String title) {

  /** Reads a page. */
  static Page of(String html) {
    Document document = Jsoup.parse(html);
    JsonLd jsonLd = JsonLd.of(document);
    Map<String, String> metas = new LinkedHashMap<>();
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String key : List.of("property", "name", "itemprop")) {
          String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
          if (!name.isEmpty()) {
            metas.putIfAbsent(name, content);
          }
        }
      }
    }
    String title = line(document.title());
    PageFurniture.removeNever(document);
    return new Page(html, document, jsonLd, metas, title);
  }

  /** The element that holds what is seen; an empty one where there is none, as with frames. */
  Element body() {
    return document.body();
  }

  /** The content of the first of these metas that there is. */
  Optional<String> meta(String... names) {
    return Stream.of(names)
        .map(name -> Optional.ofNullable(metas.get(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A property of the article's node in the JSON-LD. */
  Optional<String> stated(String property) {
    return jsonLd.article().flatMap(node -> jsonLd.text(node, property));
  }

  /** The names in a property of the article's node in the JSON-LD. */
  List<String> statedNames(String property) {
    return jsonLd.article().map(node -> jsonLd.names(node, property)).orElse(List.of());
  }

  /** The page's headings of the first level, in their order. */
  List<Element> headlines() {
    return body().getElementsByTag("h1");
  }

  /** What two spellings of a text have in common: its letters and digits in lower case. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
    return folded.toString();
  }

  /** A text in one line, without soft hyphens. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.chars()
        .filter(c -> c != '\u00ad' && c != '\u200b' && c != '\ufeff')
        .forEach(
            c -> {
              boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
              if (!space) {
                line.append((char) c);
              } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
              }
            });
    return line.toString().strip();
  }
}
