package news.dateline.extract.outlet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.article.Resources;

/**
 * News outlets with what is known of them: the shipped list, and a researcher's own.
 *
 * <p>A text file, UTF-8, one outlet a line, columns between tabs; all but the name may be empty or
 * missing. Blank lines, and lines after {@code #}, are passed over, as is a first line that begins
 * with {@code name}.
 *
 * <pre>
 *   name             country   kind          hosts                      other names
 *   Halden Courier   NO        paper         halden-courier.example     HC;Haldenkureren;~The Courier
 * </pre>
 *
 * <p>Hosts and other names are parted by semicolons. A host stands for what lies below it, too. A
 * name after {@code ~} is also a word, a person or a place: as metadata it is clear, in running
 * text it needs to be cited; one after {@code ~The} needs its article.
 *
 * <p>A table may be laid over another ({@link #over}): a row takes the place of the rows that are
 * called by one of its names, keeps what they had where its own cells are empty, and takes its
 * hosts and names from whoever else had them.
 *
 * @param rows the outlets, each name, host and other name once
 */
public record OutletTable(List<Row> rows) {
  private static final int COLUMNS = 5;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern HOST =
      Pattern.compile("(?:[\\p{L}\\p{N}_-]+\\.)+[\\p{L}\\p{N}-]{2,}");
  private static final Pattern MARK = Pattern.compile("^\ufeff");

  /** Copies the list. */
  public OutletTable {
    rows = List.copyOf(rows);
  }

  /**
   * An outlet.
   *
   * @param name its canonical name
   * @param country ISO 3166-1 alpha-2 code
   * @param kind what it is
   * @param hosts its hosts, in lower case
   * @param names its other names
   * @param careful those of all its names that are also something else
   * @param withThe those of the careful ones that are clear after The
   */
  public record Row(
      String name,
      Optional<String> country,
      Optional<Outlet.Kind> kind,
      List<String> hosts,
      List<String> names,
      Set<String> careful,
      Set<String> withThe) {

    /** Copies the lists. */
    public Row {
      hosts = List.copyOf(hosts);
      names = List.copyOf(names);
      careful = Set.copyOf(careful);
      withThe = Set.copyOf(withThe);
    }

    /** All its names, the canonical one first. */
    public List<String> allNames() {
      List<String> all = new ArrayList<>(names.size() + 1);
      all.add(name);
      all.addAll(names);
      return all;
    }

    private Row without(Set<String> otherHosts, Set<String> otherNames) {
      return new Row(
          name,
          country,
          kind,
          hosts.stream().filter(host -> !otherHosts.contains(host)).toList(),
          names.stream().filter(other -> !otherNames.contains(key(other))).toList(),
          careful,
          withThe);
    }

    private Row over(Row below) {
      Set<String> both = new LinkedHashSet<>(below.hosts);
      both.addAll(hosts);
      Set<String> called = new LinkedHashSet<>(below.names);
      called.addAll(names);
      called.add(below.name);
      called.remove(name);
      Set<String> doubtful = new HashSet<>(below.careful);
      doubtful.removeAll(allNames());
      doubtful.addAll(careful);
      Set<String> clear = new HashSet<>(below.withThe);
      clear.addAll(withThe);
      clear.retainAll(doubtful);
      return new Row(
          name,
          country.or(below::country),
          kind.or(below::kind),
          List.copyOf(both),
          List.copyOf(called),
          doubtful,
          clear);
    }
  }

  /** What stands in a line whose columns are parted by something else than tabs. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[,;]|\\S\\s{2,}\\S|(?i:\\b(?:agency|paper|broadcaster|site) [\\w-]+\\.[a-z])");

  /** The list that comes with the program. */
  public static OutletTable shipped() {
    List<Row> rows = new ArrayList<>();
    for (List<String> cells : Resources.rows(OutletTable.class, "outlets.tsv")) {
      rows.add(row(cells));
    }
    return new OutletTable(rows);
  }

  /**
   * Reads a researcher's own table.
   *
   * @param file its name, for messages
   * @param text what stands in it
   * @throws BadTable when a line cannot be used; says which, why, and what to write instead
   */
  public static OutletTable read(String file, String text) throws BadTable {
    Map<String, Integer> lineOf = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    List<String> lines = MARK.matcher(text).replaceFirst("").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean heading = rows.isEmpty() && line.toLowerCase(Locale.ROOT).startsWith("name\t");
      if (line.isBlank() || line.startsWith("#") || heading) {
        continue;
      }
      String at = file + ":" + (i + 1) + ": ";
      Row row = checked(at, List.of(line.split("\t", -1)));
      Set<String> keys = new LinkedHashSet<>(row.hosts());
      row.allNames().forEach(name -> keys.add("\"" + key(name) + "\""));
      for (String key : keys) {
        Integer before = lineOf.putIfAbsent(key, i + 1);
        if (before != null) {
          throw new BadTable(
              at + key + " stands in line " + before + " already; keep it with one outlet");
        }
      }
      rows.add(row);
    }
    return new OutletTable(rows);
  }

  private static Row checked(String at, List<String> cells) throws BadTable {
    if (cells.get(0).isBlank()) {
      throw new BadTable(at + "no name in the first column; write the outlet's name there");
    }
    if (cells.size() > COLUMNS) {
      throw new BadTable(
          at
              + cells.size()
              + " columns, but there are five: name, country, kind, hosts, other names;"
              + " part hosts and names with semicolons, not with tabs");
    }
    if (cells.size() == 1 && NO_NAME.matcher(cells.get(0)).find()) {
      throw new BadTable(
          at
              + "no tab in \""
              + cells.get(0)
              + "\"; part the columns with tabs (text, tab-separated)");
    }
    String country = cell(cells, 1);
    if (!country.isEmpty() && !COUNTRY.matcher(country).matches()) {
      throw new BadTable(
          at + "\"" + country + "\" is no country; write the two capitals of ISO 3166, such as NO");
    }
    String kind = cell(cells, 2);
    if (!kind.isEmpty() && kind(kind).isEmpty()) {
      throw new BadTable(
          at + "\"" + kind + "\" is no kind; write agency, paper, broadcaster or site");
    }
    for (String host : several(cell(cells, 3))) {
      if (!HOST.matcher(host).matches()) {
        throw new BadTable(
            at
                + "\""
                + host
                + "\" is no host; write it without http:// and path, such as"
                + " courier.example");
      }
    }
    return row(cells);
  }

  private static Row row(List<String> cells) {
    List<String> names = new ArrayList<>();
    Set<String> marked = new HashSet<>();
    Set<String> articled = new HashSet<>();
    String canonical = cell(cells, 0);
    for (String written : several(cell(cells, 4))) {
      String name = written.startsWith("~") ? written.substring(1).strip() : written;
      if (written.startsWith("~")) {
        marked.add(key(name));
        if (name.startsWith("The ")) {
          articled.add(key(name));
        }
      }
      if (!name.equals(canonical) && !name.isEmpty()) {
        names.add(name);
      }
    }
    Set<String> careful = new HashSet<>(names);
    careful.add(canonical);
    careful.removeIf(name -> !marked.contains(key(name)));
    Set<String> withThe = new HashSet<>(careful);
    withThe.removeIf(name -> !articled.contains(key(name)));
    return new Row(
        canonical,
        Optional.of(cell(cells, 1)).filter(country -> !country.isEmpty()),
        kind(cell(cells, 2)),
        several(cell(cells, 3)).stream().map(OutletTable::host).toList(),
        names,
        careful,
        withThe);
  }

  private static Optional<Outlet.Kind> kind(String word) {
    return Arrays.stream(Outlet.Kind.values())
        .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private static String host(String written) {
    String host = written.toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column).strip() : "";
  }

  private static List<String> several(String cell) {
    return Arrays.stream(cell.split(";"))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  /** This table laid over another: what it says counts. */
  public OutletTable over(OutletTable below) {
    Set<String> hosts = new HashSet<>();
    Set<String> names = new HashSet<>();
    rows.forEach(
        row -> {
          hosts.addAll(row.hosts());
          row.allNames().forEach(name -> names.add(key(name)));
        });
    Map<String, Row> all = new LinkedHashMap<>();
    below.rows.forEach(row -> all.put(key(row.name()), row.without(hosts, names)));
    for (Row own : rows) {
      Row row = own;
      for (String name : own.allNames()) {
        Row under = all.remove(key(name));
        row = under == null ? row : row.over(under);
      }
      all.put(key(row.name()), row);
    }
    return new OutletTable(List.copyOf(all.values()));
  }

  /** What two spellings of one name have in common: neither case nor accents nor an article. */
  static String key(String name) {
    String folded = Folding.fold(name);
    return folded.startsWith("the ") && folded.length() > 4 ? folded.substring(4) : folded;
  }
}
