package news.dateline.http;

import com.google.gson.JsonObject;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import news.dateline.json.ArticleJson;

/**
 * Rows on their way out. {@link #flush} writes what is buffered and leaves the stream open.
 *
 * @see ReplyFormat
 */
interface Table {

  /** Writes one row. */
  void row(List<String> cells) throws IOException;

  /** Writes what is buffered. */
  void flush() throws IOException;

  /**
   * RFC 4180: commas, CRLF, UTF-8, one header line.
   *
   * @param excel begins with a byte order mark, and puts an apostrophe before what a spreadsheet
   *     would compute
   */
  static Table csv(OutputStream out, List<String> header, boolean excel) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    if (excel) {
      text.write('\uFEFF');
    }
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(header);
    return new Table() {
      @Override
      public void row(List<String> cells) throws IOException {
        try {
          csv.writeRecord(excel ? cells.stream().map(Table::defused).toList() : cells);
        } catch (UncheckedIOException e) {
          throw Objects.requireNonNullElseGet(e.getCause(), () -> new IOException(e));
        }
      }

      @Override
      public void flush() throws IOException {
        csv.flush();
        text.flush();
      }
    };
  }

  /** No rows at all. */
  static Table none() {
    return new Table() {
      @Override
      public void row(List<String> cells) {
        throw new IllegalStateException("this is no table");
      }

      @Override
      public void flush() {
        // Nothing is there.
      }
    };
  }

  /** One object a line. */
  static void line(Writer out, JsonObject object) throws IOException {
    out.write(ArticleJson.text(object));
    out.write('\n');
  }

  /** The cell with an apostrophe before it, if a spreadsheet would take it for a formula. */
  static String defused(String cell) {
    return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
