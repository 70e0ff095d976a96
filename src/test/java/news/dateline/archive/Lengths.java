package news.dateline.archive;

import java.io.ByteArrayOutputStream;

/**
 * Lets a fuzzer, which makes small inputs, say that something is long: the byte {@value #MARK},
 * then a digit from 3 to 8, repeats what stands before it, the character or the line, 10 to the
 * power of the digit times.
 *
 * <pre>
 *   "title":"a␐6"     a title of a million letters
 *   &lt;td&gt;x␐5           a hundred thousand letters in a cell
 *   line one\n␐4      ten thousand lines
 * </pre>
 *
 * <p>One input grows to at most {@value #LARGEST} bytes.
 */
final class Lengths {
  private static final byte MARK = 0x10;
  private static final int LARGEST = 100_000_000;

  private Lengths() {}

  /** The input that these bytes stand for. */
  static byte[] grown(byte[] input) {
    ByteArrayOutputStream grown = new ByteArrayOutputStream(input.length);
    int from = 0;
    for (int at = 1; at + 1 < input.length; at++) {
      int power = input[at + 1] - '0';
      if (input[at] == MARK && power >= 3 && power <= 8) {
        grown.write(input, from, at - from);
        int unit = unit(input, at);
        long times = Math.min((long) Math.pow(10, power), (LARGEST - grown.size()) / (at - unit));
        for (long i = 1; i < times; i++) {
          grown.write(input, unit, at - unit);
        }
        from = at + 2;
        at++;
      }
    }
    grown.write(input, from, input.length - from);
    return grown.toByteArray();
  }

  /** Where what is repeated begins: a line that ends here, a tag, else the last byte. */
  private static int unit(byte[] input, int end) {
    byte last = input[end - 1];
    if (last != '\n' && last != '>') {
      return end - 1;
    }
    byte before = last == '\n' ? (byte) '\n' : (byte) '<';
    for (int at = end - 2; at > 0 && end - at < 1000; at--) {
      if (input[at] == before) {
        return last == '\n' ? at + 1 : at;
      }
    }
    return end - 1;
  }
}
