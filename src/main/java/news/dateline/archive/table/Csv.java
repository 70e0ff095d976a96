package news.dateline.archive.table;

import java.io.IOException;
import java.util.List;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.PeekedStream;

/**
 * CSV: rows of cells between commas, or between semicolons as spreadsheets write them where the
 * comma is in the numbers. RFC 4180; see {@link Delimited} for what is recognised and what is
 * rejected.
 */
public final class Csv implements Format {
  private static final List<Character> DELIMITERS = List.of(',', ';');

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public String mark() {
    return "its first row names fields, and the rows below have as many cells";
  }

  @Override
  public boolean recognises(FileHead head) {
    return DELIMITERS.stream().anyMatch(delimiter -> Delimited.recognises(head, delimiter));
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    PeekedStream peeked = PeekedStream.of(source.stream());
    FileHead head = new FileHead("", false, peeked.head(), peeked.whole());
    char best = DELIMITERS.get(0);
    for (char delimiter : DELIMITERS) {
      if (Delimited.likeness(head, delimiter) > Delimited.likeness(head, best)) {
        best = delimiter;
      }
    }
    Delimited.read(source.with(peeked.stream()), records, best);
  }
}
