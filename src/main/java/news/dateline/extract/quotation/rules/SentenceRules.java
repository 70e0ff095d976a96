package news.dateline.extract.quotation.rules;

import java.util.Optional;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Finds the reports of one sentence: looks for reporting words from left to right, and by what
 * stands beside one decides where its source and its content are. The forms are those of {@link
 * QuotationRules}; {@link ReportRule} names them, {@link RefusalRule} says why a word reports
 * nothing.
 */
final class SentenceRules {
  private final ReportingWords words;
  private final Subjects subjects;
  private final NounPhrases phrases;
  private final Contents contents;
  private final MediaReports media;
  private final Reports reports;
  private final SourceAndCue sourceAndCue;
  private final FurtherVerbs furtherVerbs;
  private final AccordingTo accordingTo;
  private final Passage here;
  private final Text text;

  SentenceRules(
      ReportingWords words,
      Subjects subjects,
      NounPhrases phrases,
      Circumstances circumstances,
      Contents contents,
      MediaReports media,
      Passage here) {
    this.words = words;
    this.subjects = subjects;
    this.phrases = phrases;
    this.contents = contents;
    this.media = media;
    this.reports = new Reports(contents, media, here);
    this.sourceAndCue = new SourceAndCue(words, circumstances, contents, reports, here);
    this.furtherVerbs = new FurtherVerbs(subjects, circumstances, reports, here);
    this.accordingTo = new AccordingTo(phrases, contents, reports, here);
    this.here = here;
    this.text = here.text();
  }

  /** Adds the reports to the drafts of the sentence. */
  void read() {
    int i = here.from();
    while (i < here.to()) {
      int quote = text.quoteOf(i);
      if (quote >= 0) {
        i = Math.max(i + 1, Math.min(here.to(), text.quotes().get(quote).to()));
      } else if (words.accordingTo(i) && i + 2 < here.to()) {
        here.lookAnew();
        i = Math.max(i + 2, accordingTo.at(i));
      } else {
        here.lookAnew();
        Optional<Cues.Cue> cue = words.cue(i);
        i = (cue.isPresent() ? reported(i, cue.get()) : i) + 1;
      }
    }
  }

  /**
   * Deals with a reporting word by the first form that it has; returns the last token that needs no
   * further look.
   */
  private int reported(int i, Cues.Cue cue) {
    ReportingWord word =
        new ReportingWord(cue, words.cueStart(i), i, text.lower(i).endsWith("ing"));
    if (hindered(word) || quotedAsSaying(word) || behindApposition(word)) {
      return i;
    }
    if (mayBeInverted(word)) {
      return inverted(word);
    }
    if (furtherVerb(word) || behindSubject(word)) {
      return i;
    }
    here.refuse(RefusalRule.NOBODY_BEFORE_CUE);
    return i;
  }

  /** Oduya would not say …. */
  private boolean hindered(ReportingWord word) {
    boolean hindered =
        inside(word.before())
            && text.quoteOf(word.before()) < 0
            && WordLists.HINDERED.contains(text.lower(word.before()));
    return hindered && here.refuse(RefusalRule.CUE_IS_HINDERED);
  }

  /** Reuters quoted Oduya as saying …. */
  private boolean quotedAsSaying(ReportingWord word) {
    boolean as =
        text.lower(word.last()).equals("saying") && text.lower(word.last() - 1).equals("as");
    if (as) {
      media.quotedAs(word.last()).ifPresent(draft -> reports.withContentBehind(draft, word.end()));
    }
    return as;
  }

  /** Oduya, a spokesman for the port, said …. */
  private boolean behindApposition(ReportingWord word) {
    int j = word.before();
    boolean mark =
        separated(word)
            && !word.participle()
            && inside(j)
            && text.quoteOf(j) < 0
            && text.quoteOf(j - 1) < 0;
    Optional<TokenSpan> subject = mark ? subjects.withApposition(j) : Optional.empty();
    subject.ifPresent(source -> sourceAndCue.read(source, word));
    return subject.isPresent();
  }

  /** Whether content may stand before and the source behind: "…," said Oduya. */
  private boolean mayBeInverted(ReportingWord word) {
    int j = word.before();
    return separated(word)
        && !word.participle()
        && inside(j)
        && word.from() == word.last()
        && words.contentEndsAt(j)
        && words.startsNounPhrase(word.end())
        && (quoteEndsBefore(j) || words.invertsClauses(word.last(), j));
  }

  /** "…," said Oduya. */
  private int inverted(ReportingWord word) {
    int i = word.last();
    int end = phrases.end(i + 1, true);
    boolean clauseBehind =
        end < here.to() && text.quoteOf(end) < 0 && WordLists.FINITE.contains(text.lower(end));
    if (end <= i + 1 || (clauseBehind && text.quoteOf(word.before()) < 0)) {
      here.refuse(RefusalRule.CLAUSE_BEHIND_INVERSION);
      return i;
    }
    here.by(
        quoteEndsBefore(word.before())
            ? ReportRule.QUOTATION_CUE_SOURCE
            : ReportRule.CLAUSE_CUE_SOURCE);
    Draft draft = new Draft(new TokenSpan(i + 1, end), word.span(), word.cue().weight());
    contents.before(draft, word.from());
    if (draft.content.isEmpty()) {
      here.refuse(RefusalRule.NOTHING_IS_SAID);
      return i;
    }
    contents.afterwards(draft, end);
    reports.keep(draft, Math.max(end, here.free()));
    return end - 1;
  }

  /** …, adding that …, and: … and said that …. */
  private boolean furtherVerb(ReportingWord word) {
    int j = word.before();
    boolean further = word.participle() || (inside(j) && words.joins(j));
    if (further) {
      furtherVerbs.read(word);
    }
    return further;
  }

  /** Oduya said …, and: Oduya, however, said …. */
  private boolean behindSubject(ReportingWord word) {
    int j = word.before();
    if (!inside(j)) {
      return false;
    }
    boolean separated = separated(word);
    if (separated && inside(j - 3) && text.token(j).is(",") && words.aside(j)) {
      here.by(CueRule.ASIDE_BEFORE_CUE);
      j = j - 3;
      separated = false;
    }
    Optional<TokenSpan> subject = separated ? subjects.withApposition(j) : subjects.endingAt(j);
    subject.ifPresent(source -> sourceAndCue.read(source, word));
    return subject.isPresent();
  }

  // ---- where a word stands

  private boolean inside(int i) {
    return i >= here.from();
  }

  /** Whether the sentence, a quotation or a mark ends before a reporting word. */
  private boolean separated(ReportingWord word) {
    int j = word.before();
    return !inside(j) || text.quoteOf(j) >= 0 || !text.token(j).word();
  }

  private boolean quoteEndsBefore(int j) {
    return text.quoteOf(j) >= 0 || text.quoteOf(j - 1) >= 0;
  }
}
