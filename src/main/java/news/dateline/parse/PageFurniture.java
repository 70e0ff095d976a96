package news.dateline.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Elements of a page that are not part of an article's text, by their tag or role or because they
 * are hidden; by their names see {@link FurnitureNames}.
 */
final class PageFurniture {
  /** Elements that never hold an article's text. */
  private static final String NEVER =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, audio, video, map, datalist,"
          + " dialog, progress, meter";

  private static final Set<String> TAGS =
      Set.of(
          "nav",
          "footer",
          "aside",
          "figure",
          "figcaption",
          "picture",
          "form",
          "button",
          "select",
          "textarea",
          "input",
          "menu",
          "fieldset",
          "dialog");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "search",
          "dialog",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "button",
          "alert");

  /** Names of what a reader unfolds: answers, panels, the rest of a text. */
  private static final Pattern FOLDED =
      Pattern.compile(
          "(?<![a-z0-9])(?:accordi[oa]n|collaps|expand|faq|answer|panel|toggle|fold|truncat|read-?more|more-?(?:text|content))");

  private static final Set<String> FOLDED_ROLES = Set.of("region", "tabpanel");

  private static final int LONGEST_NAMES = 400;
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private PageFurniture() {}

  /** Puts late parts in their place and removes what never holds text. */
  static void removeNever(Element root) {
    StreamedParts.settle(root);
    root.select(NEVER).remove();
  }

  /** Whether an element's tag or role says that it is furniture. */
  static boolean byTag(Element element) {
    return (TAGS.contains(element.normalName()) && !holdsText(element))
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  /** Whether it is the frame of a table or of code, or the heading of what a reader unfolds. */
  private static boolean holdsText(Element element) {
    Element parent = element.parent();
    return switch (element.normalName()) {
      case "figure" -> element.selectFirst("table, pre") != null;
      case "button" -> parent != null && Paragraphs.isHeading(parent);
      default -> false;
    };
  }

  /** Whether an element is hidden from the reader. */
  static boolean isHidden(Element element) {
    String style = element.attr("style");
    boolean hidden =
        (element.hasAttr("hidden") && !element.attr("hidden").equals("until-found"))
            || (!style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
    // a heading above unfolds it
    return hidden
        && !FOLDED_ROLES.contains(element.attr("role"))
        && !FOLDED.matcher(names(element)).find();
  }

  /** The names of an element as words in lower case, parted by hyphens and spaces. */
  static String names(Element element) {
    String names =
        element.className()
            + ' '
            + element.id()
            + ' '
            + element.attr("data-testid")
            + ' '
            + element.attr("data-component")
            + ' '
            + element.attr("itemprop")
            + (element.normalName().indexOf('-') > 0 ? ' ' + element.normalName() : "");
    return names.isBlank()
        ? ""
        : CAMEL
            .matcher(names.substring(0, Math.min(names.length(), LONGEST_NAMES)))
            .replaceAll("-")
            .replace('_', '-')
            .toLowerCase(Locale.ROOT);
  }
}
