package news.dateline.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What authors of pages call the things that are not part of an article's text ({@code class},
 * {@code id} and their like), from {@code furniture-names.txt}.
 *
 * <p>Names are read as words: {@code ArticleBody__relatedLinks} is article, body, related, links.
 * They are hints and may lie; {@link PageBody} leaves an element out only where little of the
 * article stands in it.
 */
final class FurnitureNames {
  private static final String LIST = "furniture-names.txt";
  private static final Pattern WEAK = words("# [weak]");
  private static final Pattern STRONG = words("# [strong]");

  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:^|[ -])(?:comments?|comment-?(?:list|listing|section|area|thread|wrap|container)|disqus\\w*|kommentare?|commentaires|comentarios|commenti)(?:$|[ -](?!count|link|off|open|closed|disabled))");

  /**
   * Names that say how an element looks, what stands beside it, or what the article is about, not
   * what the element is.
   */
  private static final Pattern LAYOUT =
      Pattern.compile(
          "\\S*[:\\[\\]]\\S*|-?(?:overflow|border|divide|object|bg|backdrop)-\\S*"
              + "|(?:has|have|with|without|no|not)-\\S*"
              + "|\\S*(?:sidebar-(?:enabled|disabled|none|left|right|visible)\\S*|with-sidebar|no-sidebar)"
              + "|elementor-(?:widget|widget-wrap|widget-container|element|section|column)|et-pb-(?:widget|module|promo)\\S*");

  private static final Pattern SORTED = Pattern.compile("(?:category|tag|topic|author)-\\S*");
  private static final Pattern POST =
      Pattern.compile("(?:^| )(?:hentry|type-(?:post|page)|status-publish|post-\\d+)(?: |$)");

  /** One of these is in every name that {@link #LAYOUT} or {@link #POST} knows. */
  private static final List<String> LOOKS =
      List.of(
          ":",
          "[",
          "has-",
          "have-",
          "with",
          "no-",
          "not-",
          "overflow-",
          "border-",
          "divide-",
          "object-",
          "bg-",
          "backdrop-",
          "sidebar-",
          "-pb-",
          "elementor-",
          "hentry",
          "type-p",
          "status-",
          "post-");

  private FurnitureNames() {}

  /** Whether an element's names say that it is furniture. */
  static boolean say(Element element) {
    String names = telling(element);
    return !names.isEmpty() && WEAK.matcher(names).find();
  }

  /** Whether an element's names say so in words that hardly ever lie. */
  static boolean sayStrongly(Element element) {
    String names = telling(element);
    return !names.isEmpty() && STRONG.matcher(names).find();
  }

  /** Whether an element's names say that it holds what readers wrote. */
  static boolean sayComments(Element element) {
    String names = telling(element);
    return (names.contains("oment") || names.contains("omment") || names.contains("disqus"))
        && COMMENTS.matcher(names).find();
  }

  /** The names that tell what an element is. */
  private static String telling(Element element) {
    String names = PageFurniture.names(element);
    if (LOOKS.stream().noneMatch(names::contains)) {
      return names;
    }
    boolean post = POST.matcher(names).find();
    StringBuilder telling = new StringBuilder();
    for (String name : names.split(" ")) {
      if (!LAYOUT.matcher(name).matches() && !(post && SORTED.matcher(name).matches())) {
        telling.append(name).append(' ');
      }
    }
    return telling.toString();
  }

  /** The words of one part of the list, which begins with a line of that beginning. */
  private static Pattern words(String part) {
    List<String> words = new ArrayList<>();
    boolean inside = false;
    try (InputStream stream = FurnitureNames.class.getResourceAsStream(LIST)) {
      if (stream == null) {
        throw new IllegalStateException(
            "the program is incomplete: it lacks its list " + LIST + "; build it again");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("# [")) {
          inside = line.startsWith(part);
        } else if (inside && !line.isBlank()) {
          words.add(line);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the program's list " + LIST, broken);
    }
    return Pattern.compile("(?<![a-z0-9])(?:" + String.join("|", words) + ")(?![a-z])");
  }
}
