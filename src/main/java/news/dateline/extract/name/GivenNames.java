package news.dateline.extract.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Resources;

/**
 * Given names: whose they are, and which are forms of one; from {@code given-names.tsv} and {@code
 * nicknames.tsv} beside this class. Immutable.
 */
public final class GivenNames {
  private final Map<String, Gender> genders = new HashMap<>();
  private final Map<String, Set<Integer>> rows = new HashMap<>();

  public GivenNames() {
    for (List<String> row : Resources.rows(GivenNames.class, "given-names.tsv")) {
      Gender gender = row.get(0).equals("f") ? Gender.FEMALE : Gender.MALE;
      for (String name : row.get(1).split(" ")) {
        genders.merge(name, gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
      }
    }
    int number = 0;
    for (List<String> row : Resources.rows(GivenNames.class, "nicknames.tsv")) {
      for (String form : row.get(0).split(" ")) {
        rows.computeIfAbsent(form, key -> new HashSet<>()).add(number);
      }
      number++;
    }
  }

  /** All of them, in lower case. */
  public Set<String> all() {
    return genders.keySet();
  }

  public boolean contains(String lower) {
    return genders.containsKey(lower);
  }

  /** Whose name it is; of a double name, whose the first part is. */
  public Gender gender(String lower) {
    boolean doubled = lower.indexOf('-') > 0 && !genders.containsKey(lower);
    return genders.getOrDefault(
        doubled ? lower.substring(0, lower.indexOf('-')) : lower, Gender.UNKNOWN);
  }

  /** Whether two given names are the same, or short forms of one: Bob and Robert. */
  public boolean same(String a, String b) {
    Set<Integer> ofA = rows.getOrDefault(a, Set.of());
    return a.equals(b) || rows.getOrDefault(b, Set.of()).stream().anyMatch(ofA::contains);
  }
}
