package news.dateline.archive.xml;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.NewsItem;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.record.Story;

/**
 * XML of ProQuest: a {@code <RECORD>} of TDM Studio, or a {@code <Record>} of the Historical
 * Newspapers.
 *
 * <pre>
 *   TDM Studio                               Historical Newspapers
 *   RECORD                                   Record
 *     GOID                                     RecordID, URLDocView
 *     DFS / PubFrosting / Title                Publication / Title
 *     Obj / TitleAtt / Title                   RecordTitle
 *     Obj / NumericDate                        NumericPubDate, AlphaPubDate
 *     Obj / Contributors / OriginalForm        Contributor / OriginalForm
 *     Obj / TextInfo / Text                    FullText
 * </pre>
 */
public final class ProQuestXml implements Format {
  private static final Set<String> RECORDS = Set.of("record");

  @Override
  public String name() {
    return "proquest-xml";
  }

  @Override
  public String mark() {
    return "its root element is <RECORD>, with the elements of ProQuest";
  }

  @Override
  public boolean recognises(FileHead head) {
    String root = Xml.root(head).map(Xml.Root::name).orElse("");
    if (!root.equals("record") && !root.equals("records")) {
      return false;
    }
    String text = head.text();
    return text.contains("<RecordTitle")
        || text.contains("<NumericPubDate")
        || (text.contains("<GOID") && (text.contains("<TitleAtt") || text.contains("<DFS")));
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Xml.read(source, records, RECORDS, (item, before) -> item(item));
  }

  private static NewsItem item(XmlElement item) {
    Story story = new Story();
    story.with("title", item.text("titleatt", "title").or(() -> item.text("recordtitle")));
    Optional<XmlElement> text =
        item.first("textinfo", "text")
            .or(() -> item.first("fulltext"))
            .or(() -> item.first("text"));
    if (text.isPresent()) {
      String printed = text.get().whole();
      boolean html =
          text.get().hasElements() || printed.stripLeading().matches("(?s)<[a-zA-Z!][^>]*>.*");
      if (html) {
        story.withHtml("body", Optional.of(text.get().hasElements() ? text.get().html() : printed));
      } else {
        story.with("body", printed.strip());
      }
    }
    story.with(
        "published",
        item.text("numericdate")
            .or(() -> item.text("numericpubdate"))
            .or(() -> item.text("alphadate"))
            .or(() -> item.text("alphapubdate")));
    story.with(
        "outlet",
        item.text("pubfrosting", "title")
            .or(() -> item.text("pubfrosting", "pubtitle"))
            .or(() -> item.text("publication", "title"))
            .or(() -> item.text("pubtitle")));
    story.with(
        "byline",
        item.all("contributor").stream()
            .flatMap(
                one ->
                    one
                        .text("originalform")
                        .or(() -> one.text("normalizeddisplayform"))
                        .or(() -> one.text("personname"))
                        .stream())
            .toList());
    story.with("id", item.text("goid").or(() -> item.text("recordid")));
    story.with("url", item.text("urldocview"));
    story.with("language", item.text("language", "rawlang").or(() -> item.text("languagecode")));
    story.with("page", item.text("startpage").or(() -> item.text("printlocation", "startpage")));
    story.with("section", item.text("printlocation", "section"));
    story.with("type", item.text("objecttype"));
    story.with("summary", item.text("abstract", "abstracttext").or(() -> item.text("abstract")));
    story.with("publisherName", item.text("publisher").or(() -> item.text("publishername")));
    return NewsItem.of(story);
  }
}
