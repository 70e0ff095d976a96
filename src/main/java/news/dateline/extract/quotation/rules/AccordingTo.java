package news.dateline.extract.quotation.rules;

import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Reports by "according to".
 *
 * <pre>
 *   According to Oduya, …         the source leads
 *   …, according to Oduya         the source follows
 *   …, according to Oduya …       an earlier report has taken what stands before
 * </pre>
 */
final class AccordingTo {
  private static final double WEIGHT = 0.9;

  private final NounPhrases phrases;
  private final Contents contents;
  private final Reports reports;
  private final Passage here;
  private final Text text;

  AccordingTo(NounPhrases phrases, Contents contents, Reports reports, Passage here) {
    this.phrases = phrases;
    this.contents = contents;
    this.reports = reports;
    this.here = here;
    this.text = here.text();
  }

  /**
   * Reads what "according to" reports that begins at a token; returns one past the last token that
   * needs no further look.
   */
  int at(int i) {
    int end = endOfSourceOf(i);
    if (end <= i + 2) {
      return i + 1;
    }
    Draft draft = new Draft(new TokenSpan(i + 2, end), new TokenSpan(i, i + 2), WEIGHT);
    boolean leads = i == here.from() || (i - here.from() <= 2 && !text.token(i - 1).is(","));
    if (leads && end < here.to() && text.token(end).is(",")) {
      here.by(ReportRule.ACCORDING_TO_BEFORE_CONTENT);
      reports.withContentBehind(draft, end + 1);
      return end;
    }
    if (beforeCommas(i - 1) < here.free()) {
      here.by(ReportRule.ACCORDING_TO_BEHIND_REPORT);
      reports.withContentBehind(draft, end);
      return end;
    }
    here.by(ReportRule.ACCORDING_TO_BEHIND_CONTENT);
    contents.before(draft, beforeCommas(i - 1) + 1);
    if (!draft.content.isEmpty()) {
      if (end < here.to() && text.token(end).is(",") && text.token(i - 1).is(",")) {
        contents.otherSide(draft, end);
      }
      reports.keep(draft, Math.max(end, here.free()));
    }
    return Math.max(end, i + 1);
  }

  /** Where the source of an "according to" ends, with an apposition that is closed. */
  private int endOfSourceOf(int i) {
    int end = phrases.end(i + 2, false);
    boolean apposition =
        end + 1 < here.to()
            && text.token(end).is(",")
            && ReportWords.CLOSED_APPOSITION.contains(text.lower(end + 1));
    if (!apposition) {
      return end;
    }
    int closing = phrases.nextComma(end + 1, Math.min(here.to(), end + Passage.FAR));
    boolean closes =
        i == here.from()
            ? closing < here.to()
                && text.token(closing).is(",")
                && closing - end < 14
                && !here.finite(end + 1, closing)
            : closing >= here.to() || here.endMark(closing);
    if (closes) {
      here.by(SourceRule.APPOSITION_BEHIND_ACCORDING_TO);
    }
    return closes ? closing : end;
  }

  private int beforeCommas(int i) {
    int left = i;
    while (left >= here.free() && text.quoteOf(left) < 0 && text.token(left).is(",")) {
      left--;
    }
    return left;
  }
}
