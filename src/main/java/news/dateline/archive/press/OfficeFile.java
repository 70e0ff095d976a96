package news.dateline.archive.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.document.OfficeText;
import news.dateline.archive.document.RtfText;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.DamagedInput;

/**
 * A document of a program for writing: the export of a press database, whose documents are read, or
 * one text, whose first line is its headline. Of a docx or odt, the file is the part of it that
 * holds the text.
 */
public final class OfficeFile implements Format {
  /** Word: the text of a docx. */
  public static final OfficeFile DOCX =
      new OfficeFile(
          "docx",
          "a document of Word",
          Pattern.compile("<(?:\\w+:)?document\\b[^>]*wordprocessingml"),
          OfficeText::of);

  /** OpenDocument: the text of an odt, or a flat one. */
  public static final OfficeFile ODT =
      new OfficeFile(
          "odt",
          "an OpenDocument text",
          Pattern.compile("<(?:\\w+:)?document(?:-content)?\\b[^>]*opendocument:xmlns:office"),
          OfficeText::of);

  /** RTF. */
  public static final OfficeFile RTF =
      new OfficeFile(
          "rtf", "it begins with {\\rtf", Pattern.compile("^\\s*\\{\\\\rtf"), RtfText::of);

  private final String name;
  private final String mark;
  private final Pattern begin;
  private final Reader reader;

  /** Reads a document. */
  private interface Reader {
    Sheet read(InputStream stream) throws IOException;
  }

  private OfficeFile(String name, String mark, Pattern begin, Reader reader) {
    this.name = name;
    this.mark = mark;
    this.begin = begin;
    this.reader = reader;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String mark() {
    return mark;
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    return begin.matcher(text.substring(0, Math.min(text.length(), 8192))).find();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    Sheet sheet;
    try {
      sheet = reader.read(source.stream());
    } catch (DamagedInput damage) {
      sink.reject(0, damage);
      return;
    }
    Optional<PressExport> export = PressExports.recognising(sheet);
    if (export.isPresent()) {
      export.get().read(sheet, sink);
      return;
    }
    String text = sheet.text();
    if (text.isBlank()) {
      sink.skip("a document without text");
    } else {
      sink.text(0, text, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
