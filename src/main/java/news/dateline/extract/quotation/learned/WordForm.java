package news.dateline.extract.quotation.learned;

import news.dateline.extract.text.Token;
import news.dateline.learn.Chain;
import news.dateline.learn.FeatureRows;
import news.dateline.learn.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger sees of a word alone, as printed, wherever it stands: a third of the features of
 * a token come from single words, its own and those near it. Safe for many threads.
 */
final class WordForm {
  /** The tagger's table of weights has {@code 2^BITS} rows, for all of its features. */
  static final int BITS = 18;

  /** How far a word gives features to others, on both sides. */
  static final int REACH = 3;

  /** Stands for what lies outside of a paragraph. */
  static final WordForm NONE = new WordForm(0, 0, 0, 0, 1, 0, 0);

  private static final int PLACES = 2 * REACH + 1;

  // The kinds of the features, by the place of the word as seen from the token that gets them, from
  // three before it to three behind it; 0 for none.
  private static final int[] WORD = {4, 3, 2, 1, 5, 6, 7};
  private static final int[] SUFFIX = {0, 0, 19, 16, 20, 0, 0};
  private static final int[] SHAPE = {0, 0, 22, 21, 23, 0, 0};
  private static final int[] COARSE = {33, 31, 29, 28, 30, 32, 34};
  private static final int[] MIDDLE = {0, 43, 41, 40, 42, 44, 0};
  private static final int[] FINE = {0, 0, 48, 47, 49, 0, 0};
  private static final int[] CLASS = {0, 0, 53, 52, 54, 0, 0};
  private static final int SHORT_SUFFIX = 17;
  private static final int PREFIX = 18;

  final int key;
  final int shape;
  final int facts;
  final int wordClass;
  private final int suffix3;
  private final int suffix2;
  private final int prefix3;

  /** Immutable, so that a thread that sees them sees all of them. */
  private @Nullable Sums sums;

  @SuppressWarnings("ArrayRecordComponent")
  private record Sums(Chain chain, long[] all) {}

  private WordForm(
      int key, int shape, int facts, int wordClass, int suffix3, int suffix2, int prefix3) {
    this.key = key;
    this.shape = shape;
    this.facts = facts;
    this.wordClass = wordClass;
    this.suffix3 = suffix3;
    this.suffix2 = suffix2;
    this.prefix3 = prefix3;
  }

  static WordForm of(Token token, WordTable table, WordClass classes) {
    String lower = WordFacts.word(token);
    int key = WordTable.key(lower);
    int length = lower.length();
    return new WordForm(
        key,
        token.shape().code() * 64 + (token.word() ? Math.min(length, 6) : markOf(token)),
        table.get(key),
        classes.of(token.lower()),
        length > 3 ? hash(lower, length - 3, length) : key,
        length > 2 ? hash(lower, length - 2, length) : key,
        length > 3 ? hash(lower, 0, 3) : key);
  }

  private static int hash(String word, int from, int to) {
    int h = 17;
    for (int i = from; i < to; i++) {
      h = h * 31 + word.charAt(i);
    }
    return h;
  }

  private static int markOf(Token token) {
    return 8 + token.lower().charAt(0) % 56;
  }

  /**
   * Writes the features that it gives to a token.
   *
   * @param place where it stands, as seen from that token: −{@value #REACH} to {@value #REACH}
   */
  void write(int place, FeatureRows out) {
    int p = place + REACH;
    out.addAs(WORD[p], key);
    out.addAs(COARSE[p], WordFacts.coarse(facts));
    if (MIDDLE[p] != 0) {
      out.addAs(MIDDLE[p], WordFacts.middle(facts));
    }
    if (FINE[p] != 0) {
      out.addAs(FINE[p], WordFacts.fine(facts));
      out.addAs(CLASS[p], wordClass);
      out.addAs(SHAPE[p], shape);
      out.addAs(SUFFIX[p], suffix3);
    }
    if (place == 0) {
      out.addAs(SHORT_SUFFIX, suffix2);
      out.addAs(PREFIX, prefix3);
    }
  }

  /**
   * What these features add to a chain's sums: {@value Chain#SUMS} numbers for each place. Those
   * for the chain that asked last are kept; whoever gets them must not write to them.
   */
  long[] sums(Chain chain) {
    Sums now = sums;
    if (now == null || now.chain() != chain) {
      FeatureRows rows = new FeatureRows(BITS);
      long[] all = new long[PLACES * Chain.SUMS];
      for (int place = -REACH; place <= REACH; place++) {
        rows.clear();
        write(place, rows);
        chain.add(rows, all, (place + REACH) * Chain.SUMS);
      }
      now = new Sums(chain, all);
      sums = now;
    }
    return now.all();
  }
}
