package news.dateline.archive.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.PeekedStream;
import news.dateline.archive.text.Window;

/**
 * What CSV and TSV have in common: a header row with the names of the fields, then one row a
 * record. {@link TableHead} says what is recognised.
 *
 * <p>A row that is a header again, since files were joined, is one; a row of empty cells is none. A
 * row that has another number of cells than the header is a rejection, except that empty cells at
 * its end do not count. Where a quote was never closed, the rejection is that line, and reading
 * goes on with the next line that is a whole row; what lies between belongs to the rejection.
 */
final class Delimited {
  /** What stands below the header in tables drawn for people: {@code |---|:--:|}. */
  private static final Pattern RULE = Pattern.compile("[\\s:]*-{2,}[\\s:]*|\\s*");

  private Delimited() {}

  /** Reads every row of a file that is a table with the likeliest of these delimiters. */
  static void read(Source source, Records records, List<Character> delimiters) throws IOException {
    PeekedStream peeked = PeekedStream.of(source.stream());
    FileHead head = new FileHead("", false, peeked.head(), peeked.whole());
    TableHead best = new TableHead(Dialect.of(delimiters.get(0)), 0, 0);
    for (char delimiter : delimiters) {
      Optional<TableHead> table = TableHead.of(head, delimiter);
      if (table.isPresent() && table.get().likeness() > best.likeness()) {
        best = table.get();
      }
    }
    Source same = source.with(peeked.stream());
    Window window = new Window(same.stream());
    new Delimited.Rows(window, best, new RecordSink(same, records)).read();
  }

  /** The rows of one file. */
  private static final class Rows {
    private final Window window;
    private final TableHead head;
    private final DelimitedScan scan;
    private final RecordSink sink;

    Rows(Window window, TableHead head, RecordSink sink) {
      this.window = window;
      this.head = head;
      this.scan = new DelimitedScan(window, head.dialect());
      this.sink = sink;
    }

    void read() throws IOException {
      if (head.header() > 0 && window.at(head.header() - 1) >= 0) {
        window.advance(head.header());
      }
      if (window.at(0) >= 0) {
        DelimitedScan.Row row = scan.row();
        Header header = Header.of(row.cells());
        window.advance(row.next());
        rows(header);
      }
      if (window.damage().isPresent()) {
        sink.reject(window.offset(), window.damage().get());
      }
    }

    private void rows(Header first) throws IOException {
      Header header = first;
      while (window.at(0) >= 0) {
        DelimitedScan.Row row = scan.row();
        boolean last = window.at(row.next()) < 0;
        if (last && window.damage().isPresent()) {
          return;
        }
        Optional<Header> again = row.isBroken() ? Optional.empty() : header.again(row.cells());
        if (again.isPresent() || isNothing(row)) {
          header = again.orElse(header);
          window.advance(row.next());
          continue;
        }
        Optional<List<String>> cells = header.whole(scan, row);
        if (cells.isPresent()) {
          take(row, header.fields(cells.get()));
        } else if (row.isBroken()) {
          sink.reject(window.offset(), row.broken());
          window.advance(row.next());
          toWholeRow(header);
        } else {
          sink.reject(
              window.offset(),
              "a row of "
                  + row.cells().size()
                  + " cells under a header of "
                  + header.columns()
                  + "; quote cells that hold the delimiter");
          window.advance(row.next());
        }
      }
    }

    private boolean isNothing(DelimitedScan.Row row) {
      return !row.isBroken()
          && (row.cells().stream().allMatch(cell -> RULE.matcher(cell).matches())
              || (row.cells().size() < 3
                  && TableHead.separator(window.text(0, row.length())).isPresent()));
    }

    private void take(DelimitedScan.Row row, Map<String, List<String>> fields) throws IOException {
      long offset = window.offset();
      byte[] raw = window.copy(0, row.length());
      window.advance(row.next());
      sink.fields(offset, fields, raw);
    }

    /** Moves to the next line that is a whole row. */
    private void toWholeRow(Header header) throws IOException {
      while (window.at(0) >= 0) {
        DelimitedScan.Row row = scan.row();
        if (header.whole(scan, row).isPresent()) {
          return;
        }
        window.advance(row.isBroken() ? row.next() : line());
      }
    }

    /** The length of the line at the beginning of the window, with its end. */
    private int line() throws IOException {
      int end = 0;
      int value = window.at(0);
      while (value >= 0 && value != '\n' && value != '\r') {
        value = window.at(++end);
      }
      return value < 0 ? end : end + 1;
    }
  }
}
