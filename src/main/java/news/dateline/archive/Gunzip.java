package news.dateline.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Decompresses gzip (RFC 1952), any number of members one after the other, as {@code cat a.gz b.gz}
 * makes them.
 *
 * <p>The JDK's own stream takes a second member for the end when the input says that nothing is
 * available yet, as a pipe does, and drops without a word what it cannot read after the first. Here
 * whatever is wrong is a {@link DamagedInput}. Zeros after the last member, as tapes have them, are
 * its end.
 */
final class Gunzip extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final BufferedInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private final byte[] one = new byte[1];
  private int packedLength;
  private int members;
  private boolean inside;
  private boolean ended;
  private long given;

  /** Reads from a stream that begins with a member's magic number. */
  Gunzip(BufferedInputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inside && !begin()) {
        ended = true;
        break;
      }
      try {
        int count = inflater.inflate(into, from, length);
        if (count > 0) {
          crc.update(into, from, count);
          given += count;
          return count;
        }
      } catch (DataFormatException broken) {
        throw damaged("holds data that cannot be decompressed");
      }
      if (inflater.finished()) {
        end();
      } else if (inflater.needsDictionary()) {
        throw damaged("asks for a preset dictionary, which gzip does not have");
      } else {
        in.mark(packed.length);
        packedLength = in.read(packed);
        if (packedLength < 0) {
          throw damaged("breaks off");
        }
        inflater.setInput(packed, 0, packedLength);
      }
    }
    return -1;
  }

  /** Reads a member's header; false at the end of the file. */
  private boolean begin() throws IOException {
    int first = in.read();
    while (first == 0 && members > 0) {
      first = in.read();
    }
    if (first < 0) {
      return false;
    }
    if (first != 0x1f || in.read() != 0x8b || in.read() != 8) {
      throw damaged("has something else after its end");
    }
    int flags = next();
    for (int i = 0; i < 6; i++) {
      next();
    }
    if ((flags & EXTRA) != 0) {
      int length = next() | next() << 8;
      for (int i = 0; i < length; i++) {
        next();
      }
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      next();
      next();
    }
    inflater.reset();
    crc.reset();
    inside = true;
    members++;
    return true;
  }

  /** Gives back what the inflater did not use and checks the trailer. */
  private void end() throws IOException {
    int unused = inflater.getRemaining();
    in.reset();
    in.skipNBytes(packedLength - unused);
    if (number() != crc.getValue() || number() != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw damaged("fails its checksum");
    }
    inside = false;
  }

  private void skipText() throws IOException {
    int letter = next();
    while (letter != 0) {
      letter = next();
    }
  }

  private long number() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    int read = in.read();
    if (read < 0) {
      throw damaged("breaks off");
    }
    return read;
  }

  private DamagedInput damaged(String what) {
    return new DamagedInput(
        "the gzip data " + what + " after " + given + " bytes of content; get the file again");
  }

  @Override
  public void close() throws IOException {
    ended = true;
    inflater.end();
    in.close();
  }
}
