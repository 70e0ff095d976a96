package news.dateline.archive.xml;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * NITF (News Industry Text Format) 2 and 3: the file is one story, or several one after the other.
 */
public final class Nitf implements Format {

  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public String mark() {
    return "its root element is <nitf>";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head).filter(root -> root.name().equals("nitf")).isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("nitf"), (nitf, before) -> item(nitf));
  }

  private static NewsItem item(XmlElement nitf) {
    if (isWithdrawn(nitf)) {
      return new NewsItem.Nothing(NewsItem.WITHDRAWN);
    }
    Story story = of(nitf, new Story());
    return NewsItem.of(story);
  }

  private static boolean isWithdrawn(XmlElement nitf) {
    String status =
        nitf.attribute("management-status", "docdata")
            .or(() -> nitf.attribute("status", "docdata"))
            .orElse("")
            .toLowerCase(Locale.ROOT);
    return status.equals("canceled") || status.equals("cancelled") || status.equals("killed");
  }

  /** Adds what a {@code nitf} element says; what the story has already stays first. */
  static Story of(XmlElement nitf, Story story) {
    if (!story.has("title")) {
      story.with(
          "title",
          nitf.text("hedline", "hl1")
              .or(() -> nitf.text("headline", "hl1"))
              .or(() -> nitf.text("hl1"))
              .or(() -> nitf.text("head", "title")));
    }
    Optional<XmlElement> content = nitf.first("body.content").or(() -> nitf.first("body"));
    story.withHtml("body", content.map(XmlElement::html));
    if (!story.has("published")) {
      story.with(
          "published",
          nitf.attribute("norm", "date.issue")
              .or(() -> nitf.attribute("norm", "story.date"))
              .or(() -> nitf.attribute("date.publication", "pubdata"))
              .or(() -> nitf.attribute("norm", "date.release")));
    }
    if (!story.has("byline")) {
      story.with("byline", nitf.all("byline").stream().map(Nitf::byline).toList());
    }
    if (!story.has("outlet")) {
      story.with(
          "outlet",
          nitf.attribute("name", "pubdata")
              .or(() -> nitf.text("distributor"))
              .or(() -> nitf.attribute("holder", "doc.copyright")));
    }
    if (!story.has("id")) {
      story.with("id", nitf.attribute("id-string", "doc-id"));
    }
    story.with("dateline", nitf.text("dateline"));
    story.with("summary", nitf.text("abstract"));
    story.with("subtitle", nitf.all("hl2").stream().limit(1).map(XmlElement::text).toList());
    story.with("urgency", nitf.attribute("ed-urg", "urgency"));
    story.with("section", nitf.attribute("position.section", "pubdata"));
    story.with("page", nitf.attribute("position.sequence", "pubdata"));
    story.with("keywords", keywords(nitf));
    return story;
  }

  /** "By" and the rest, without the person's job below it. */
  private static String byline(XmlElement byline) {
    return byline.text("person").orElseGet(byline::text);
  }

  private static List<String> keywords(XmlElement nitf) {
    return nitf.all("keyword").stream().flatMap(word -> word.attribute("key").stream()).toList();
  }
}
