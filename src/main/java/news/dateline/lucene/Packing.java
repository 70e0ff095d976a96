package news.dateline.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Packs each text by itself, so that a hit costs the unpacking of its own text and of no
 * neighbour's; a {@link Dictionary} says what texts have in common.
 *
 * <p>Lucene's {@code BEST_COMPRESSION} packs stretches of 48 kB and unpacks such a stretch for
 * every hit.
 *
 * <p>A writer's packing collects samples from the first articles until there are enough to {@link
 * #learn} from.
 *
 * <p>Safe for use by several threads.
 */
final class Packing {
  /** From so many bytes of bodies a dictionary is learned; more make it no better. */
  private static final int ENOUGH = 3 << 20;

  private final List<Dictionary> dictionaries = new CopyOnWriteArrayList<>();
  private final Map<Dictionary.Kind, List<byte[]>> samples = new EnumMap<>(Dictionary.Kind.class);
  private final boolean learns;
  private volatile Dictionary newest = Dictionary.STANDARD;
  private int sampled;

  /**
   * Packs and unpacks with these dictionaries, and the standard one.
   *
   * @param dictionaries those of the index
   * @param learns whether one is to be learned if there is none
   */
  Packing(List<Dictionary> dictionaries, boolean learns) {
    this.dictionaries.add(Dictionary.STANDARD);
    this.learns = learns && dictionaries.isEmpty();
    dictionaries.forEach(this::add);
  }

  /** Unpacks what a snapshot holds. */
  static Packing of(List<Leaf> leaves) {
    return new Packing(
        leaves.stream().flatMap(leaf -> leaf.columns().dictionaries().stream()).toList(), false);
  }

  private void add(Dictionary dictionary) {
    dictionaries.add(dictionary);
    if (dictionary.number() > newest.number()) {
      newest = dictionary;
    }
  }

  /**
   * The dictionary that has just been learned, once, when there are enough samples. What is packed
   * from now on needs it, so that it must be committed no later.
   */
  synchronized Optional<Dictionary> learn() {
    if (sampled < ENOUGH) {
      return Optional.empty();
    }
    Dictionary learned = Dictionary.learn(1, samples);
    samples.clear();
    sampled = 0;
    add(learned);
    return Optional.of(learned);
  }

  private synchronized void sample(Dictionary.Kind kind, byte[] text) {
    if (sampled < ENOUGH) {
      samples.computeIfAbsent(kind, key -> new ArrayList<>()).add(text);
      sampled += kind == Dictionary.Kind.BODY ? text.length : 0;
    }
  }

  /** The packed form: the dictionary's number, the length in bytes, and the packed bytes. */
  byte[] pack(Dictionary.Kind kind, byte[] text) {
    Dictionary dictionary = newest;
    if (learns && dictionary.number() == 0) {
      sample(kind, text);
    }
    byte[] packed = dictionary.pack(kind, text);
    byte[] whole = new byte[10 + packed.length];
    int at = Offsets.number(whole, 0, dictionary.number());
    at = Offsets.number(whole, at, text.length);
    System.arraycopy(packed, 0, whole, at, packed.length);
    return Arrays.copyOf(whole, at + packed.length);
  }

  /** The same of a string. */
  byte[] pack(Dictionary.Kind kind, String text) {
    return pack(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The bytes again.
   *
   * @throws IOException when the bytes are damaged
   */
  byte[] unpack(Dictionary.Kind kind, BytesRef packed) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(packed.bytes, packed.offset, packed.length);
    int number = in.readVInt();
    int length = in.readVInt();
    return dictionary(number).unpack(kind, packed, in.getPosition(), length);
  }

  /** The text again. */
  String text(Dictionary.Kind kind, BytesRef packed) throws IOException {
    return new String(unpack(kind, packed), StandardCharsets.UTF_8);
  }

  private Dictionary dictionary(int number) throws IOException {
    for (Dictionary dictionary : dictionaries) {
      if (dictionary.number() == number) {
        return dictionary;
      }
    }
    throw new IOException("the index has no dictionary " + number + "; run: dateline check");
  }
}
