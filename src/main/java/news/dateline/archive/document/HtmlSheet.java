package news.dateline.archive.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.archive.text.DamagedInput;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a web page that a program made of documents: blocks, breaks and cells of tables. */
public final class HtmlSheet implements NodeVisitor {
  /** What a rule across the page becomes. */
  public static final String RULE = "_".repeat(60);

  private static final Set<String> HIDDEN =
      Set.of(
          "script", "style", "head", "title", "meta", "select", "button", "noscript", "template");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tbody",
          "text",
          "ul");

  private static final Pattern CENTRED_CLASS =
      Pattern.compile(
          "\\.([\\w-]+)\\s*\\{[^}]*text-align\\s*:\\s*center", Pattern.CASE_INSENSITIVE);

  private final SheetBuilder sheet = new SheetBuilder();
  private final Set<String> centredClasses = new HashSet<>();
  private Optional<Node> hidden = Optional.empty();
  private Optional<Node> centred = Optional.empty();
  private int bold;
  private int headings;
  private Optional<DamagedInput> damage = Optional.empty();

  private HtmlSheet(Set<String> centredClasses) {
    this.centredClasses.addAll(centredClasses);
  }

  /**
   * Lays an element out.
   *
   * @param centredClasses classes whose elements are centred, beside those that a style says so of
   * @throws DamagedInput when the text is longer than any document
   */
  public static Sheet of(Element element, Set<String> centredClasses) throws DamagedInput {
    HtmlSheet html = new HtmlSheet(centredClasses);
    for (Element style : element.root().getElementsByTag("style")) {
      Matcher rule = CENTRED_CLASS.matcher(style.data());
      while (rule.find()) {
        html.centredClasses.add(rule.group(1));
      }
    }
    element.traverse(html);
    if (html.damage.isPresent()) {
      throw html.damage.get();
    }
    return html.sheet.sheet();
  }

  @Override
  public void head(Node node, int depth) {
    if (hidden.isPresent()) {
      return;
    }
    if (node instanceof TextNode text) {
      write(text.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void write(String characters) {
    StringBuilder words = new StringBuilder(characters.length());
    boolean space = sheet.endsInSpace();
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean white = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
      if (!white || !space) {
        words.append(white ? ' ' : c);
      }
      space = white;
    }
    if (sheet.isLineEmpty()) {
      sheet.centred(centred.isPresent());
      sheet.heading(headings > 0);
    }
    try {
      sheet.text(words.toString(), bold > 0);
    } catch (DamagedInput tooLong) {
      damage = Optional.of(tooLong);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    if (HIDDEN.contains(name)) {
      hidden = Optional.of(element);
      return;
    }
    switch (name) {
      case "br" -> sheet.lineEnd();
      case "hr" -> {
        sheet.paragraphEnd();
        write(RULE);
        sheet.paragraphEnd();
      }
      case "tr" -> {
        sheet.row();
        sheet.cell();
      }
      case "td", "th" -> {
        if (element.previousElementSibling() != null) {
          sheet.cell();
        }
      }
      case "b", "strong" -> bold++;
      default -> {
        if (BLOCKS.contains(name)) {
          sheet.paragraphEnd();
        }
      }
    }
    headings += isHeading(element) ? 1 : 0;
    if (centred.isEmpty() && isCentred(element)) {
      centred = Optional.of(element);
    }
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]")
        || element.className().toLowerCase(Locale.ROOT).contains("headline");
  }

  private boolean isCentred(Element element) {
    return element.normalName().equals("center")
        || element.attr("align").equalsIgnoreCase("center")
        || element
            .attr("style")
            .toLowerCase(Locale.ROOT)
            .matches("(?s).*text-align\\s*:\\s*center.*")
        || element.classNames().stream().anyMatch(centredClasses::contains);
  }

  @Override
  public void tail(Node node, int depth) {
    if (hidden.isPresent()) {
      if (hidden.get().equals(node)) {
        hidden = Optional.empty();
      }
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "b", "strong" -> bold--;
      case "tr" -> sheet.row();
      default -> {
        if (BLOCKS.contains(element.normalName())) {
          sheet.paragraphEnd();
        }
      }
    }
    headings -= isHeading(element) ? 1 : 0;
    if (centred.isPresent() && centred.get().equals(node)) {
      centred = Optional.empty();
    }
  }
}
