package news.dateline.extract.quotation.rules;

import java.util.Optional;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Reports that a medium relays: somebody else speaks.
 *
 * <pre>
 *   Reuters reported …, citing Oduya      Oduya speaks, Reuters relays
 *   Reuters quoted Oduya as saying …      the same
 *   Oduya was quoted as saying …          nobody known relays
 * </pre>
 */
final class MediaReports {
  private final OutletNames outlets;
  private final NounPhrases phrases;
  private final Subjects subjects;
  private final Passage here;
  private final Text text;

  MediaReports(OutletNames outlets, NounPhrases phrases, Subjects subjects, Passage here) {
    this.outlets = outlets;
    this.phrases = phrases;
    this.subjects = subjects;
    this.here = here;
    this.text = here.text();
  }

  /** "Reuters quoted Oduya as saying …": its source and relay, by the place of "saying". */
  Optional<Draft> quotedAs(int i) {
    int quoted = -1;
    for (int k = i - 2; k >= Math.max(here.from(), i - 30); k--) {
      if (text.lower(k).equals("quoted") || text.lower(k).equals("cited")) {
        quoted = k;
        break;
      }
    }
    if (quoted <= here.from()) {
      return Optional.empty();
    }
    Optional<TokenSpan> source;
    Optional<TokenSpan> relay = Optional.empty();
    if (WordLists.BE.contains(text.lower(quoted - 1))) {
      here.by(ReportRule.WAS_QUOTED_AS_SAYING);
      source = subjects.endingAt(quoted - 2);
    } else {
      here.by(ReportRule.QUOTED_AS_SAYING);
      source =
          quoted + 1 < i - 1 ? Optional.of(new TokenSpan(quoted + 1, i - 1)) : Optional.empty();
      relay = subjects.endingAt(quoted - 1);
    }
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = new Draft(source.get(), new TokenSpan(quoted, i + 1), 0.9);
    draft.relay = relay;
    return Optional.of(draft);
  }

  /** "Reuters reported, citing Amaq": Amaq speaks, Reuters relays. */
  void citing(Draft draft) {
    int guard = Math.min(here.to(), draft.cue.map(TokenSpan::to).orElse(here.to()) + Passage.FAR);
    boolean medium = draft.source.isPresent() && medium(draft.source.get());
    for (int i = draft.cue.map(TokenSpan::to).orElse(here.to()); medium && i + 1 < guard; i++) {
      if (text.quoteOf(i) < 0
          && (text.lower(i).equals("citing") || text.lower(i).equals("quoting"))) {
        int end = phrases.end(i + 1, false);
        if (end > i + 1) {
          here.by(ReportRule.CITED_BY_MEDIUM);
          draft.relay = draft.source;
          draft.source = Optional.of(new TokenSpan(i + 1, end));
          int at = i;
          draft.content.replaceAll(
              stretch ->
                  stretch.from() < at && stretch.to() > at
                      ? new TokenSpan(
                          stretch.from(),
                          Math.max(stretch.from() + 1, here.trimmed(stretch.from(), at)))
                      : stretch);
        }
        return;
      }
    }
  }

  private boolean medium(TokenSpan source) {
    int start = source.from();
    int end = start;
    while (end < source.to() && text.token(end).capital()) {
      end++;
    }
    if (text.lower(start).equals("the") && end == start) {
      end++;
      while (end < source.to() && text.token(end).capital()) {
        end++;
      }
    }
    return end > start && outlets.looksLikeOutlet(text.between(start, end));
  }
}
