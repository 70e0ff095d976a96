package news.dateline.parse;

/**
 * How much a text says: its letters, vowel signs and digits, an ideograph, a kana or a syllable of
 * Hangul counting as several.
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
        weight +=
            Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isVowelSign(c) ? 1 : 0;
      }
    }
    return weight;
  }

  /** Scripts of India and its neighbours write most vowels as marks at a letter. */
  private static boolean isVowelSign(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
