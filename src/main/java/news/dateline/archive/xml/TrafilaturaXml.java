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
 * XML of trafilatura: a {@code <doc>} with what is known of the page in its attributes, the text in
 * {@code <main>}, and comments of readers, which are left out. Its TEI is read by {@link Tei}.
 */
public final class TrafilaturaXml implements Format {
  private static final List<String> MARKS =
      List.of("sitename=", "hostname=", "fingerprint=", "source=", "excerpt=");

  @Override
  public String name() {
    return "trafilatura";
  }

  @Override
  public String mark() {
    return "its elements are <doc> with <main>, as trafilatura writes them";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    return Xml.root(head)
        .filter(root -> root.name().equals("doc") || text.contains("<doc "))
        .filter(root -> text.contains("<main>") || text.contains("<main/>"))
        .filter(root -> MARKS.stream().anyMatch(text::contains))
        .isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("doc"), (doc, before) -> item(doc));
  }

  private static NewsItem item(XmlElement doc) {
    Story story = new Story();
    story.with("title", doc.attribute("title"));
    story.withHtml("body", doc.first("main").map(XmlElement::html));
    story.with("published", doc.attribute("date"));
    story.with("byline", doc.attribute("author"));
    Optional<String> address =
        doc.attribute("url")
            .or(() -> doc.attribute("source"))
            .filter(there -> there.startsWith("http"));
    story.with("url", address);
    story.with(
        "outlet",
        doc.attribute("sitename")
            .or(() -> address.isPresent() ? Optional.empty() : doc.attribute("hostname")));
    story.with("id", doc.attribute("id"));
    story.with("language", doc.attribute("language"));
    story.with("summary", doc.attribute("excerpt").or(() -> doc.attribute("description")));
    story.with("section", doc.attribute("categories"));
    story.with("keywords", doc.attribute("tags"));
    return NewsItem.of(story);
  }
}
