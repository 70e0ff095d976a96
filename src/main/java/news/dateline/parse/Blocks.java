package news.dateline.parse;

import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements of a page stand by themselves, and which in a line of text. */
final class Blocks {
  /** Elements that run with the text around them; everything else begins a paragraph of its own. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del",
          "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "rp",
          "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
          "tt", "u", "var", "wbr");

  private Blocks() {}

  /** Whether an element stands by itself, rather than in a line of text. */
  static boolean isBlock(Element element) {
    return !INLINE.contains(element.normalName());
  }
}
