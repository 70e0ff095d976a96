package news.dateline.archive;

import java.util.List;
import java.util.Optional;
import news.dateline.archive.json.Json;
import news.dateline.archive.json.JsonLines;
import news.dateline.archive.mail.Mail;
import news.dateline.archive.press.Europresse;
import news.dateline.archive.press.Factiva;
import news.dateline.archive.press.Gale;
import news.dateline.archive.press.Genios;
import news.dateline.archive.press.LexisNexis;
import news.dateline.archive.press.OfficeFile;
import news.dateline.archive.press.PressPage;
import news.dateline.archive.press.ProQuest;
import news.dateline.archive.press.WireText;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.table.Csv;
import news.dateline.archive.table.Tsv;
import news.dateline.archive.web.Arc;
import news.dateline.archive.web.HtmlFile;
import news.dateline.archive.web.Warc;
import news.dateline.archive.xml.Atom;
import news.dateline.archive.xml.FactivaXml;
import news.dateline.archive.xml.NewsMl1;
import news.dateline.archive.xml.NewsMlG2;
import news.dateline.archive.xml.Nitf;
import news.dateline.archive.xml.ProQuestXml;
import news.dateline.archive.xml.ReutersSgml;
import news.dateline.archive.xml.Rss;
import news.dateline.archive.xml.Wxr;

/** The formats that are read. */
public final class Formats {

  /**
   * In the order in which they are asked; the first that recognises a file reads it. Plain text
   * takes what is left.
   */
  public static final List<Format> ALL =
      List.of(
          new Warc(),
          new Arc(),
          new WireText(),
          new JsonLines(),
          new Json(),
          new NewsMlG2(),
          new NewsMl1(),
          new Nitf(),
          new Wxr(),
          new Rss(),
          new Atom(),
          new ReutersSgml(),
          new FactivaXml(),
          new ProQuestXml(),
          OfficeFile.DOCX,
          OfficeFile.ODT,
          OfficeFile.RTF,
          new PressPage(),
          new HtmlFile(),
          new Gale(),
          new Mail(),
          new LexisNexis(),
          new Factiva(),
          new ProQuest(),
          new Europresse(),
          new Genios(),
          new Tsv(),
          new Csv(),
          new PlainText());

  private Formats() {}

  /** The first format that recognises a file. */
  public static Optional<Format> recognising(FileHead head, List<Format> formats) {
    return formats.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
