package news.dateline.extract.date;

import java.util.ArrayList;
import java.util.List;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;

/**
 * The beginning of a dateline, up to its place. Its grammar stands in {@link Datelines}.
 *
 * @param from the first token of the place
 * @param to one past the last
 * @param capitals whether the place is printed in capitals
 * @param rules by which the place was reached
 */
record DatelineHead(int from, int to, boolean capitals, List<Rule> rules) {
  private static final int WORDS = 5;

  static DatelineHead read(Text text, TokenSpan paragraph, int limit) {
    List<Rule> rules = new ArrayList<>();
    int from = lead(text, paragraph.from(), limit, rules);
    int i = from;
    boolean capitals = true;
    while ((i < limit && i - from < WORDS && text.token(i).capital())
        || small(text, i, from, limit)) {
      capitals &=
          text.token(i).shape() == Token.Shape.UPPER
              || small(text, i, from, limit)
              || text.token(i).text().endsWith(".");
      i++;
    }
    return new DatelineHead(from, i, capitals, rules);
  }

  /** Whether there are words that can be a place's name. */
  boolean canBePlace(Text text) {
    return to > from
        && !DatelineWords.NO_PLACE.contains(text.lower(from))
        && text.token(from).shape() != Token.Shape.MARK;
  }

  /**
   * Whether the place can be one though no list has it: no more than three words, so that a
   * headline in capitals is none, and no label.
   */
  boolean canBeUnlisted(Text text) {
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (DatelineWords.LABELS.contains(text.lower(i)) || text.token(i).text().length() < 3) {
        return false;
      }
    }
    return true;
  }

  /** The first token of the place: after stars, {@code RPT --}, or {@code (ANSA) -}. */
  private static int lead(Text text, int from, int limit, List<Rule> rules) {
    int i = from;
    while (i < limit && DatelineWords.STARS.contains(text.lower(i))) {
      i++;
    }
    if (i > from) {
      rules.add(DatelineRule.DATELINE_AFTER_STARS);
    }
    boolean repeated = DatelineWords.LEADS.contains(text.lower(i));
    int dash = i;
    if (repeated) {
      dash = i + 1;
      while (dash < limit && dash < i + 3 && text.token(dash).shape() == Token.Shape.NUMBER) {
        dash++;
      }
    } else if (i < limit && text.token(i).is("(")) {
      dash = i + 1;
      while (dash < limit && dash < i + 6 && !text.token(dash).is(")")) {
        dash++;
      }
      dash++;
    }
    if (dash == i || dash >= limit || !DatelineTokens.dash(text, dash)) {
      return i;
    }
    rules.add(
        repeated ? DatelineRule.DATELINE_AFTER_REPEAT_MARK : DatelineRule.DATELINE_AFTER_AGENCY);
    return dash + 1;
  }

  private static boolean small(Text text, int i, int from, int limit) {
    return i > from
        && i + 1 < limit
        && i - from < WORDS
        && DatelineWords.SMALL.contains(text.lower(i))
        && text.token(i + 1).capital();
  }
}
