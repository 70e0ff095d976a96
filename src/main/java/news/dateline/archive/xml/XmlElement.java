package news.dateline.archive.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * An element of XML, found by names without their prefixes and without regard to case, since
 * programs choose prefixes freely.
 *
 * <p>Parsed by jsoup, which forgives what is malformed, knows the entities of HTML, and neither
 * reads a document type nor follows an entity.
 */
record XmlElement(Element element) {
  /** Deeper elements than that are no news. */
  private static final int DEEPEST = 500;

  /** The first element of a text. */
  static Optional<XmlElement> of(String xml) {
    Element first = Parser.xmlParser().parseInput(xml, "").firstElementChild();
    return Optional.ofNullable(first).map(XmlElement::new);
  }

  /** Its name without prefix, in lower case. */
  String name() {
    return local(element.tagName());
  }

  private static String local(String tag) {
    return tag.substring(tag.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** All elements of that name inside, in their order. */
  List<XmlElement> all(String name) {
    List<XmlElement> found = new ArrayList<>();
    collect(element, name, 0, found);
    return found;
  }

  private static void collect(Element from, String name, int depth, List<XmlElement> found) {
    for (Element child : from.children()) {
      if (local(child.tagName()).equals(name)) {
        found.add(new XmlElement(child));
      }
      if (depth < DEEPEST) {
        collect(child, name, depth + 1, found);
      }
    }
  }

  /** The children of that name, in their order. */
  List<XmlElement> children(String name) {
    return element.children().stream()
        .filter(child -> local(child.tagName()).equals(name))
        .map(XmlElement::new)
        .toList();
  }

  /**
   * The first element inside that a path of names leads to, each somewhere below the one before.
   */
  Optional<XmlElement> first(String... path) {
    Optional<XmlElement> at = Optional.of(this);
    for (String name : path) {
      at = at.flatMap(markup -> markup.all(name).stream().findFirst());
    }
    return at;
  }

  /** The text of the first element there, without white space around it, if it is not empty. */
  Optional<String> text(String... path) {
    return first(path).map(XmlElement::text).filter(text -> !text.isEmpty());
  }

  /** Its text, white space as single blanks. */
  String text() {
    return element.wholeText().replaceAll("\\s+", " ").strip();
  }

  /** Its text as it stands, entities and CDATA sections resolved. */
  String whole() {
    return element.wholeText();
  }

  /** An attribute of the first element there, if it is not empty. */
  Optional<String> attribute(String name, String... path) {
    return first(path)
        .map(
            markup ->
                markup.element.attributes().asList().stream()
                    .filter(attribute -> local(attribute.getKey()).equals(name))
                    .map(attribute -> attribute.getValue().strip())
                    .findFirst()
                    .orElse(""))
        .filter(value -> !value.isEmpty());
  }

  /**
   * Its content as HTML: tags without prefixes, in lower case, those of NITF and TEI as the ones of
   * HTML that look alike, and without pictures and their captions.
   */
  String html() {
    StringBuilder html = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              html.append(Entities.escape(text.getWholeText()));
            } else if (node instanceof Element inside && depth > 0) {
              html.append('<').append(shown(inside)).append('>');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element inside && depth > 0 && !shown(inside).equals("br")) {
              html.append("</").append(shown(inside)).append('>');
            }
          }
        },
        element);
    return html.toString();
  }

  private static String shown(Element inside) {
    return switch (local(inside.tagName())) {
      case "media", "figure", "script", "style", "graphic", "fw" -> "script";
      case "block", "body.content", "bodycontent", "content" -> "div";
      case "hl1", "hl2", "hl3", "subhead", "head" -> "h3";
      case "bq", "quote" -> "blockquote";
      case "fn", "note", "ab", "lg" -> "p";
      case "lb", "l" -> "br";
      case "list" -> "ul";
      case "item" -> "li";
      case "row" -> "tr";
      case "cell" -> "td";
      default -> local(inside.tagName()).replaceAll("[^a-z0-9]", "");
    };
  }

  /** Whether there are elements inside, rather than text alone. */
  boolean hasElements() {
    return element.childrenSize() > 0;
  }
}
