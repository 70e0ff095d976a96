package news.dateline.archive.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.archive.text.Window;
import news.dateline.article.ArticleLimits;

/**
 * The rows of CSV and its kin (RFC 4180), one at a time: where a row ends, and its cells.
 *
 * <p>A row ends at CR, LF or CRLF outside of quotes; quotes count only where a cell begins with
 * one. The end is found in bytes, so that a row has an offset and bytes of its own and can be given
 * up; what is in it is read by fastcsv. A quote that neither ends its cell nor is doubled shows
 * that something is wrong: either it stands for itself, and then the row is whole on its line; or
 * an earlier quote was never closed, and then the row is {@link Row#broken}.
 */
final class DelimitedScan {
  private static final int LARGEST_CELL = Window.LIMIT;

  /** Fastcsv takes some more. */
  private static final int MOST_CELLS = 10_000;

  private static final String TOO_MANY =
      "more than 10,000 cells; make it a table with the columns that matter";

  /**
   * A row.
   *
   * @param cells its cells; empty when it is broken
   * @param length its bytes without the line end
   * @param next where the next row begins
   * @param broken why it could not be read, empty when it could; then {@code next} is the next line
   */
  record Row(List<String> cells, int length, int next, String broken) {
    boolean isBroken() {
      return !broken.isEmpty();
    }
  }

  private final Window window;
  private final Dialect dialect;
  private final CsvReader.CsvReaderBuilder reader;

  DelimitedScan(Window window, Dialect dialect) {
    this.window = window;
    this.dialect = dialect;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(dialect.delimiter())
            .quoteCharacter(dialect.quote())
            .skipEmptyLines(false)
            .maxBufferSize(LARGEST_CELL);
  }

  /** The row at the beginning of the window, which has at least one byte. */
  Row row() throws IOException {
    int begin = mark();
    int at = begin;
    int cells = 1;
    boolean cellBegins = true;
    while (true) {
      int value = window.at(at);
      if (value == dialect.quote() && cellBegins) {
        at = closing(at + 1);
        if (at < 0) {
          return line("a quote is not closed");
        }
        int after = window.at(at + 1);
        if (after >= 0 && after != dialect.delimiter() && after != '\n' && after != '\r') {
          return line(
              "a quote stands where the cell does not end; close it, or double it inside the cell");
        }
        cellBegins = false;
      } else if (value == '\\' && dialect.backslash()) {
        cellBegins = false;
        at += window.at(at + 1) < 0 ? 0 : 1;
      } else if (value == '\n' || value == '\r' || value < 0) {
        if (value == Window.TOO_LONG) {
          return line("longer than " + (Window.LIMIT >> 20) + " MiB; split the file into records");
        }
        if (at > ArticleLimits.RECORD) {
          return new Row(List.of(), at, at + lineEnd(at), ArticleLimits.TOO_LONG);
        }
        return cells > MOST_CELLS
            ? new Row(List.of(), at, at + lineEnd(at), TOO_MANY)
            : new Row(cells(window.text(begin, at)), at, at + lineEnd(at), "");
      } else {
        cellBegins = value == dialect.delimiter();
        cells += cellBegins ? 1 : 0;
      }
      at++;
    }
  }

  /** The length of a byte order mark before a quote: joined tables have some in the middle. */
  private int mark() throws IOException {
    return window.at(0) == 0xef
            && window.at(1) == 0xbb
            && window.at(2) == 0xbf
            && window.at(3) == dialect.quote()
        ? 3
        : 0;
  }

  /** The index of the quote that closes a cell; negative when there is none. */
  private int closing(int from) throws IOException {
    int at = from;
    while (true) {
      at = window.indexOf(dialect.quote(), at);
      if (at >= 0 && dialect.backslash() && isEscaped(at, from)) {
        at++;
      } else if (at < 0 || window.at(at + 1) != dialect.quote()) {
        return at;
      } else {
        at += 2;
      }
    }
  }

  /** Whether an odd number of backslashes stands before a place. */
  private boolean isEscaped(int at, int from) throws IOException {
    int before = at;
    while (before > from && window.at(before - 1) == '\\') {
      before--;
    }
    return (at - before) % 2 == 1;
  }

  private int lineEnd(int at) throws IOException {
    int value = window.at(at);
    if (value == '\r') {
      return window.at(at + 1) == '\n' ? 2 : 1;
    }
    return value == '\n' ? 1 : 0;
  }

  /** A row whose quotes are wrong, as the line it begins on. */
  private Row line(String broken) throws IOException {
    int end = 0;
    int value = window.at(0);
    while (value >= 0 && value != '\n' && value != '\r') {
      value = window.at(++end);
    }
    return new Row(List.of(), end, end + lineEnd(end), broken);
  }

  private List<String> cells(String row) {
    if (row.isEmpty()) {
      return List.of("");
    }
    if (dialect.backslash()) {
      return escapedCells(row);
    }
    try {
      return reader.ofSingleCsvRecord(row).getFields();
    } catch (CsvParseException impossible) {
      throw new IllegalStateException("rows are cut where fastcsv would cut them", impossible);
    }
  }

  /** The cells of a row where backslashes escape, which fastcsv does not know. */
  private List<String> escapedCells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int begin = 0;
    for (int at = 0; at <= row.length(); at++) {
      char c = at == row.length() ? dialect.delimiter() : row.charAt(at);
      if (at == row.length() || (c == dialect.delimiter() && !quoted)) {
        cells.add(row.substring(begin, at).equals("\\N") ? "" : cell.toString());
        cell.setLength(0);
        begin = at + 1;
      } else if (c == '\\' && at + 1 < row.length()) {
        at++;
        cell.append(unescaped(row.charAt(at)));
      } else if (c == dialect.quote() && (quoted || at == begin)) {
        boolean doubled = quoted && at + 1 < row.length() && row.charAt(at + 1) == c;
        if (doubled) {
          cell.append(c);
          at++;
        } else {
          quoted = !quoted;
        }
      } else {
        cell.append(c);
      }
    }
    return cells;
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> c;
    };
  }

  /**
   * The cells of a line cut at each delimiter, whatever the quotes say: for files that do not quote
   * at all. A pair of quotes around a cell goes.
   */
  List<String> plainCells(Row line) {
    String text = window.text(0, line.length());
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int to = text.indexOf(dialect.delimiter());
        to >= 0;
        to = text.indexOf(dialect.delimiter(), from)) {
      cells.add(unquoted(text.substring(from, to)));
      from = to + 1;
    }
    cells.add(unquoted(text.substring(from)));
    return cells;
  }

  /**
   * The cell without the quotes around it. In {@code "He said "no" today"} they are around the
   * cell; in {@code "Yes" and "no"} they are around two words of it, as the second one shows, which
   * closes.
   */
  private static String unquoted(String cell) {
    if (cell.length() < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) {
      return cell;
    }
    int second = cell.indexOf('"', 1);
    boolean opens = second > 1 && Character.isWhitespace(cell.charAt(second - 1));
    boolean around = second == cell.length() - 1 || opens || cell.startsWith("\"\"", second);
    return around ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  /** Whether a quote that opens a cell of this line is closed on it, if one opens. */
  boolean closesItsQuotes(List<String> plainCells) {
    return plainCells.stream().noneMatch(cell -> cell.startsWith("\"") && cell.indexOf('"', 1) < 0);
  }
}
