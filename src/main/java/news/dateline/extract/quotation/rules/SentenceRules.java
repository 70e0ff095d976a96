package news.dateline.extract.quotation.rules;

import java.util.Optional;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Finds the reports of one sentence: looks for reporting words from left to right, and by what
 * stands beside one decides where its source and its content are. The forms are those of {@link
 * QuotationRules}.
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

  /** Adds the reports to the drafts of the sentence. */
  void read() {
    int i = here.from();
    while (i < here.to()) {
      int quote = text.quoteOf(i);
      if (quote >= 0) {
        i = Math.max(i + 1, Math.min(here.to(), text.quotes().get(quote).to()));
      } else if (text.lower(i).equals("according")
          && text.lower(i + 1).equals("to")
          && i + 2 < here.to()) {
        i = Math.max(i + 2, accordingTo(i));
      } else {
        Optional<Cues.Cue> cue = words.cue(i);
        i = (cue.isPresent() ? reported(i, cue.get()) : i) + 1;
      }
    }
  }

  /** Deals with a reporting word; returns the last token that needs no further look. */
  private int reported(int i, Cues.Cue cue) {
    boolean ing = text.lower(i).endsWith("ing");
    int cueStart = words.cueStart(i);
    int j = cueStart - 1;
    if (j >= here.from() && text.quoteOf(j) < 0 && WordLists.HINDERED.contains(text.lower(j))) {
      return i;
    }
    if (text.lower(i).equals("saying") && text.lower(i - 1).equals("as")) {
      media.quotedAs(i).ifPresent(draft -> after(draft, i + 1));
      return i;
    }
    if (text.lower(i).equals("citing") || text.lower(i).equals("quoting")) {
      return i;
    }
    boolean edge = j < here.from() || text.quoteOf(j) >= 0 || !text.token(j).word();
    if (edge && !ing && j >= here.from() && text.quoteOf(j) < 0 && text.quoteOf(j - 1) < 0) {
      Optional<TokenSpan> subject = subjects.withApposition(j);
      if (subject.isPresent()) {
        return withSubject(subject.get(), cueStart, i, cue);
      }
    }
    if (edge
        && !ing
        && j >= here.from()
        && cueStart == i
        && words.contentEndsAt(j)
        && words.startsNounPhrase(i + 1)
        && (text.quoteOf(j) >= 0 || text.quoteOf(j - 1) >= 0 || words.invertsClauses(i, j))) {
      return inverted(i, j, cue);
    }
    if (ing || (j >= here.from() && (text.lower(j).equals("and") || text.lower(j).equals("but")))) {
      return further(i, j, cueStart, cue, ing);
    }
    if (j < here.from()) {
      return i;
    }
    if (edge && j - 3 >= here.from() && text.token(j).is(",") && words.aside(j)) {
      j = j - 3;
      edge = false;
    }
    Optional<TokenSpan> subject = edge ? subjects.withApposition(j) : subjects.endingAt(j);
    return subject.isPresent() ? withSubject(subject.get(), cueStart, i, cue) : i;
  }

  /** "…," said Oduya. */
  private int inverted(int i, int j, Cues.Cue cue) {
    int end = phrases.end(i + 1, true);
    boolean clauseBehind =
        end < here.to() && text.quoteOf(end) < 0 && WordLists.FINITE.contains(text.lower(end));
    if (end <= i + 1 || (clauseBehind && text.quoteOf(j) < 0)) {
      return i;
    }
    Draft draft = new Draft(new TokenSpan(i + 1, end), new TokenSpan(i, i + 1), cue.weight());
    contents.before(draft, j + 1);
    if (draft.content.isEmpty()) {
      return i;
    }
    contents.afterwards(draft, end);
    keep(draft, Math.max(end, here.free()));
    return end - 1;
  }

  /** "…," Oduya said, and: Oduya said that …. */
  private int withSubject(TokenSpan source, int cueStart, int i, Cues.Cue cue) {
    Draft draft = new Draft(source, new TokenSpan(cueStart, i + 1), cue.weight());
    int left = source.from() - 1;
    boolean nested = contents.nested(left);
    boolean contentBefore =
        left >= here.free()
            && (text.quoteOf(left) >= 0 || text.token(left).is(","))
            && (left > here.free() || nested);
    boolean quoteBefore =
        contentBefore
            && (text.quoteOf(left) >= 0 ? here.endsItself(left) : text.quoteOf(left - 1) >= 0);
    if (cue.frame() == Cues.Frame.ISSUE) {
      int noun = words.issued(i);
      int that =
          noun == 0
              ? 0
              : circumstances.thatAhead(noun - 1, Math.min(here.to(), noun + Passage.FAR));
      if (that > 0) {
        after(draft, that);
      }
      return i;
    }
    int start = circumstances.after(draft, i + 1, cue);
    boolean relative =
        source.size() == 1
            && (text.lower(source.from()).equals("who")
                || text.lower(source.from()).equals("which"));
    boolean clauseNeeded = relative || cue.frame() == Cues.Frame.THAT;
    if (clauseNeeded
        && !quoteBefore
        && !(start < here.to()
            && (text.lower(start).equals("that")
                || here.quoteAt(start)
                || text.token(start).is(":")))) {
      return i;
    }
    boolean nothingFollows =
        start >= here.to()
            || here.endMark(start)
            || (text.token(start).is(",") && !here.quoteAt(start + 1));
    if (cue.frame() == Cues.Frame.QUOTE && !quoteBefore && !here.quoteSoon(start)) {
      return i;
    }
    if (quoteBefore
        || (contentBefore
            && nothingFollows
            && cue.frame() != Cues.Frame.ACT
            && (here.clauseLike(nested ? here.from() : here.free(), left)
                || contents.interrupts(start)))) {
      contents.before(draft, left + 1);
      if (!draft.content.isEmpty()) {
        if (!quoteBefore) {
          contents.otherSide(draft, start);
        }
        contents.afterwards(draft, i + 1);
        keep(draft, Math.max(i + 1, here.free()));
        return i;
      }
    }
    after(draft, start);
    return i;
  }

  /** Saying again: the source of the report before, or the subject of the sentence. */
  private int further(int i, int j, int cueStart, Cues.Cue cue, boolean ing) {
    Optional<TokenSpan> source = Optional.empty();
    if (!here.drafts().isEmpty()) {
      source = here.last().flatMap(last -> last.source);
    } else if (!ing || (j >= here.from() && text.quoteOf(j) < 0)) {
      source = subjects.ofSentence(cueStart);
    }
    if (source.isEmpty() || cue.frame() == Cues.Frame.ISSUE) {
      return i;
    }
    Draft draft =
        new Draft(
            source.get(),
            new TokenSpan(cueStart, i + 1),
            cue.weight() * (here.drafts().isEmpty() ? 0.7 : 0.9));
    int start = circumstances.after(draft, i + 1, cue);
    if (cue.frame() == Cues.Frame.QUOTE && !here.quoteSoon(start)) {
      return i;
    }
    if (cue.frame() == Cues.Frame.THAT
        && !text.lower(start).equals("that")
        && !here.quoteSoon(start)) {
      return i;
    }
    after(draft, start);
    return i;
  }

  /** According to Oduya, …, and: …, according to Oduya. */
  private int accordingTo(int i) {
    int end = phrases.end(i + 2, false);
    if (end + 1 < here.to()
        && text.token(end).is(",")
        && (text.token(end + 1).is("a")
            || text.token(end + 1).is("an")
            || text.token(end + 1).is("the")
            || text.token(end + 1).is("who"))) {
      int closing = phrases.nextComma(end + 1, Math.min(here.to(), end + Passage.FAR));
      boolean closes =
          i == here.from()
              ? closing < here.to()
                  && text.token(closing).is(",")
                  && closing - end < 14
                  && !here.finite(end + 1, closing)
              : closing >= here.to() || here.endMark(closing);
      end = closes ? closing : end;
    }
    if (end <= i + 2) {
      return i + 1;
    }
    Draft draft = new Draft(new TokenSpan(i + 2, end), new TokenSpan(i, i + 2), 0.9);
    boolean leads = i == here.from() || (i - here.from() <= 2 && !text.token(i - 1).is(","));
    if (leads && end < here.to() && text.token(end).is(",")) {
      after(draft, end + 1);
      return end;
    }
    int left = i - 1;
    while (left >= here.free() && text.quoteOf(left) < 0 && text.token(left).is(",")) {
      left--;
    }
    if (left < here.free()) {
      after(draft, end);
      return end;
    }
    contents.before(draft, left + 1);
    if (!draft.content.isEmpty()) {
      if (end < here.to() && text.token(end).is(",") && text.token(i - 1).is(",")) {
        contents.otherSide(draft, end);
      }
      keep(draft, Math.max(end, here.free()));
    }
    return Math.max(end, i + 1);
  }

  /** Takes the content that begins here, if there is any. */
  private void after(Draft draft, int begin) {
    int end = contents.after(draft, begin);
    if (end > 0) {
      keep(draft, end);
    }
  }

  private void keep(Draft draft, int end) {
    media.citing(draft);
    here.drafts().add(draft);
    here.takenUpTo(Math.max(here.free(), end));
  }
}
