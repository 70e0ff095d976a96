package news.dateline.archive;

import java.io.IOException;

/**
 * TSV: rows of cells between tabs. Cells may be quoted as in CSV, since spreadsheets do so; a row
 * whose quotes do not fit together is taken as it stands. See {@link Delimited}.
 */
final class Tsv implements Format {

  @Override
  public String name() {
    return "tsv";
  }

  @Override
  public boolean recognises(FileHead head) {
    return Delimited.recognises(head, '\t');
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    Delimited.read(source, records, '\t');
  }
}
