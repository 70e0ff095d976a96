package news.dateline.archive.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.text.Decoding;
import news.dateline.archive.text.Window;

/** One file of JSON while it is read. */
final class JsonReading {
  private static final int MOST_BREAKS = 10_000;

  /** Pages of an interface, and the lists in them: so deep are records looked for in records. */
  private static final int DEEPEST = 3;

  private static final String NAMELESS_ROWS =
      "a list of rows that does not say what their fields are called; write it with their names:"
          + " pandas does with to_json(orient=\"records\")";

  private static final String NAMELESS_TEXTS =
      "a list of values that does not say what they are; write each as an object, such as"
          + " {\"text\": \"…\"}";

  private static final String PRINTED =
      "not JSON, but what Python prints of a dict, in single quotes; write it with json.dumps";

  private final Window window;
  private final JsonScan scan;
  private final long base;
  private final RecordSink sink;
  private final Set<String> inRecords;
  private final int depth;
  private JsonExports exports = JsonExports.NONE;
  private int breaks;
  private int indent = JsonScan.NO_INDENT;
  private boolean begun;
  private boolean script;

  /**
   * A reading.
   *
   * @param inRecords names of lists that are in records, and not of records
   */
  JsonReading(Window window, long base, RecordSink sink, Set<String> inRecords, int depth) {
    this.window = window;
    this.inRecords = inRecords;
    this.scan = new JsonScan(window, inRecords);
    this.base = base;
    this.sink = sink;
    this.depth = depth;
  }

  /** Reads everything. */
  void all() throws IOException {
    boolean goesOn = true;
    while (goesOn) {
      int first = next();
      if (first == Window.END) {
        break;
      }
      goesOn = first == '[' ? listOrRows() : first == '{' ? object() : other(first);
      begun = true;
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
    if (!begun && value != Window.TOO_LONG && toFirstOfScript()) {
      script = true;
      return true;
    }
    scan.pass();
    if (value == ','
        || value == ']'
        || value == '}'
        || (script && (value == ')' || value == ';'))) {
      return true;
    }
    return broken("not valid JSON: " + JsonScan.found(value) + " where an object should begin");
  }

  /** Moves to what a script assigns, or calls a function with; false where it is none. */
  private boolean toFirstOfScript() throws IOException {
    for (int at = 0; at < 200; at++) {
      int value = window.at(at);
      if (value == '[' || value == '{') {
        window.advance(at);
        return true;
      }
      if (value < ' ' || value == '"') {
        return false;
      }
    }
    return false;
  }

  private boolean object() throws IOException {
    Optional<JsonTable.Layout> table = JsonTable.of(window);
    scan.rewind();
    if (table.isPresent()) {
      try {
        return switch (table.get()) {
          case COLUMNS -> columns();
          case INDEX -> index();
          case SPLIT -> split();
        };
      } catch (JsonScan.Broken broken) {
        return broken("not valid JSON: " + broken.getMessage() + " in a table");
      }
    }
    if (scan.beginsAsList()) {
      exports = JsonExports.of(scan.head());
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

  private boolean columns() throws IOException, JsonScan.Broken {
    List<JsonTable.Row> rows = JsonTable.columns(window, scan);
    for (JsonTable.Row row : rows) {
      record(offset() + row.at(), row.object());
    }
    scan.advance();
    return true;
  }

  private boolean index() throws IOException, JsonScan.Broken {
    scan.next();
    scan.pass();
    while (true) {
      int first = next();
      if (first == '}') {
        scan.pass();
        scan.advance();
        return true;
      }
      if (first == ',') {
        scan.pass();
        continue;
      }
      scan.name();
      next();
      if (!element()) {
        return false;
      }
    }
  }

  private boolean split() throws IOException, JsonScan.Broken {
    scan.next();
    scan.pass();
    List<String> names = List.of();
    while (scan.next() != '}') {
      if (scan.next() == ',') {
        scan.pass();
        continue;
      }
      String name = scan.name();
      scan.next();
      if (name.equals("columns")) {
        names = JsonTable.list(window, scan);
      } else if (name.equals("data")) {
        scan.advance();
        scan.pass();
        rows(names);
      } else {
        scan.value();
      }
      scan.advance();
    }
    scan.pass();
    scan.advance();
    return true;
  }

  /** Reads rows under names until the list that they are in is closed. */
  private void rows(List<String> names) throws IOException, JsonScan.Broken {
    while (true) {
      int first = next();
      if (first == ']') {
        scan.pass();
        scan.advance();
        return;
      }
      if (first == ',') {
        scan.pass();
        continue;
      }
      if (first != '[') {
        throw new JsonScan.Broken(JsonScan.found(first) + " where a row should begin");
      }
      List<String> row = JsonTable.list(window, scan);
      Optional<byte[]> object = JsonTable.object(names, row);
      if (object.isPresent()) {
        record(offset(), object.get());
      } else {
        sink.reject(
            offset(), "a row of " + row.size() + " values under " + names.size() + " names");
      }
      scan.advance();
    }
  }

  private boolean listOrRows() throws IOException {
    scan.pass();
    int first = scan.next();
    if (first == '[') {
      try {
        List<String> row = JsonTable.list(window, scan);
        scan.advance();
        if (JsonTable.areNames(row)) {
          rows(row);
          return true;
        }
        sink.reject(offset(), NAMELESS_ROWS);
        return false;
      } catch (JsonScan.Broken broken) {
        return broken("not valid JSON: " + broken.getMessage() + " in a list of rows");
      }
    }
    if (first == '"') {
      sink.reject(offset(), NAMELESS_TEXTS);
      return false;
    }
    scan.rewind();
    return list();
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
    if (isPrinted()) {
      sink.reject(offset(), PRINTED);
      return false;
    }
    try {
      scan.value();
    } catch (JsonScan.Broken broken) {
      return broken(
          "not valid JSON: " + broken.getMessage() + " at offset " + (offset() + scan.at()));
    }
    record(offset(), window.copy(0, scan.at()));
    scan.advance();
    return true;
  }

  /** Whether the object here has names in single quotes. */
  private boolean isPrinted() throws IOException {
    scan.next();
    scan.pass();
    boolean printed = scan.next() == '\'';
    scan.rewind();
    return printed;
  }

  /** Hands on a record, or the records that are in it. */
  private void record(long offset, byte[] object) throws IOException {
    try {
      Map<String, List<String>> fields = JsonFields.read(Decoding.decode(object, 0, object.length));
      if (depth < DEEPEST && holdsRecords(fields, object)) {
        new JsonReading(
                new Window(new ByteArrayInputStream(object)), offset, sink, inRecords, depth + 1)
            .all();
      } else {
        exports.hand(sink, offset, fields, object);
      }
    } catch (MalformedJsonException malformed) {
      sink.reject(offset, JsonFields.reason(malformed));
    }
  }

  /** Whether an object without a text of its own may be a page of records. */
  static boolean mayHoldRecords(Map<String, List<String>> fields) {
    for (String name : fields.keySet()) {
      if (KnownField.named(name).filter(field -> field == KnownField.BODY).isPresent()
          && !KnownField.isSummary(name)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an element of a list is itself a page with a list of records, as some collect them. */
  private boolean holdsRecords(Map<String, List<String>> fields, byte[] object) throws IOException {
    boolean lists = false;
    for (String name : fields.keySet()) {
      lists |= name.indexOf('[') > 0;
      if (KnownField.named(name).filter(field -> field == KnownField.TITLE).isPresent()) {
        return false;
      }
    }
    return lists
        && mayHoldRecords(fields)
        && new JsonScan(new Window(new ByteArrayInputStream(object)), inRecords).beginsAsList();
  }

  /** Rejects what begins here, and looks for a line on which reading can go on. */
  private boolean broken(String reason) throws IOException {
    if (window.damage().isPresent()) {
      return false;
    }
    breaks++;
    boolean goesOn = breaks < MOST_BREAKS;
    sink.reject(
        offset(), goesOn ? reason : reason + "; the file breaks too often; the rest was not read");
    return goesOn && scan.toNextLineOf('{', indent);
  }
}
