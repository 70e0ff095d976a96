package news.dateline.archive.press;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.archive.document.HtmlSheet;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Markup;
import news.dateline.archive.text.PageCharset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A web page with the documents of a press database: a download of Nexis, Factiva, ProQuest,
 * Europresse.
 *
 * <p>Recognised by marks that only such pages have; a page that has one and no document is read as
 * a page.
 */
public final class PressPage implements Format {
  private static final Pattern MARK =
      Pattern.compile(
          "DOC_ID_\\d|<DOCFULL>|LXNComment|<META TOPIC=|\\d of \\d{1,6} DOCUMENTS?<"
              + "|<title>\\s*Factiva|articleParagraph|class=[\"']article \\w{2}Article"
              + "|DocPublicationName|titreArticle|publiC-lblNodoc|<title>[^<]{0,40}Europresse"
              + "|DocID_\\w|ProQuest document (?:ID|link)|<title>\\s*ProQuest"
              + "|>\\s*(?:End of Document|Fin du document|Ende des Dokuments|Fin del documento)\\s*<"
              + "|>\\s*(?:Dokument \\d+ von \\d+|Document \\d+ (?:de|of) \\d+|Documento \\d+ d[ei] \\d+)\\s*<",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBERED =
      PressWords.pattern(
          "\\s*(?:\\d{1,6} {@of} \\d{1,6} {@nexis:document}|{@nexis:document} \\d{1,6} {@of} \\d{1,6})\\s*");

  @Override
  public String name() {
    return "press-html";
  }

  @Override
  public String mark() {
    return "a web page with the documents of a press database";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    int begin = Markup.begin(text);
    return begin < text.length() && text.charAt(begin) == '<' && MARK.matcher(text).find();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole(
        (window, length) -> {
          byte[] raw = window.copy(0, length);
          String html = PageCharset.decode(raw, Optional.empty());
          Document page = Jsoup.parse(html);
          if (EuropressePage.isOne(page)) {
            EuropressePage.read(page, sink);
            return;
          }
          // Documents of ProQuest begin with an anchor; as text they are parted by a rule.
          page.select("a[name^=DocID]").forEach(anchor -> anchor.before("<hr>"));
          Sheet sheet;
          try {
            sheet = HtmlSheet.of(page.body(), centredAsNumbers(page));
          } catch (DamagedInput tooLong) {
            sink.reject(0, tooLong);
            return;
          }
          Optional<PressExport> export = PressExports.recognising(sheet);
          if (export.isPresent()) {
            export.get().read(sheet, sink);
          } else {
            sink.page(0, html, raw);
          }
        });
  }

  /**
   * The classes of the paragraphs that number documents: Nexis centres them, and pages without
   * their style do not say so.
   */
  private static Set<String> centredAsNumbers(Document page) {
    Set<String> classes = new HashSet<>();
    for (Element paragraph : page.getElementsByTag("p")) {
      if (paragraph.text().length() < 60 && NUMBERED.matcher(paragraph.text()).matches()) {
        classes.addAll(paragraph.classNames());
        break;
      }
    }
    return classes;
  }
}
