package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lede where it stands apart from the text, by the headline: on a third of news pages.
 *
 * <p>It is the paragraph that the page's description repeats, or one near the headline that is
 * called so.
 */
final class PageLede {
  private static final int LEAST = 30;
  private static final int MOST = 800;
  private static final int ALIKE = 40;
  private static final int A_SENTENCE = 50;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![a-z])(?:lede|lead|lead-?(?:text|in|paragraph)|standfirst|stand-?first|teaser|teaser-?text|sub-?(?:title|head|headline|heading)|dek|deck|summary|intro|introduction|introtext"
              + "|excerpt|chapo|chapeau|preface|strapline|abstract|description|bajada|entradilla|spot|sottotitolo|occhiello|ingress|manchet|perex|subtitulo|copete|sumario|vorspann"
              + "|anriss|anleser|tagline|standfirst-?text|underrubrik|alternative-?headline)(?![a-z])");

  private PageLede() {}

  /**
   * The lede, unless it is in the text already.
   *
   * @param root where to look
   * @param main what the text was found in
   * @param titles the page's headlines, folded, which are none
   * @param text the paragraphs that were found
   */
  static Optional<String> of(
      Page page, Element root, Element main, Set<String> titles, List<String> text) {
    String beginning = beginning(text);
    String description =
        page.meta("og:description", "description", "twitter:description")
            .or(() -> page.stated("description"))
            .map(Page::fold)
            .orElse("");
    Element headline = root.selectFirst("h1");
    for (Element element : root.select("p, h2, h3, h4, div, span, strong, section")) {
      String name = element.normalName();
      boolean paragraph = name.equals("p") || name.charAt(0) == 'h';
      Element parent = element.parent();
      boolean named = isNamed(element) || (paragraph && parent != null && isNamed(parent));
      if (!named && (!paragraph || description.length() < ALIKE)) {
        continue;
      }
      if (!paragraph && element.childrenSize() > 3) {
        continue;
      }
      List<Paragraphs.Paragraph> lines = Paragraphs.of(element, unused -> false);
      if (lines.size() != 1 || lines.get(0).isLink()) {
        continue;
      }
      String line = lines.get(0).text();
      String folded = Page.fold(line);
      int weight = TextWeight.of(line);
      boolean described =
          folded.length() >= ALIKE
              && description.startsWith(folded.substring(0, ALIKE))
              && folded.length() * 2 > description.length();
      if (weight < LEAST
          || weight > MOST
          || !(described || (named && isNear(element, headline, 3, 4)))
          || titles.contains(folded)
          || PageLines.isFurniture(lines.get(0))) {
        continue;
      }
      return beginning.contains(folded) ? Optional.empty() : Optional.of(line);
    }
    return between(headline, main, titles).filter(lede -> !beginning.contains(Page.fold(lede)));
  }

  /** The sentences between the headline and the text, if they stand close by the headline. */
  private static Optional<String> between(
      @Nullable Element headline, Element main, Set<String> titles) {
    Element shared = headline;
    while (shared != null && !holds(shared, main)) {
      shared = shared.parent();
    }
    if (headline == null || shared == null || shared.equals(main)) {
      return Optional.empty();
    }
    int end = place(main, shared);
    List<Paragraphs.Paragraph> lines =
        Paragraphs.of(
            shared,
            element ->
                element.equals(main)
                    || PageFurniture.byTag(element)
                    || PageFurniture.isHidden(element)
                    || (Blocks.isBlock(element)
                        && !element.equals(headline)
                        && !holds(element, headline)
                        && FurnitureNames.say(element)));
    List<String> lede = new ArrayList<>();
    boolean behind = false;
    for (Paragraphs.Paragraph line : lines) {
      if (line.element().equals(headline)) {
        behind = true;
      } else if (behind && place(line.element(), shared) < end) {
        String text = line.text();
        int weight = TextWeight.of(text);
        if (weight >= A_SENTENCE
            && weight <= MOST
            && PageLines.isSentence(text)
            && !line.isLink()
            && !PageLines.isFurniture(line)
            && !titles.contains(Page.fold(text))
            && isNear(line.element(), headline, 3, 4)) {
          lede.add(text);
        }
      }
    }
    return lede.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", lede));
  }

  /** Where an element lies among the nodes of another one that holds it. */
  private static int place(Element element, Element in) {
    Element at = element;
    while (at.parent() != null && !in.equals(at.parent())) {
      at = at.parent();
    }
    return at.siblingIndex();
  }

  private static boolean holds(Element outer, Element inner) {
    for (Element above = inner; above != null; above = above.parent()) {
      if (above.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static String beginning(List<String> text) {
    StringBuilder folded = new StringBuilder();
    for (String paragraph : text) {
      folded.append(Page.fold(paragraph));
      if (folded.length() > 3000) {
        break;
      }
    }
    return folded.toString();
  }

  private static boolean isNamed(Element element) {
    String names = PageFurniture.names(element);
    return !names.isEmpty() && NAMED.matcher(names).find();
  }

  /** Whether element and headline meet within so many steps up from each. */
  static boolean isNear(
      Element element, @Nullable Element headline, int fromElement, int fromHeadline) {
    Element above = element.parent();
    for (int i = 0; i < fromElement && above != null; i++) {
      Element other = headline;
      for (int j = 0; j < fromHeadline && other != null; j++) {
        if (other.equals(above)) {
          return true;
        }
        other = other.parent();
      }
      above = above.parent();
    }
    return false;
  }
}
