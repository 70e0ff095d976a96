package news.dateline.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The headings that a page shows, parted from those that are the outlet's name, its logo, or stand
 * beside the article.
 *
 * @param first headings of the first level that may be the headline, in their order
 * @param others what else may be one: other headings, and what is called a headline
 * @param names the letters of headings that are the site's own
 */
record PageHeadings(List<PageHeading> first, List<PageHeading> others, Set<String> names) {
  private static final String OTHERS =
      "[itemprop=headline], [itemprop=name] > a, .entry-title, .post-title, .article-title, .headline, h2, h3";

  private static final Pattern SITE_NAMES =
      Pattern.compile(
          "(?<![a-z])(?:logo\\w*|(?:site|page-?header)-?(?:title|name)|branding|brand)(?![a-z])");

  private static final Pattern HOME =
      Pattern.compile("(?:https?://[^/?#]+)?/?(?:index\\.\\w{2,5}|home/?)?|\\./");

  private static final int MOST = 60;
  private static final int STEPS_TO_NAME = 3;

  /**
   * The headings of a page.
   *
   * @param outlets the letters of the outlet's names, as far as known
   */
  static PageHeadings of(Page page, Set<String> outlets) {
    List<PageHeading> first = new ArrayList<>();
    Set<String> names = new HashSet<>();
    String title = Page.fold(page.title());
    for (Element h1 : page.headlines()) {
      PageHeading heading = PageHeading.of(h1);
      if (heading.letters().isEmpty() || outlets.contains(heading.letters())) {
        continue;
      }
      // a trail of breadcrumbs may end with the headline, and a logo may be called after it
      boolean isTitle = heading.isLong() && title.contains(heading.letters());
      if (isOfSite(h1, isTitle)) {
        names.add(heading.letters());
      } else if (isTitle || !isBeside(h1)) {
        first.add(heading);
      }
    }
    List<PageHeading> others =
        page.body().select(OTHERS).stream()
            .filter(element -> !element.normalName().equals("h1") && !isBeside(element))
            .limit(MOST)
            .map(PageHeading::of)
            .filter(heading -> !heading.letters().isEmpty())
            .filter(heading -> !outlets.contains(heading.letters()))
            .toList();
    return new PageHeadings(first, others, names);
  }

  /** Whether a heading leads to the front page, or is called the site's. */
  private static boolean isOfSite(Element h1, boolean isTitle) {
    Element link = Optional.ofNullable(h1.selectFirst("a[href]")).orElse(h1.closest("a[href]"));
    if (link != null
        && HOME.matcher(link.attr("href").strip()).matches()
        && !link.attr("href").isBlank()) {
      return true;
    }
    Element at = h1;
    for (int i = 0;
        !isTitle && i < STEPS_TO_NAME && at != null && !at.normalName().equals("body");
        i++) {
      if (SITE_NAMES.matcher(PageFurniture.names(at)).find()) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static boolean isBeside(Element heading) {
    return heading.closest("nav, aside, footer, dialog, [role=dialog]") != null
        || PrintedDates.isInComments(heading);
  }
}
