package news.dateline.archive.xml;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.HtmlEvidence;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * Atom 0.3 and 1.0 (RFC 4287): each entry is an article of the feed's outlet. Drafts (RFC 5023) are
 * passed over, and so is what the exports of Blogger hold beside published posts: settings,
 * templates, pages and comments, as a category or as {@code blogger:type} says.
 */
public final class Atom implements Format {
  /** What the kinds of entries of Blogger's exports are called with. */
  private static final String KIND = "schemas.google.com/blogger/2008/kind#";

  @Override
  public String name() {
    return "atom";
  }

  @Override
  public String mark() {
    return "its root element is <feed> or <entry>";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head)
        .filter(
            root ->
                (root.name().equals("feed") || root.name().equals("entry"))
                    && (root.attributes().contains("w3.org/2005/Atom")
                        || root.attributes().contains("purl.org/atom")))
        .isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("entry"), Atom::entry);
  }

  private static NewsItem entry(XmlElement entry, Optional<XmlElement> before) {
    Optional<String> other = noPost(entry);
    if (other.isPresent()) {
      return new NewsItem.Nothing(other.get());
    }
    Story story = new Story();
    story.withHtml(
        "title",
        child(entry, "title")
            .map(title -> isOfBlogger(entry) ? HtmlEvidence.decoded(title.whole()) : text(title)));
    Optional<String> content =
        child(entry, "content").map(Atom::text).filter(text -> !text.isBlank());
    Optional<String> summary = child(entry, "summary").map(Atom::text);
    story.withHtml("body", content.or(() -> summary));
    if (content.isPresent()) {
      story.with("summary", child(entry, "summary").map(XmlElement::text));
    }
    story.with("published", first(entry, "published", "issued", "created"));
    Optional<String> modified = first(entry, "updated", "modified");
    story.with("modified", modified);
    if (!story.has("published")) {
      story.with("published", modified);
    }
    story.with(
        "byline",
        entry.children("author").stream().flatMap(one -> one.text("name").stream()).toList());
    if (!story.has("byline")) {
      story.with("byline", before.flatMap(feed -> feed.text("author", "name")));
    }
    story.with("url", link(entry));
    story.with("id", child(entry, "id").map(XmlElement::text));
    story.with(
        "section",
        entry.children("category").stream()
            .flatMap(one -> one.attribute("term").stream())
            .filter(term -> !term.contains(KIND))
            .toList());
    story.with(
        "outlet",
        entry.text("source", "title").or(() -> before.flatMap(feed -> feed.text("title"))));
    story.with("language", before.flatMap(feed -> feed.attribute("lang")));
    return NewsItem.of(story);
  }

  private static boolean isOfBlogger(XmlElement entry) {
    return child(entry, "type").isPresent() && child(entry, "status").isPresent();
  }

  /** A few words on what an entry is, if it is no published post. */
  private static Optional<String> noPost(XmlElement entry) {
    String kind =
        entry.children("category").stream()
            .flatMap(one -> one.attribute("term").stream())
            .filter(term -> term.contains(KIND))
            .map(term -> term.substring(term.indexOf(KIND) + KIND.length()))
            .findFirst()
            .or(() -> child(entry, "type").map(XmlElement::text).filter(type -> isOfBlogger(entry)))
            .orElse("post")
            .toLowerCase(Locale.ROOT);
    if (!kind.equals("post")) {
      return Optional.of("Blogger " + kind);
    }
    String status = child(entry, "status").map(XmlElement::text).orElse("LIVE");
    if (isOfBlogger(entry) && !status.equals("LIVE")) {
      return Optional.of("Blogger post not published: " + status.toLowerCase(Locale.ROOT));
    }
    boolean draft = entry.text("control", "draft").filter("yes"::equalsIgnoreCase).isPresent();
    return draft ? Optional.of("a draft") : Optional.empty();
  }

  private static Optional<XmlElement> child(XmlElement entry, String name) {
    return entry.children(name).stream().findFirst();
  }

  private static Optional<String> first(XmlElement entry, String... names) {
    for (String name : names) {
      Optional<String> text =
          child(entry, name).map(XmlElement::text).filter(there -> !there.isEmpty());
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /** A text construct (section 3.1): plain text is escaped, so that all are HTML. */
  private static String text(XmlElement construct) {
    String type = construct.attribute("type").orElse("text");
    if (construct.hasElements()) {
      return construct.html();
    }
    return type.equals("text") || type.equals("text/plain")
        ? org.jsoup.nodes.Entities.escape(construct.whole())
        : construct.whole();
  }

  private static Optional<String> link(XmlElement entry) {
    return entry.children("link").stream()
        .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
        .flatMap(link -> link.attribute("href").stream())
        .filter(link -> link.startsWith("http"))
        .findFirst();
  }
}
