package news.dateline.extract.quotation;

import java.util.List;
import java.util.Optional;
import news.dateline.extract.quotation.actor.Entity;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * How surely the speaker of a quotation is the right one where its words are right, by what names
 * the speaker; counted over 2,000 quotations of three annotated sets (see {@code
 * src/docs/attribution-model.md}).
 *
 * <pre>
 *   a name            Marta Kolenc, Mr Kolenc          .95
 *   a pronoun         she                              .90
 *   a noun            the mayor                        .92
 *   nobody named      a spokesman, critics             .93
 *   nothing           the last speaker is taken        .30
 * </pre>
 */
final class Certainty {
  private static final double NAME = 0.95;
  private static final double PRONOUN = 0.90;
  private static final double NOUN = 0.92;
  private static final double UNNAMED = 0.93;
  private static final double NOTHING = 0.30;

  private Certainty() {}

  /** How surely these are the speakers that the words of a source stand for. */
  static double of(Text text, Optional<TokenSpan> source, List<Entity> speakers) {
    if (source.isEmpty()) {
      return NOTHING;
    }
    if (speakers.isEmpty()) {
      return UNNAMED;
    }
    TokenSpan words = source.get();
    if (words.size() == 1 && WordLists.PRONOUNS.contains(text.lower(words.from()))) {
      return PRONOUN;
    }
    for (int i = words.from(); i < words.to(); i++) {
      if (text.token(i).capital() && !(i == words.from() && words.size() > 1 && article(text, i))) {
        return NAME;
      }
    }
    return NOUN;
  }

  private static boolean article(Text text, int i) {
    return WordLists.DETERMINERS.contains(text.lower(i));
  }
}
