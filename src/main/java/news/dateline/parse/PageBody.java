package news.dateline.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page's article.
 *
 * <ol>
 *   <li>The block that holds the article is looked for ({@link PageRoot}).
 *   <li>What is furniture by tag ({@link PageFurniture}) or name ({@link FurnitureNames}) is left
 *       out of it, unless the elements of that very name hold more than a quarter of the text:
 *       authors of pages call their text {@code paywall} or {@code tts}, too. If less than half of
 *       the text remains, only the names that hardly ever lie are gone by.
 *   <li>Readers' comments are left out where there is a text besides them.
 *   <li>Paragraphs are sifted: links, headlines, dates, captions, pleas ({@link PageLines}), and
 *       what stands there {@value #OFTEN} times outside of tables and lists, as placeholders of
 *       embedded things do. A linked heading stays where a text of its own follows, a linked item
 *       where the list is not all links.
 *   <li>The lede is put before it where it stands apart ({@link PageLede}).
 *   <li>The text that the page states in its JSON-LD is taken only when it is more than {@value
 *       #FAR_MORE} times as long: it is often cut, and sometimes the only one.
 * </ol>
 */
final class PageBody {
  private static final int FAR_MORE = 3;
  private static final int OFTEN = 3;
  private static final int A_LINE = 20;
  private static final int A_PARAGRAPH = 100;
  private static final int A_CHAPTER = 200;
  private static final int LEAST_STATED = 200;

  private final Page page;
  private final Set<String> titles = new HashSet<>();
  private final Element root;
  private final Prose prose;
  private final PageRoot roots;

  private PageBody(Page page, String title) {
    this.page = page;
    titles.add(Page.fold(title));
    titles.add(Page.fold(page.title()));
    page.headlines().forEach(h1 -> titles.add(Page.fold(Paragraphs.line(h1))));
    page.meta("og:title").ifPresent(stated -> titles.add(Page.fold(stated)));
    page.meta("twitter:title").ifPresent(stated -> titles.add(Page.fold(stated)));
    page.stated("headline").ifPresent(stated -> titles.add(Page.fold(stated)));
    titles.remove("");
    this.root = PageRoot.first(page);
    this.prose = new Prose(root);
    this.roots = new PageRoot(root, prose);
  }

  /**
   * What was found.
   *
   * @param paragraphs in the order of reading; none where the page holds no text
   * @param teasers how many linked headings stand among them: hardly any in an article, many in a
   *     listing
   */
  record Text(List<String> paragraphs, int teasers) {

    /** What it weighs, see {@link TextWeight}. */
    int weight() {
      return paragraphs.stream().mapToInt(TextWeight::of).sum();
    }
  }

  /**
   * The text of a page.
   *
   * @param title the page's headline, which is not repeated in the text
   */
  static Text of(Page page, String title) {
    return new PageBody(page, title).text();
  }

  private Text text() {
    Element main = roots.main();
    List<Paragraphs.Paragraph> text = read(main, false);
    if (weight(text) * 2 < prose.in(main)) {
      List<Paragraphs.Paragraph> lighter = read(main, true);
      text = weight(lighter) > weight(text) ? lighter : text;
    }
    List<String> paragraphs =
        new ArrayList<>(text.stream().map(Paragraphs.Paragraph::text).toList());
    PageLede.of(page, root, main, titles, paragraphs).ifPresent(lede -> paragraphs.add(0, lede));
    return new Text(stated(paragraphs), teasers(main));
  }

  private List<String> stated(List<String> paragraphs) {
    String stated = page.stated("articleBody").orElse("");
    int weight = TextWeight.of(stated);
    if (weight < LEAST_STATED || weight < FAR_MORE * TextWeight.of(String.join(" ", paragraphs))) {
      return paragraphs;
    }
    String html = stated.contains("</p>") ? stated : stated.replace("\n", "<p>");
    return HtmlText.of(html).lines().filter(line -> !line.isBlank()).map(String::strip).toList();
  }

  private List<Paragraphs.Paragraph> read(Element main, boolean light) {
    Set<Element> left = furniture(main, light);
    List<Paragraphs.Paragraph> read = Paragraphs.of(main, left::contains);
    Map<String, Integer> times = new HashMap<>();
    read.forEach(paragraph -> times.merge(paragraph.text(), 1, Integer::sum));
    List<Paragraphs.Paragraph> kept = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Paragraphs.Paragraph paragraph = read.get(i);
      boolean again =
          times.getOrDefault(paragraph.text(), 0) >= OFTEN
              && TextWeight.of(paragraph.text()) >= A_LINE
              && paragraph.element().closest("li, table, dl") == null;
      boolean headline =
          paragraph.element().normalName().equals("h1")
              || titles.contains(Page.fold(paragraph.text()));
      boolean link = paragraph.isLink() && !belongs(read, i);
      if (!headline && !again && !link && !PageLines.isFurniture(paragraph)) {
        kept.add(paragraph);
      }
    }
    return PageLines.trimmed(kept);
  }

  /** Whether a link is part of the text: a heading with a text of its own, an item of a list. */
  private boolean belongs(List<Paragraphs.Paragraph> read, int at) {
    Paragraphs.Paragraph link = read.get(at);
    if (link.isHeading()) {
      // of a card that links to another article the text is short, or stands elsewhere
      Element parent = link.element().parent();
      boolean numbered = Character.isDigit(link.text().charAt(0));
      if (parent == null
          || link.element().closest("a") != null
          || (!numbered && prose.in(parent) < A_PARAGRAPH)) {
        return false;
      }
      int weight = 0;
      for (int i = at + 1; i < read.size() && !read.get(i).isHeading(); i++) {
        weight += read.get(i).isLink() ? 0 : TextWeight.of(read.get(i).text());
      }
      return weight >= A_CHAPTER;
    }
    Element list = link.element().closest("ul, ol, table");
    Element cell = link.element().closest("td, th");
    // a cell that holds whole paragraphs is no cell, but a part of an old page's layout
    boolean layout =
        list != null
            && list.normalName().equals("table")
            && cell != null
            && prose.in(cell) >= A_CHAPTER;
    return list != null && !layout && !prose.of(list).isLinks();
  }

  /** The outermost elements below {@code main} that are left out. */
  private Set<Element> furniture(Element main, boolean light) {
    int most = prose.in(main) / 4;
    Set<Element> left = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<String, List<Element>> byName = new HashMap<>();
    Map<String, Integer> proseByName = new HashMap<>();
    main.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element) || element.equals(main)) {
              return FilterResult.CONTINUE;
            }
            if (!Blocks.isBlock(element) || Paragraphs.isHeading(element)) {
              return FilterResult.CONTINUE;
            }
            Prose.Weights weights = prose.of(element);
            if (roots.commentsAreBeside() && FurnitureNames.sayComments(element)) {
              left.add(element);
              return FilterResult.SKIP_ENTIRELY;
            }
            if (weights.prose() > most) {
              return FilterResult.CONTINUE;
            }
            if (PageFurniture.byTag(element)
                || PageFurniture.isHidden(element)
                || (isList(element) && weights.isLinks())) {
              left.add(element);
              return FilterResult.SKIP_ENTIRELY;
            }
            if (light ? FurnitureNames.sayStrongly(element) : FurnitureNames.say(element)) {
              String name = element.normalName() + ' ' + element.className();
              byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(element);
              proseByName.merge(name, weights.prose(), Integer::sum);
              return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
          }
        });
    byName.forEach(
        (name, elements) -> {
          if (proseByName.getOrDefault(name, 0) <= most) {
            left.addAll(elements);
          }
        });
    return left;
  }

  private static int teasers(Element main) {
    int teasers = 0;
    for (Element heading : main.select("h2, h3, h4")) {
      Element parent = heading.parent();
      boolean linked =
          heading.selectFirst("a[href]:not([href^=#])") != null
              || (parent != null && parent.normalName().equals("a"));
      teasers += linked ? 1 : 0;
    }
    return teasers;
  }

  private static boolean isList(Element element) {
    return element.normalName().equals("ul") || element.normalName().equals("ol");
  }

  private static int weight(List<Paragraphs.Paragraph> text) {
    return text.stream().mapToInt(paragraph -> TextWeight.of(paragraph.text())).sum();
  }
}
