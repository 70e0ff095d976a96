package news.dateline.archive.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import news.dateline.archive.record.KnownField;
import news.dateline.article.ArticleLimits;

/**
 * The names of a table's columns.
 *
 * @param names as printed, without space around; of a column without one its number
 */
record Header(List<String> names) {

  /** The header that a row is. */
  static Header of(List<String> cells) {
    return new Header(names(cells));
  }

  static List<String> names(List<String> cells) {
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      // Joined files have byte order marks in the middle.
      String name = (cell.startsWith("\ufeff") ? cell.substring(1) : cell).strip();
      if (names.isEmpty() && name.startsWith("#")) {
        name = name.substring(1).strip();
      }
      names.add(name.isEmpty() ? "column " + (names.size() + 1) : name);
    }
    return List.copyOf(names);
  }

  int columns() {
    return names.size();
  }

  /**
   * The cells of a row that has as many as there are columns; of a broken one, as its line stands.
   */
  Optional<List<String>> whole(DelimitedScan scan, DelimitedScan.Row row) throws IOException {
    if (!row.isBroken()) {
      return Optional.of(row.cells()).filter(this::fits);
    }
    if (row.length() > ArticleLimits.RECORD) {
      return Optional.empty();
    }
    return Optional.of(scan.plainCells(row))
        .filter(cells -> fits(cells) && scan.closesItsQuotes(cells));
  }

  /**
   * The header that a row among the others is, if it is one: files with a header each were joined.
   * It names the same columns, if perhaps in another order, or nothing but fields that are known.
   */
  Optional<Header> again(List<String> cells) {
    List<String> others = names(cells);
    List<String> folded = others.stream().map(KnownField::fold).toList();
    if (folded.stream()
        .sorted()
        .toList()
        .equals(names.stream().map(KnownField::fold).sorted().toList())) {
      return Optional.of(new Header(others));
    }
    Set<KnownField> known = EnumSet.noneOf(KnownField.class);
    others.forEach(name -> KnownField.named(name).ifPresent(known::add));
    boolean all =
        known.size() > 1
            && known.size() == others.size()
            && (known.contains(KnownField.TITLE) || known.contains(KnownField.BODY));
    return all ? Optional.of(new Header(others)) : Optional.empty();
  }

  /**
   * The cells under their names. Of two columns of one name the first that is filled has it; the
   * other is kept with its number.
   */
  Map<String, List<String>> fields(List<String> cells) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      String name = names.get(i);
      if (!cells.get(i).isEmpty()) {
        fields.put(
            fields.containsKey(name) ? name + " (column " + (i + 1) + ")" : name,
            List.of(cells.get(i)));
      }
    }
    return fields;
  }

  /** Whether a row has as many cells as there are columns; empty ones at its end do not count. */
  boolean fits(List<String> cells) {
    return cells.size() == names.size()
        || (cells.size() > names.size()
            && IntStream.range(names.size(), cells.size()).allMatch(i -> cells.get(i).isEmpty()));
  }
}
