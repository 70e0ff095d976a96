package news.dateline.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How a page is laid out: runs of text, lines of links, boxes of one shape, headings, prices and
 * buttons. One pass over the tree; safe for any depth.
 *
 * <p>A <i>box</i> is one of at least {@value #ROW} sisters of one tag and class that hold a link
 * and little text each. Menus, footers and what is named as standing beside the text ({@link
 * PageFurniture}) count only where nothing else is said.
 */
final class PageLayout implements NodeVisitor {
  private static final int ROW = 3;
  private static final int A_BOX = 700;
  private static final int LEAST_BOX = 10;
  private static final int A_STRETCH = 60;
  private static final int A_LINKED_LINE = 20;
  private static final int A_LABEL = 60;
  private static final int SECTION = 5;

  private static final Pattern PRICE =
      Pattern.compile(
          "(?:[$€£¥₹₽₩₴₺฿]|\\b(?:USD|EUR|GBP|CHF|AUD|CAD|INR|Rs\\.?|kr\\.?))\\s?\\d"
              + "|\\d(?:[.,'\\s]?\\d)*\\s?(?:[€£¥₹₽₩₴₺]|(?:EUR|USD|CHF|GBP|Kč|kr|zł|Ft|lei|руб|грн|TL|円|元)(?!\\p{L}))");

  private static final Set<String> BOXES =
      Set.of("div", "li", "article", "section", "tr", "a", "figure", "dl", "table");

  /** What holds the text of the block around it. */
  private static final Set<String> FLOWING = Set.of("p", "ul", "ol", "li", "blockquote", "pre");

  private final SignCounts signs;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Boolean> furniture = new HashMap<>();
  private final Map<String, Boolean> posts = new HashMap<>();
  private int beside;
  private int links;
  private int code;
  private long text;
  private long linked;
  private long inCode;
  private long inBoxes;
  private long prose;
  private int flow;
  private int flowing;
  private int boxes;
  private int linkedLines;
  private int run;
  private int longestRun;
  private int anyRun;
  private int longestAnyRun;

  PageLayout(SignCounts signs) {
    this.signs = signs;
  }

  /**
   * Adds the layout of a page to its signs.
   *
   * @param found what the text weighs that was found; where it is much more than any run of text,
   *     that text stands in a block whose name lies
   */
  void read(Element body, int found) {
    body.traverse(this);
    longestRun = longestRun * 2 < found ? Math.min(longestAnyRun, found) : longestRun;
    signs.set(PageSign.LINKED_SHARE, SignCounts.share(linked, text));
    signs.set(PageSign.CODE_SHARE, SignCounts.share(inCode, text));
    signs.set(PageSign.CARD_SHARE, SignCounts.share(inBoxes, text));
    signs.set(
        PageSign.LISTED, Math.max(boxes, signs.count(PageSign.LINKED_ARTICLES)) + linkedLines);
    signs.set(PageSign.RUN, longestRun);
    signs.set(PageSign.RUN_SHARE, SignCounts.share(longestRun, text));
    signs.set(PageSign.FLOW, flow);
    signs.set(PageSign.FLOW_SHARE, SignCounts.share(flowing, prose));
  }

  /** An element that is open, and what was met in it. */
  private static final class Open {
    final Element element;
    final boolean beside;
    final Map<String, Row> rows = new HashMap<>(4);
    int weight;
    int stretch;
    int stretchLinked;
    int flow;
    int flowing;
    int links;
    int linkedHeadings;
    int prices;
    int dates;
    int images;

    /** Whether it holds neither headings nor pictures nor buttons. */
    boolean bare = true;

    Open(Element element, boolean beside) {
      this.element = element;
      this.beside = beside;
    }
  }

  /** Sisters of one shape. */
  private static final class Row {
    int boxes;
    int weight;
    int headings;
    int prices;
    int dates;
    int images;
    int posts;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      words(words.getWholeText());
    } else if (node instanceof Element element) {
      boolean isBeside = isBeside(element);
      beside += isBeside ? 1 : 0;
      links += element.normalName().equals("a") ? 1 : 0;
      code += element.normalName().equals("pre") ? 1 : 0;
      if (Blocks.isBlock(element) && !open.isEmpty()) {
        endStretch(open.getLast());
      }
      open.addLast(new Open(element, isBeside));
    }
  }

  private boolean isBeside(Element element) {
    return switch (element.normalName()) {
      case "nav", "footer", "aside" -> true;
      default ->
          Blocks.isBlock(element)
              && !element.className().isEmpty()
              && furniture.computeIfAbsent(
                  element.className(), unused -> FurnitureNames.sayStrongly(element));
    };
  }

  private void words(String words) {
    int weight = TextWeight.of(words);
    if (weight == 0 || open.isEmpty()) {
      return;
    }
    Open in = open.getLast();
    in.weight += weight;
    in.stretch += weight;
    text += weight;
    inCode += code > 0 ? weight : 0;
    if (links > 0) {
      in.stretchLinked += weight;
      linked += weight;
    }
    if (words.length() <= A_LABEL) {
      label(in, words);
    }
  }

  /** What a short piece of text may be: a price, a date, what a button says. */
  private void label(Open in, String words) {
    if (words.chars().anyMatch(Character::isDigit)) {
      if (PRICE.matcher(words).find()) {
        in.prices++;
        add(PageSign.PRICES);
      }
      in.dates += PageLabel.hasDate(words) ? 1 : 0;
    }
    if (beside == 0) {
      PageWords.said(PageWords.Where.BUTTON, words).ifPresent(signs::add);
    }
  }

  /** Adds a sign, unless it stands beside the text. */
  private void add(PageSign sign) {
    if (beside == 0) {
      signs.add(sign);
    }
  }

  /** A line or a paragraph is at its end. */
  private void endStretch(Open at) {
    if (at.stretch >= A_STRETCH && at.stretchLinked * 2 < at.stretch) {
      at.flow++;
      at.flowing += at.stretch;
      prose += at.stretch;
      anyRun += at.stretch;
      longestAnyRun = Math.max(longestAnyRun, anyRun);
      run += beside > 0 ? 0 : at.stretch;
      longestRun = Math.max(longestRun, run);
    } else if (at.stretch >= (Paragraphs.isHeading(at.element) ? LEAST_BOX : A_LINKED_LINE)
        && at.stretchLinked * 4 >= at.stretch * 3) {
      anyRun = 0;
      if (beside == 0) {
        run = 0;
        linkedLines++;
      }
    }
    at.stretch = 0;
    at.stretchLinked = 0;
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element) || open.isEmpty()) {
      return;
    }
    Open done = open.removeLast();
    String name = element.normalName();
    boolean block = Blocks.isBlock(element);
    if (block) {
      endStretch(done);
    }
    own(done);
    done.rows.values().forEach(this::row);
    if (done.flowing > flowing && !FLOWING.contains(name)) {
      flowing = done.flowing;
      flow = done.flow;
    }
    links -= name.equals("a") ? 1 : 0;
    code -= name.equals("pre") ? 1 : 0;
    beside -= done.beside ? 1 : 0;
    if (!open.isEmpty()) {
      into(open.getLast(), done, block);
    }
  }

  /** What was met in an element was met in the one around it. */
  private void into(Open parent, Open done, boolean block) {
    String name = done.element.normalName();
    if (!block) {
      parent.stretch += done.stretch;
      parent.stretchLinked += done.stretchLinked;
    }
    // some programs put each paragraph into a block of its own
    boolean wrapper = name.equals("div") && done.flow > 0 && done.flow < SECTION && done.bare;
    if (wrapper || FLOWING.contains(name)) {
      parent.flow += wrapper || name.equals("p") ? done.flow : 0;
      parent.flowing += done.flowing;
    }
    parent.bare &= done.bare && !Paragraphs.isHeading(done.element) && !name.equals("button");
    parent.weight += done.weight;
    parent.links += done.links;
    parent.linkedHeadings += done.linkedHeadings;
    parent.prices += done.prices;
    parent.dates += done.dates;
    parent.images += done.images;
    if (!BOXES.contains(name) || done.weight <= LEAST_BOX) {
      return;
    }
    boolean post = posts.computeIfAbsent(done.element.className(), PageLabel::isPost);
    boolean box = done.links > 0 && done.weight < A_BOX;
    if (box || post) {
      Row row = parent.rows.computeIfAbsent(shape(done.element), unused -> new Row());
      row.posts += post ? 1 : 0;
      if (box) {
        row.boxes++;
        row.weight += done.weight;
        row.headings += done.linkedHeadings > 0 ? 1 : 0;
        row.prices += done.prices > 0 ? 1 : 0;
        row.dates += done.dates > 0 ? 1 : 0;
        row.images += done.images > 0 ? 1 : 0;
      }
    }
  }

  private static String shape(Element element) {
    String classes = element.className();
    int space = classes.indexOf(' ');
    return element.normalName() + '.' + (space < 0 ? classes : classes.substring(0, space));
  }

  /** What an element is by itself. */
  private void own(Open done) {
    Element element = done.element;
    switch (element.normalName()) {
      case "a" -> {
        String href = element.attr("href");
        if (!href.isEmpty() && href.charAt(0) != '#') {
          done.links++;
          if (PageLabel.isProfile(href)) {
            signs.add(PageSign.PROFILES);
          }
        }
      }
      case "button" -> {
        if (done.weight == 0) {
          said(PageWords.Where.BUTTON, element.attr("aria-label"));
        }
      }
      case "input" -> {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("submit") || type.equals("button")) {
          said(PageWords.Where.BUTTON, element.attr("value"));
        }
      }
      case "h1", "h2", "h3", "h4", "h5" -> heading(done);
      case "article" -> {
        if (done.linkedHeadings > 0 && done.weight < A_BOX) {
          signs.add(PageSign.LINKED_ARTICLES);
        }
      }
      case "time" -> done.dates++;
      case "img" -> {
        done.images++;
        done.bare = false;
      }
      case "code", "pre" -> signs.add(PageSign.CODE);
      default -> {}
    }
  }

  private void heading(Open done) {
    Element parent = done.element.parent();
    boolean inLink = parent != null && parent.normalName().equals("a");
    done.linkedHeadings += done.links > 0 || inLink ? 1 : 0;
    signs.add(PageSign.HEADINGS);
    if (done.weight < A_LABEL) {
      PageWords.said(PageWords.Where.HEADING, done.element.text()).ifPresent(signs::add);
    }
  }

  private void said(PageWords.Where where, String label) {
    if (beside == 0) {
      PageWords.said(where, label).ifPresent(signs::add);
    }
  }

  private void row(Row row) {
    if (row.posts >= 2) {
      signs.add(PageSign.POSTS, row.posts);
    }
    boolean telling = row.headings + row.prices + row.dates + row.images >= ROW;
    if (row.boxes >= ROW && telling && beside == 0) {
      boxes += row.boxes;
      signs.add(PageSign.CARD_PRICES, row.prices);
      signs.add(PageSign.CARD_IMAGES, row.images);
      inBoxes += row.weight;
    }
  }
}
