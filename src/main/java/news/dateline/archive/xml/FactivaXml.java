package news.dateline.archive.xml;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * XML of Factiva: the articles of a {@code PPSResponse}, each with headline, lead and tail
 * paragraphs. The elements are those that open importers go by (the R package tm.plugin.factiva).
 */
public final class FactivaXml implements Format {
  private static final Set<String> ROOTS =
      Set.of("ppsresponse", "ppsarticleresponse", "ppsarticleresultset", "ppsarticle");

  @Override
  public String name() {
    return "factiva-xml";
  }

  @Override
  public String mark() {
    return "its root element is <PPSResponse>";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Xml.root(head).filter(root -> ROOTS.contains(root.name())).isPresent();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Counting counting = new Counting(records);
    Xml.read(
        source,
        counting,
        Set.of("article"),
        (item, before) -> {
          counting.says(before);
          return item(item);
        });
    counting.tell(source);
  }

  /** Counts articles, to be compared with the number that the response gives. */
  private static final class Counting implements Records {
    private final Records records;
    private long met;
    private long said = -1;

    Counting(Records records) {
      this.records = records;
    }

    void says(Optional<XmlElement> before) {
      before
          .filter(unasked -> said < 0)
          .flatMap(
              head ->
                  head.name().equals("ppsarticleresultset")
                      ? head.attribute("count")
                      : head.attribute("count", "ppsarticleresultset"))
          .filter(count -> count.matches("\\d{1,9}"))
          .ifPresent(count -> said = Long.parseLong(count));
    }

    void tell(Source source) throws IOException {
      if (said >= 0 && said != met) {
        records.reject(
            new Rejection(
                source.file(),
                met,
                source.offset(0),
                "the file says that it has "
                    + said
                    + " articles, and "
                    + met
                    + " were found in it; download it again"));
      }
    }

    @Override
    public void accept(String file, CapturedDocument document) throws IOException {
      met++;
      records.accept(file, document);
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
      met++;
      records.reject(rejection);
    }

    @Override
    public void skip(String file, String reason) throws IOException {
      met++;
      records.skip(file, reason);
    }
  }

  private static NewsItem item(XmlElement item) {
    Story story = new Story();
    story.with("title", joined(item, "headline", " "));
    String lead = joined(item, "leadparagraph", "\n\n");
    String tail = joined(item, "tailparagraphs", "\n\n");
    story.with("body", (lead + "\n\n" + tail).strip());
    story.with(
        "published",
        item.text("publicationdate", "datetime")
            .or(() -> item.text("publicationdate", "date"))
            .or(() -> item.text("publicationdate")));
    story.with("modified", item.text("modificationdate", "datetime"));
    story.with("outlet", item.text("sourcename"));
    story.with("byline", item.text("byline").map(FactivaXml::byline));
    story.with("credit", item.text("credit"));
    story.with("id", item.text("accessionno"));
    story.with("language", item.text("baselanguage").map(code -> code.toLowerCase(Locale.ROOT)));
    story.with("section", item.text("sectionname"));
    story.with("column", item.text("columnname"));
    story.with("edition", item.text("edition"));
    story.with("page", item.text("pages"));
    story.with("length", item.text("wordcount"));
    story.with("sourceCode", item.text("sourcecode"));
    story.with("publisherName", item.text("publishername"));
    story.with("copyright", item.text("copyright"));
    story.with("companies", names(item, "company"));
    story.with("industries", names(item, "industry"));
    story.with("regions", names(item, "region"));
    story.with("subject", names(item, "newssubject"));
    story.with("notes", item.text("notes"));
    return NewsItem.of(story);
  }

  private static String byline(String printed) {
    return printed.replaceFirst("^(?i:by)\\s+", "");
  }

  /** The paragraphs of all parts of that name. */
  private static String joined(XmlElement item, String name, String between) {
    return String.join(
        between,
        item.all(name).stream()
            .flatMap(
                part -> {
                  List<XmlElement> paragraphs = part.all("paragraph");
                  return paragraphs.isEmpty() ? Stream.of(part) : paragraphs.stream();
                })
            .map(XmlElement::text)
            .filter(text -> !text.isEmpty())
            .toList());
  }

  private static List<String> names(XmlElement item, String name) {
    return item.all(name).stream()
        .map(one -> one.text("name").or(() -> Optional.of(one.text())).orElse(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
