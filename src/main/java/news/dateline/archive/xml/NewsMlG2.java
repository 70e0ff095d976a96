package news.dateline.archive.xml;

import java.io.IOException;
import java.util.Base64;
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
import news.dateline.archive.text.Decoding;

/**
 * NewsML-G2 of the IPTC: news items, alone or several in a news message. A text may stand in it as
 * XHTML, NITF or plain text. Items of pictures, video, concepts, events and plans, and packages,
 * which only refer to items, are passed over.
 */
public final class NewsMlG2 implements Format {
  private static final Set<String> ITEMS =
      Set.of(
          "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

  @Override
  public String name() {
    return "newsml-g2";
  }

  @Override
  public String mark() {
    return "its root element is one of NewsML-G2";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head)
        .filter(
            root ->
                root.name().equals("newsmessage")
                    || (ITEMS.contains(root.name()) && !root.attributes().contains("/NewsML/1")))
        .isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, ITEMS, (item, before) -> item(item));
  }

  private static NewsItem item(XmlElement item) {
    if (!item.name().equals("newsitem")) {
      return new NewsItem.Nothing(item.name().replace("item", " item"));
    }
    String status = code(item, "pubstatus");
    if (status.equals("canceled") || status.equals("cancelled") || status.equals("withheld")) {
      return new NewsItem.Nothing(NewsItem.WITHDRAWN);
    }
    String kind = code(item, "itemclass");
    if (!kind.isEmpty() && !kind.equals("text") && !kind.equals("composite")) {
      return new NewsItem.Nothing(kind);
    }
    Story story = new Story();
    story.with("title", headline(item));
    story.with("published", item.text("firstcreated").or(() -> item.text("contentcreated")));
    story.with("modified", item.text("versioncreated").or(() -> item.text("contentmodified")));
    if (!story.has("published")) {
      story.with("published", item.text("versioncreated"));
    }
    story.with("byline", item.all("by").stream().map(XmlElement::text).toList());
    if (!story.has("byline")) {
      story.with("byline", item.text("creator", "name"));
    }
    story.with("outlet", named(item, "infosource").or(() -> named(item, "provider")));
    story.with("id", item.attribute("guid"));
    story.with("version", item.attribute("version"));
    story.with("language", item.attribute("tag", "language").or(() -> item.attribute("lang")));
    boolean hasText = text(item, story);
    story.with("dateline", item.text("dateline"));
    story.with("located", item.text("located", "name"));
    story.with("slugline", item.text("slugline"));
    story.with("summary", item.text("description"));
    story.with("urgency", item.text("urgency"));
    story.with("keywords", item.all("keyword").stream().map(XmlElement::text).toList());
    story.with(
        "subject",
        item.all("subject").stream().flatMap(subject -> subject.text("name").stream()).toList());
    story.with("rights", item.text("copyrightnotice"));
    story.with("embargoed", item.text("embargoed"));
    return hasText || (kind.equals("text") && story.has("title"))
        ? new NewsItem.News(story)
        : new NewsItem.Nothing("a news item without text");
  }

  /** Adds the first text of the content set. */
  private static boolean text(XmlElement item, Story story) {
    for (XmlElement inline : item.all("inlinexml")) {
      Optional<XmlElement> nitf = inline.first("nitf");
      if (nitf.isPresent()) {
        Nitf.of(nitf.get(), story);
        return story.has("body");
      }
      Optional<XmlElement> body = inline.first("body").or(() -> inline.first("html"));
      if (body.isPresent()) {
        if (!story.has("title")) {
          story.with("title", inline.text("title"));
        }
        story.withHtml("body", body.map(XmlElement::html));
        return story.has("body");
      }
    }
    for (XmlElement inline : item.all("inlinedata")) {
      String type = inline.attribute("contenttype").orElse("text/plain");
      boolean packed = inline.attribute("encoding").isPresent();
      Optional<String> data = packed ? unpacked(inline.whole()) : Optional.of(inline.whole());
      if (type.startsWith("text/") && data.isPresent()) {
        if (type.contains("html") || data.get().stripLeading().startsWith("<p")) {
          story.withHtml("body", data);
        } else {
          story.with("body", data.get().strip());
        }
        return story.has("body");
      }
    }
    return false;
  }

  private static Optional<String> unpacked(String base64) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(base64.strip());
      return Optional.of(Decoding.decode(bytes, 0, bytes.length));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<String> headline(XmlElement item) {
    List<XmlElement> all = item.all("headline");
    return all.stream()
        .filter(line -> line.attribute("role").filter(role -> !role.endsWith("main")).isEmpty())
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(XmlElement::text)
        .filter(text -> !text.isEmpty());
  }

  /** A party's name, else its code without the scheme. */
  private static Optional<String> named(XmlElement item, String name) {
    return item.text(name, "name")
        .or(() -> item.attribute("literal", name))
        .or(() -> item.attribute("qcode", name).map(NewsMlG2::withoutScheme));
  }

  private static String withoutScheme(String code) {
    return code.substring(code.lastIndexOf(':') + 1);
  }

  private static String code(XmlElement item, String name) {
    return item.attribute("qcode", name)
        .or(() -> item.attribute("uri", name).map(uri -> uri.replaceAll(".*[/#]", "")))
        .map(NewsMlG2::withoutScheme)
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }
}
