package news.dateline.archive.xml;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * The export of a WordPress site (WXR): RSS with {@code wp:} elements. Published posts are
 * articles, also of types that sites of news add; drafts, pages, pictures and menus are passed over.
 */
public final class Wxr implements Format {
  /** The type of posts, and what sites of news call their own types of posts. */
  private static final Set<String> POSTS =
      Set.of(
          "post", "news", "article", "articles", "story", "stories", "press", "press_release",
          "pressrelease", "press-release", "news_article", "newsitem", "news-item", "column",
          "opinion", "blog", "blogpost", "blog_post", "reportage", "interview");

  private static final String NAMESPACE = "wordpress.org/export/";

  /** Marks of WordPress in a text, such as {@code [caption id="3"]}. */
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[/?(?:caption|gallery|embed|video|audio|playlist|vc_\\w+|et_pb_\\w+)\\b[^\\]\\[]{0,2000}\\]");

  /** A mark around some words, as themes have them: {@code [dropcap]T[/dropcap]}. */
  private static final Pattern AROUND =
      Pattern.compile("\\[(\\w{2,20})\\b[^\\]\\[]{0,200}\\]([^\\[]*)\\[/\\1\\]");

  private static final Pattern BLOCK =
      Pattern.compile("<(?:p|div|blockquote|ul|ol|table|h[1-6])\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "wxr";
  }

  @Override
  public String mark() {
    return "it is RSS with elements of WordPress (wp:)";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head)
        .filter(root -> root.name().equals("rss") && root.attributes().contains(NAMESPACE))
        .isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("item"), Wxr::item);
  }

  private static NewsItem item(XmlElement item, Optional<XmlElement> before) {
    String type = item.text("post_type").orElse("post");
    String status = item.text("status").orElse("publish");
    if (!POSTS.contains(type)) {
      return new NewsItem.Nothing("WordPress " + type);
    }
    if (!status.equals("publish")) {
      return new NewsItem.Nothing("WordPress post not published: " + status);
    }
    Story story = new Story();
    story.withHtml("title", item.children("title").stream().findFirst().map(XmlElement::whole));
    for (XmlElement encoded : item.all("encoded")) {
      boolean excerpt = encoded.element().tagName().startsWith("excerpt");
      if (excerpt) {
        story.with("summary", encoded.text());
      } else {
        story.withHtml("body", Optional.of(paragraphs(encoded.whole())));
      }
    }
    story.with(
        "published",
        item.text("pubdate")
            .filter(date -> !date.contains("-0001"))
            .or(() -> item.text("post_date")));
    story.with(
        "modified", item.text("post_modified_gmt").map(date -> date.replace(' ', 'T') + "Z"));
    story.with("byline", item.text("creator").map(login -> name(login, before)));
    story.with("url", item.text("link").filter(link -> link.startsWith("http")));
    story.with("id", item.text("guid").or(() -> item.text("post_id")));
    story.with("section", item.all("category").stream().map(XmlElement::text).toList());
    story.with("outlet", before.flatMap(Rss::outlet));
    story.with("language", before.flatMap(Rss::language));
    return NewsItem.of(story);
  }

  /** The name that an author shows, which the head of the file has beside the one to log in with. */
  private static String name(String login, Optional<XmlElement> before) {
    return before.stream()
        .flatMap(head -> head.all("author").stream())
        .filter(author -> author.text("author_login").filter(login::equals).isPresent())
        .flatMap(author -> author.text("author_display_name").stream())
        .findFirst()
        .orElse(login);
  }

  /** What WordPress makes of a text when it shows it: a blank line is a paragraph. */
  private static String paragraphs(String text) {
    String plain = AROUND.matcher(SHORTCODE.matcher(text).replaceAll("")).replaceAll("$2");
    return BLOCK.matcher(plain).find()
        ? plain
        : "<p>" + plain.strip().replaceAll("\\R\\s*\\R", "</p><p>") + "</p>";
  }
}
