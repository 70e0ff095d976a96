package news.dateline.evaluate;

import java.util.Comparator;

/**
 * Something of the gold and something found that may be the same.
 *
 * @param likeness how alike they are
 * @param gold which of the gold
 * @param found which of those found
 */
record Candidate(double likeness, int gold, int found) {
  /** The most alike first, then in the order of the text. */
  static final Comparator<Candidate> SUREST_FIRST =
      Comparator.comparingDouble(Candidate::likeness)
          .reversed()
          .thenComparingInt(Candidate::gold)
          .thenComparingInt(Candidate::found);
}
