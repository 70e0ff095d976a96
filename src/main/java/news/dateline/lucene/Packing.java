package news.dateline.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.util.BytesRef;

/**
 * Packs each text by itself (DEFLATE, RFC 1951, with a dictionary of what articles and their JSON
 * are full of), so that a hit costs the unpacking of its own text and of no neighbour's.
 *
 * <p>Lucene's {@code BEST_COMPRESSION} packs stretches of 48 kB and unpacks such a stretch for
 * every hit. The dictionary is part of the schema: a change of it needs a new {@link
 * Schema#VERSION}.
 *
 * <p>Safe for use by several threads.
 */
final class Packing {
  /** The longest and the commonest strings last: DEFLATE reaches those nearest to the text best. */
  private static final byte[] DICTIONARY = Dictionary.TEXT.getBytes(StandardCharsets.UTF_8);

  /** No hint. */
  static final BytesRef NOTHING = new BytesRef();

  private final int level;

  /**
   * Sets the effort.
   *
   * @param level 1, the fastest, to 9, the smallest
   */
  Packing(int level) {
    this.level = level;
  }

  /**
   * The packed form: the length in bytes as four bytes, then the DEFLATE stream.
   *
   * @param hint what the text repeats; needed again to unpack
   */
  byte[] pack(String text, BytesRef hint) {
    return pack(text.getBytes(StandardCharsets.UTF_8), hint);
  }

  /** The same of bytes. */
  byte[] pack(byte[] bytes, BytesRef hint) {
    Deflater deflater = new Deflater(level, true);
    try {
      deflater.setDictionary(dictionary(hint));
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[4 + bytes.length + bytes.length / 1000 + 64];
      for (int i = 0; i < 4; i++) {
        packed[i] = (byte) (bytes.length >>> (24 - 8 * i));
      }
      int length = 4;
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = Arrays.copyOf(packed, packed.length * 2);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  /**
   * The text again.
   *
   * @param hint the same as when it was packed
   * @throws IOException when the bytes are damaged
   */
  static String unpack(BytesRef packed, BytesRef hint) throws IOException {
    return new String(unpackBytes(packed, hint), StandardCharsets.UTF_8);
  }

  /** The bytes again. */
  static byte[] unpackBytes(BytesRef packed, BytesRef hint) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      int length = 0;
      for (int i = 0; i < 4; i++) {
        length = length << 8 | (packed.bytes[packed.offset + i] & 0xFF);
      }
      inflater.setDictionary(dictionary(hint));
      inflater.setInput(packed.bytes, packed.offset + 4, packed.length - 4);
      byte[] bytes = new byte[length];
      int done = 0;
      while (done < length) {
        int step = inflater.inflate(bytes, done, length - done);
        if (step == 0) {
          throw new IOException("a stored text ends early; run: dateline check");
        }
        done += step;
      }
      return bytes;
    } catch (DataFormatException | NegativeArraySizeException e) {
      throw new IOException("a stored text is damaged; run: dateline check", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] dictionary(BytesRef hint) {
    byte[] both = Arrays.copyOf(DICTIONARY, DICTIONARY.length + hint.length);
    System.arraycopy(hint.bytes, hint.offset, both, DICTIONARY.length, hint.length);
    return both;
  }
}
