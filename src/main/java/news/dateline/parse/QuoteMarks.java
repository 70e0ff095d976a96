package news.dateline.parse;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * The quotation marks that browsers print around {@code <q>}, by the language of the text around
 * it, as CLDR has them: <i>en</i> “…”, <i>de</i> „…“, <i>fr</i> « … »; inside of another {@code
 * <q>} those of the second level.
 *
 * <p>Where the author typed marks, too, inside or directly around the element, only the author's
 * stand.
 */
final class QuoteMarks {
  private static final String ENGLISH = "“ ” ‘ ’";
  private static final String GERMAN = "„ “ ‚ ‘";
  private static final String GUILLEMETS = "« » “ ”";
  private static final String POLISH = "„ ” « »";
  private static final String NORDIC = "” ” ’ ’";
  private static final String CORNERS = "「 」 『 』";

  private static final String MARKS = "\"'“”„‟«»‹›‘’‚‛「」『』＂";

  private QuoteMarks() {}

  /** What is printed before the text of a {@code <q>}; may be empty. */
  static String before(Element q) {
    return typed(q) ? "" : mark(q, 0);
  }

  /** Prints what stands behind the text of a {@code <q>}, no white space between. */
  static void end(Element q, StringBuilder text) {
    if (typed(q)) {
      return;
    }
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    boolean space = end < text.length();
    text.setLength(end);
    text.append(mark(q, 1));
    if (space) {
      text.append(' ');
    }
  }

  private static String mark(Element q, int side) {
    int depth = 0;
    for (Element above = q.parent(); above != null; above = above.parent()) {
      depth += above.normalName().equals("q") ? 1 : 0;
    }
    String language = language(q.parent());
    String mark = marks(language).split(" ")[depth % 2 * 2 + side];
    boolean french = language.equals("fr") || language.startsWith("fr-");
    boolean spaced = french && !language.equals("fr-ch") && (mark.equals("«") || mark.equals("»"));
    return !spaced ? mark : side == 0 ? mark + '\u00a0' : '\u00a0' + mark;
  }

  private static String language(@Nullable Element around) {
    Element named = around == null ? null : around.closest("[lang]");
    return named == null
        ? ""
        : named.attr("lang").strip().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String marks(String language) {
    return switch (language) {
      case "de-ch", "de-li" -> "« » ‹ ›";
      case "fr-ch" -> "« » ‹ ›";
      case "pt-pt" -> GUILLEMETS;
      case "zh-tw", "zh-hk", "zh-hant" -> CORNERS;
      default -> {
        int end = language.indexOf('-');
        yield switch (end < 0 ? language : language.substring(0, end)) {
          case "de",
              "cs",
              "sk",
              "sl",
              "hr",
              "bg",
              "lt",
              "et",
              "is",
              "lb",
              "hsb",
              "dsb",
              "mk",
              "ka",
              "sq" ->
              GERMAN;
          case "fr", "es", "it", "ca", "gl", "eu", "el", "hy", "no", "nb", "nn", "br", "oc" ->
              GUILLEMETS;
          case "ru", "uk", "be", "kk", "ky" -> "« » „ “";
          case "pl", "ro", "hu", "sr", "bs" -> POLISH;
          case "sv", "fi", "he" -> NORDIC;
          case "fa" -> "« » ‹ ›";
          case "ja" -> CORNERS;
          default -> ENGLISH;
        };
      }
    };
  }

  /** Whether the author did it, or there is nothing that marks could stand at. */
  private static boolean typed(Element q) {
    String inside = q.text().strip();
    if (inside.isEmpty() || q.getAllElements().stream().anyMatch(Blocks::isBlock)) {
      return true;
    }
    boolean first = q.selectFirst("> q:first-child") == null && isMark(inside.charAt(0));
    boolean last =
        q.selectFirst("> q:last-child") == null && isMark(inside.charAt(inside.length() - 1));
    return (first && last)
        || (touches(q.previousSibling(), true) && touches(q.nextSibling(), false));
  }

  private static boolean touches(@Nullable Node beside, boolean before) {
    String text = beside instanceof TextNode words ? words.getWholeText() : "";
    int step = before ? -1 : 1;
    int at = before ? text.length() - 1 : 0;
    while (at >= 0 && at < text.length() && isSpace(text.charAt(at))) {
      at += step;
    }
    return at >= 0 && at < text.length() && isMark(text.charAt(at));
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0;
  }
}
