package news.dateline.article;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who mistyped a name. */
public final class SpellingSuggestions {
  private static final int OFFERED = 3;

  private SpellingSuggestions() {}

  /**
   * The names of people that a few slips of the hand turn into the typed one, the nearest first, at
   * most three: by the whole name, or by its last word. Case and accents do not count.
   */
  public static List<String> labels(String typed, Collection<String> names) {
    String folded = Folding.fold(typed);
    int few = Math.max(1, Math.min(2, folded.length() / 4));
    record Near(String name, int slips) {}
    return names.stream()
        .map(
            name -> {
              String other = Folding.fold(name);
              String last = other.substring(other.lastIndexOf(' ') + 1);
              return new Near(name, Math.min(slips(folded, other), slips(folded, last)));
            })
        .filter(near -> near.slips() <= few)
        .sorted(Comparator.comparingInt(Near::slips))
        .limit(OFFERED)
        .map(Near::name)
        .toList();
  }

  /** The name that the fewest slips of the hand turn into the typed one, if they are few. */
  public static Optional<String> to(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int few = Math.max(1, Math.min(3, lower.length() / 3));
    return names.stream()
        // What differs more in length needs more slips; and what is typed may be very long.
        .filter(name -> Math.abs(name.length() - lower.length()) <= few)
        .filter(name -> slips(lower, name) <= few)
        .min(
            Comparator.comparingInt((String name) -> slips(lower, name))
                .thenComparing(name -> name));
  }

  /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
  private static int slips(String a, String b) {
    int[][] best = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          best[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(best[i - 1][j], best[i][j - 1]) + 1;
        least = Math.min(least, best[i - 1][j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, best[i - 2][j - 2] + 1);
        }
        best[i][j] = least;
      }
    }
    return best[a.length()][b.length()];
  }
}
