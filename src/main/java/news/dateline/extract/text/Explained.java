package news.dateline.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Something found, with the rules that it was found by, in the order in which they applied.
 *
 * @param found what was found
 * @param rules by which, none where others already say so
 */
public record Explained<T>(T found, List<Rule> rules) {

  /** Copies the list. */
  public Explained {
    rules = List.copyOf(rules);
  }

  /** What some rules found. */
  public static <T> Explained<T> by(T found, Rule... rules) {
    return new Explained<>(found, List.of(rules));
  }

  /** The same by another rule, which applied before the others. */
  public Explained<T> after(Rule rule) {
    List<Rule> all = new ArrayList<>();
    all.add(rule);
    all.addAll(rules);
    return new Explained<>(found, all);
  }

  /** The same by other rules, too, which applied after these. */
  public Explained<T> and(List<Rule> others) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(others);
    return new Explained<>(found, all);
  }

  /** What follows from it, by the same rules. */
  public <U> Explained<U> map(Function<? super T, ? extends U> made) {
    return new Explained<>(made.apply(found), rules);
  }

  /** The names of the rules. */
  public List<String> ids() {
    return rules.stream().map(Rule::id).toList();
  }
}
