package news.dateline.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The paragraphs of a part of a page, in the order of reading, as a reader sees them: white space
 * is one space, {@code <br>} a line break, two of them begin a new paragraph.
 */
final class Paragraphs {
  private static final Set<String> UNREAD = Set.of("rt", "rp", "rtc");

  private Paragraphs() {}

  /**
   * A paragraph.
   *
   * @param element the block that holds it
   * @param text its text, without white space at its ends; never empty
   * @param linked how much of it stands in links, weighed as in {@link TextWeight}
   * @param emphasised whether all of it is bold or a heading's
   */
  record Paragraph(Element element, String text, int linked, boolean emphasised) {

    /** Whether it is a heading. */
    boolean isHeading() {
      return Paragraphs.isHeading(element);
    }

    /** Whether nearly all of it is a link. */
    boolean isLink() {
      return linked * 5 >= TextWeight.of(text) * 4 && linked > 0;
    }
  }

  /** Whether an element is a heading. */
  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /** The paragraphs below an element. */
  static List<Paragraph> of(Element root, Predicate<Element> left) {
    Reader reader = new Reader(root, left);
    root.filter(reader);
    reader.end();
    return reader.paragraphs;
  }

  /** The text of one element, in one line. */
  static String line(Element element) {
    List<String> texts = of(element, e -> false).stream().map(Paragraph::text).toList();
    return String.join(" ", texts).replace('\n', ' ');
  }

  /** Without white space at the ends, no-break spaces included. */
  private static String stripped(StringBuilder text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static final class Reader implements NodeFilter {
    private final Element root;
    private final Predicate<Element> left;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Element block;
    private int linked;
    private int plain;
    private int links;
    private int bold;

    Reader(Element root, Predicate<Element> left) {
      this.root = root;
      this.left = left;
      this.block = root;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words(words.getWholeText());
      } else if (node instanceof Element element) {
        if (!element.equals(root)
            && (UNREAD.contains(element.normalName()) || left.test(element))) {
          if (Blocks.isBlock(element)) {
            end();
          }
          return FilterResult.SKIP_ENTIRELY;
        }
        enter(element);
      }
      return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
      switch (element.normalName()) {
        case "br" -> lineBreak();
        case "a" -> links++;
        case "b", "strong" -> bold++;
        case "q" -> text.append(QuoteMarks.before(element));
        default -> {}
      }
      if (Blocks.isBlock(element)) {
        end();
        block = element;
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        switch (element.normalName()) {
          case "a" -> links--;
          case "b", "strong" -> bold--;
          case "q" -> QuoteMarks.end(element, text);
          default -> {}
        }
        if (Blocks.isBlock(element)) {
          end();
          Element parent = element.parent();
          block = parent == null ? element : parent;
        }
      }
      return FilterResult.CONTINUE;
    }

    private void words(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
        if (!space) {
          if (c != '\u00ad' && c != '\u200b' && c != '\ufeff') {
            text.append(c);
          }
        } else if (!text.isEmpty()
            && text.charAt(text.length() - 1) != ' '
            && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
      }
      int weight = TextWeight.of(words);
      linked += links > 0 ? weight : 0;
      plain += bold > 0 || isHeading(block) ? 0 : weight;
    }

    private void lineBreak() {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      if (end > 0 && text.charAt(end - 1) == '\n') {
        end();
      } else if (end > 0) {
        text.setLength(end);
        text.append('\n');
      }
    }

    void end() {
      String words = stripped(text);
      if (!words.isEmpty()) {
        paragraphs.add(new Paragraph(block, words, linked, plain == 0));
      }
      text.setLength(0);
      linked = 0;
      plain = 0;
    }
  }
}
