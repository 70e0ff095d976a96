package news.dateline.extract.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Resources;

/**
 * The word lists of one resource, each under its name. Immutable.
 *
 * <pre>
 *   honorific  mr;mrs;dr      a name, a tab, the words of the list between semicolons
 *   honorific  sir;dame       further words of the same list
 * </pre>
 */
public final class NamedLists {
  private final String resource;
  private final Map<String, Set<String>> byName;

  private NamedLists(String resource, Map<String, Set<String>> byName) {
    this.resource = resource;
    this.byName = byName;
  }

  /** Reads the lists of a resource beside a class. */
  public static NamedLists of(Class<?> beside, String resource) {
    Map<String, Set<String>> lists = new HashMap<>();
    for (List<String> row : Resources.rows(beside, resource)) {
      lists
          .computeIfAbsent(row.get(0), key -> new HashSet<>())
          .addAll(Resources.several(row.get(1)));
    }
    return new NamedLists(resource, lists);
  }

  /**
   * The words of some lists together.
   *
   * @throws IllegalStateException when there is no list of such a name
   */
  public Set<String> get(String... names) {
    Set<String> words = new HashSet<>();
    for (String name : names) {
      Set<String> list = byName.get(name);
      if (list == null) {
        throw new IllegalStateException(
            "the program is incomplete: its lists " + resource + " lack \"" + name + "\"");
      }
      words.addAll(list);
    }
    return Set.copyOf(words);
  }
}
