package news.dateline.extract.quotation.rules;

import java.util.Optional;
import news.dateline.extract.name.Names;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * What stands between a reporting word and what is reported: whom, when and where, by {@link
 * CircumstanceRule}s.
 *
 * <pre>
 *   told | the court on Friday | that …
 *   said | in a statement |: "…"
 *   wrote | to Oduya, |
 * </pre>
 */
final class Circumstances {
  private final OutletNames outlets;
  private final Passage here;
  private final Text text;

  Circumstances(OutletNames outlets, Passage here) {
    this.outlets = outlets;
    this.here = here;
    this.text = here.text();
  }

  /** The first token behind whom, when and where; notes whom. */
  int after(Draft draft, int begin, Cues.Cue cue) {
    int i = begin;
    if (cue.frame() == Cues.Frame.TELL) {
      int end = addressee(i);
      if (end > i) {
        draft.addressee = Optional.of(new TokenSpan(i, end));
        i = end;
      }
    }
    if (cue.frame() == Cues.Frame.ACT) {
      return i;
    }
    int guard = Math.min(here.to(), i + Passage.FAR);
    while (i < guard && text.quoteOf(i) < 0) {
      String word = text.lower(i);
      if (WordLists.TIMES.contains(word)
          && !(word.equals("this") && !WordLists.TIMES.contains(text.lower(i + 1)))) {
        here.by(CircumstanceRule.TIME_BEHIND_CUE);
        i++;
      } else if (text.token(i).shape() == Token.Shape.NUMBER
          && i > begin
          && WordLists.TIMES.contains(text.lower(i - 1))) {
        here.by(CircumstanceRule.DATE_BEHIND_CUE);
        i++;
      } else if (word.equals("to") && draft.addressee.isEmpty()) {
        here.by(CircumstanceRule.SAID_TO_SOMEBODY);
        int end = addressee(i + 1);
        draft.addressee = end > i + 1 ? Optional.of(new TokenSpan(i + 1, end)) : Optional.empty();
        i = Math.max(i + 1, end);
      } else if (WordLists.PREPOSITIONS.contains(word)) {
        int that = thatAhead(i, guard);
        if (that > 0) {
          here.by(CircumstanceRule.CONTENT_OPENS_BEHIND_PREPOSITION);
          return that;
        }
        int end = occasion(i, guard);
        if (end == 0) {
          return i;
        }
        i = end;
      } else {
        break;
      }
    }
    return i;
  }

  /**
   * A "that", a colon or the opening of a quotation that content begins with, before any comma; or
   * 0.
   */
  int thatAhead(int i, int guard) {
    for (int k = i + 1; k < guard; k++) {
      if (text.quoteOf(k) >= 0) {
        Token before = text.token(k - 1);
        return before.is(",") || before.is(":") || text.quotes().get(text.quoteOf(k)).size() > 8
            ? k
            : 0;
      }
      if (text.lower(k).equals("that") && !WordLists.PREPOSITIONS.contains(text.lower(k - 1))) {
        return k;
      }
      if (text.token(k).is(":")) {
        return k;
      }
      if (text.token(k).is(",") && !here.quoteAt(k + 1)) {
        return 0;
      }
    }
    return 0;
  }

  /**
   * One past the end of "in a statement", "on Monday", "at a news conference in Rome"; 0 when this
   * is none.
   */
  private int occasion(int i, int guard) {
    if (WordLists.TIMES.contains(text.lower(i + 1))) {
      here.by(CircumstanceRule.TIME_BEHIND_PREPOSITION);
      return timeEnd(i + 2, guard);
    }
    if (i + 1 < guard
        && text.token(i + 1).capital()
        && text.quoteOf(i + 1) < 0
        && !text.lower(i).equals("of")) {
      return closedName(i + 1, guard);
    }
    int end = occasionEnd(i, guard);
    if (end > 0) {
      here.by(CircumstanceRule.OCCASION_BEHIND_CUE);
    }
    return end;
  }

  private int timeEnd(int begin, int guard) {
    int end = begin;
    while (end < guard
        && (WordLists.TIMES.contains(text.lower(end))
            || text.token(end).shape() == Token.Shape.NUMBER)) {
      end++;
    }
    return end;
  }

  /** One past a name that a comma, a time or the end of the sentence closes; or 0. */
  private int closedName(int begin, int guard) {
    int end = Names.end(text, begin, guard);
    boolean closes =
        end >= guard
            || here.endMark(end)
            || text.token(end).is(",")
            || WordLists.TIMES.contains(text.lower(end))
            || text.lower(end).equals("on");
    if (closes) {
      here.by(CircumstanceRule.NAME_BEHIND_CUE_AND_PREPOSITION);
    }
    return closes ? end : 0;
  }

  private int occasionEnd(int i, int guard) {
    int occasion = 0;
    for (int k = i + 1; k < Math.min(guard, i + 7); k++) {
      if (text.quoteOf(k) >= 0
          || here.endMark(k)
          || text.token(k).is(",")
          || WordLists.PRONOUNS.contains(text.lower(k))) {
        break;
      }
      if (WordLists.OCCASIONS.contains(text.lower(k))) {
        occasion = k + 1;
      }
    }
    return occasion;
  }

  /** One past the words that name who was told. */
  private int addressee(int begin) {
    int guard = Math.min(here.to(), begin + 12);
    boolean pronoun =
        begin < guard
            && (WordLists.PRONOUNS.contains(text.lower(begin))
                || ReportWords.TOLD_PRONOUNS.contains(text.lower(begin)));
    if (pronoun) {
      here.by(CircumstanceRule.PRONOUN_IS_TOLD);
      return begin + 1;
    }
    int name = nameOfAddressee(begin, guard);
    if (name > 0) {
      here.by(CircumstanceRule.NAME_IS_TOLD);
      return name;
    }
    int noun = nounOfAddressee(begin, guard);
    if (noun > begin) {
      here.by(CircumstanceRule.NOUN_IS_TOLD);
    }
    return noun;
  }

  /** One past the name, with "the" and what belongs to a medium: the Courier's Ine Oduya; or 0. */
  private int nameOfAddressee(int begin, int guard) {
    int i = begin;
    if (i < guard && text.token(i).is("the")) {
      i++;
    }
    int start = i;
    int known = 0;
    while (i < guard
        && text.quoteOf(i) < 0
        && text.token(i).capital()
        && !WordLists.TIMES.contains(text.lower(i))) {
      i++;
      if (outlets.known(text.between(start, i)).isPresent()) {
        known = i;
      }
    }
    if (known > 0) {
      while (known < guard
          && (text.token(known).possessive()
              || (known > 0 && text.token(known - 1).possessive() && text.token(known).capital())
              || (text.token(known - 1).capital()
                  && text.token(known).capital()
                  && text.lower(known - 2).equals("'s")))) {
        known++;
      }
      return known;
    }
    return i > start ? i : 0;
  }

  /** One past the noun: the court, reporters. */
  private int nounOfAddressee(int begin, int guard) {
    int i = begin;
    while (i < guard && text.quoteOf(i) < 0 && text.token(i).word()) {
      String word = text.lower(i);
      boolean inner =
          i > begin
              && (WordLists.PRONOUNS.contains(word)
                  || WordLists.PREPOSITIONS.contains(word)
                  || WordLists.TIMES.contains(word)
                  || word.equals("that")
                  || WordLists.DETERMINERS.contains(word));
      if (inner) {
        break;
      }
      i++;
      if ((word.endsWith("s")
              && word.length() > 3
              && !WordLists.DETERMINERS.contains(word)
              && !text.token(i - 1).possessive())
          || ReportWords.TOLD_NOUNS.contains(word)) {
        break;
      }
    }
    return i;
  }
}
