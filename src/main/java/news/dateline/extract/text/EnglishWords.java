package news.dateline.extract.text;

import java.util.Set;

/** Tells English text by its function words. */
public final class EnglishWords {
  private static final Set<String> WORDS =
      NamedLists.of(EnglishWords.class, "grammar.tsv").get("english");

  private static final int SAMPLE = 200;
  private static final int FEWEST = 20;
  private static final int MANY = 5;
  private static final int SOME = 12;

  private EnglishWords() {}

  /**
   * Whether a fifth of the words at the beginning are English function words; never for fewer than
   * {@value #FEWEST} words.
   */
  public static boolean prevailIn(Text text) {
    return among(text, FEWEST, MANY);
  }

  /**
   * Whether one in {@value #SOME} of the words at the beginning is an English function word, as in
   * lines too short to be sure.
   */
  public static boolean occurIn(Text text) {
    return among(text, 1, SOME);
  }

  private static boolean among(Text text, int fewest, int oneIn) {
    int words = 0;
    int english = 0;
    for (int i = 0; i < text.size() && words < SAMPLE; i++) {
      if (text.token(i).word()) {
        words++;
        english += WORDS.contains(text.lower(i)) ? 1 : 0;
      }
    }
    return words >= fewest && english * oneIn >= words;
  }
}
