package news.dateline.archive.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a language that is written with an alphabet shows in texts: its letters beyond ASCII, by
 * their frequency, and its commonest words. The tables are {@code code-pages.tsv}.
 *
 * @param name the language
 * @param kind how its letters beyond ASCII stand
 * @param charsets the charsets that texts in it were written in, the usual one first
 * @param chances the logarithm of a letter's share among those letters
 * @param words words that hardly any text lacks
 */
record WrittenLanguage(
    String name,
    Kind kind,
    List<Charset> charsets,
    Map<Character, Double> chances,
    Set<String> words) {

  /** How letters beyond ASCII stand among the others. */
  enum Kind {
    /** Few and apart: nearly all neighbours are ASCII. */
    LONE,
    /** Many, also side by side. */
    MIXED,
    /** A script of its own: ASCII letters are other words. */
    OWN
  }

  /** The chance of a letter that the language does not have: in a name, or by a slip. */
  static final double FOREIGN = -9;

  static final List<WrittenLanguage> ALL = read();

  /** The chance of a letter, in lower case. */
  double chance(char letter) {
    return chances.getOrDefault(letter, FOREIGN);
  }

  private static List<WrittenLanguage> read() {
    List<WrittenLanguage> all = new ArrayList<>();
    for (String[] row : rows("code-pages.tsv")) {
      Map<Character, Double> chances = new HashMap<>();
      double sum = 0;
      for (String entry : row[4].split(" ")) {
        double weight = entry.length() > 1 ? Double.parseDouble(entry.substring(1)) : 1;
        chances.put(entry.charAt(0), weight);
        sum += weight;
      }
      double total = sum;
      chances.replaceAll((letter, weight) -> Math.log(weight / total));
      Set<String> words = new HashSet<>(List.of(row[5].split(" ")));
      all.add(
          new WrittenLanguage(
              row[1], kind(row[2]), charsets(row[3]), Map.copyOf(chances), Set.copyOf(words)));
    }
    return List.copyOf(all);
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "lone" -> Kind.LONE;
      case "own" -> Kind.OWN;
      default -> Kind.MIXED;
    };
  }

  /** Those of the charsets that this Java knows: small runtimes lack some. */
  static List<Charset> charsets(String names) {
    return List.of(names.split(" ")).stream()
        .map(CharsetName::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The rows of a table beside this class, as cells; lines that begin with # are comments. */
  static List<String[]> rows(String table) {
    try (InputStream in = WrittenLanguage.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: it lacks " + table);
      }
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .toList();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + table, broken);
    }
  }
}
