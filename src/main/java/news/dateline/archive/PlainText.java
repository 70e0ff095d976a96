package news.dateline.archive;

import java.io.IOException;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;

/**
 * Plain text: the file is one record. Taken only from {@code .txt}, or when the file was named
 * itself, since prose has no mark of its own; and only if it looks like prose ({@link NoProse}).
 */
public final class PlainText implements Format {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String mark() {
    return "it looks like prose";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (!head.named() && !head.hasExtension("txt")) {
      return false;
    }
    return NoProse.looksLike(head).isEmpty();
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    sink.whole(
        (window, length) -> {
          String text = window.text(0, length).replace("\r\n", "\n").replace('\r', '\n');
          sink.text(0, text, window.copy(0, length));
        });
  }
}
