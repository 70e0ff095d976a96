package news.dateline.extract.quotation.rules;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.text.Quote;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;

/**
 * Words that somebody says in another sentence than the one that names the source, by {@link
 * ContinuationRule}s.
 *
 * <pre>
 *   The Courier reports: ¶ …                    announced
 *   "…," Oduya said. "…"                        goes on
 *   "…," Oduya said. ¶ "…"                      the last speaker's, it is supposed
 * </pre>
 */
final class Continuations {
  private final ReportingWords words;
  private final Subjects subjects;
  private final List<Draft> drafts;
  private final Passage here;
  private final Text text;

  Continuations(ReportingWords words, Subjects subjects, List<Draft> drafts, Passage here) {
    this.words = words;
    this.subjects = subjects;
    this.drafts = drafts;
    this.here = here;
    this.text = here.text();
  }

  /** "The Courier reports:" with the words in the next paragraph. */
  void announced(List<TokenSpan> paragraphs, int paragraph) {
    boolean ends =
        here.to() == paragraphs.get(paragraph).to()
            && text.token(here.to() - 1).is(":")
            && text.quoteOf(here.to() - 1) < 0;
    if (!ends || paragraph + 1 >= paragraphs.size()) {
      return;
    }
    for (int i = here.to() - 2; i >= Math.max(here.from(), here.to() - 12); i--) {
      here.lookAnew();
      Optional<Cues.Cue> cue = text.quoteOf(i) < 0 ? words.listedCue(i) : Optional.empty();
      if (cue.isEmpty() || cue.get().frame() == Cues.Frame.ACT) {
        continue;
      }
      Optional<TokenSpan> source = subjects.endingAt(i - 1);
      if (source.isPresent()) {
        TokenSpan next = paragraphs.get(paragraph + 1);
        int quote = text.quoteOf(next.from());
        int end = quote >= 0 ? text.quotes().get(quote).to() : next.to();
        Draft draft = new Draft(source.get(), new TokenSpan(i, i + 1), 0.8 * cue.get().weight());
        draft.content.add(new TokenSpan(next.from(), end));
        draft.open = true;
        here.by(ContinuationRule.ANNOUNCED_WITH_COLON);
        here.take(next.from(), end);
        here.keep(draft, drafts);
      }
      return;
    }
  }

  /**
   * Whole sentences in quotation marks that nobody took: they go on with what the one before said.
   */
  void continued(TokenSpan paragraph) {
    int quote = text.quoteOf(here.from());
    if (quote < 0 || here.taken(quote) || text.quotes().get(quote).from() != here.from()) {
      return;
    }
    Quote stretch = text.quotes().get(quote);
    boolean whole = stretch.to() >= here.trimmed(here.from(), here.to());
    if (!whole || !here.drafts().isEmpty() || stretch.size() < 3) {
      return;
    }
    Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    if (last == null || last.content.isEmpty()) {
      return;
    }
    int lastToken = Math.max(last.contentEnd(), last.cue.map(TokenSpan::to).orElse(0));
    boolean near = here.from() - lastToken < 30;
    boolean sameParagraph = lastToken > paragraph.from() || stretch.continues();
    if (near && sameParagraph && last.open) {
      here.take(here.from(), here.to());
      last.content.add(new TokenSpan(here.from(), stretch.to()));
      last.by(ContinuationRule.GOES_ON_IN_NEXT_SENTENCE);
      return;
    }
    if (here.from() - lastToken > 120 || stretch.size() < 5) {
      return;
    }
    Draft draft = new Draft();
    draft.content.add(new TokenSpan(here.from(), stretch.to()));
    draft.linkedBy = LinkedBy.PREVIOUS_SPEAKER;
    draft.confidence = sameParagraph ? 0.7 : 0.5;
    draft.open = true;
    draft.by(ContinuationRule.LAST_SPEAKER_GOES_ON);
    here.drafts().add(draft);
  }
}
