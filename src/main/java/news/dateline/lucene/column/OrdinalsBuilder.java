package news.dateline.lucene.column;

import java.util.Arrays;

/** Builds the ordinals of a column: the numbers of one document after the other, each once. */
final class OrdinalsBuilder {
  private final int[] starts;
  private int[] ords;
  private int filled;
  private int doc;

  /**
   * Nothing yet.
   *
   * @param documents how many there will be
   * @param size about how many numbers
   */
  OrdinalsBuilder(int documents, int size) {
    this.starts = new int[documents + 1];
    this.ords = new int[Math.max(16, size)];
  }

  /** The document has this number. */
  void add(int number) {
    for (int at = starts[doc]; at < filled; at++) {
      if (ords[at] == number) {
        return;
      }
    }
    if (filled == ords.length) {
      ords = Arrays.copyOf(ords, filled * 2);
    }
    ords[filled++] = number;
  }

  /** Goes on to the next document. */
  void next() {
    starts[++doc] = filled;
  }

  /** What was collected. */
  Columns.Ordinals build() {
    return new Columns.Ordinals(starts, Arrays.copyOf(ords, filled));
  }
}
