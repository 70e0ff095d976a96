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
 * The SGML of the Reuters-21578 collection, and of other old wire collections that took it over: a
 * {@code <REUTERS>} element for each story. The dateline stands before the body, as it was printed.
 */
public final class ReutersSgml implements Format {

  @Override
  public String name() {
    return "reuters-sgml";
  }

  @Override
  public String mark() {
    return "it has <REUTERS> elements";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head).filter(root -> root.name().equals("reuters")).isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("reuters"), (item, before) -> item(item));
  }

  private static NewsItem item(XmlElement item) {
    Story story = new Story();
    story.with("title", item.text("title"));
    Optional<String> dateline = item.text("dateline");
    Optional<String> body =
        item.first("body")
            .map(XmlElement::whole)
            .or(() -> item.first("text").map(XmlElement::whole));
    body.ifPresent(
        text ->
            story.with(
                "body",
                paragraphs(dateline.map(line -> line + " ").orElse("") + text.stripLeading())));
    story.with("published", item.text("date"));
    story.with("byline", item.text("author"));
    story.with("id", item.attribute("newid"));
    story.with("outlet", "Reuters");
    story.with("language", "en");
    for (String list : List.of("TOPICS", "PLACES", "PEOPLE", "ORGS", "EXCHANGES", "COMPANIES")) {
      item.first(list.toLowerCase(Locale.ROOT))
          .ifPresent(
              element ->
                  story.with(
                      list.toLowerCase(Locale.ROOT),
                      element.all("d").stream().map(XmlElement::text).toList()));
    }
    return NewsItem.of(story);
  }

  /** Lines as the wire broke them become paragraphs, which begin with blanks. */
  private static String paragraphs(String text) {
    String clean =
        text.replaceAll("[\\x00-\\x08\\x0b-\\x1f\\ufffd&&[^\\n]]", "")
            .strip()
            .replaceAll("\\n\\s*(?:Reuter|REUTER)\\s*\\z", "");
    StringBuilder all = new StringBuilder();
    for (String line : clean.split("\\R")) {
      boolean begins = line.isBlank() || line.startsWith("   ");
      all.append(all.isEmpty() ? "" : begins ? "\n\n" : " ").append(line.strip());
    }
    return all.toString().replaceAll("\\n{3,}", "\n\n").strip();
  }
}
