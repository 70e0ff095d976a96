package news.dateline.extract.quotation.learned;

import news.dateline.extract.text.Token;
import news.dateline.learn.WordTable;

/**
 * What training found out about words, packed in one number: clusters of words that stand in like
 * surroundings, and how often a word reports.
 *
 * <pre>
 *   bits 0-2   how surely it is a reporting word: 0 never seen as one, 1 to 5 by rising share
 *   bits 3-9   its cluster of {@value #COARSE}, from 1
 *   bits 10-18 its cluster of {@value #MIDDLE}
 *   bits 19-29 its cluster of {@value #FINE}
 * </pre>
 */
record WordFacts(WordTable table) {
  static final int COARSE = 64;
  static final int MIDDLE = 256;
  static final int FINE = 1000;

  /** From this on a word is likely to report. */
  static final int LIKELY = 3;

  private static final double[] SHARES = {0.005, 0.05, 0.2, 0.5};

  static int packed(int cue, int coarse, int middle, int fine) {
    return cue | coarse << 3 | middle << 10 | fine << 19;
  }

  /** How surely a word reports that did so in a share of its uses. */
  static int cueBin(double share) {
    int bin = 1;
    while (bin <= SHARES.length && share >= SHARES[bin - 1]) {
      bin++;
    }
    return bin;
  }

  static int cue(int packed) {
    return packed & 7;
  }

  static int coarse(int packed) {
    return packed >>> 3 & 0x7F;
  }

  static int middle(int packed) {
    return packed >>> 10 & 0x1FF;
  }

  static int fine(int packed) {
    return packed >>> 19;
  }

  /** The word that a token counts as: numbers are alike. */
  static String word(Token token) {
    if (token.shape() != Token.Shape.NUMBER) {
      return token.lower();
    }
    return token.text().length() == 4 && Character.isDigit(token.text().charAt(3)) ? "0000" : "0";
  }
}
