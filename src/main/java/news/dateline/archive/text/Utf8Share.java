package news.dateline.archive.text;

import java.io.ByteArrayOutputStream;

/**
 * How much of some bytes is UTF-8, counted beyond ASCII.
 *
 * @param sequences how many characters are valid sequences
 * @param strays how many bytes are in none
 * @param utf8Lines how many lines have at least two sequences and no stray byte
 * @param otherLines how many lines have stray bytes
 * @param sample lines with stray bytes, at most {@value #LARGEST_SAMPLE} bytes of them
 */
record Utf8Share(int sequences, int strays, int utf8Lines, int otherLines, byte[] sample) {
  private static final int LARGEST_SAMPLE = 1 << 14;

  /** So long a line is cut at the next space. */
  private static final int LONG_LINE = 1000;

  static Utf8Share of(byte[] bytes) {
    Utf8Share all = new Utf8Share(0, 0, 0, 0, new byte[0]);
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    int from = 0;
    while (from < bytes.length) {
      int to = lineEnd(bytes, from);
      int sequences = 0;
      int strays = 0;
      for (int at = from; at < to; ) {
        int length = Decoding.sequence(bytes, at, to);
        sequences += length > 1 ? 1 : 0;
        strays += length == 0 ? 1 : 0;
        at += Math.max(1, length);
      }
      if (strays > 0 && sample.size() < LARGEST_SAMPLE) {
        sample.write(bytes, from, Math.min(to - from, LARGEST_SAMPLE));
        sample.write('\n');
      }
      all =
          new Utf8Share(
              all.sequences + sequences,
              all.strays + strays,
              all.utf8Lines + (strays == 0 && sequences > 1 ? 1 : 0),
              all.otherLines + (strays > 0 ? 1 : 0),
              all.sample);
      from = to + 1;
    }
    return new Utf8Share(
        all.sequences, all.strays, all.utf8Lines, all.otherLines, sample.toByteArray());
  }

  private static int lineEnd(byte[] bytes, int from) {
    int to = from;
    while (to < bytes.length
        && bytes[to] != '\n'
        && bytes[to] != '\r'
        && (to - from < LONG_LINE || bytes[to] != ' ')) {
      to++;
    }
    return to;
  }

  boolean isAscii() {
    return sequences + strays == 0;
  }

  /** Whether it is UTF-8, if perhaps with a few stray bytes. */
  boolean isUtf8() {
    return sequences > strays;
  }

  /** Whether it is UTF-8 beyond accident; a character may be cut at the end. */
  boolean isSurelyUtf8() {
    return sequences > 8 + 4 * strays;
  }

  /** Whether lines of UTF-8 stand among others, so that no one charset is that of all. */
  boolean isMixed() {
    return utf8Lines > 1 && utf8Lines * 5 > otherLines;
  }
}
