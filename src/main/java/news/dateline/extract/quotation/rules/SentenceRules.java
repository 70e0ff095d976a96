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
  private final Circumstances circumstances;
  private final Contents contents;
  private final MediaReports media;
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
    this.circumstances = circumstances;
    this.contents = contents;
    this.media = media;
    this.here = here;
    this.text = here.text();
  }

  /**
   * A reporting word where it stands.
   *
   * @param cue how it reports
   * @param from where it begins, auxiliaries with it
   * @param last its last token, the word itself
   * @param participle whether it is one of the present: saying
   */
  private record Word(Cues.Cue cue, int from, int last, boolean participle) {
    /** The token before it. */
    int before() {
      return from - 1;
    }

    TokenSpan span() {
      return new TokenSpan(from, last + 1);
    }
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
        i = Math.max(i + 2, accordingTo(i));
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
    Word word = new Word(cue, words.cueStart(i), i, text.lower(i).endsWith("ing"));
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

  // ---- the forms

  /** Oduya would not say …. */
  private boolean hindered(Word word) {
    boolean hindered =
        inside(word.before())
            && text.quoteOf(word.before()) < 0
            && WordLists.HINDERED.contains(text.lower(word.before()));
    return hindered && here.refuse(RefusalRule.CUE_IS_HINDERED);
  }

  /** Reuters quoted Oduya as saying …. */
  private boolean quotedAsSaying(Word word) {
    boolean as =
        text.lower(word.last()).equals("saying") && text.lower(word.last() - 1).equals("as");
    if (as) {
      media.quotedAs(word.last()).ifPresent(draft -> contentBehind(draft, word.last() + 1));
    }
    return as;
  }

  /** Oduya, a spokesman for the port, said …. */
  private boolean behindApposition(Word word) {
    int j = word.before();
    boolean mark =
        separated(word)
            && !word.participle()
            && inside(j)
            && text.quoteOf(j) < 0
            && text.quoteOf(j - 1) < 0;
    Optional<TokenSpan> subject = mark ? subjects.withApposition(j) : Optional.empty();
    subject.ifPresent(source -> withSubject(source, word));
    return subject.isPresent();
  }

  /** Whether content may stand before and the source behind: "…," said Oduya. */
  private boolean mayBeInverted(Word word) {
    int j = word.before();
    return separated(word)
        && !word.participle()
        && inside(j)
        && word.from() == word.last()
        && words.contentEndsAt(j)
        && words.startsNounPhrase(word.last() + 1)
        && (quoteEndsBefore(j) || words.invertsClauses(word.last(), j));
  }

  /** "…," said Oduya. */
  private int inverted(Word word) {
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
      return i;
    }
    contents.afterwards(draft, end);
    keep(draft, Math.max(end, here.free()));
    return end - 1;
  }

  /** …, adding that …, and: … and said that …. */
  private boolean furtherVerb(Word word) {
    int j = word.before();
    boolean further = word.participle() || (inside(j) && words.joins(j));
    if (further) {
      further(word);
    }
    return further;
  }

  /** Oduya said …, and: Oduya, however, said …. */
  private boolean behindSubject(Word word) {
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
    subject.ifPresent(source -> withSubject(source, word));
    return subject.isPresent();
  }

  /** According to Oduya, …, and: …, according to Oduya. */
  private int accordingTo(int i) {
    int end = endOfSourceOf(i);
    if (end <= i + 2) {
      return i + 1;
    }
    Draft draft = new Draft(new TokenSpan(i + 2, end), new TokenSpan(i, i + 2), 0.9);
    boolean leads = i == here.from() || (i - here.from() <= 2 && !text.token(i - 1).is(","));
    if (leads && end < here.to() && text.token(end).is(",")) {
      here.by(ReportRule.ACCORDING_TO_BEFORE_CONTENT);
      contentBehind(draft, end + 1);
      return end;
    }
    if (beforeCommas(i - 1) < here.free()) {
      here.by(ReportRule.ACCORDING_TO_BEHIND_REPORT);
      contentBehind(draft, end);
      return end;
    }
    here.by(ReportRule.ACCORDING_TO_BEHIND_CONTENT);
    contents.before(draft, beforeCommas(i - 1) + 1);
    if (!draft.content.isEmpty()) {
      if (end < here.to() && text.token(end).is(",") && text.token(i - 1).is(",")) {
        contents.otherSide(draft, end);
      }
      keep(draft, Math.max(end, here.free()));
    }
    return Math.max(end, i + 1);
  }

  // ---- a source and its cue: which side the content is on

  /** "…," Oduya said, and: Oduya said that …. */
  private void withSubject(TokenSpan source, Word word) {
    Draft draft = new Draft(source, word.span(), word.cue().weight());
    if (word.cue().frame() == Cues.Frame.ISSUE) {
      issued(draft, word);
      return;
    }
    Before before = before(source.from() - 1);
    int start = circumstances.after(draft, word.last() + 1, word.cue());
    if (lacksThat(source, word, before, start) || lacksQuotation(word, before, start)) {
      return;
    }
    if (quotationBefore(draft, before, word) || clauseBefore(draft, before, word, start)) {
      return;
    }
    here.by(ReportRule.SOURCE_CUE_CONTENT);
    contentBehind(draft, start);
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
  private void issued(Draft draft, Word word) {
    int noun = words.issued(word.last());
    int that =
        noun == 0 ? 0 : circumstances.thatAhead(noun - 1, Math.min(here.to(), noun + Passage.FAR));
    if (that > 0) {
      here.by(ReportRule.STATEMENT_ISSUED);
      contentBehind(draft, that);
    } else {
      here.refuse(RefusalRule.NOTHING_ISSUED);
    }
  }

  /** Oduya found the ferry, and: the pilot, who said little. */
  private boolean lacksThat(TokenSpan source, Word word, Before before, int start) {
    boolean relative =
        source.size() == 1
            && (text.lower(source.from()).equals("who")
                || text.lower(source.from()).equals("which"));
    boolean needed = relative || word.cue().frame() == Cues.Frame.THAT;
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
  private boolean lacksQuotation(Word word, Before before, int start) {
    return word.cue().frame() == Cues.Frame.QUOTE
        && !before.quotation()
        && !here.quoteSoon(start)
        && here.refuse(RefusalRule.CUE_LACKS_QUOTATION);
  }

  /** "…," Oduya said. */
  private boolean quotationBefore(Draft draft, Before before, Word word) {
    return before.quotation()
        && takenBefore(draft, ReportRule.QUOTATION_SOURCE_CUE, before, word, 0);
  }

  /** The crane would stay, Oduya said, and: the crane, Oduya said, will stay. */
  private boolean clauseBefore(Draft draft, Before before, Word word, int start) {
    if (!before.content() || word.cue().frame() == Cues.Frame.ACT || !nothingFollows(start)) {
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
  private boolean takenBefore(Draft draft, ReportRule rule, Before before, Word word, int start) {
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
    contents.afterwards(draft, word.last() + 1);
    keep(draft, Math.max(word.last() + 1, here.free()));
    return true;
  }

  // ---- a further verb

  /** Saying again: the source of the report before, or the subject of the sentence. */
  private void further(Word word) {
    Optional<TokenSpan> source = sourceOfFurther(word);
    if (source.isEmpty()) {
      here.refuse(RefusalRule.NOBODY_TO_SAY_MORE);
      return;
    }
    if (word.cue().frame() == Cues.Frame.ISSUE) {
      here.refuse(RefusalRule.ISSUING_IS_NO_FURTHER_VERB);
      return;
    }
    Draft draft =
        new Draft(
            source.get(), word.span(), word.cue().weight() * (here.drafts().isEmpty() ? 0.7 : 0.9));
    int start = circumstances.after(draft, word.last() + 1, word.cue());
    if (word.cue().frame() == Cues.Frame.QUOTE && !here.quoteSoon(start)) {
      here.refuse(RefusalRule.CUE_LACKS_QUOTATION);
    } else if (word.cue().frame() == Cues.Frame.THAT
        && !text.lower(start).equals("that")
        && !here.quoteSoon(start)) {
      here.refuse(RefusalRule.CUE_LACKS_THAT);
    } else {
      contentBehind(draft, start);
    }
  }

  private Optional<TokenSpan> sourceOfFurther(Word word) {
    if (!here.drafts().isEmpty()) {
      here.by(ReportRule.SAME_SOURCE_AGAIN);
      return here.last().flatMap(last -> last.source);
    }
    int j = word.before();
    if (!word.participle() || (inside(j) && text.quoteOf(j) < 0)) {
      here.by(ReportRule.SUBJECT_OF_SENTENCE_SAYS);
      return subjects.ofSentence(word.from());
    }
    return Optional.empty();
  }

  // ---- according to

  /** Where the source of an "according to" ends, with an apposition that is closed. */
  private int endOfSourceOf(int i) {
    int end = phrases.end(i + 2, false);
    boolean apposition =
        end + 1 < here.to()
            && text.token(end).is(",")
            && (text.token(end + 1).is("a")
                || text.token(end + 1).is("an")
                || text.token(end + 1).is("the")
                || text.token(end + 1).is("who"));
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

  // ---- where a word stands

  private boolean inside(int i) {
    return i >= here.from();
  }

  /** Whether the sentence, a quotation or a mark ends before a reporting word. */
  private boolean separated(Word word) {
    int j = word.before();
    return !inside(j) || text.quoteOf(j) >= 0 || !text.token(j).word();
  }

  private boolean quoteEndsBefore(int j) {
    return text.quoteOf(j) >= 0 || text.quoteOf(j - 1) >= 0;
  }

  // ---- what is found

  /** Takes the content that begins here, if there is any. */
  private void contentBehind(Draft draft, int begin) {
    int end = contents.after(draft, begin);
    if (end > 0) {
      keep(draft, end);
    } else {
      here.refuse(RefusalRule.NOTHING_IS_SAID);
    }
  }

  private void keep(Draft draft, int end) {
    media.citing(draft);
    here.keep(draft);
    here.takenUpTo(Math.max(here.free(), end));
  }
}
