package news.dateline.archive.web;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** A body that was sent in chunks (RFC 9112, section 7.1). */
final class Chunks {
  /** A chunk's length has no more digits. */
  private static final int DIGITS = 8;

  /** A line with a length and what may follow it is no longer. */
  private static final int LINE = 256;

  private Chunks() {}

  /**
   * The chunks in one, as far as they go.
   *
   * @param declared whether the header says that there are some. If not, the first chunk has to end
   *     where its length says
   * @return nothing when the body is not in chunks
   */
  static Optional<byte[]> joined(byte[] body, boolean declared) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    int at = 0;
    boolean first = true;
    while (at < body.length) {
      int end = lineEnd(body, at);
      long length = end < 0 ? -1 : length(body, at, end);
      if (length < 0) {
        break;
      }
      if (length == 0) {
        return first && !declared ? Optional.empty() : Optional.of(joined.toByteArray());
      }
      int from = end + 1;
      int until = (int) Math.min(body.length, from + length);
      boolean ends = from + length < body.length && isLineEnd(body[until]);
      if (first && !declared && !ends) {
        return Optional.empty();
      }
      if (!ends && until < body.length) {
        // The length is wrong; what follows is no chunk, and belongs to the page all the same.
        joined.write(body, from, body.length - from);
        return Optional.of(joined.toByteArray());
      }
      joined.write(body, from, until - from);
      first = false;
      at = until;
      while (at < body.length && at < until + 2 && isLineEnd(body[at])) {
        at++;
      }
    }
    return first ? Optional.empty() : Optional.of(joined.toByteArray());
  }

  private static boolean isLineEnd(byte value) {
    return value == '\r' || value == '\n';
  }

  private static int lineEnd(byte[] body, int from) {
    for (int i = from; i < body.length && i < from + LINE; i++) {
      if (body[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /** The length that a line says; negative when it says none. */
  private static long length(byte[] body, int from, int lineEnd) {
    long length = 0;
    int at = from;
    while (at < lineEnd && Character.digit(body[at], 16) >= 0) {
      length = length * 16 + Character.digit(body[at], 16);
      at++;
    }
    int digits = at - from;
    while (at < lineEnd && (body[at] == ' ' || body[at] == '\t' || body[at] == '\r')) {
      at++;
    }
    boolean ends = at == lineEnd || body[at] == ';';
    return digits > 0 && digits <= DIGITS && ends ? length : -1;
  }
}
