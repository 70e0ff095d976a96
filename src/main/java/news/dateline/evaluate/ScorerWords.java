package news.dateline.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The word lists in {@code words.tsv} beside this class. */
final class ScorerWords {
  private static final Map<String, Set<String>> LISTS = read();

  private ScorerWords() {}

  /** The words of a list. */
  static Set<String> list(String name) {
    Set<String> words = LISTS.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no list " + name + " in words.tsv");
    }
    return words;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> lists = new HashMap<>();
    try (InputStream stream = ScorerWords.class.getResourceAsStream("words.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("the program is incomplete: it lacks words.tsv; build it");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          String[] cells = line.split("\t", -1);
          lists.put(cells[0], Set.of(cells[1].split(" ")));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read words.tsv", broken);
    }
    return Map.copyOf(lists);
  }
}
