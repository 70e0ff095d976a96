package news.dateline.parse;

/** How often each {@link PageSign} was met on a page. */
final class SignCounts {
  private final int[] counts = new int[PageSign.all().length];

  /** How often a sign was met. */
  int count(PageSign sign) {
    return counts[sign.at()];
  }

  /** From 0 to 1, with the logarithm of the count. */
  double value(PageSign sign) {
    int count = Math.min(count(sign), sign.full());
    return Math.log1p(count) / Math.log1p(sign.full());
  }

  boolean has(PageSign sign) {
    return count(sign) > 0;
  }

  void add(PageSign sign) {
    counts[sign.at()]++;
  }

  void add(PageSign sign, int count) {
    counts[sign.at()] += count;
  }

  void set(PageSign sign, int count) {
    counts[sign.at()] = count;
  }

  /** A part of a whole in hundredths. */
  static int share(long part, long whole) {
    return whole <= 0 ? 0 : (int) Math.min(100, part * 100 / whole);
  }
}
