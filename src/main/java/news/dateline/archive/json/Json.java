package news.dateline.archive.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.Window;

/**
 * JSON: an array of objects; an object that holds such an array, under {@code articles}, {@code
 * items}, {@code results} or a like name, or one or two objects further in; or objects one after
 * the other.
 *
 * <p>Each object is read by itself, with its own offset and in its own encoding. An object that is
 * malformed inside is a rejection and the next one goes on. Where the array itself breaks, so that
 * nobody can say where the next object begins, reading goes on at the next line that begins an
 * object with the same indent; without one, the rejection is the last.
 */
public final class Json implements Format {
  private static final Pattern LIST_OR_OBJECT =
      Pattern.compile(
          "\\s*(\\[\\s*\\{\\s*[\"}]|\\[\\s*]|\\{\\s*\"[^\"]*\"\\s*:|\\{\\s*}).*", Pattern.DOTALL);
  private static final Pattern OBJECT =
      Pattern.compile("\\s*\\{\\s*\"[^\"]*\"\\s*:.*", Pattern.DOTALL);
  private static final int MOST_BREAKS = 10_000;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String mark() {
    return "it is an array of JSON objects, or JSON objects one after the other";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    return LIST_OR_OBJECT.matcher(text.substring(0, Math.min(text.length(), 2000))).matches();
  }

  /** Whether a text begins as an object with at least one member. */
  static boolean beginsAsObject(String text) {
    return OBJECT.matcher(text.substring(0, Math.min(text.length(), 2000))).matches();
  }

  /** Whether an object without a text of its own may be a page of records. */
  static boolean mayHoldRecords(Map<String, List<String>> fields) {
    return fields.keySet().stream()
        .noneMatch(
            name -> KnownField.named(name).filter(field -> field == KnownField.BODY).isPresent());
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    read(new Window(source.stream()), 0, new RecordSink(source, records));
  }

  /** Reads everything in a window that begins at that offset. */
  static void read(Window window, long base, RecordSink sink) throws IOException {
    new Reading(window, base, sink).all();
  }

  /** One file while it is read. */
  private static final class Reading {
    private final Window window;
    private final JsonScan scan;
    private final long base;
    private final RecordSink sink;
    private int breaks;
    private int indent = JsonScan.NO_INDENT;

    Reading(Window window, long base, RecordSink sink) {
      this.window = window;
      this.scan = new JsonScan(window);
      this.base = base;
      this.sink = sink;
    }

    /** Reads everything. */
    void all() throws IOException {
      boolean goesOn = true;
      while (goesOn) {
        int first = next();
        if (first == Window.END) {
          break;
        }
        goesOn = first == '[' ? list() : first == '{' ? object() : other(first);
      }
      if (window.damage().isPresent()) {
        sink.reject(offset(), window.damage().get());
      }
    }

    private long offset() {
      return base + window.offset();
    }

    /** The next byte that is no white space, at the beginning of the window. */
    private int next() throws IOException {
      int value = scan.next();
      scan.advance();
      return value;
    }

    private boolean other(int value) throws IOException {
      scan.pass();
      if (value == ',' || value == ']' || value == '}') {
        return true;
      }
      return broken("not valid JSON: " + JsonScan.found(value) + " where an object should begin");
    }

    private boolean object() throws IOException {
      if (scan.beginsAsList()) {
        scan.advance();
        try {
          do {
            if (!list()) {
              return false;
            }
          } while (scan.furtherList());
          return true;
        } catch (JsonScan.Broken broken) {
          return broken("not valid JSON: " + broken.getMessage() + " after a list of records");
        }
      }
      scan.rewind();
      return element();
    }

    /** Reads the list that begins here; false when nothing more can be read. */
    private boolean list() throws IOException {
      scan.pass();
      while (true) {
        int first = next();
        indent = first == '{' ? scan.indent() : indent;
        if (first == ']') {
          scan.pass();
          scan.advance();
          return true;
        }
        if (first == ',') {
          scan.pass();
        } else if (first < 0) {
          return broken("not valid JSON: the list of records is not closed");
        } else if (!element()) {
          return false;
        }
      }
    }

    /** Reads the value that begins here; false when nothing more can be read. */
    private boolean element() throws IOException {
      try {
        scan.value();
      } catch (JsonScan.Broken broken) {
        return broken(
            "not valid JSON: " + broken.getMessage() + " at offset " + (offset() + scan.at()));
      }
      try {
        Map<String, List<String>> fields = JsonFields.read(window.text(0, scan.at()));
        Ninjs.hand(sink, offset(), fields, window.copy(0, scan.at()));
      } catch (MalformedJsonException malformed) {
        sink.reject(offset(), JsonFields.reason(malformed));
      }
      scan.advance();
      return true;
    }

    /** Rejects what begins here, and looks for a line on which reading can go on. */
    private boolean broken(String reason) throws IOException {
      if (window.damage().isPresent()) {
        return false;
      }
      breaks++;
      boolean goesOn = breaks < MOST_BREAKS;
      sink.reject(
          offset(),
          goesOn ? reason : reason + "; the file breaks too often; the rest was not read");
      return goesOn && scan.toNextLineOf('{', indent);
    }
  }
}
