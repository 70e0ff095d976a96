package news.dateline.lucene.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.CompressionDictionary;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;

/**
 * Compresses each text by itself, so that a hit costs decompressing its own text and of no
 * neighbour's; a {@link CompressionDictionary} says what texts have in common.
 *
 * <p>Lucene's {@code BEST_COMPRESSION} compresses stretches of 48 kB and decompresses such a
 * stretch for every hit.
 *
 * <p>A writer's compression collects samples from the first articles until there are enough to
 * {@link #learn} from.
 *
 * <p>Safe for use by several threads.
 */
public final class TextCompression {
  /** From so many bytes of bodies a dictionary is learned; more make it no better. */
  private static final int ENOUGH = 3 << 20;

  private final List<CompressionDictionary> dictionaries = new CopyOnWriteArrayList<>();
  private final Map<CompressionDictionary.Kind, List<byte[]>> samples =
      new EnumMap<>(CompressionDictionary.Kind.class);
  private final boolean learns;
  private volatile CompressionDictionary newest = CompressionDictionary.STANDARD;
  private int sampled;

  /**
   * Compresses and decompresses with these dictionaries, and the standard one.
   *
   * @param dictionaries those of the index
   * @param learns whether one is to be learned if there is none
   */
  public TextCompression(List<CompressionDictionary> dictionaries, boolean learns) {
    this.dictionaries.add(CompressionDictionary.STANDARD);
    this.learns = learns && dictionaries.isEmpty();
    dictionaries.forEach(this::add);
  }

  /** Decompresses what a snapshot holds. */
  public static TextCompression of(List<Leaf> leaves) {
    return new TextCompression(
        leaves.stream().flatMap(leaf -> leaf.columns().dictionaries().stream()).toList(), false);
  }

  private void add(CompressionDictionary dictionary) {
    dictionaries.add(dictionary);
    if (dictionary.number() > newest.number()) {
      newest = dictionary;
    }
  }

  /**
   * The dictionary that has just been learned, once, when there are enough samples. What is
   * compressed from now on needs it, so that it must be committed no later.
   */
  public synchronized Optional<CompressionDictionary> learn() {
    if (sampled < ENOUGH) {
      return Optional.empty();
    }
    CompressionDictionary learned = CompressionDictionary.learn(1, samples);
    samples.clear();
    sampled = 0;
    add(learned);
    return Optional.of(learned);
  }

  private synchronized void sample(CompressionDictionary.Kind kind, byte[] text) {
    if (sampled < ENOUGH) {
      samples.computeIfAbsent(kind, key -> new ArrayList<>()).add(text);
      sampled += kind == CompressionDictionary.Kind.BODY ? text.length : 0;
    }
  }

  /**
   * The compressed form: the dictionary's number, the length in bytes, and the compressed bytes.
   */
  public byte[] compress(CompressionDictionary.Kind kind, byte[] text) {
    CompressionDictionary dictionary = newest;
    if (learns && dictionary.number() == 0) {
      sample(kind, text);
    }
    byte[] compressed = dictionary.compress(kind, text);
    byte[] whole = new byte[10 + compressed.length];
    ByteArrayDataOutput out = new ByteArrayDataOutput(whole);
    try {
      out.writeVInt(dictionary.number());
      out.writeVInt(text.length);
    } catch (IOException e) {
      throw new UncheckedIOException("memory could not be written", e);
    }
    out.writeBytes(compressed, 0, compressed.length);
    return Arrays.copyOf(whole, out.getPosition());
  }

  /** The same of a string. */
  public byte[] compress(CompressionDictionary.Kind kind, String text) {
    return compress(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The bytes again.
   *
   * @throws IOException when the bytes are damaged
   */
  byte[] decompress(CompressionDictionary.Kind kind, BytesRef compressed) throws IOException {
    ByteArrayDataInput in =
        new ByteArrayDataInput(compressed.bytes, compressed.offset, compressed.length);
    int number = in.readVInt();
    int length = in.readVInt();
    return dictionary(number).decompress(kind, compressed, in.getPosition(), length);
  }

  /** The text again. */
  String text(CompressionDictionary.Kind kind, BytesRef compressed) throws IOException {
    return new String(decompress(kind, compressed), StandardCharsets.UTF_8);
  }

  private CompressionDictionary dictionary(int number) throws IOException {
    for (CompressionDictionary dictionary : dictionaries) {
      if (dictionary.number() == number) {
        return dictionary;
      }
    }
    throw new IOException("the index has no dictionary " + number + "; run: dateline check");
  }
}
