package news.dateline.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * The block of a page that holds its article.
 *
 * <ol>
 *   <li>Of an endless page only the first article is looked at ({@link #first}).
 *   <li>From there down, the block is followed that holds most of the running text, until no block
 *       in it holds {@value #MOST} tenths of it, or until paragraphs of its own hold one tenth. Of
 *       what is furniture by tag or strong name an eighth counts, of readers' comments nothing,
 *       unless there is hardly anything else.
 *   <li>Then up again to the nearest block that is called the text of an article, if there is one:
 *       its smaller parts, as an introduction or a last chapter, belong to it.
 * </ol>
 */
final class PageRoot {
  private static final int MOST = 7;
  private static final int BESIDE = 8;
  private static final int A_TEXT = 250;

  private static final Pattern TEXT =
      Pattern.compile(
          "(?<![a-z0-9])(?:(?:article|story|post|entry|blog|news|artikel|content)-?-?(?:body|contents?|text|inhalt|copy)(?:-?(?:body|contents?|text))?|article-?main)(?![a-z0-9])");

  private final Element root;
  private final Prose prose;
  private final IdentityHashMap<Element, Integer> discounts = new IdentityHashMap<>();
  private boolean commentsAreBeside;

  PageRoot(Element root, Prose prose) {
    this.root = root;
    this.prose = prose;
  }

  /**
   * The part of the page that is looked at: its body, or the first of several {@code article}
   * elements that have a headline each. The first whose headline is the page's title, if there is
   * one.
   */
  static Element first(Page page) {
    List<Element> articles = new ArrayList<>();
    Element before = null;
    for (Element article : page.body().getElementsByTag("article")) {
      boolean inside = before != null && article.parents().contains(before);
      if (!inside) {
        before = article;
        if (!article.getElementsByTag("h1").isEmpty()) {
          articles.add(article);
        }
      }
    }
    if (articles.size() < 2) {
      return page.body();
    }
    String title = Page.fold(page.title());
    for (Element article : articles) {
      for (Element h1 : article.getElementsByTag("h1")) {
        String headline = Page.fold(Paragraphs.line(h1));
        if (headline.length() > 5 && title.contains(headline)) {
          return article;
        }
      }
    }
    return articles.get(0);
  }

  /** The block that holds the article. */
  Element main() {
    discount();
    Element current = root;
    while (true) {
      Element best = null;
      int most = 0;
      int paragraphs = 0;
      for (Element child : current.children()) {
        int counted = Blocks.isBlock(child) ? net(child) : 0;
        paragraphs += child.normalName().equals("p") ? counted : 0;
        if (counted > most) {
          most = counted;
          best = child;
        }
      }
      if (best == null
          || most * 10 < MOST * net(current)
          || paragraphs * 10 > net(current)
          || Paragraphs.isHeading(best)
          || best.normalName().equals("p")) {
        return named(current);
      }
      current = best;
    }
  }

  /** Whether there is a text besides what readers wrote; known after {@link #main}. */
  boolean commentsAreBeside() {
    return commentsAreBeside;
  }

  private int net(Element block) {
    return prose.in(block) - discounts.getOrDefault(block, 0);
  }

  /** What counts less than it weighs, added up to the blocks that hold it. */
  private void discount() {
    List<Element> comments = new ArrayList<>();
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)
                || element.equals(root)
                || !Blocks.isBlock(element)) {
              return FilterResult.CONTINUE;
            }
            int all = prose.in(element);
            if (all == 0) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (FurnitureNames.sayComments(element)) {
              comments.add(element);
              return FilterResult.SKIP_ENTIRELY;
            }
            if (PageFurniture.byTag(element) || FurnitureNames.sayStrongly(element)) {
              discount(element, all - all / BESIDE);
              return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
          }
        });
    int commented = comments.stream().mapToInt(prose::in).sum();
    commentsAreBeside = net(root) - commented >= A_TEXT;
    for (Element element : comments) {
      int all = prose.in(element);
      discount(element, commentsAreBeside ? all : all - all / BESIDE);
    }
  }

  private void discount(Element element, int by) {
    for (Element block = element; block != null; block = block.parent()) {
      discounts.merge(block, by, Integer::sum);
      if (block.equals(root)) {
        return;
      }
    }
  }

  /** The nearest block around that is called the text of an article, or the block itself. */
  private Element named(Element block) {
    for (Element above = block; above != null && !above.equals(root); above = above.parent()) {
      String names = PageFurniture.names(above);
      if (!names.isEmpty() && TEXT.matcher(names).find()) {
        return above;
      }
    }
    return block;
  }
}
