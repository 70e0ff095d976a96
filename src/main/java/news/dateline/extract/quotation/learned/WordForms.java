package news.dateline.extract.quotation.learned;

import java.util.Arrays;
import news.dateline.extract.text.Token;

/**
 * The forms of words, of which those seen last are kept: most tokens of a text are words that other
 * texts have too. Safe for many threads, which may make a form twice but never get a wrong one.
 */
final class WordForms {
  private static final int SLOTS = 1 << 15;

  /** Longer words are not kept: a file may hold millions of enormous ones. */
  private static final int LONGEST = 40;

  private final WordFacts words;
  private final WordClass classes;
  private final Slot[] slots = new Slot[SLOTS];

  /** Immutable, so that a thread that sees it sees all of it. */
  private record Slot(String text, WordForm form) {}

  WordForms(WordFacts words, WordClass classes) {
    this.words = words;
    this.classes = classes;
    Arrays.fill(slots, new Slot("", WordForm.NONE));
  }

  /** The form of a token: it depends on what is printed alone. */
  WordForm of(Token token) {
    String text = token.text();
    if (text.length() > LONGEST) {
      return WordForm.of(token, words.table(), classes);
    }
    int hash = text.hashCode() * 0x9E3779B1;
    int at = (hash ^ hash >>> 16) & SLOTS - 1;
    Slot slot = slots[at];
    if (!slot.text().equals(text)) {
      slot = new Slot(text, WordForm.of(token, words.table(), classes));
      slots[at] = slot;
    }
    return slot.form();
  }
}
