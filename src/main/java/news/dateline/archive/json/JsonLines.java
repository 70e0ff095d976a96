package news.dateline.archive.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.Window;

/**
 * JSON lines: one object a line. A line that is no object is a rejection, and the next line goes
 * on.
 *
 * <p>A line may also hold a page of an interface's answer, {@code {"results":[{…},{…}]}}: then each
 * of these is a record, see {@link Json}. Blank lines are passed over and not counted.
 */
public final class JsonLines implements Format {
  private static final int LINES_TO_TRY = 20;

  private final Set<String> inRecords;

  /** JSON lines of which nothing is known. */
  public JsonLines() {
    this(Set.of());
  }

  /**
   * JSON lines with lists that are in records, and not of records.
   *
   * @param inRecords their names, folded ({@link news.dateline.archive.record.KnownField#fold})
   */
  public JsonLines(Set<String> inRecords) {
    this.inRecords = Set.copyOf(inRecords);
  }

  @Override
  public String name() {
    return "jsonl";
  }

  /**
   * At least one of the first lines is a whole object, and at least half of them begin as one. A
   * file of a single line is left to {@link Json}; a first line longer than the head is an object
   * of JSON lines unless it begins with a list of records.
   */
  @Override
  public String mark() {
    return "each line is a JSON object";
  }

  @Override
  public boolean recognises(FileHead head) {
    String text = head.text();
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(LINES_TO_TRY).toList();
    if (lines.isEmpty()
        || text.stripLeading().startsWith("[")
        || (lines.size() == 1 && head.whole())) {
      return false;
    }
    if (lines.size() == 1) {
      return Json.beginsAsObject(lines.get(0))
          && !JsonTable.mayBegin(lines.get(0))
          && !beginsAsList(head);
    }
    boolean lastIsCut = !head.whole() && text.lines().count() <= LINES_TO_TRY;
    List<String> complete = lastIsCut ? lines.subList(0, lines.size() - 1) : lines;
    long objects = complete.stream().filter(JsonLines::isObject).count();
    long begun = complete.stream().filter(Json::beginsAsObject).count();
    return objects > 0 && begun * 2 >= complete.size();
  }

  private static boolean isObject(String line) {
    try {
      JsonFields.read(line);
      return Json.beginsAsObject(line);
    } catch (MalformedJsonException broken) {
      return false;
    }
  }

  private boolean beginsAsList(FileHead head) {
    try {
      return new JsonScan(new Window(new ByteArrayInputStream(head.bytes())), inRecords)
          .beginsAsList();
    } catch (IOException broken) {
      return false;
    }
  }

  @Override
  public boolean leavesCharsetOpen() {
    return true;
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    Window window = new Window(source.stream());
    while (window.at(0) >= 0) {
      int end = window.indexOf('\n', 0);
      if (end == Window.TOO_LONG) {
        sink.tooLong(window.offset());
        skipLine(window);
      } else if (end == Window.END && window.damage().isPresent()) {
        break;
      } else {
        int length = end == Window.END ? Math.toIntExact(rest(window)) : end;
        line(window, length, sink);
        window.advance(end == Window.END ? length : length + 1);
      }
    }
    if (window.damage().isPresent()) {
      sink.reject(window.offset(), window.damage().get());
    }
  }

  private static long rest(Window window) throws IOException {
    int length = 0;
    while (window.at(length) >= 0) {
      length++;
    }
    return length;
  }

  private static void skipLine(Window window) throws IOException {
    while (true) {
      window.advance(Window.LIMIT);
      int end = window.indexOf('\n', 0);
      if (end == Window.END) {
        window.advance(Math.toIntExact(rest(window)));
        return;
      }
      if (end != Window.TOO_LONG) {
        window.advance(end + 1);
        return;
      }
    }
  }

  private void line(Window window, int length, RecordSink sink) throws IOException {
    int from = 0;
    int to = length;
    while (from < to && isSpace(window.at(from))) {
      from++;
    }
    while (to > from && isSpace(window.at(to - 1))) {
      to--;
    }
    if (from == to) {
      return;
    }
    long offset = window.offset() + from;
    String text = window.text(from, to);
    try {
      if (JsonTable.mayBegin(text)) {
        Window line = new Window(new ByteArrayInputStream(window.copy(from, to)));
        if (JsonTable.of(line).isPresent()) {
          new JsonReading(line, offset, sink, inRecords, 0).all();
          return;
        }
      }
      Map<String, List<String>> fields = JsonFields.read(text);
      if (JsonReading.mayHoldRecords(fields)) {
        JsonScan scan =
            new JsonScan(new Window(new ByteArrayInputStream(window.copy(from, to))), inRecords);
        if (scan.beginsAsList()) {
          new JsonReading(
                  new Window(new ByteArrayInputStream(window.copy(from, to))),
                  offset,
                  sink,
                  inRecords,
                  0)
              .all();
          return;
        }
      }
      JsonExports.NONE.hand(sink, offset, fields, window.copy(from, to));
    } catch (MalformedJsonException broken) {
      sink.reject(offset, JsonFields.reason(broken));
    }
  }

  private static boolean isSpace(int value) {
    return value == ' ' || value == '\t' || value == '\r';
  }
}
