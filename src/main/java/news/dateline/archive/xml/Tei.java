package news.dateline.archive.xml;

import java.io.IOException;
import java.util.List;
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
 * TEI (Text Encoding Initiative) P5: each {@code <TEI>} element is an article, alone or in a corpus.
 * What the header says of the source counts before what it says of the file; comments of readers, as
 * trafilatura keeps them, are left out.
 */
public final class Tei implements Format {
  /** The host behind the name of a site, as trafilatura prints it. */
  private static final Pattern HOST = Pattern.compile("^(.+?) \\([\\w.-]+\\)$");

  @Override
  public String name() {
    return "tei";
  }

  @Override
  public String mark() {
    return "its root element is <TEI> or <teiCorpus>";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head)
        .filter(root -> root.name().equals("tei") || root.name().equals("teicorpus"))
        .isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, Set.of("tei"), (tei, before) -> item(tei));
  }

  private static NewsItem item(XmlElement tei) {
    Story story = new Story();
    Optional<XmlElement> source = tei.first("teiheader", "sourcedesc");
    Optional<XmlElement> file = tei.first("teiheader", "filedesc");
    story.with(
        "title",
        source
            .flatMap(desc -> title(desc, "a"))
            .or(() -> source.flatMap(desc -> desc.text("titlestmt", "title")))
            .or(() -> file.flatMap(desc -> desc.text("titlestmt", "title"))));
    story.withHtml("body", tei.first("text", "body").map(Tei::body));
    story.with("published", source.flatMap(Tei::date));
    if (!story.has("published")) {
      story.with("published", tei.first("teiheader", "publicationstmt").flatMap(Tei::date));
    }
    story.with("byline", source.map(Tei::authors).orElse(List.of()));
    if (!story.has("byline")) {
      story.with("byline", file.map(Tei::authors).orElse(List.of()));
    }
    story.with(
        "outlet",
        source
            .flatMap(desc -> title(desc, "j"))
            .or(() -> source.flatMap(desc -> desc.text("publisher")))
            .map(name -> HOST.matcher(name).replaceFirst("$1"))
            .filter(name -> !name.equals("N/A")));
    story.with(
        "url",
        source.stream()
            .flatMap(desc -> List.of("ptr", "ref").stream().flatMap(tag -> desc.all(tag).stream()))
            .flatMap(link -> link.attribute("target").stream())
            .filter(target -> target.startsWith("http"))
            .findFirst());
    story.with(
        "id",
        tei.all("note").stream()
            .filter(note -> note.attribute("type").filter("id"::equals).isPresent())
            .map(XmlElement::text)
            .findFirst()
            .or(() -> tei.text("teiheader", "idno"))
            .or(() -> tei.attribute("id")));
    story.with(
        "language",
        tei.attribute("ident", "teiheader", "language")
            .or(() -> tei.attribute("lang", "text"))
            .or(() -> tei.attribute("lang")));
    story.with("summary", tei.text("teiheader", "abstract"));
    story.with("section", tei.all("term").stream().map(XmlElement::text).toList());
    return NewsItem.of(story);
  }

  /** The title of a level: {@code a} of an article, {@code j} of a journal. */
  private static Optional<String> title(XmlElement source, String level) {
    return source.all("title").stream()
        .filter(title -> title.attribute("level").filter(level::equals).isPresent())
        .map(XmlElement::text)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  private static Optional<String> date(XmlElement inside) {
    return inside.attribute("when", "date").or(() -> inside.text("date"));
  }

  private static List<String> authors(XmlElement inside) {
    return inside.all("author").stream().map(XmlElement::text).filter(name -> !name.isEmpty()).toList();
  }

  private static String body(XmlElement body) {
    StringBuilder html = new StringBuilder();
    List<XmlElement> parts = body.children("div");
    boolean comments =
        parts.stream()
            .anyMatch(div -> div.attribute("type").filter("comments"::equals).isPresent());
    if (!comments) {
      return body.html();
    }
    for (XmlElement part : parts) {
      if (part.attribute("type").filter("comments"::equals).isEmpty()) {
        html.append("<div>").append(part.html()).append("</div>");
      }
    }
    return html.toString();
  }
}
