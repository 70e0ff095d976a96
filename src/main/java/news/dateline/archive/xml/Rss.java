package news.dateline.archive.xml;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * RSS 0.9 to 2.0, also as RDF: each item is an article of the channel's outlet. Its full text
 * ({@code content:encoded}) is the body, else its description.
 */
public final class Rss implements Format {

  @Override
  public String name() {
    return "rss";
  }

  @Override
  public String mark() {
    return "its root element is <rss> or <RDF>";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head)
        .filter(
            root ->
                root.name().equals("rss")
                    || (root.name().equals("rdf") && head.text().contains("purl.org/rss/")))
        .or(() -> Xml.root(head).filter(root -> isOldest(root, head)))
        .isPresent();
  }

  /** RSS 0.90, in RDF of Netscape's own names. */
  private static boolean isOldest(Xml.Root root, FileHead head) {
    return root.name().equals("rdf") && head.text().contains("my.netscape.com/rdf/simple");
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("item"), Rss::item);
  }

  private static NewsItem item(XmlElement item, Optional<XmlElement> before) {
    Story story = new Story();
    List<XmlElement> titles = item.children("title");
    story.withHtml("title", titles.stream().findFirst().map(XmlElement::whole));
    Optional<String> full =
        item.text("encoded")
            .flatMap(there -> item.first("encoded"))
            .or(() -> item.first("content"))
            .map(Rss::content);
    Optional<String> description =
        item.children("description").stream().findFirst().map(Rss::content);
    story.withHtml("body", full.or(() -> description));
    if (full.isPresent()) {
      story.with("summary", item.text("description"));
    }
    story.with("published", item.text("pubdate").or(() -> item.text("date")));
    story.with("modified", item.text("updated").or(() -> item.text("modified")));
    story.with("byline", item.all("creator").stream().map(XmlElement::text).toList());
    if (!story.has("byline")) {
      story.with("byline", item.text("author"));
    }
    story.with("url", link(item));
    story.with("id", item.text("guid"));
    story.with("section", item.all("category").stream().map(XmlElement::text).toList());
    story.with("outlet", before.flatMap(Rss::outlet));
    story.with("language", before.flatMap(Rss::language));
    return NewsItem.of(story);
  }

  /** HTML as elements, or as text with its tags escaped. */
  static String content(XmlElement markup) {
    return markup.hasElements() ? markup.html() : markup.whole();
  }

  static Optional<String> outlet(XmlElement before) {
    return before.text("channel", "title");
  }

  static Optional<String> language(XmlElement before) {
    return before.text("channel", "language");
  }

  private static Optional<String> link(XmlElement item) {
    Optional<String> guid =
        item.text("guid")
            .filter(there -> !item.attribute("ispermalink", "guid").equals(Optional.of("false")))
            .filter(there -> there.startsWith("http"));
    return item.children("link").stream()
        .map(XmlElement::text)
        .filter(link -> !link.isEmpty())
        .findFirst()
        .or(() -> item.attribute("about").filter(about -> about.startsWith("http")))
        .or(() -> guid);
  }
}
