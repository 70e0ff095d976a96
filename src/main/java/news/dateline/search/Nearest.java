package news.dateline.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who mistyped a name. */
final class Nearest {
  private Nearest() {}

  /** The name that the fewest slips of the hand turn into the typed one, if they are few. */
  static Optional<String> to(String typed, Collection<String> names) {
    String lower = typed.toLowerCase(Locale.ROOT);
    int few = Math.max(1, Math.min(3, lower.length() / 3));
    return names.stream()
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
