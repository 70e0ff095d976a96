package news.dateline.archive.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.Window;
import news.dateline.article.ArticleLimits;

/**
 * What CSV and TSV have in common: a header row with the names of the fields, then one row a
 * record.
 *
 * <p>A file is recognised by its header: at least two columns with different names, of which one is
 * known ({@link KnownField}) and at least half of the rows after it have as many cells; or no known
 * name, but at least two rows, and all have as many cells as the header, more than two. Prose with
 * commas does neither.
 *
 * <p>A row that has another number of cells than the header is a rejection, except that empty cells
 * at its end do not count. Where a quote was never closed, the rejection is that line, and reading
 * goes on with the next line that is a whole row; what lies between belongs to the rejection.
 */
final class Delimited {
  private static final int ROWS_TO_TRY = 50;
  private static final int LONGEST_NAME = 64;

  private Delimited() {}

  /** Whether the head is a table with this delimiter. */
  static boolean recognises(FileHead head, char delimiter) {
    return likeness(head, delimiter) > 0;
  }

  /** How much the head looks like a table with this delimiter: 0 for not at all. */
  static int likeness(FileHead head, char delimiter) {
    try {
      return likeness(new Window(new ByteArrayInputStream(head.bytes())), head, delimiter);
    } catch (IOException broken) {
      return 0;
    }
  }

  private static int likeness(Window window, FileHead head, char delimiter) throws IOException {
    DelimitedScan scan = new DelimitedScan(window, delimiter);
    if (window.at(0) < 0) {
      return 0;
    }
    DelimitedScan.Row header = scan.row();
    List<String> names = header.cells();
    if (!areNames(names) || (window.at(header.next()) < 0 && !head.whole())) {
      return 0;
    }
    window.advance(header.next());
    int rows = 0;
    int fitting = 0;
    while (window.at(0) >= 0 && rows < ROWS_TO_TRY) {
      DelimitedScan.Row row = scan.row();
      if (!head.whole() && (row.isBroken() || window.at(row.next()) < 0)) {
        break;
      }
      if (row.length() > 0) {
        rows++;
        fitting += whole(scan, row, names.size()).isPresent() ? 1 : 0;
      }
      window.advance(row.next());
    }
    long known = names.stream().filter(name -> KnownField.named(name).isPresent()).count();
    if (known > 0) {
      return fitting * 2 >= rows ? Math.toIntExact(known) * 100 + names.size() : 0;
    }
    return names.size() > 2 && rows > 1 && fitting == rows ? names.size() : 0;
  }

  private static boolean areNames(List<String> cells) {
    Set<String> different = new HashSet<>();
    for (String cell : cells) {
      if (cell.length() > LONGEST_NAME
          || (!cell.isBlank() && !different.add(KnownField.fold(cell)))) {
        return false;
      }
    }
    return cells.size() > 1 && different.size() * 2 > cells.size();
  }

  /** Reads every row. */
  static void read(Source source, Records records, char delimiter) throws IOException {
    Window window = new Window(source.stream());
    RecordSink sink = new RecordSink(source, records);
    DelimitedScan scan = new DelimitedScan(window, delimiter);
    if (window.at(0) >= 0) {
      DelimitedScan.Row header = scan.row();
      List<String> names = names(header.cells());
      window.advance(header.next());
      rows(window, scan, names, sink);
    }
    if (window.damage().isPresent()) {
      sink.reject(window.offset(), window.damage().get());
    }
  }

  private static void rows(Window window, DelimitedScan scan, List<String> names, RecordSink sink)
      throws IOException {
    while (window.at(0) >= 0) {
      DelimitedScan.Row row = scan.row();
      boolean last = window.at(row.next()) < 0;
      if (last && window.damage().isPresent()) {
        return;
      }
      if (row.length() == 0) {
        window.advance(row.next());
        continue;
      }
      Optional<List<String>> cells = whole(scan, row, names.size());
      if (cells.isPresent()) {
        take(window, row, names, cells.get(), sink);
      } else if (row.isBroken()) {
        sink.reject(window.offset(), row.broken());
        window.advance(row.next());
        toWholeRow(window, scan, names.size());
      } else {
        sink.reject(
            window.offset(),
            "a row of "
                + row.cells().size()
                + " cells under a header of "
                + names.size()
                + "; quote cells that hold the delimiter");
        window.advance(row.next());
      }
    }
  }

  /** Moves to the next line that is a whole row. */
  private static void toWholeRow(Window window, DelimitedScan scan, int columns)
      throws IOException {
    while (window.at(0) >= 0) {
      DelimitedScan.Row row = scan.row();
      if (whole(scan, row, columns).isPresent()) {
        return;
      }
      window.advance(row.isBroken() ? row.next() : line(window));
    }
  }

  /** The length of the line at the beginning of the window, with its end. */
  private static int line(Window window) throws IOException {
    int end = 0;
    int value = window.at(0);
    while (value >= 0 && value != '\n' && value != '\r') {
      value = window.at(++end);
    }
    return value < 0 ? end : end + 1;
  }

  private static void take(
      Window window, DelimitedScan.Row row, List<String> names, List<String> cells, RecordSink sink)
      throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      if (!cells.get(i).isEmpty()) {
        fields.computeIfAbsent(names.get(i), name -> new ArrayList<>()).add(cells.get(i));
      }
    }
    long offset = window.offset();
    byte[] raw = window.copy(0, row.length());
    window.advance(row.next());
    sink.fields(offset, fields, raw);
  }

  /**
   * The cells of a row that has as many as there are columns; of a broken one, as its line stands.
   */
  private static Optional<List<String>> whole(
      DelimitedScan scan, DelimitedScan.Row row, int columns) throws IOException {
    if (!row.isBroken()) {
      return Optional.of(row.cells()).filter(cells -> fits(cells, columns));
    }
    if (row.length() > ArticleLimits.RECORD) {
      return Optional.empty();
    }
    return Optional.of(scan.plainCells(row))
        .filter(cells -> fits(cells, columns) && scan.closesItsQuotes(cells));
  }

  private static boolean fits(List<String> cells, int columns) {
    int count = cells.size();
    while (count > columns && cells.get(count - 1).isEmpty()) {
      count--;
    }
    return count == columns;
  }

  private static List<String> names(List<String> cells) {
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      String name = cell.strip();
      names.add(name.isEmpty() ? "column " + (names.size() + 1) : name);
    }
    return names;
  }
}
