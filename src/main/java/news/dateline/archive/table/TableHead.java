package news.dateline.archive.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.text.Window;

/**
 * Where a table begins in a file and how it is written, told by the file's first bytes.
 *
 * <p>A table shows itself by its header: at least two columns with different names, of which one is
 * known ({@link KnownField}) and at least half of the rows after it have as many cells; or no known
 * name, but at least two rows, and all have as many cells as the header, more than two. Prose with
 * commas does neither.
 *
 * <p>Before the header may stand {@code sep=;}, which says the delimiter to spreadsheets, blank
 * lines and lines that begin with {@code #}. Other lines may too, such as the query of a press
 * database: then the header must have two known names, a title or a text among them, and most rows
 * must fit. So much is asked as well of delimiters that stand in prose and rarely in tables: {@code
 * |}, {@code ^}.
 *
 * <p>Backslashes escape where the rows fit better so.
 *
 * @param dialect how it is written
 * @param header the offset of the header
 * @param likeness how much it looks like a table, to compare delimiters
 */
record TableHead(Dialect dialect, int header, int likeness) {
  private static final int ROWS_TO_TRY = 50;
  private static final int LINES_BEFORE = 30;
  private static final int LONGEST_NAME = 64;
  private static final int SAID = 10_000;

  /** Delimiters that are common enough to be believed at half of the rows. */
  private static final String USUAL = ",;\t";

  private static final Pattern SEPARATOR =
      Pattern.compile("(?i)\"?sep=(\\\\t|.)\"?[,;\t\\s]*", Pattern.DOTALL);

  /** The delimiter that a line {@code sep=;} says. */
  static Optional<Character> separator(String line) {
    Matcher said = SEPARATOR.matcher(line);
    return said.matches()
        ? Optional.of(said.group(1).equals("\\t") ? '\t' : said.group(1).charAt(0))
        : Optional.empty();
  }

  /** The table with this delimiter, if the file is one. */
  static Optional<TableHead> of(FileHead head, char delimiter) {
    byte[] bytes = head.bytes();
    Optional<TableHead> found = Optional.empty();
    boolean first = true;
    boolean said = false;
    int from = 0;
    for (int line = 0; line < LINES_BEFORE && from < bytes.length; line++) {
      int to = lineEnd(bytes, from);
      String text =
          new FileHead("", false, Arrays.copyOfRange(bytes, from, to), true).text().strip();
      Optional<Character> separator = line == 0 ? separator(text) : Optional.empty();
      if (separator.isPresent()) {
        if (separator.get() != delimiter) {
          return Optional.empty();
        }
        said = true;
      } else if (!text.isEmpty() && text.indexOf(delimiter) >= 0) {
        Optional<TableHead> here = at(head, from, text, delimiter, first, said);
        if (here.isPresent() && here.get().isSure()) {
          return here;
        }
        found = found.or(() -> here);
      }
      first &= text.isEmpty() || text.startsWith("#") || separator.isPresent();
      from = next(bytes, to);
    }
    return found;
  }

  /** Whether no line further down can be the header: two known names, or all rows fit. */
  private boolean isSure() {
    return likeness >= 200;
  }

  private static Optional<TableHead> at(
      FileHead head, int from, String line, char delimiter, boolean first, boolean said) {
    char quote = line.startsWith("'") && line.endsWith("'") ? '\'' : '"';
    Dialect plain = new Dialect(delimiter, quote, false);
    boolean strict = !first || (USUAL.indexOf(delimiter) < 0 && !said);
    Fit fit = Fit.of(head, from, plain);
    if (!fit.isTable(strict) && !(fit.areNames() && fit.known() > 0)) {
      return Optional.empty();
    }
    Dialect dialect = plain;
    if (fit.fitting() < fit.rows() || fit.hasNull()) {
      Fit escaped = Fit.of(head, from, plain.withBackslash());
      if (escaped.share() > fit.share() || (fit.hasNull() && escaped.share() >= fit.share())) {
        fit = escaped;
        dialect = plain.withBackslash();
      }
    }
    if (!fit.isTable(strict)) {
      return Optional.empty();
    }
    int likeness = fit.known() * 100 + fit.columns() + (said ? SAID : 0);
    boolean whole = fit.fitting() == fit.rows() && first;
    return Optional.of(new TableHead(dialect, from, whole ? Math.max(200, likeness) : likeness));
  }

  /**
   * How rows fit a header.
   *
   * @param areNames whether its cells can be names of columns
   * @param allDiffer whether no two are the same
   * @param columns how many there are
   * @param known how many different fields they name
   * @param hasText whether a title or a text is among these
   * @param rows how many rows were tried
   * @param fitting how many of them have as many cells
   * @param hasNull whether a cell is {@code \N}
   */
  private record Fit(
      boolean areNames,
      boolean allDiffer,
      int columns,
      int known,
      boolean hasText,
      int rows,
      int fitting,
      boolean hasNull) {
    private static final Fit NONE = new Fit(false, false, 0, 0, false, 0, 0, false);

    static Fit of(FileHead head, int from, Dialect dialect) {
      try {
        byte[] bytes = head.bytes();
        Window window = new Window(new ByteArrayInputStream(bytes, from, bytes.length - from));
        return of(window, new DelimitedScan(window, dialect), head.whole());
      } catch (IOException broken) {
        return NONE;
      }
    }

    private static Fit of(Window window, DelimitedScan scan, boolean whole) throws IOException {
      DelimitedScan.Row header = scan.row();
      Header columns = Header.of(header.cells());
      List<String> names = columns.names();
      if (header.isBroken()
          || !canBeNames(names, header.cells())
          || (window.at(header.next()) < 0 && !whole)) {
        return NONE;
      }
      window.advance(header.next());
      int rows = 0;
      int fitting = 0;
      boolean nulls = false;
      while (window.at(0) >= 0 && rows < ROWS_TO_TRY) {
        DelimitedScan.Row row = scan.row();
        if (!whole && (row.isBroken() || window.at(row.next()) < 0)) {
          break;
        }
        if (row.length() > 0) {
          rows++;
          fitting += columns.whole(scan, row).isPresent() ? 1 : 0;
          nulls |= row.cells().contains("\\N");
        }
        window.advance(row.next());
      }
      Set<KnownField> known =
          names.stream()
              .flatMap(name -> KnownField.named(name).stream())
              .collect(Collectors.toSet());
      return new Fit(
          true,
          names.stream().map(KnownField::fold).distinct().count() == names.size(),
          names.size(),
          known.size(),
          known.contains(KnownField.TITLE) || known.contains(KnownField.BODY),
          rows,
          fitting,
          nulls);
    }

    /** Most columns have names; tables drawn for people have an empty one at either side. */
    private static boolean canBeNames(List<String> names, List<String> cells) {
      Set<String> different = new HashSet<>();
      for (int i = 0; i < cells.size(); i++) {
        if (cells.get(i).length() > LONGEST_NAME) {
          return false;
        }
        if (!cells.get(i).isBlank()) {
          different.add(KnownField.fold(names.get(i)));
        }
      }
      int drawn =
          cells.size() > 2 && cells.get(0).isBlank() && cells.get(cells.size() - 1).isBlank()
              ? 2
              : 0;
      return cells.size() > 1 && different.size() * 2 > cells.size() - drawn;
    }

    double share() {
      return rows == 0 ? 1 : (double) fitting / rows;
    }

    boolean isTable(boolean strict) {
      if (!areNames) {
        return false;
      }
      if (strict) {
        return known > 1 && hasText && rows > 0 && fitting * 5 >= rows * 4;
      }
      return (known > 0 && (allDiffer || known > 1))
          ? fitting * 2 >= rows
          : allDiffer && columns > 2 && rows > 1 && fitting == rows;
    }
  }

  private static int lineEnd(byte[] bytes, int from) {
    int to = from;
    while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
      to++;
    }
    return to;
  }

  private static int next(byte[] bytes, int lineEnd) {
    boolean two =
        lineEnd + 1 < bytes.length && bytes[lineEnd] == '\r' && bytes[lineEnd + 1] == '\n';
    return lineEnd + (two ? 2 : 1);
  }
}
