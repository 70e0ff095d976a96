package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Bounds what is said: the content before a source, behind a reporting word, and on the other side
 * of both, by {@link ContentRule}s.
 *
 * <pre>
 *   | "…," | Oduya said | "…" |             before, afterwards
 *   Oduya said that | … | , Reuters reported    after
 *   | The crane |, Kolenc said, | will stay |   before, the other side
 * </pre>
 */
final class Contents {
  private static final int LONGEST = 500;

  private final Cues cues;
  private final Passage here;
  private final Text text;

  Contents(Cues cues, Passage here) {
    this.cues = cues;
    this.here = here;
    this.text = here.text();
  }

  /**
   * Takes the content that ends here: the quotation, with the words of its clause that stand before
   * it, or the clause.
   */
  void before(Draft draft, int end) {
    int applied = here.applied();
    int last = withoutCommas(end);
    int quote = last > 0 ? text.quoteOf(last - 1) : -1;
    int start = behindColon(behindLeadingWords(last), last);
    if (quote >= 0) {
      start = beginOfQuotation(quote, start);
      here.take(start, last);
    } else if (nested(last)) {
      here.by(ContentRule.REPORT_IN_REPORT);
      start = here.from();
    } else {
      here.by(ContentRule.CLAUSE_BEFORE_SOURCE);
    }
    if (start < last) {
      draft.content.add(new TokenSpan(start, last));
      draft.open = quote >= 0;
    } else {
      here.backTo(applied);
    }
  }

  private int withoutCommas(int end) {
    int last = end;
    while (last > here.free() && text.quoteOf(last - 1) < 0 && text.token(last - 1).is(",")) {
      last--;
    }
    return last;
  }

  /** And | the crane will stay. */
  private int behindLeadingWords(int last) {
    int start = here.free();
    while (start < last && start < here.free() + 8 && text.quoteOf(start) < 0 && leading(start)) {
      if (text.token(start).word()) {
        here.by(ContentRule.LEADING_WORDS_DROPPED);
      }
      start++;
    }
    return start;
  }

  /** It rained; | the crane will stay. */
  private int behindColon(int start, int last) {
    for (int k = last - 1; k > Math.max(start, last - Passage.FAR); k--) {
      if (text.quoteOf(k) < 0 && (text.token(k).is(":") || text.token(k).is(";"))) {
        here.by(ContentRule.CLAUSE_BEHIND_COLON);
        return k + 1;
      }
    }
    return start;
  }

  /** The sign: | "The crane stays," and: | The crane is "a lovely beast,". */
  private int beginOfQuotation(int quote, int start) {
    int opens = text.quotes().get(quote).from();
    if ((opens > start && text.token(opens - 1).is(":")) || opens < start) {
      here.by(ContentRule.QUOTATION_ALONE);
      return Math.max(here.from(), opens);
    }
    here.by(opens > start ? ContentRule.QUOTATION_WITH_ITS_CLAUSE : ContentRule.QUOTATION_ALONE);
    return start;
  }

  /**
   * Whether the last report of this sentence ends here and is part of what is reported: "what it
   * claims are …, Reuters said".
   */
  boolean nested(int end) {
    return here.last().map(inner -> nested(inner, end)).orElse(false);
  }

  private boolean nested(Draft inner, int end) {
    return inner.contentEnd() == end
        && end - here.from() < 2 * Passage.FAR
        && text.quoteOf(end - 1) < 0
        && inner.cue.map(cue -> cue.from() < end && cue.from() > here.from() + 3).orElse(false);
  }

  private boolean leading(int i) {
    return !text.token(i).word() || text.lower(i).equals("and") || text.lower(i).equals("but");
  }

  /** The rest of a clause that its source interrupts: "The crane, Kolenc said, will stay". */
  void otherSide(Draft draft, int start) {
    if (start + 3 >= here.to() || !text.token(start).is(",") || text.quoteOf(start) >= 0) {
      return;
    }
    int applied = here.applied();
    int end = contentEnd(start + 1);
    boolean again =
        text.lower(start + 1).endsWith("ing")
            || cues.contains(text.lower(start + 1))
            || cues.contains(text.lower(start + 2))
            || text.lower(start + 1).equals("according");
    if (!again && end - start > 3) {
      here.by(ContentRule.REST_BEHIND_SOURCE);
      draft.content.add(new TokenSpan(start + 1, end));
      here.take(start + 1, end);
      here.takenUpTo(end);
    } else {
      here.backTo(applied);
    }
  }

  /** Whether a comma and the rest of a clause follow: "The crane, Kolenc said, will stay". */
  boolean interrupts(int start) {
    return start + 3 < here.to()
        && text.token(start).is(",")
        && text.quoteOf(start) < 0
        && WordLists.FINITE.contains(text.lower(start + 1));
  }

  /** A quotation that goes on behind its source: "…," he said, "…". */
  void afterwards(Draft draft, int end) {
    int limit = Math.min(here.to(), end + 25);
    for (int i = end; i < limit; i++) {
      int quote = text.quoteOf(i);
      if (quote >= 0) {
        int before = i - 1;
        boolean joined =
            text.token(before).is(",") || text.token(before).is(":") || before == end - 1;
        if (joined && !here.taken(quote) && draft.open) {
          here.by(ContentRule.QUOTATION_BEHIND_SOURCE);
          int until = Math.min(here.to(), text.quotes().get(quote).to());
          draft.content.add(new TokenSpan(i, until));
          here.take(i, until);
          here.takenUpTo(until);
        }
        return;
      }
      if (i > end && cues.contains(text.lower(i))) {
        return;
      }
    }
  }

  /** Takes the content that begins here; returns one past its end, or 0 when there is none. */
  int after(Draft draft, int begin) {
    int start = behindCommasAndColons(begin);
    if (start >= here.to() || here.endMark(start) || text.lower(start).equals("citing")) {
      return 0;
    }
    return here.quoteAt(start) ? quotationAt(draft, start) : clauseAt(draft, start);
  }

  private int behindCommasAndColons(int begin) {
    int start = begin;
    while (start < here.to()
        && text.quoteOf(start) < 0
        && (text.token(start).is(":") || text.token(start).is(","))) {
      start++;
    }
    return start;
  }

  /** Oduya said: "…", and: Oduya said "…" would stay. */
  private int quotationAt(Draft draft, int start) {
    int end = Math.min(here.to(), text.quotes().get(text.quoteOf(start)).to());
    int applied = here.applied();
    int rest = contentEnd(end);
    if (rest - end > 2 && !here.endMark(end) && !text.token(end).is(",")) {
      here.by(ContentRule.QUOTATION_WITH_ITS_REST);
      return taken(draft, start, rest, false);
    }
    here.backTo(applied);
    here.by(ContentRule.QUOTATION_BEHIND_CUE);
    return taken(draft, start, end, true);
  }

  /** Oduya said the crane would stay. */
  private int clauseAt(Draft draft, int start) {
    int end = contentEnd(start);
    if (end - start < 2) {
      return 0;
    }
    here.by(ContentRule.CLAUSE_BEHIND_CUE);
    return taken(draft, start, end, text.quoteOf(end - 1) >= 0);
  }

  private int taken(Draft draft, int start, int end, boolean open) {
    draft.content.add(new TokenSpan(start, end));
    draft.open = open;
    here.take(start, end);
    return end;
  }

  /** Where content that begins at a token ends: before a further report, or with the sentence. */
  private int contentEnd(int start) {
    int i = start;
    int guard = Math.min(here.to(), start + LONGEST);
    while (i < guard) {
      int quote = text.quoteOf(i);
      if (quote >= 0) {
        i = Math.max(i + 1, Math.min(here.to(), text.quotes().get(quote).to()));
        continue;
      }
      if (text.lower(i).equals("according") && text.lower(i + 1).equals("to") && i > start + 1) {
        here.by(ContentRule.ENDS_BEFORE_ACCORDING_TO);
        return here.trimmed(start, i);
      }
      if (i > start && furtherReport(i)) {
        here.by(ContentRule.ENDS_BEFORE_FURTHER_REPORT);
        return here.trimmed(start, i);
      }
      if (text.token(i).is(",") && attributionAhead(i + 1)) {
        here.by(ContentRule.ENDS_BEFORE_ATTRIBUTION);
        return here.trimmed(start, i);
      }
      i++;
    }
    return here.trimmed(start, Math.min(here.to(), Math.max(i, guard)));
  }

  /** Whether a comma or a conjunction leads to a further verb: ", adding", "and also said". */
  private boolean furtherReport(int i) {
    if (!text.token(i).is(",") && !text.lower(i).equals("and") && !text.lower(i).equals("but")) {
      return false;
    }
    int next = i + 1;
    while (next < here.to() && ReportWords.BEFORE_FURTHER.contains(text.lower(next))) {
      next++;
    }
    String word = text.lower(next);
    return next < here.to()
        && text.quoteOf(next) < 0
        && cues.contains(word)
        && (word.endsWith("ing") || word.endsWith("ed") || ReportWords.FURTHER.contains(word));
  }

  /**
   * Whether "Reuters reported," or "he said." follows: words that attribute what stood before them.
   */
  private boolean attributionAhead(int begin) {
    int i = begin;
    int guard = Math.min(here.to(), begin + 7);
    if (i < guard && WordLists.DETERMINERS.contains(text.lower(i))) {
      i++;
    }
    while (i < guard
        && text.quoteOf(i) < 0
        && (text.token(i).capital() || ReportWords.ATTRIBUTING_PRONOUNS.contains(text.lower(i)))) {
      i++;
    }
    if (i == begin || i + 1 >= here.to() || text.quoteOf(i) >= 0) {
      return false;
    }
    return ReportWords.ATTRIBUTING.contains(text.lower(i))
        && (here.endMark(i + 1)
            || text.token(i + 1).is(",")
            || WordLists.TIMES.contains(text.lower(i + 1)));
  }
}
