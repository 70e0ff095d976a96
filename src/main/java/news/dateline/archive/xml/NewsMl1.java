package news.dateline.archive.xml;

import java.io.IOException;
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
 * NewsML 1.0 to 1.2 of the IPTC: each {@code NewsItem} is a story; of the texts that its components
 * hold (the same in several shapes, as a rule) the longest is the body.
 */
public final class NewsMl1 implements Format {

  @Override
  public String name() {
    return "newsml-1";
  }

  @Override
  public String mark() {
    return "its root element is <NewsML>";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head).filter(root -> root.name().equals("newsml")).isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("newsitem"), NewsMl1::item);
  }

  private static NewsItem item(XmlElement item, Optional<XmlElement> before) {
    String status =
        item.attribute("formalname", "newsmanagement", "status")
            .orElse("")
            .toLowerCase(Locale.ROOT);
    if (status.equals("canceled") || status.equals("cancelled") || status.equals("withheld")) {
      return new NewsItem.Nothing(NewsItem.WITHDRAWN);
    }
    Story story = new Story();
    story.with("title", item.text("newslines", "headline").or(() -> item.text("headline")));
    story.with("published", item.text("firstcreated").or(() -> item.text("dateid")));
    story.with("modified", item.text("thisrevisioncreated"));
    story.with("byline", item.text("byline"));
    story.with(
        "outlet",
        item.attribute("formalname", "source", "party")
            .or(() -> item.attribute("formalname", "provider", "party"))
            .or(() -> before.flatMap(there -> there.text("newsenvelope", "sentfrom", "party")))
            .or(() -> item.text("providerid")));
    story.with("id", item.text("publicidentifier").or(() -> item.text("newsitemid")));
    story.with("version", item.text("revisionid"));
    story.with(
        "language",
        item.attribute("formalname", "language").or(() -> item.attribute("lang", "newscomponent")));
    Optional<XmlElement> longest = Optional.empty();
    int length = 0;
    for (XmlElement content : item.all("contentitem")) {
      Optional<XmlElement> data = content.first("datacontent");
      String media =
          content.attribute("formalname", "mediatype").orElse("text").toLowerCase(Locale.ROOT);
      if (data.isPresent() && media.contains("text") && data.get().whole().length() > length) {
        longest = data;
        length = data.get().whole().length();
      }
    }
    longest.ifPresent(data -> text(data, story));
    story.with("dateline", item.text("dateline"));
    story.with("slugline", item.text("slugline"));
    story.with("keywords", item.all("keywordline").stream().map(XmlElement::text).toList());
    story.with("rights", item.text("copyrightline"));
    story.with("urgency", item.attribute("formalname", "urgency"));
    return story.has("body")
        ? new NewsItem.News(story)
        : new NewsItem.Nothing("a news item without text");
  }

  private static void text(XmlElement data, Story story) {
    Optional<XmlElement> nitf = data.first("nitf");
    if (nitf.isPresent()) {
      Nitf.of(nitf.get(), story);
      return;
    }
    Optional<XmlElement> body = data.first("body.content").or(() -> data.first("body"));
    if (body.isPresent()) {
      story.withHtml("body", body.map(XmlElement::html));
    } else if (data.hasElements()) {
      story.withHtml("body", Optional.of(data.html()));
    } else if (data.whole().stripLeading().startsWith("<")) {
      story.withHtml("body", Optional.of(data.whole()));
    } else {
      story.with("body", data.whole().strip());
    }
  }
}
