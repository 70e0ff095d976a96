package news.dateline.archive.web;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import news.dateline.archive.text.BulkStream;

/**
 * Gzip as browsers read it: any number of members, whose checksums nobody looks at, and whatever
 * stands behind the last.
 */
final class LenientGunzip extends BulkStream {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final byte[] packed;
  private final Inflater inflater = new Inflater(true);
  private int at;
  private boolean inside;

  LenientGunzip(byte[] packed) {
    this.packed = packed;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (true) {
      if (!inside) {
        if (at > 0 && !isMember()) {
          return -1;
        }
        begin();
      }
      try {
        int count = inflater.inflate(into, from, length);
        if (count > 0) {
          return count;
        }
      } catch (DataFormatException broken) {
        throw new IOException(broken);
      }
      if (inflater.finished()) {
        at = packed.length - inflater.getRemaining() + TRAILER;
        inside = false;
      } else {
        throw new EOFException("the gzip data break off");
      }
    }
  }

  private boolean isMember() {
    return at + HEADER < packed.length
        && (packed[at] & 0xff) == 0x1f
        && (packed[at + 1] & 0xff) == 0x8b
        && packed[at + 2] == 8;
  }

  /** Passes a member's header (RFC 1952, section 2.3). */
  private void begin() throws IOException {
    if (at + HEADER > packed.length) {
      throw new EOFException("the gzip data break off in their header");
    }
    int flags = packed[at + 3];
    at += HEADER;
    if ((flags & EXTRA) != 0 && at + 1 < packed.length) {
      at += 2 + (packed[at] & 0xff) + ((packed[at + 1] & 0xff) << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (at < packed.length && packed[at] != 0) {
          at++;
        }
        at++;
      }
    }
    at += (flags & HEADER_CRC) != 0 ? 2 : 0;
    if (at >= packed.length) {
      throw new EOFException("the gzip data break off in their header");
    }
    inflater.reset();
    inflater.setInput(packed, at, packed.length - at);
    inside = true;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
