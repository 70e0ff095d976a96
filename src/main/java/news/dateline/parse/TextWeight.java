package news.dateline.parse;

/**
 * How much a text says: its letters and digits, an ideograph, a kana or a syllable of Hangul
 * counting as several.
 */
final class TextWeight {
  static final int IDEOGRAPH = 3;

  private TextWeight() {}

  /** What a text weighs. */
  static int of(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        weight += Character.isLetterOrDigit(c) ? 1 : 0;
      } else if (c >= 0x2e80 && c < 0xd800 && c != '\u3000') {
        weight += IDEOGRAPH;
      } else {
        weight += Character.isLetterOrDigit(c) || Character.isSurrogate(c) ? 1 : 0;
      }
    }
    return weight;
  }
}
