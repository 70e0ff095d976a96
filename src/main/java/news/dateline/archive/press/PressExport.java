package news.dateline.archive.press;

import java.io.IOException;
import news.dateline.archive.document.Sheet;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;

/**
 * The export of a press database: many documents in one file. As a format it is plain text; the
 * same lines are read out of web pages ({@link PressPage}) and out of documents of Word,
 * OpenDocument and RTF ({@link OfficeFile}).
 */
abstract class PressExport implements Format {

  /** Whether lines are of this export. */
  abstract boolean recognises(Sheet sheet);

  /** Hands on every document, and where their number is not the one that is printed. */
  abstract void read(Sheet sheet, RecordSink sink) throws IOException;

  @Override
  public final boolean recognises(FileHead head) {
    return recognises(Sheet.of(head.text()));
  }

  @Override
  public final boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public final void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole((window, length) -> read(Sheet.of(window.text(0, length)), sink));
  }
}
