package news.dateline.parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a field that holds HTML: paragraphs stay, separated by a blank line; scripts and
 * styles go.
 */
final class HtmlText {
  private HtmlText() {}

  /** The text. */
  static String of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("script, style, noscript, template, svg, iframe").remove();
    Lines lines = new Lines();
    body.traverse(lines);
    return lines.text.toString().strip();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words(words.getWholeText());
      } else if (node instanceof Element element) {
        if (element.normalName().equals("br")) {
          lineBreak();
        } else if (element.normalName().equals("q")) {
          text.append(QuoteMarks.before(element));
        } else if (element.isBlock()) {
          ensure(2);
        }
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (element.normalName().equals("q")) {
          QuoteMarks.end(element, text);
        } else if (element.isBlock()) {
          ensure(2);
        }
      }
    }

    private void words(String words) {
      for (int i = 0; i < words.length(); i++) {
        char c = words.charAt(i);
        boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
        if (!space) {
          text.append(c);
        } else if (!text.isEmpty()
            && text.charAt(text.length() - 1) != ' '
            && text.charAt(text.length() - 1) != '\n') {
          text.append(' ');
        }
      }
    }

    /** One line end, or a blank line after another one. */
    private void lineBreak() {
      boolean again = !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
      ensure(again ? 2 : 1);
    }

    /** At least that many line ends before what comes next. */
    private void ensure(int wanted) {
      while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
        text.setLength(text.length() - 1);
      }
      int there = 0;
      while (there < text.length() && text.charAt(text.length() - 1 - there) == '\n') {
        there++;
      }
      if (there < text.length()) {
        text.append("\n".repeat(Math.max(0, wanted - there)));
      }
    }
  }
}
