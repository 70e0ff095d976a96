package news.dateline.archive;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.json.Json;
import news.dateline.archive.json.JsonLines;
import news.dateline.archive.mail.Mail;
import news.dateline.archive.mail.Mhtml;
import news.dateline.archive.press.Europresse;
import news.dateline.archive.press.Factiva;
import news.dateline.archive.press.Gale;
import news.dateline.archive.press.Genios;
import news.dateline.archive.press.LexisNexis;
import news.dateline.archive.press.OfficeFile;
import news.dateline.archive.press.PressPage;
import news.dateline.archive.press.ProQuest;
import news.dateline.archive.press.Ris;
import news.dateline.archive.press.WireText;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.table.Csv;
import news.dateline.archive.table.Tsv;
import news.dateline.archive.web.Arc;
import news.dateline.archive.web.Har;
import news.dateline.archive.web.HtmlFile;
import news.dateline.archive.web.Originals;
import news.dateline.archive.web.Warc;
import news.dateline.archive.xml.Atom;
import news.dateline.archive.xml.FactivaXml;
import news.dateline.archive.xml.NewsMl1;
import news.dateline.archive.xml.NewsMlG2;
import news.dateline.archive.xml.Nitf;
import news.dateline.archive.xml.ProQuestXml;
import news.dateline.archive.xml.ReutersSgml;
import news.dateline.archive.xml.Rss;
import news.dateline.archive.xml.Tei;
import news.dateline.archive.xml.TrafilaturaXml;
import news.dateline.archive.xml.Wxr;
import news.dateline.archive.xml.XmlRecords;

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
          new Har(),
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
          new Tei(),
          new TrafilaturaXml(),
          new XmlRecords(),
          OfficeFile.DOCX,
          OfficeFile.ODT,
          OfficeFile.RTF,
          new PressPage(),
          new HtmlFile(),
          new Mhtml(),
          new Gale(),
          new Mail(),
          new LexisNexis(),
          new Factiva(),
          new ProQuest(),
          new Europresse(),
          new Genios(),
          new Ris(),
          new Tsv(),
          new Csv(),
          new PlainText());

  private Formats() {}

  /**
   * The one format of this name, which then reads every file, whatever it looks like; nothing when
   * there is none.
   *
   * @param name as in {@link Format#name}
   */
  public static Optional<List<Format>> only(String name, List<Format> formats) {
    return formats.stream()
        .filter(format -> format.name().equals(name))
        .findFirst()
        .map(format -> List.of(new Said(format)));
  }

  /** A format that the user named. */
  private record Said(Format format) implements Format {
    @Override
    public String name() {
      return format.name();
    }

    @Override
    public String mark() {
      return "you said so (--as)";
    }

    @Override
    public boolean recognises(FileHead head) {
      return true;
    }

    @Override
    public boolean leavesCharsetOpen() {
      return format.leavesCharsetOpen();
    }

    @Override
    public void read(Source source, Records records) throws IOException {
      format.read(source, records);
    }
  }

  /** The same formats, where web archives find in these what their revisits repeat. */
  static List<Format> with(List<Format> formats, Originals originals) {
    return formats.stream().map(format -> with(format, originals)).toList();
  }

  private static Format with(Format format, Originals originals) {
    return switch (format) {
      case Warc each -> new Warc(originals);
      case Said(Format said) -> new Said(with(said, originals));
      default -> format;
    };
  }

  /**
   * All formats, knowing of lists in JSON that they are in records, and not lists of records.
   *
   * @param inRecords the names of such lists, folded ({@link
   *     news.dateline.archive.record.KnownField#fold})
   */
  public static List<Format> knowing(Set<String> inRecords) {
    return ALL.stream()
        .map(
            format ->
                switch (format) {
                  case JsonLines lines -> new JsonLines(inRecords);
                  case Json json -> new Json(inRecords);
                  default -> format;
                })
        .toList();
  }

  /** The first format that recognises a file. */
  public static Optional<Format> recognising(FileHead head, List<Format> formats) {
    return formats.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
