package news.dateline.archive.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.text.Window;

/**
 * The layouts in which programs write a table as JSON, other than a list of objects: those of
 * pandas' {@code to_json}.
 *
 * <pre>
 *   columns     {"title": {"0": "…", "1": "…"}, "text": {"0": "…", "1": "…"}}     also its default
 *   index       {"0": {"title": "…", "text": "…"}, "1": {…}}                      also articles by their ids
 *   split       {"columns": ["title", "text"], "index": [0, 1], "data": [["…", "…"], …]}
 *   values      [["…", "…"], …]      names no columns: only where the first row is one of names
 * </pre>
 *
 * <p>Each row is made an object, so that it is read like any other record.
 */
final class JsonTable {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:(?:\\\\?/){2}.+");

  private static final Pattern BEGIN =
      Pattern.compile(
          "\\s*\\{\\s*\"(?:columns\"\\s*:\\s*\\[|(?!_id\"|_source\")[^\"]{0,300}\"\\s*:\\s*\\{)");

  /** Which layout it is. */
  enum Layout {
    COLUMNS,
    INDEX,
    SPLIT
  }

  private JsonTable() {}

  /** Whether a text begins as a table may: its first member is an object, or its columns. */
  static boolean mayBegin(String text) {
    return BEGIN.matcher(text).lookingAt();
  }

  /** The layout of the object at the beginning of a window, if it is a table. */
  static Optional<Layout> of(Window window) throws IOException {
    JsonScan scan = new JsonScan(window);
    try {
      scan.next();
      scan.pass();
      if (scan.next() == '}') {
        return Optional.empty();
      }
      String name = scan.name();
      int first = scan.next();
      if (name.equals("columns") && first == '[') {
        return Optional.of(Layout.SPLIT).filter(split -> isSplit(scan));
      }
      return first == '{' ? ofObjects(scan, name) : Optional.empty();
    } catch (JsonScan.Broken broken) {
      return Optional.empty();
    }
  }

  private static boolean isSplit(JsonScan scan) {
    try {
      while (true) {
        scan.value();
        if (scan.next() != ',') {
          return false;
        }
        scan.pass();
        if (scan.name().equals("data")) {
          scan.next();
          scan.pass();
          int row = scan.next();
          return row == '[' || row == ']';
        }
      }
    } catch (IOException | JsonScan.Broken broken) {
      return false;
    }
  }

  private static Optional<Layout> ofObjects(JsonScan scan, String name)
      throws IOException, JsonScan.Broken {
    int from = scan.at();
    boolean article = scan.looksLikeArticle(true);
    scan.to(from);
    if (article) {
      scan.value();
      if (scan.next() == ',') {
        scan.pass();
        scan.name();
        return Optional.of(Layout.INDEX)
            .filter(index -> scanIsAt(scan, '{') && looksLikeArticle(scan));
      }
      boolean key = NUMBER.matcher(name).matches() || ADDRESS.matcher(name).matches();
      return key ? Optional.of(Layout.INDEX) : Optional.empty();
    }
    scan.pass();
    if (scan.next() != '"') {
      return Optional.empty();
    }
    String key = scan.name();
    scan.to(from);
    scan.value();
    boolean known = isText(name);
    int columns = 1;
    while (scan.next() == ',') {
      scan.pass();
      String column = scan.name();
      if (scan.next() != '{') {
        return Optional.empty();
      }
      int at = scan.at();
      scan.pass();
      if (scan.next() != '"' || !scan.name().equals(key)) {
        return Optional.empty();
      }
      scan.to(at);
      scan.value();
      known |= isText(column);
      columns++;
    }
    boolean numbered = NUMBER.matcher(key).matches();
    return (numbered && (known || columns > 1)) || (known && hasSeveral(scan, from))
        ? Optional.of(Layout.COLUMNS)
        : Optional.empty();
  }

  private static boolean scanIsAt(JsonScan scan, int wanted) {
    try {
      return scan.next() == wanted;
    } catch (IOException broken) {
      return false;
    }
  }

  private static boolean looksLikeArticle(JsonScan scan) {
    try {
      return scan.looksLikeArticle(true);
    } catch (IOException broken) {
      return false;
    }
  }

  /** Whether the object there has more than one member. */
  private static boolean hasSeveral(JsonScan scan, int from) throws IOException, JsonScan.Broken {
    scan.to(from);
    scan.next();
    scan.pass();
    scan.name();
    scan.value();
    return scan.next() == ',';
  }

  private static boolean isText(String name) {
    return KnownField.named(name)
        .filter(field -> field == KnownField.TITLE || field == KnownField.BODY)
        .isPresent();
  }

  /** A row: where it begins, and the object that it is. */
  record Row(int at, byte[] object) {}

  /** A place of a value in a window. */
  private record Cell(int from, int to) {}

  /** The rows of a table by columns, which lies at the beginning of the window. */
  static List<Row> columns(Window window, JsonScan scan) throws IOException, JsonScan.Broken {
    Map<String, Integer> rows = new HashMap<>();
    List<String> names = new ArrayList<>();
    List<List<Optional<Cell>>> columns = new ArrayList<>();
    scan.next();
    scan.pass();
    while (scan.next() != '}') {
      if (scan.next() == ',') {
        scan.pass();
        continue;
      }
      int nameFrom = scan.at();
      scan.value();
      names.add(window.text(nameFrom, scan.at()));
      scan.next();
      scan.pass();
      scan.next();
      columns.add(column(scan, rows));
    }
    scan.pass();
    List<Row> all = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      StringBuilder object = new StringBuilder("{");
      int at = 0;
      for (int column = 0; column < names.size(); column++) {
        List<Optional<Cell>> cells = columns.get(column);
        Optional<Cell> cell = row < cells.size() ? cells.get(row) : Optional.empty();
        if (cell.isPresent()) {
          at = at == 0 ? cell.get().from() : at;
          object.append(object.length() > 1 ? "," : "").append(names.get(column)).append(':');
          object.append(window.text(cell.get().from(), cell.get().to()));
        }
      }
      all.add(new Row(at, object.append('}').toString().getBytes(StandardCharsets.UTF_8)));
    }
    return all;
  }

  private static List<Optional<Cell>> column(JsonScan scan, Map<String, Integer> rows)
      throws IOException, JsonScan.Broken {
    List<Optional<Cell>> cells = new ArrayList<>();
    scan.pass();
    while (scan.next() != '}') {
      if (scan.next() == ',') {
        scan.pass();
        continue;
      }
      String key = scan.name();
      scan.next();
      int from = scan.at();
      scan.value();
      int row = rows.computeIfAbsent(key, unseen -> rows.size());
      while (cells.size() <= row) {
        cells.add(Optional.empty());
      }
      cells.set(row, Optional.of(new Cell(from, scan.at())));
    }
    scan.pass();
    return cells;
  }

  /** The values of the list that begins at the place, each in JSON; the place is behind it. */
  static List<String> list(Window window, JsonScan scan) throws IOException, JsonScan.Broken {
    List<String> values = new ArrayList<>();
    scan.pass();
    while (scan.next() != ']') {
      if (scan.next() == ',') {
        scan.pass();
        continue;
      }
      int from = scan.at();
      scan.value();
      values.add(window.text(from, scan.at()));
    }
    scan.pass();
    return values;
  }

  /** Whether a row is one of names: of texts, one of which names a title or a text. */
  static boolean areNames(List<String> row) {
    boolean known = false;
    for (String name : row) {
      if (name.length() < 2 || name.charAt(0) != '"' || name.length() > 100) {
        return false;
      }
      known |= isText(name.substring(1, name.length() - 1));
    }
    return known && row.size() > 1;
  }

  /** The object of a row under some names; nothing where their numbers differ. */
  static Optional<byte[]> object(List<String> names, List<String> row) {
    if (names.size() != row.size()) {
      return Optional.empty();
    }
    StringBuilder object = new StringBuilder("{");
    for (int i = 0; i < names.size(); i++) {
      object.append(i > 0 ? "," : "").append(names.get(i)).append(':').append(row.get(i));
    }
    return Optional.of(object.append('}').toString().getBytes(StandardCharsets.UTF_8));
  }
}
