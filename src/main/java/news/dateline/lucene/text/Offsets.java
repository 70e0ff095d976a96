package news.dateline.lucene.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Where the words of a text stand, by their number: what a snippet needs of the positions that the
 * postings give.
 *
 * <p>Stored is only where every {@link #STRIDE}th word begins, and the words between are split
 * anew, for the few stretches that are asked for. That costs 0.06 bytes a word; every word's place
 * in the postings would cost 1.6, a quarter of the text (allsides-15k). Splitting can begin at any
 * word, since the tokenizer takes the longest word from where it stands and remembers nothing, and
 * no filter of {@link Analysis} adds or drops a word.
 *
 * <p>For one thread.
 */
public final class Offsets {
  /** How many words a stretch has. */
  static final int STRIDE = 32;

  private final Analysis analysis;
  private final String text;

  /** Where each stretch begins. */
  private final int[] stretches;

  private final Map<Integer, List<Analysis.Place>> split = new HashMap<>();

  private Offsets(Analysis analysis, String text, int[] stretches) {
    this.analysis = analysis;
    this.text = text;
    this.stretches = stretches;
  }

  /** Where a text's words stand, split on the spot. */
  public static Offsets of(Analysis analysis, String text) {
    return new Offsets(analysis, text, stretches(analysis, text));
  }

  /** The stored form. */
  public static byte[] write(Analysis analysis, String text) {
    int[] stretches = stretches(analysis, text);
    byte[] bytes = new byte[5 * stretches.length];
    int size = 0;
    int before = 0;
    for (int start : stretches) {
      size = number(bytes, size, start - before);
      before = start;
    }
    return Arrays.copyOf(bytes, size);
  }

  /** The offsets again. */
  public static Offsets read(Analysis analysis, String text, BytesRef bytes) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    int[] stretches = new int[bytes.length];
    int size = 0;
    int start = 0;
    while (!in.eof()) {
      start += in.readVInt();
      stretches[size++] = start;
    }
    if (start > text.length()) {
      throw new IOException("stored offsets are damaged; run: dateline check");
    }
    return new Offsets(analysis, text, Arrays.copyOf(stretches, size));
  }

  private static int[] stretches(Analysis analysis, String text) {
    return analysis.starts(text, STRIDE);
  }

  /**
   * Where a word stands. Absent only in a text with halves of surrogate pairs, of which the
   * tokenizer makes other words when it begins elsewhere.
   *
   * @param word its number, from 0
   */
  public Optional<Analysis.Place> at(int word) {
    int stretch = word / STRIDE;
    if (stretch >= stretches.length) {
      return Optional.empty();
    }
    List<Analysis.Place> places =
        split.computeIfAbsent(stretch, key -> analysis.places(text, stretches[key], STRIDE));
    int number = word % STRIDE;
    return number < places.size() ? Optional.of(places.get(number)) : Optional.empty();
  }

  /** Writes a number, seven bits a byte, the lowest first; gives back where it ends. */
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
}
