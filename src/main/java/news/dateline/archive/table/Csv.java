package news.dateline.archive.table;

import java.io.IOException;
import java.util.List;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;

/**
 * CSV: rows of cells between commas, or between semicolons as spreadsheets write them where the
 * comma is in the numbers; also between bars, carets and the character U+0001 of Hive. RFC 4180;
 * see {@link TableHead} for what is recognised and {@link Delimited} for what is rejected.
 */
public final class Csv implements Format {
  private static final List<Character> DELIMITERS = List.of(',', ';', '|', '^', '\u0001');

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
    return DELIMITERS.stream().anyMatch(delimiter -> TableHead.of(head, delimiter).isPresent());
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Delimited.read(source, records, DELIMITERS);
  }
}
