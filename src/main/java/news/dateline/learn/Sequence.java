package news.dateline.learn;

/**
 * A sequence of items to label.
 *
 * @param begin where the rows of each item begin, and one more for the end of the last
 * @param rows the rows of all items' features
 * @param kinds the kind of each item, for transitions
 * @param resets whether memory is lost before an item
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sequence(int[] begin, int[] rows, byte[] kinds, boolean[] resets) {
  /** How many items. */
  public int length() {
    return kinds.length;
  }
}
