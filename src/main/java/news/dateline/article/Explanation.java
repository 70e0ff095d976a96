package news.dateline.article;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By which rules each finding was made, beside the {@link Findings} themselves: it says how
 * something was found, never what.
 *
 * <p>A rule is named by lower-case words joined by hyphens ({@code source-before-cue}); a step of
 * the learned model has a name of the same form. Several rules, in the order in which they applied,
 * are usual: one finds the reporting word, one the source, one the content. Not part of the
 * fingerprint.
 *
 * <p>Immutable.
 */
public final class Explanation {
  /** What can be explained. */
  public enum Finding {
    LANGUAGE,
    OUTLET,
    AGENCY,
    PUBLISHED,
    DATELINE,
    PLACE,
    QUOTATION,
    CITED
  }

  /** Nothing is explained. */
  public static final Explanation NONE = new Explanation(new EnumMap<>(Finding.class));

  private final Map<Finding, SortedMap<Integer, List<String>>> rules;

  private Explanation(Map<Finding, SortedMap<Integer, List<String>>> rules) {
    this.rules = rules;
  }

  /** The rules of a finding that there is at most one of; empty where nothing is known of them. */
  public List<String> of(Finding finding) {
    return of(finding, 0);
  }

  /**
   * The rules of one of several findings; empty where nothing is known of them.
   *
   * @param number its place in {@link Findings}'s list, from 0
   */
  public List<String> of(Finding finding, int number) {
    SortedMap<Integer, List<String>> some = rules.get(finding);
    return some == null ? List.of() : some.getOrDefault(number, List.of());
  }

  /** What is explained of one kind of finding, by number. */
  public SortedMap<Integer, List<String>> all(Finding finding) {
    SortedMap<Integer, List<String>> some = rules.get(finding);
    return some == null ? new TreeMap<>() : Collections.unmodifiableSortedMap(some);
  }

  /** This explanation with another finding's rules. */
  public Explanation with(Finding finding, List<String> names) {
    return with(finding, Map.of(0, names));
  }

  /** This explanation with the rules of all findings of a kind, by number. */
  public Explanation with(Finding finding, Map<Integer, List<String>> names) {
    TreeMap<Integer, List<String>> some = new TreeMap<>();
    names.forEach(
        (number, list) -> {
          if (!list.isEmpty()) {
            some.put(number, List.copyOf(list));
          }
        });
    Map<Finding, SortedMap<Integer, List<String>>> all = new EnumMap<>(Finding.class);
    all.putAll(rules);
    if (some.isEmpty()) {
      all.remove(finding);
    } else {
      all.put(finding, some);
    }
    return all.isEmpty() ? NONE : new Explanation(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Explanation same && rules.equals(same.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return rules.toString();
  }
}
