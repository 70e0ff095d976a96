package news.dateline.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;

/**
 * Parts of a page that arrive behind it and that a browser puts in their place.
 *
 * <p>React writes a page in the order in which its parts are ready. For a late one it leaves {@code
 * <template id="B:1">} (with what is shown meanwhile, up to the comment {@code /$}) or {@code
 * <template id="P:1">}, sends {@code <div hidden id="S:1">} at the end, and a script that moves the
 * one to the other: {@code $RC("B:1","S:1")}, {@code $RS("S:1","P:1")}. Whole articles stand in
 * such parts. Without the scripts, as in pages that were cleaned, equal numbers belong together.
 *
 * <p>A {@code template} with {@code shadowrootmode} is shown where it stands.
 */
final class StreamedParts {
  /** More than any page has; what a page made to harm would cost more is left where it lies. */
  private static final int MOST_PARTS = 1000;

  private static final int LONGEST_FALLBACK = 1000;

  private static final Pattern MOVED =
      Pattern.compile("\\$R[CXRS]\\(\"([BSP]:[0-9a-z]+)\",\\s*\"([BSP]:[0-9a-z]+)\"");

  private StreamedParts() {}

  /** Puts every part in its place; to be called before scripts and templates are removed. */
  static void settle(Element page) {
    page.select("template[shadowrootmode], template[shadowroot]").forEach(Element::unwrap);
    Elements parts = page.select("div[hidden][id^=S:]");
    if (parts.isEmpty()) {
      return;
    }
    Map<String, String> places = places(page);
    Map<String, Element> templates = new HashMap<>();
    page.select("template[id^=B:], template[id^=P:]")
        .forEach(template -> templates.putIfAbsent(template.id(), template));
    for (Element part : parts.subList(0, Math.min(parts.size(), MOST_PARTS))) {
      part.removeAttr("hidden");
      String number = part.id().substring(2);
      Element place = templates.get(places.getOrDefault(part.id(), "B:" + number));
      if (place == null) {
        place = templates.get("P:" + number);
      }
      if (place == null || place.parent() == null || part.parent() == null || within(place, part)) {
        continue;
      }
      if (place.id().startsWith("B:")) {
        removeFallback(place);
      }
      place.replaceWith(part);
    }
  }

  /** Which part goes where, by the scripts. */
  private static Map<String, String> places(Element page) {
    Map<String, String> places = new HashMap<>();
    for (Element script : page.select("script:containsData($R)")) {
      Matcher moved = MOVED.matcher(script.data());
      while (moved.find()) {
        boolean partFirst = moved.group(1).startsWith("S:");
        String part = moved.group(partFirst ? 1 : 2);
        String place = moved.group(partFirst ? 2 : 1);
        if (part.startsWith("S:") && !place.startsWith("S:")) {
          places.putIfAbsent(part, place);
        }
      }
    }
    return places;
  }

  private static boolean within(Element place, Element part) {
    for (Element above = place; above != null; above = above.parent()) {
      if (above.equals(part)) {
        return true;
      }
    }
    return false;
  }

  /** What is shown until the part is there: up to the comment that closes the boundary. */
  private static void removeFallback(Element place) {
    List<Node> shown = new ArrayList<>();
    int open = 0;
    for (Node next = place.nextSibling();
        next != null && shown.size() < LONGEST_FALLBACK;
        next = next.nextSibling()) {
      if (next instanceof Comment comment) {
        String mark = comment.getData();
        if (mark.equals("/$") && open-- == 0) {
          shown.forEach(Node::remove);
          return;
        }
        open += mark.startsWith("$") ? 1 : 0;
      }
      shown.add(next);
    }
  }
}
