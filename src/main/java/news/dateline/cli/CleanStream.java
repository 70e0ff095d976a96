package news.dateline.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Text in UTF-8 without what makes a terminal do something: each control character but line breaks
 * and tabs, and each character that turns the direction of writing or breaks the line, becomes
 * U+FFFD. Names of files, titles and reasons come from strangers, and so do arguments that are
 * pasted.
 *
 * <p>The one place where output is cleaned: {@link Terminal} writes all text through it.
 */
final class CleanStream extends FilterOutputStream {
  private static final byte[] REPLACED = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

  /** The beginning of a character that may be one to replace. */
  private final byte[] begun = new byte[2];

  private int size;

  CleanStream(OutputStream to) {
    super(to);
  }

  /** Whether a character is written as it is. */
  static boolean isClean(int point) {
    return point == '\n'
        || point == '\t'
        || !(Character.isISOControl(point)
            || (point >= 0x2028 && point <= 0x202e)
            || (point >= 0x2066 && point <= 0x2069));
  }

  /** The text as it comes through such a stream. */
  static String clean(String text) {
    if (text.codePoints().allMatch(CleanStream::isClean)) {
      return text;
    }
    return text.codePoints()
        .map(point -> isClean(point) ? point : 0xfffd)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Override
  public void write(int octet) throws IOException {
    int value = octet & 0xff;
    boolean follows = (value & 0xc0) == 0x80;
    if (size > 0 && !follows) {
      handOn(); // not UTF-8; what was begun is no character
    }
    if (size == 0) {
      first(value);
    } else if (size == 1 && (begun[0] & 0xff) == 0xe2 && (value == 0x80 || value == 0x81)) {
      begun[size++] = (byte) value;
    } else if (isClean(point(value))) {
      handOn();
      out.write(value);
    } else {
      size = 0;
      out.write(REPLACED);
    }
  }

  private void first(int value) throws IOException {
    if (value == 0xc2 || value == 0xe2) {
      begun[size++] = (byte) value;
    } else if (value < 0x80 && !isClean(value)) {
      out.write(REPLACED);
    } else {
      out.write(value);
    }
  }

  /** The character that a byte ends; a harmless one where it is none that may be replaced. */
  private int point(int last) {
    if ((begun[0] & 0xff) == 0xc2) {
      return last;
    }
    return size == 2 ? (0x2000 | ((begun[1] & 0x3f) << 6) | (last & 0x3f)) : ' ';
  }

  private void handOn() throws IOException {
    out.write(begun, 0, size);
    size = 0;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    int written = from;
    for (int at = from; at < from + length; at++) {
      int value = bytes[at] & 0xff;
      boolean usual =
          size == 0 && (value >= 0x80 ? value != 0xc2 && value != 0xe2 : isClean(value));
      if (!usual) {
        out.write(bytes, written, at - written);
        write(value);
        written = at + 1;
      }
    }
    out.write(bytes, written, from + length - written);
  }

  @Override
  public void close() throws IOException {
    handOn();
    super.close();
  }
}
