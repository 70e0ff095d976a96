package news.dateline.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.util.BytesRef;

/**
 * Where the words of a text stand, by their number: what a snippet needs of the positions that the
 * postings give.
 *
 * <p>Stored once for each text, and not with every posting: in postings each offset costs 1.6
 * bytes, a quarter of the text (allsides-15k); here, as the gap before the word and its length,
 * Huffman-coded, it costs 0.45. A page unpacks twenty of them.
 *
 * @param starts by the word's number
 * @param ends by the word's number
 */
record Offsets(int[] starts, int[] ends) {
  private static final int USUAL_GAP = 1;

  /** The stored form of a text's words. */
  static byte[] pack(List<Analysis.Token> tokens) {
    byte[] plain = new byte[tokens.size() + 64];
    int size = 0;
    int before = 0;
    for (Analysis.Token token : tokens) {
      int gap = token.start() - before;
      int length = token.end() - token.start();
      plain = plain.length - size < 16 ? Arrays.copyOf(plain, plain.length * 2) : plain;
      if (gap == USUAL_GAP && length > 0 && length < 128) {
        plain[size++] = (byte) length;
      } else {
        plain[size++] = 0;
        size = number(plain, size, gap);
        size = number(plain, size, length);
      }
      before = token.end();
    }
    Deflater deflater = new Deflater(9, true);
    try {
      deflater.setStrategy(Deflater.HUFFMAN_ONLY);
      deflater.setInput(plain, 0, size);
      deflater.finish();
      byte[] packed = new byte[8 + size + size / 1000 + 64];
      int head = number(packed, 0, tokens.size());
      head = number(packed, head, size);
      int length = head;
      while (!deflater.finished()) {
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  /** The offsets again. */
  static Offsets unpack(BytesRef packed) throws IOException {
    Cursor head = new Cursor(packed.bytes, packed.offset);
    int count = head.number();
    int size = head.number();
    byte[] plain = new byte[size];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed.bytes, head.at, packed.offset + packed.length - head.at);
      int done = 0;
      while (done < size) {
        int step = inflater.inflate(plain, done, size - done);
        if (step == 0) {
          throw new IOException("stored offsets end early; run: dateline check");
        }
        done += step;
      }
    } catch (DataFormatException e) {
      throw new IOException("stored offsets are damaged; run: dateline check", e);
    } finally {
      inflater.end();
    }
    int[] starts = new int[count];
    int[] ends = new int[count];
    Cursor body = new Cursor(plain, 0);
    int before = 0;
    for (int i = 0; i < count; i++) {
      int length = plain[body.at++];
      int gap = USUAL_GAP;
      if (length == 0) {
        gap = body.number();
        length = body.number();
      }
      starts[i] = before + gap;
      ends[i] = starts[i] + length;
      before = ends[i];
    }
    return new Offsets(starts, ends);
  }

  /** The offsets of a text's words. */
  static Offsets of(List<Analysis.Token> tokens) {
    return new Offsets(
        tokens.stream().mapToInt(Analysis.Token::start).toArray(),
        tokens.stream().mapToInt(Analysis.Token::end).toArray());
  }

  /** Seven bits a byte, the lowest first. */
  private static int number(byte[] bytes, int at, int number) {
    int rest = number;
    int next = at;
    while ((rest & ~0x7F) != 0) {
      bytes[next++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[next++] = (byte) rest;
    return next;
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    Cursor(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    int number() {
      int number = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        number |= (next & 0x7F) << shift;
        shift += 7;
      } while (next < 0);
      return number;
    }
  }
}
