package news.dateline.article;

import java.util.Arrays;

/**
 * The shingles of a text (Broder 1997): every few words in a row, as numbers. Texts that have many
 * in common are copies of each other, cut, rewritten at the top, or run under another headline.
 *
 * <p>Words are folded: case and punctuation do not count. Of writing without blanks between words,
 * each character is one.
 *
 * @param hashes the shingles as hashes, sorted, each once
 */
public record Shingles(int[] hashes) {
  private static final int WORDS = 4;
  private static final int CHARACTERS = 9;

  private static final int SKETCH = 16;

  /** By chance, two texts share one number of their sketches, but not three. */
  public static final int SHARED = 3;

  /** Texts with fewer shingles have no copies: too many short notices are alike by chance. */
  private static final int FEWEST = 12;

  /** Which part of the shingles of two texts, of all that either has, makes them copies. */
  private static final double ALIKE = 0.4;

  /** The shingles of an article: of its body, and of a short one together with its title. */
  public static Shingles of(Article article) {
    return of(article.title(), article.body());
  }

  /** The shingles of a body, and of a short one together with its title. */
  public static Shingles of(String title, String body) {
    Shingles ofBody = of(body);
    return ofBody.hashes.length >= 2 * FEWEST ? ofBody : of(title + "\n" + body);
  }

  /** The shingles of a text. */
  static Shingles of(String text) {
    int[] words = new int[Math.max(16, text.length() / 4)];
    int count = 0;
    int single = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (!Character.isLetterOrDigit(c)) {
        at = next;
        continue;
      }
      int hash = 0;
      if (isWrittenWithoutBlanks(c)) {
        hash = c;
        single++;
      } else {
        while (at < text.length()) {
          c = text.codePointAt(at);
          if (!Character.isLetterOrDigit(c) || isWrittenWithoutBlanks(c)) {
            break;
          }
          hash = hash * 31 + Character.toLowerCase(c);
          at += Character.charCount(c);
        }
        next = at;
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, count * 2);
      }
      words[count++] = hash;
      at = next;
    }
    return of(words, count, single * 2 > count ? CHARACTERS : WORDS);
  }

  private static Shingles of(int[] words, int count, int width) {
    int all = Math.max(0, count - width + 1);
    int[] hashes = new int[all];
    for (int i = 0; i < all; i++) {
      long hash = 0;
      for (int j = i; j < i + width; j++) {
        hash = (hash ^ words[j]) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      hashes[i] = mixed(hash);
    }
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < all; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return new Shingles(Arrays.copyOf(hashes, distinct));
  }

  private static int mixed(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return (int) (mixed ^ (mixed >>> 32));
  }

  private static boolean isWrittenWithoutBlanks(int c) {
    if (c < 0x0e00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /**
   * A sketch of the text (MinHash, bottom-k): the {@value #SKETCH} smallest hashes, as numbers of
   * three bytes, each once and sorted. The part of them that two texts share is, on average, the
   * part of the shingles that they share. Empty for a text that is too short.
   */
  public int[] sketch() {
    return hashes.length < FEWEST
        ? new int[0]
        : Arrays.stream(hashes)
            .limit(SKETCH)
            .map(hash -> (hash ^ (hash >>> 24)) & 0xffffff)
            .sorted()
            .distinct()
            .toArray();
  }

  /**
   * Whether the texts are copies: their sketches share {@value #SHARED} numbers, and they share two
   * fifths of all shingles that either has.
   */
  public boolean isCopyOf(Shingles other) {
    int fewest = Math.min(hashes.length, other.hashes.length);
    int most = Math.max(hashes.length, other.hashes.length);
    return fewest >= FEWEST
        && fewest >= ALIKE * most
        && similarity(other) >= ALIKE
        && shared(sketch(), other.sketch()) >= SHARED;
  }

  /** The shingles that both texts have, of all that either has (Jaccard), 0 to 1. */
  public double similarity(Shingles other) {
    int shared = shared(hashes, other.hashes);
    int either = hashes.length + other.hashes.length - shared;
    return either == 0 ? 0 : (double) shared / either;
  }

  /** How many numbers two sorted rows share, each of which has every number once. */
  private static int shared(int[] some, int[] others) {
    int i = 0;
    int j = 0;
    int shared = 0;
    while (i < some.length && j < others.length) {
      int order = Integer.compare(some[i], others[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shingles(int[] these) && Arrays.equals(hashes, these);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }
}
