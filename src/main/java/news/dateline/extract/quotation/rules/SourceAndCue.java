package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Reports of a source that stands before its reporting word: on which side the content is.
 *
 * <pre>
 *   "…," | Oduya said |                a quotation before
 *   The crane would stay, | Oduya said |
 *   The crane, | Oduya said |, will stay
 *   | Oduya issued | a warning that …
 *   | Oduya said | that …              else behind
 * </pre>
 */
final class SourceAndCue {
  private final ReportingWords words;
  private final Circumstances circumstances;
  private final Contents contents;
  private final Reports reports;
  private final Passage here;
  private final Text text;

  SourceAndCue(
      ReportingWords words,
      Circumstances circumstances,
      Contents contents,
      Reports reports,
      Passage here) {
    this.words = words;
    this.circumstances = circumstances;
    this.contents = contents;
    this.reports = reports;
    this.here = here;
    this.text = here.text();
  }

  /** Reads what a source before its reporting word reports. */
  void read(TokenSpan source, ReportingWord word) {
    Draft draft = new Draft(source, word.span(), word.cue().weight());
    if (word.frame() == Cues.Frame.ISSUE) {
      issued(draft, word);
      return;
    }
    Before before = before(source.from() - 1);
    int start = circumstances.after(draft, word.end(), word.cue());
    if (lacksThat(source, word, before, start) || lacksQuotation(word, before, start)) {
      return;
    }
    if (quotationBefore(draft, before, word) || clauseBefore(draft, before, word, start)) {
      return;
    }
    here.by(ReportRule.SOURCE_CUE_CONTENT);
    reports.withContentBehind(draft, start);
  }

  /**
   * What stands before a source.
   *
   * @param last the token before the source
   * @param content whether it ends something that may be content
   * @param quotation whether that is a quotation
   * @param nested whether it is a report itself
   */
  private record Before(int last, boolean content, boolean quotation, boolean nested) {}

  private Before before(int last) {
    boolean nested = contents.nested(last);
    boolean content =
        last >= here.free()
            && (text.quoteOf(last) >= 0 || text.token(last).is(","))
            && (last > here.free() || nested);
    boolean quotation =
        content && (text.quoteOf(last) >= 0 ? here.endsItself(last) : text.quoteOf(last - 1) >= 0);
    return new Before(last, content, quotation, nested);
  }

  /** Oduya issued a warning that …. */
  private void issued(Draft draft, ReportingWord word) {
    int noun = words.issued(word.last());
    int that =
        noun == 0 ? 0 : circumstances.thatAhead(noun - 1, Math.min(here.to(), noun + Passage.FAR));
    if (that > 0) {
      here.by(ReportRule.STATEMENT_ISSUED);
      reports.withContentBehind(draft, that);
    } else {
      here.refuse(RefusalRule.NOTHING_ISSUED);
    }
  }

  /** Oduya found the ferry, and: the pilot, who said little. */
  private boolean lacksThat(TokenSpan source, ReportingWord word, Before before, int start) {
    boolean relative =
        source.size() == 1
            && (text.lower(source.from()).equals("who")
                || text.lower(source.from()).equals("which"));
    boolean needed = relative || word.frame() == Cues.Frame.THAT;
    boolean there =
        start < here.to()
            && (text.lower(start).equals("that")
                || here.quoteAt(start)
                || text.token(start).is(":"));
    return needed
        && !before.quotation()
        && !there
        && here.refuse(
            relative ? RefusalRule.RELATIVE_CLAUSE_LACKS_THAT : RefusalRule.CUE_LACKS_THAT);
  }

  /** Oduya asked for a ferry. */
  private boolean lacksQuotation(ReportingWord word, Before before, int start) {
    return word.frame() == Cues.Frame.QUOTE
        && !before.quotation()
        && !here.quoteSoon(start)
        && here.refuse(RefusalRule.CUE_LACKS_QUOTATION);
  }

  /** "…," Oduya said. */
  private boolean quotationBefore(Draft draft, Before before, ReportingWord word) {
    return before.quotation()
        && takenBefore(draft, ReportRule.QUOTATION_SOURCE_CUE, before, word, 0);
  }

  /** The crane would stay, Oduya said, and: the crane, Oduya said, will stay. */
  private boolean clauseBefore(Draft draft, Before before, ReportingWord word, int start) {
    if (!before.content() || word.frame() == Cues.Frame.ACT || !nothingFollows(start)) {
      return false;
    }
    boolean clause = here.clauseLike(before.nested() ? here.from() : here.free(), before.last());
    boolean interrupted = contents.interrupts(start);
    return (clause || interrupted)
        && takenBefore(
            draft,
            interrupted ? ReportRule.CLAUSE_AROUND_SOURCE : ReportRule.CLAUSE_SOURCE_CUE,
            before,
            word,
            start);
  }

  private boolean nothingFollows(int start) {
    return start >= here.to()
        || here.endMark(start)
        || (text.token(start).is(",") && !here.quoteAt(start + 1));
  }

  /** Takes the content before the source, if there is any, and what goes on behind the cue. */
  private boolean takenBefore(
      Draft draft, ReportRule rule, Before before, ReportingWord word, int start) {
    int applied = here.applied();
    here.by(rule);
    contents.before(draft, before.last() + 1);
    if (draft.content.isEmpty()) {
      here.backTo(applied);
      return false;
    }
    if (!before.quotation()) {
      contents.otherSide(draft, start);
    }
    contents.afterwards(draft, word.end());
    reports.keep(draft, Math.max(word.end(), here.free()));
    return true;
  }
}
