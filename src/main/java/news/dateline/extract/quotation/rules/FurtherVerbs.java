package news.dateline.extract.quotation.rules;

import java.util.Optional;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Reports of a further verb: its source is that of the report before, or the subject of the
 * sentence.
 *
 * <pre>
 *   Oduya said …, | adding | that …
 *   Oduya said … and | warned | that …
 *   Oduya closed the port, | adding | that …
 * </pre>
 */
final class FurtherVerbs {
  private final Subjects subjects;
  private final Circumstances circumstances;
  private final Reports reports;
  private final Passage here;
  private final Text text;

  FurtherVerbs(Subjects subjects, Circumstances circumstances, Reports reports, Passage here) {
    this.subjects = subjects;
    this.circumstances = circumstances;
    this.reports = reports;
    this.here = here;
    this.text = here.text();
  }

  /** Reads what a further verb reports. */
  void read(ReportingWord word) {
    Optional<TokenSpan> source = source(word);
    if (source.isEmpty()) {
      here.refuse(RefusalRule.NOBODY_TO_SAY_MORE);
      return;
    }
    if (word.frame() == Cues.Frame.ISSUE) {
      here.refuse(RefusalRule.ISSUING_IS_NO_FURTHER_VERB);
      return;
    }
    Draft draft =
        new Draft(
            source.get(), word.span(), word.cue().weight() * (here.drafts().isEmpty() ? 0.7 : 0.9));
    int start = circumstances.after(draft, word.end(), word.cue());
    if (word.frame() == Cues.Frame.QUOTE && !here.quoteSoon(start)) {
      here.refuse(RefusalRule.CUE_LACKS_QUOTATION);
    } else if (word.frame() == Cues.Frame.THAT
        && !text.lower(start).equals("that")
        && !here.quoteSoon(start)) {
      here.refuse(RefusalRule.CUE_LACKS_THAT);
    } else {
      reports.withContentBehind(draft, start);
    }
  }

  private Optional<TokenSpan> source(ReportingWord word) {
    if (!here.drafts().isEmpty()) {
      here.by(ReportRule.SAME_SOURCE_AGAIN);
      return here.last().flatMap(last -> last.source);
    }
    int j = word.before();
    if (!word.participle() || (j >= here.from() && text.quoteOf(j) < 0)) {
      here.by(ReportRule.SUBJECT_OF_SENTENCE_SAYS);
      return subjects.ofSentence(word.from());
    }
    return Optional.empty();
  }
}
