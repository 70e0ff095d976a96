package news.dateline.lucene.column;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The days of a snapshot's live articles, as days since 1970.
 *
 * @param first the first day of the oldest date
 * @param last the first day of the newest date; before {@code first} when all is undated
 */
public record DayRange(int first, int last) {
  private static final DayRange UNDATED = new DayRange(0, -1);

  /** The days of a snapshot. */
  public static DayRange of(List<Leaf> leaves) {
    int oldest = Integer.MAX_VALUE;
    int newest = Integer.MIN_VALUE;
    for (Leaf leaf : leaves) {
      for (int doc = DocSets.next(leaf.articles(), 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = DocSets.next(leaf.articles(), doc + 1)) {
        int day = leaf.columns().day(doc);
        if (day != Columns.UNDATED) {
          oldest = Math.min(oldest, day);
          newest = Math.max(newest, day);
        }
      }
    }
    return oldest <= newest ? new DayRange(oldest, newest) : UNDATED;
  }

  /** The oldest day, unless all is undated. */
  public Optional<LocalDate> oldest() {
    return first <= last ? Optional.of(LocalDate.ofEpochDay(first)) : Optional.empty();
  }

  /** The newest day, unless all is undated. */
  public Optional<LocalDate> newest() {
    return first <= last ? Optional.of(LocalDate.ofEpochDay(last)) : Optional.empty();
  }
}
