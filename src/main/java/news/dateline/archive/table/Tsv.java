package news.dateline.archive.table;

import java.io.IOException;
import java.util.List;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;

/**
 * TSV: rows of cells between tabs. Cells may be quoted as in CSV, since spreadsheets do so; a row
 * whose quotes do not fit together is taken as it stands. See {@link Delimited}.
 */
public final class Tsv implements Format {

  @Override
  public String name() {
    return "tsv";
  }

  @Override
  public String mark() {
    return "its first row names fields, and the rows below have as many cells, between tabs";
  }

  @Override
  public boolean recognises(FileHead head) {
    return TableHead.of(head, '\t').isPresent();
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Delimited.read(source, records, List.of('\t'));
  }
}
