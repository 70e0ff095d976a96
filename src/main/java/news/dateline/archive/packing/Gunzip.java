package news.dateline.archive.packing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import news.dateline.archive.text.DamagedInput;

/**
 * Decompresses gzip (RFC 1952), any number of members one after the other, as {@code cat a.gz b.gz}
 * makes them.
 *
 * <p>The JDK's own stream takes a second member for the end when the input says that nothing is
 * available yet, as a pipe does, and drops without a word what it cannot read after the first. Here
 * whatever is wrong is a {@link DamagedInput}. Zeros after the last member, as tapes have them, are
 * its end.
 *
 * <p>Who reads on after damage gets the next member that can be found, from its beginning: so a web
 * archive, where each record is a member, loses no more than one.
 */
final class Gunzip extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  /** The fixed part of a member's header (section 2.3). */
  private static final int HEADER = 10;

  /** The shortest member: its header, two bytes of data, its trailer. */
  private static final int SMALLEST = 20;

  /** How many bytes are looked through at once for the next member. */
  private static final int TRIED = 1 << 16;

  /** How many bytes of a member are unpacked to see whether it is one. */
  private static final int TRIAL = 1 << 12;

  private final BufferedInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private final byte[] one = new byte[1];
  private int packedLength;
  private int members;
  private boolean inside;
  private boolean ended;
  private boolean lost;
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
      if (lost) {
        lost = false;
        inside = false;
        if (!findMember()) {
          ended = true;
          break;
        }
      }
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
        in.reset();
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

  /** Goes to the next place that begins as a member does and can be unpacked. */
  private boolean findMember() throws IOException {
    byte[] ahead = new byte[TRIED];
    while (true) {
      in.mark(TRIED);
      int length = in.readNBytes(ahead, 0, TRIED);
      in.reset();
      int at = 0;
      while (at + SMALLEST <= length && !isMember(ahead, at, length)) {
        at++;
      }
      if (at + SMALLEST <= length) {
        in.skipNBytes(at);
        return true;
      }
      if (length < TRIED) {
        return false;
      }
      // What begins in the second half is tried again with more bytes behind it.
      in.skipNBytes(TRIED / 2);
    }
  }

  /** Whether a plain header stands there whose data can be unpacked as far as they are known. */
  private static boolean isMember(byte[] bytes, int at, int length) {
    if ((bytes[at] & 0xff) != 0x1f
        || (bytes[at + 1] & 0xff) != 0x8b
        || bytes[at + 2] != 8
        || (bytes[at + 3] & 0xe0) != 0) {
      return false;
    }
    int from = at + HEADER;
    int flags = bytes[at + 3];
    if ((flags & EXTRA) != 0) {
      from += 2 + (bytes[from] & 0xff) + ((bytes[from + 1] & 0xff) << 8);
    }
    for (int text : new int[] {NAME, COMMENT}) {
      if ((flags & text) != 0) {
        while (from < length && bytes[from] != 0) {
          from++;
        }
        from++;
      }
    }
    from += (flags & HEADER_CRC) != 0 ? 2 : 0;
    if (from >= length) {
      return false;
    }
    Inflater trial = new Inflater(true);
    try {
      trial.setInput(bytes, from, Math.min(length - from, TRIAL));
      byte[] out = new byte[1 << 13];
      int count = trial.inflate(out);
      while (count > 0 && !trial.finished()) {
        count = trial.inflate(out);
      }
      return trial.finished() || trial.needsInput();
    } catch (DataFormatException broken) {
      return false;
    } finally {
      trial.end();
    }
  }

  private DamagedInput damaged(String what) {
    lost = true;
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
