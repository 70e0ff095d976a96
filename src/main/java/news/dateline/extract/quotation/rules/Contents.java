package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Quote;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Bounds what is said: the content before a source, behind a reporting word, and on the other side
 * of both.
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
    int last = end;
    while (last > here.free() && text.quoteOf(last - 1) < 0 && text.token(last - 1).is(",")) {
      last--;
    }
    int start = here.free();
    while (start < last && start < here.free() + 8 && text.quoteOf(start) < 0 && leading(start)) {
      start++;
    }
    for (int k = last - 1; k > Math.max(start, last - Passage.FAR); k--) {
      if (text.quoteOf(k) < 0 && (text.token(k).is(":") || text.token(k).is(";"))) {
        start = k + 1;
        break;
      }
    }
    int quote = last > 0 ? text.quoteOf(last - 1) : -1;
    if (quote < 0 && nested(last)) {
      start = here.from();
    }
    if (quote >= 0) {
      int opens = text.quotes().get(quote).from();
      if ((opens > start && text.token(opens - 1).is(":")) || opens < start) {
        start = Math.max(here.from(), opens);
      }
      here.take(start, last);
    }
    if (start < last) {
      draft.content.add(new TokenSpan(start, last));
      draft.open = quote >= 0;
    }
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
    int end = contentEnd(start + 1);
    boolean again =
        text.lower(start + 1).endsWith("ing")
            || cues.contains(text.lower(start + 1))
            || cues.contains(text.lower(start + 2))
            || text.lower(start + 1).equals("according");
    if (!again && end - start > 3) {
      draft.content.add(new TokenSpan(start + 1, end));
      here.take(start + 1, end);
      here.takenUpTo(end);
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
    int start = begin;
    while (start < here.to()
        && text.quoteOf(start) < 0
        && (text.token(start).is(":") || text.token(start).is(","))) {
      start++;
    }
    if (start >= here.to() || here.endMark(start) || text.lower(start).equals("citing")) {
      return 0;
    }
    if (here.quoteAt(start)) {
      Quote quote = text.quotes().get(text.quoteOf(start));
      int end = Math.min(here.to(), quote.to());
      int rest = contentEnd(end);
      int until = rest - end > 2 && !here.endMark(end) && !text.token(end).is(",") ? rest : end;
      draft.content.add(new TokenSpan(start, until));
      draft.open = until == end;
      here.take(start, until);
      return until;
    }
    int end = contentEnd(start);
    if (end - start < 2) {
      return 0;
    }
    draft.content.add(new TokenSpan(start, end));
    draft.open = text.quoteOf(end - 1) >= 0;
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
        return here.trimmed(start, i);
      }
      boolean comma = text.token(i).is(",");
      if (comma || text.lower(i).equals("and") || text.lower(i).equals("but")) {
        int next = i + 1;
        while (next < here.to()
            && (text.lower(next).equals("and")
                || text.lower(next).equals("but")
                || text.lower(next).equals("also")
                || text.lower(next).equals("later"))) {
          next++;
        }
        String word = text.lower(next);
        boolean again =
            next < here.to()
                && text.quoteOf(next) < 0
                && cues.contains(word)
                && (word.endsWith("ing")
                    || word.endsWith("ed")
                    || word.equals("said")
                    || word.equals("told"));
        if ((again && i > start) || (comma && attributionAhead(i + 1))) {
          return here.trimmed(start, i);
        }
      }
      i++;
    }
    return here.trimmed(start, Math.min(here.to(), Math.max(i, guard)));
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
        && (text.token(i).capital()
            || text.lower(i).equals("he")
            || text.lower(i).equals("she")
            || text.lower(i).equals("they"))) {
      i++;
    }
    if (i == begin || i + 1 >= here.to() || text.quoteOf(i) >= 0) {
      return false;
    }
    boolean saying =
        switch (text.lower(i)) {
          case "said", "says", "reported", "reports", "added", "wrote" -> true;
          default -> false;
        };
    return saying
        && (here.endMark(i + 1)
            || text.token(i + 1).is(",")
            || WordLists.TIMES.contains(text.lower(i + 1)));
  }
}
