package news.dateline.archive.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import news.dateline.archive.text.CharsetChoice.Reason;

/**
 * The bytes of a file that does not say how they are to be read: as they are, where {@link
 * Decoding} reads them record by record; else the characters of a code page, written anew in UTF-8.
 *
 * <p>The choice is the file's, not the record's. It is made where the first bytes beyond ASCII
 * come, which may be megabytes behind the beginning: what stands before them is the same in every
 * code page. They and what follows, {@value #SAMPLE} bytes, are looked at; where these do not tell,
 * the next ones are.
 *
 * <ol>
 *   <li>A charset that the user said is taken, unless the file begins in UTF-8 beyond accident.
 *   <li>What is mostly valid UTF-8 is UTF-8, with stray records of windows-1252 or without.
 *   <li>A code page is taken where {@link CharsetDetection} finds one.
 *   <li>Else {@link Decoding} decides, for each record.
 * </ol>
 */
public final class CharacterStream extends BulkStream {
  private static final int SAMPLE = 1 << 16;

  /** So many bytes that no code page was found for are of windows-1252, and the rest will be. */
  private static final int ENOUGH = 200;

  private final PeekedStream file;
  private InputStream in;
  private byte[] sampled = new byte[0];
  private int next;
  private boolean settled;
  private Optional<CharsetChoice> choice = Optional.empty();
  private long sequences;
  private long strays;
  private long given;
  private long writtenFrom = Long.MAX_VALUE;

  private CharacterStream(PeekedStream file) {
    this.in = file.stream();
    this.file = file;
  }

  /**
   * Prepares the reading of a file that is neither UTF-16 nor UTF-32.
   *
   * @param file the file behind its byte order mark
   * @param marked whether it has one, which says UTF-8
   * @param said the charset that the user said, if any
   */
  public static CharacterStream of(PeekedStream file, boolean marked, Optional<Charset> said) {
    CharacterStream stream = new CharacterStream(file);
    Utf8Share head = Utf8Share.of(file.head());
    if (marked) {
      stream.settle(CharsetChoice.utf8(Reason.BYTE_ORDER_MARK));
    } else if (said.isPresent() && !head.isSurelyUtf8()) {
      stream.settle(CharsetChoice.of(said.get(), Reason.SAID, ""));
      stream.writeAnew(said.get(), 0);
    } else {
      stream.look(head).ifPresent(charset -> stream.writeAnew(charset, 0));
      if (said.isPresent()) {
        stream.settle(
            CharsetChoice.of(
                StandardCharsets.UTF_8,
                Reason.VALID_UTF_8,
                "and not " + said.get() + ", as --charset says"));
      }
    }
    return stream;
  }

  /** The same with its first bytes, to recognise a format by. */
  public PeekedStream peeked() throws IOException {
    byte[] head = file.head();
    if (writtenFrom == 0) {
      Charset charset = Charset.forName(choice().charset());
      head =
          Encoding.inUtf8(new ByteArrayInputStream(head), charset).readNBytes(PeekedStream.LENGTH);
    }
    return new PeekedStream(head, file.whole() && head.length < PeekedStream.LENGTH, this);
  }

  /** How the characters were read; once all have been. */
  public CharsetChoice choice() {
    if (choice.isPresent()) {
      return choice.get();
    }
    if (strays > 0) {
      return CharsetChoice.of(Decoding.WINDOWS_1252, Reason.NOT_UTF_8, "");
    }
    return CharsetChoice.utf8(sequences > 0 ? Reason.VALID_UTF_8 : Reason.ONLY_ASCII);
  }

  /**
   * Where in this stream the characters begin that were written anew, so that offsets in it say
   * nothing of the file.
   */
  public long writtenFrom() {
    return writtenFrom;
  }

  private void settle(CharsetChoice made) {
    choice = Optional.of(made);
    settled = true;
  }

  private void writeAnew(Charset charset, long from) {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      in = Encoding.inUtf8(in, charset);
      writtenFrom = from;
    }
  }

  /** Decides by a part of the file, if it tells; gives the code page when it is one. */
  private Optional<Charset> look(Utf8Share part) {
    if (part.isAscii()) {
      return Optional.empty();
    }
    sequences += part.sequences();
    strays += part.strays();
    if (part.isUtf8()) {
      if (part.isSurelyUtf8()) {
        settle(CharsetChoice.utf8(Reason.VALID_UTF_8));
      }
      return Optional.empty();
    }
    Optional<CharsetDetection.Detected> found =
        part.isMixed()
            ? Optional.empty()
            : CharsetDetection.of(part.sample(), Decoding.WINDOWS_1252);
    if (found.isPresent()) {
      settle(
          CharsetChoice.of(
              found.get().charset(), Reason.DETECTED, "reads as " + found.get().language()));
    } else if (strays > ENOUGH) {
      settle(CharsetChoice.of(Decoding.WINDOWS_1252, Reason.NOT_UTF_8, ""));
    }
    return found.map(CharsetDetection.Detected::charset);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count;
    if (next < sampled.length) {
      count = Math.min(length, sampled.length - next);
      System.arraycopy(sampled, next, into, from, count);
      next += count;
    } else {
      count = in.read(into, from, length);
      int high = settled ? -1 : firstHigh(into, from, from + count);
      if (high >= 0) {
        sample(Arrays.copyOfRange(into, high, from + count), given + high - from);
        count = high - from;
        if (count == 0) {
          return read(into, from, length);
        }
      }
    }
    given += Math.max(0, count);
    return count;
  }

  private static int firstHigh(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Takes a part of the file, which begins so, and decides by it. */
  private void sample(byte[] begun, long at) throws IOException {
    byte[] part = Arrays.copyOf(begun, Math.max(begun.length, SAMPLE));
    int length = begun.length;
    try {
      int count = 0;
      while (count >= 0 && length < part.length) {
        count = in.read(part, length, part.length - length);
        length += Math.max(0, count);
      }
    } catch (DamagedInput damage) {
      in = new PeekedStream.Damaged(damage, in);
    }
    part = Arrays.copyOf(part, length);
    Optional<Charset> charset = look(Utf8Share.of(part));
    if (charset.isPresent()) {
      in = new SequenceInputStream(new ByteArrayInputStream(part), in);
      writeAnew(charset.get(), at);
    } else {
      sampled = part;
      next = 0;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
