package news.dateline.learn;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of words: one number a word, found by a hash of the word; the words themselves are
 * not kept. A word that is not in it may be taken for another one, once in some hundred thousand.
 */
public final class WordTable {
  private final int[] keys;
  private final int[] values;
  private final int[] slots;
  private final int mask;

  private WordTable(int[] keys, int[] values) {
    this.keys = keys;
    this.values = values;
    int size = Integer.highestOneBit(Math.max(16, keys.length * 3)) * 2;
    this.mask = size - 1;
    this.slots = new int[size];
    Arrays.fill(slots, -1);
    for (int i = 0; i < keys.length; i++) {
      int at = spread(keys[i]);
      while (slots[at] >= 0) {
        at = (at + 1) & mask;
      }
      slots[at] = i;
    }
  }

  /** A table of these words. */
  public static WordTable of(Map<String, Integer> words) {
    Map<Integer, Integer> byKey = new TreeMap<>();
    new TreeMap<>(words).forEach((word, value) -> byKey.putIfAbsent(key(word), value));
    int[] keys = byKey.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[] values = byKey.values().stream().mapToInt(Integer::intValue).toArray();
    return new WordTable(keys, values);
  }

  /** What a word is found by. */
  public static int key(String word) {
    int h = word.hashCode() * 0x9E3779B1;
    return h ^ (h >>> 15);
  }

  private int spread(int key) {
    return ((key * 0x85EBCA6B) >>> 7) & mask;
  }

  /** The number of a word, or 0. */
  public int get(int key) {
    for (int at = spread(key); slots[at] >= 0; at = (at + 1) & mask) {
      if (keys[slots[at]] == key) {
        return values[slots[at]];
      }
    }
    return 0;
  }

  /** How many words it holds. */
  public int size() {
    return keys.length;
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (int value : values) {
      out.writeInt(value);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  public static WordTable read(DataInput in) throws IOException {
    int n = in.readInt();
    if (n < 0 || n > 10_000_000) {
      throw new IOException("no table of words: " + n);
    }
    int[] keys = new int[n];
    int[] values = new int[n];
    for (int i = 0; i < n; i++) {
      keys[i] = in.readInt();
    }
    for (int i = 0; i < n; i++) {
      values[i] = in.readInt();
    }
    return new WordTable(keys, values);
  }
}
