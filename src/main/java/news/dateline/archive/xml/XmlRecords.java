package news.dateline.archive.xml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;

/**
 * XML of any other kind with records in it: elements whose children are called like the fields of
 * an article, or are {@code field}, {@code str} or the like with such a name, as databases write
 * them.
 *
 * <p>A file is one only when its first such element has a text and a title or date, or a title and
 * a date. All elements of that name are records; their children and attributes are fields, as in
 * JSON.
 */
public final class XmlRecords implements Format {
  /** Elements that say in an attribute which field they are. */
  private static final Set<String> NAMED =
      Set.of("field", "str", "arr", "date", "int", "long", "column", "col", "cell", "value", "data");

  private static final Set<String> HTML =
      Set.of("p", "br", "div", "b", "i", "em", "strong", "a", "span", "h1", "h2", "h3", "h4", "ul");

  /** What begins other files: pages and drawings. */
  private static final Set<String> OTHERS =
      Set.of("html", "head", "title", "meta", "link", "base", "script", "style", "body", "svg");

  /** So many elements of a file's head are looked at. */
  private static final int LOOKED_AT = 2_000;

  private static final int DEEPEST = 20;
  private static final int MOST = 10_000;

  @Override
  public String name() {
    return "xml";
  }

  @Override
  public String mark() {
    return "its elements have children that are called like the fields of an article";
  }

  @Override
  public boolean recognises(FileHead head) {
    return recordName(head.text(), head).isPresent();
  }

  private static Optional<String> recordName(String text, FileHead head) {
    return Xml.root(head)
        .filter(root -> !OTHERS.contains(root.name()) && !text.contains("<html"))
        .flatMap(root -> recordName(text));
  }

  /** The name of the elements that are records, by the first one. */
  private static Optional<String> recordName(String text) {
    Deque<XmlElement> next = new ArrayDeque<>();
    XmlElement.of(text).ifPresent(next::add);
    for (int i = 0; i < LOOKED_AT && !next.isEmpty(); i++) {
      XmlElement element = next.remove();
      if (isRecord(fields(element))) {
        return Optional.of(element.name());
      }
      element.element().children().forEach(child -> next.add(new XmlElement(child)));
    }
    return Optional.empty();
  }

  private static boolean isRecord(Map<String, List<String>> fields) {
    boolean title = false;
    boolean text = false;
    boolean date = false;
    for (Map.Entry<String, List<String>> field : fields.entrySet()) {
      String name = field.getKey();
      if (name.indexOf('.') >= 0 || name.indexOf('[') >= 0) {
        continue;
      }
      Optional<KnownField> known = KnownField.named(name);
      title |= known.filter(KnownField.TITLE::equals).isPresent();
      date |= known.filter(KnownField.PUBLISHED::equals).isPresent();
      text |= known.filter(KnownField.BODY::equals).isPresent() && !KnownField.isSummary(name);
    }
    return (text && (title || date)) || (title && date);
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.records(
        source,
        records,
        head -> recordName(head).map(Set::of).orElse(Set.of()),
        (RecordSink sink, long offset, XmlElement item, byte[] raw) ->
            sink.fields(offset, fields(item), raw));
  }

  /** The fields of an element. */
  private static Map<String, List<String>> fields(XmlElement item) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    add(item, "", 0, fields);
    Map<String, List<String>> filled = new LinkedHashMap<>();
    fields.forEach((name, values) -> filled.put(name, List.copyOf(values)));
    return filled;
  }

  private static void add(
      XmlElement item, String prefix, int depth, Map<String, List<String>> fields) {
    item.element()
        .attributes()
        .forEach(
            attribute -> {
              String name = attribute.getKey();
              if (!name.startsWith("xmlns") && !(depth > 0 && name.equals("name"))) {
                put(fields, prefix + name.substring(name.indexOf(':') + 1), attribute.getValue());
              }
            });
    for (org.jsoup.nodes.Element child : item.element().children()) {
      XmlElement inside = new XmlElement(child);
      String called = inside.name();
      String tag = child.tagName().substring(child.tagName().indexOf(':') + 1);
      String name = prefix + (NAMED.contains(called) ? inside.attribute("name").orElse(tag) : tag);
      boolean html =
          child.children().stream().anyMatch(one -> HTML.contains(new XmlElement(one).name()));
      boolean values =
          !child.children().isEmpty()
              && child.children().stream()
                  .allMatch(one -> NAMED.contains(new XmlElement(one).name()) && !one.hasAttr("name"));
      if (!inside.hasElements()) {
        put(fields, name, inside.whole());
      } else if (html) {
        put(fields, name, inside.html());
      } else if (values) {
        child.children().forEach(one -> put(fields, name, new XmlElement(one).whole()));
      } else if (depth < DEEPEST) {
        add(inside, name + ".", depth + 1, fields);
      }
    }
  }

  private static void put(Map<String, List<String>> fields, String name, String value) {
    if (!value.isBlank() && (fields.containsKey(name) || fields.size() < MOST)) {
      fields.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value.strip());
    }
  }
}
