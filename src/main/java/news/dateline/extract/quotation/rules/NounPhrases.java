package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.WordLists;

/**
 * Where noun phrases end that begin behind a reporting word, and what can stand in apposition to
 * one.
 *
 * <pre>
 *   said | Ine Oduya | on Friday
 *   said | Ine Oduya, a spokesman for the port, |
 *   said | Ine Oduya, the mayor, and Marta Kolenc, her deputy, |
 * </pre>
 */
final class NounPhrases {
  private final Cues cues;
  private final Passage here;
  private final Text text;

  NounPhrases(Cues cues, Passage here) {
    this.cues = cues;
    this.here = here;
    this.text = here.text();
  }

  /**
   * One past the end of the noun phrase that begins at a token.
   *
   * @param appositions whether an apposition belongs to it
   */
  int end(int begin, boolean appositions) {
    here.by(SourceRule.NOUN_PHRASE_BEHIND_CUE);
    int i = begin;
    int guard = Math.min(here.to(), begin + Passage.FAR);
    boolean head = false;
    while (i < guard) {
      Token token = text.token(i);
      String word = token.lower();
      if (text.quoteOf(i) >= 0
          || token.is(";")
          || token.is(":")
          || token.is("—")
          || token.is("–")
          || token.is("--")
          || here.endMark(i)) {
        break;
      }
      if (token.is("(")) {
        here.by(SourceRule.BRACKETS_BEHIND_CUE);
        while (i < guard && !text.token(i).is(")")) {
          i++;
        }
        i++;
        continue;
      }
      if (token.is(",")) {
        if (!appositions || !appositionBehind(i, guard)) {
          break;
        }
        int closing = nextComma(i + 1, guard);
        if (anotherName(closing, guard)) {
          here.by(SourceRule.SECOND_NAME_BEHIND_CUE);
          i = closing + 2;
          continue;
        }
        here.by(SourceRule.APPOSITION_BEHIND_CUE);
        return Math.min(closing, guard);
      }
      if (head
          && !token.capital()
          && (WordLists.CLAUSE.contains(word)
              || WordLists.FINITE.contains(word)
              || WordLists.TIMES.contains(word)
              || stops(word, i, begin))) {
        break;
      }
      head = true;
      i++;
    }
    return Math.min(i, here.to());
  }

  /** Ine Oduya |, a spokesman …. */
  private boolean appositionBehind(int comma, int guard) {
    int next = comma + 1;
    return next < guard
        && text.quoteOf(next) < 0
        && apposition(next, guard)
        && !cues.contains(text.lower(next))
        && !text.lower(next).endsWith("ing")
        && (!WordLists.PRONOUNS.contains(text.lower(next)) || text.lower(next).equals("who"));
  }

  /** Ine Oduya, the mayor |, and Marta Kolenc. */
  private boolean anotherName(int comma, int guard) {
    return comma + 3 < guard
        && text.token(comma).is(",")
        && text.lower(comma + 1).equals("and")
        && text.token(comma + 2).capital()
        && text.token(comma + 3).capital()
        && text.quoteOf(comma) < 0;
  }

  /** Prepositions that lead away from a name rather than belong to it. */
  private boolean stops(String word, int i, int begin) {
    return ReportWords.LEADING_AWAY.contains(word)
        && text.token(i - 1).capital()
        && !(word.equals("and") && i + 1 < here.to() && text.token(i + 1).capital())
        && !(word.equals("in")
            && i - begin < 5
            && i + 1 < here.to()
            && text.token(i + 1).capital());
  }

  int nextComma(int i, int guard) {
    int k = i;
    while (k < guard
        && text.quoteOf(k) < 0
        && !text.token(k).is(",")
        && !here.endMark(k)
        && !text.token(k).is(";")
        && !text.token(k).is(":")
        && !text.token(k).is("—")
        && !text.token(k).is("–")) {
      k++;
    }
    return k;
  }

  boolean apposition(int start, int end) {
    if (start >= end) {
      return false;
    }
    Token first = text.token(start);
    String word = first.lower();
    return WordLists.DETERMINERS.contains(word)
        || ReportWords.APPOSITION.contains(word)
        || first.shape() == Token.Shape.NUMBER
        || (first.capital() && !WordLists.FUNCTION.contains(word))
        || (first.shape() == Token.Shape.LOWER
            && !WordLists.PREPOSITIONS.contains(word)
            && !WordLists.CLAUSE.contains(word)
            && !word.endsWith("ing")
            && !WordLists.PRONOUNS.contains(word)
            && !word.equals("and"));
  }
}
