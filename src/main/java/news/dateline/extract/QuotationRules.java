package news.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.article.Quotation.LinkedBy;

/**
 * Finds who said what in an English text, by rules over reporting words, quotation marks and
 * commas.
 *
 * <pre>
 *   before   source cue [whom] [when, where] [that | , | :] content     Oduya told the court on Friday that …
 *   behind   content [,] source cue [when, where]                       "…," Oduya said on Friday   …, Oduya said
 *   inverted content [,] cue source                                     "…," said Oduya, a spokesman for …
 *   by       according to source, content    content, according to source
 *   further  …, adding content    … and said content                    the same source again
 *   through  medium cue content, citing source                          the medium relays
 * </pre>
 *
 * <p>A quotation interrupted by its source is one; so are the sentences that go on in quotation
 * marks behind it, and a paragraph that continues it. A quotation alone in its paragraph belongs to
 * the last speaker. In transcripts a line {@code NAME: …} is what NAME said.
 *
 * <p>Linear in the length of the text: each look to the left or right is bounded.
 */
final class QuotationRules implements Attributions {
  private static final int FAR = 40;
  private static final int LONGEST = 500;
  private static final int FEWEST_LINES = 3;

  private final Cues cues;
  private final OutletNames outlets;

  QuotationRules(Cues cues, OutletNames outlets) {
    this.cues = cues;
    this.outlets = outlets;
  }

  @Override
  public List<Said> in(Text text, int begin) {
    Pass pass = new Pass(text, begin);
    pass.run();
    List<Said> said = new ArrayList<>();
    for (Draft draft : pass.drafts) {
      if (!draft.content.isEmpty()) {
        said.add(draft.said());
      }
    }
    said.sort(Comparator.comparingInt(Said::start));
    return said;
  }

  /** An attribution in the making. */
  private static final class Draft {
    final List<Stretch> content = new ArrayList<>();
    Optional<Stretch> source = Optional.empty();
    Optional<Stretch> cue = Optional.empty();
    Optional<Stretch> relay = Optional.empty();
    Optional<Stretch> addressee = Optional.empty();
    LinkedBy linkedBy = LinkedBy.CUE;
    double confidence;
    boolean open;

    Said said() {
      content.sort(Comparator.comparingInt(Stretch::from));
      return new Said(content, source, cue, relay, addressee, linkedBy, confidence);
    }
  }

  /** One reading of one text. */
  private final class Pass {
    private final Text text;
    private final List<Draft> drafts = new ArrayList<>();
    private final boolean[] taken;
    private final int begin;
    private int from;
    private int to;
    private int free;
    private List<Draft> inSentence = new ArrayList<>();

    Pass(Text text, int begin) {
      this.text = text;
      this.begin = begin;
      this.taken = new boolean[text.quotes().size()];
    }

    void run() {
      if (transcript()) {
        return;
      }
      int paragraph = 0;
      for (Stretch sentence : text.sentences()) {
        while (text.paragraphs().get(paragraph).to() <= sentence.from()) {
          paragraph++;
        }
        from = Math.max(sentence.from(), Math.min(begin, sentence.to() - 1));
        to = sentence.to();
        free = from;
        inSentence = new ArrayList<>();
        sentence();
        continued(text.paragraphs().get(paragraph));
        drafts.addAll(inSentence);
        announced(text.paragraphs(), paragraph);
      }
    }

    /** "The Courier reports:" with the words in the next paragraph. */
    private void announced(List<Stretch> paragraphs, int paragraph) {
      boolean ends =
          to == paragraphs.get(paragraph).to()
              && text.token(to - 1).is(":")
              && text.quoteOf(to - 1) < 0;
      if (!ends || paragraph + 1 >= paragraphs.size()) {
        return;
      }
      for (int i = to - 2; i >= Math.max(from, to - 12); i--) {
        Optional<Cues.Cue> cue = text.quoteOf(i) < 0 ? cues.of(text.lower(i)) : Optional.empty();
        if (cue.isEmpty() || cue.get().frame() == Cues.Frame.ACT || !verb(i)) {
          continue;
        }
        Optional<Stretch> source = subject(i - 1);
        if (source.isPresent()) {
          Stretch next = paragraphs.get(paragraph + 1);
          int quote = text.quoteOf(next.from());
          int end = quote >= 0 ? text.quotes().get(quote).to() : next.to();
          Draft draft = draft(source.get(), new Stretch(i, i + 1), 0.8 * cue.get().weight());
          draft.content.add(new Stretch(next.from(), end));
          draft.open = true;
          take(next.from(), end);
          drafts.add(draft);
        }
        return;
      }
    }

    // --- transcripts

    private boolean transcript() {
      List<Stretch> lines = new ArrayList<>();
      for (Stretch paragraph : text.paragraphs()) {
        if (nameOfLine(paragraph) > 0) {
          lines.add(paragraph);
        }
      }
      if (lines.size() < FEWEST_LINES || lines.size() * 3 < text.paragraphs().size()) {
        return false;
      }
      for (Stretch line : lines) {
        int colon = nameOfLine(line);
        Draft draft = new Draft();
        draft.source = Optional.of(new Stretch(line.from(), colon));
        draft.content.add(new Stretch(colon + 1, line.to()));
        draft.linkedBy = LinkedBy.TRANSCRIPT;
        draft.confidence = 0.9;
        drafts.add(draft);
      }
      return true;
    }

    /** The colon behind a name at the beginning of a line, or 0. */
    private int nameOfLine(Stretch line) {
      int i = line.from();
      while (i < line.to()
          && i - line.from() < 6
          && text.token(i).capital()
          && text.quoteOf(i) < 0) {
        i++;
      }
      return i > line.from() && i + 1 < line.to() && text.token(i).is(":") ? i : 0;
    }

    // --- a sentence

    private void sentence() {
      int i = from;
      while (i < to) {
        int quote = text.quoteOf(i);
        if (quote >= 0) {
          i = Math.max(i + 1, Math.min(to, text.quotes().get(quote).to()));
        } else if (text.lower(i).equals("according")
            && text.lower(i + 1).equals("to")
            && i + 2 < to) {
          i = Math.max(i + 2, accordingTo(i));
        } else {
          Optional<Cues.Cue> cue = cues.of(text.lower(i)).or(uttered(i));
          i = (cue.isPresent() && verb(i) ? reported(i, cue.get()) : i) + 1;
        }
      }
    }

    /**
     * Any verb reports between a quotation that ends with a comma and a name: "…," gushed Kolenc.
     */
    private Supplier<Optional<Cues.Cue>> uttered(int i) {
      return () -> {
        String word = text.lower(i);
        boolean between =
            i - 2 >= from
                && text.quoteOf(i - 1) >= 0
                && text.token(i - 2).is(",")
                && i + 1 < to
                && text.token(i + 1).capital()
                && text.quoteOf(i + 1) < 0;
        return between && word.endsWith("ed") && text.token(i).shape() == Token.Shape.LOWER
            ? Optional.of(new Cues.Cue(Cues.Frame.QUOTE, 0.7))
            : Optional.empty();
      };
    }

    /** Whether a reporting word is used as a finite verb or a participle here. */
    private boolean verb(int i) {
      if (text.token(i).capital() && i > from) {
        return false;
      }
      String before = text.lower(i - 1);
      boolean ing = text.lower(i).endsWith("ing");
      if (i > from && !ing && WordLists.NOUN_BEFORE.contains(before)) {
        return false;
      }
      if (ing
          && i > from
          && WordLists.NOUN_BEFORE.contains(before)
          && !before.equals("by")
          && !before.equals("in")) {
        return false;
      }
      boolean passive =
          WordLists.BE.contains(before)
              || before.equals("'s")
              || before.equals("being")
              || before.equals("been");
      return ing || !passive;
    }

    /** "issued a warning on Friday that …": the noun reports; its end, or 0. */
    private int issued(int i) {
      for (int k = i + 1; k < Math.min(to, i + 6); k++) {
        switch (text.lower(k)) {
          case "statement", "warning", "advisory", "denial", "communique", "alert" -> {
            return k + 1;
          }
          default -> {}
        }
      }
      return 0;
    }

    /** Deals with a reporting word; returns the last token that needs no further look. */
    private int reported(int i, Cues.Cue cue) {
      boolean ing = text.lower(i).endsWith("ing");
      int j = i - 1;
      int cueStart = i;
      while (j >= from && text.quoteOf(j) < 0) {
        String word = text.lower(j);
        boolean adverb = word.length() > 4 && word.endsWith("ly") && !text.token(j).capital();
        if (adverb
            || (WordLists.AUXILIARIES.contains(word)
                && !(word.equals("both") || word.equals("all")))
            || (ing && WordLists.BE.contains(word))) {
          cueStart = j;
          j--;
        } else if (word.equals("past") && j - 2 >= from && text.lower(j - 2).equals("in")) {
          cueStart = j - 2;
          j -= 3;
        } else {
          break;
        }
      }
      if (j >= from && text.quoteOf(j) < 0 && WordLists.HINDERED.contains(text.lower(j))) {
        return i;
      }
      if (text.lower(i).equals("saying") && text.lower(i - 1).equals("as")) {
        return quotedAs(i);
      }
      if ((text.lower(i).equals("citing") || text.lower(i).equals("quoting"))) {
        return i;
      }
      boolean edge = j < from || text.quoteOf(j) >= 0 || !text.token(j).word();
      if (edge && !ing && j >= from && text.quoteOf(j) < 0 && text.quoteOf(j - 1) < 0) {
        Optional<Stretch> subject = subjectWithApposition(j);
        if (subject.isPresent()) {
          return withSubject(subject.get(), cueStart, i, cue);
        }
      }
      if (edge
          && !ing
          && j >= from
          && cueStart == i
          && contentEndsAt(j)
          && startsNounPhrase(i + 1)
          && (text.quoteOf(j) >= 0 || text.quoteOf(j - 1) >= 0 || invertsClauses(i, j))) {
        return inverted(i, j, cue);
      }
      if (ing || (j >= from && (text.lower(j).equals("and") || text.lower(j).equals("but")))) {
        return further(i, j, cueStart, cue, ing);
      }
      if (j < from) {
        return i;
      }
      if (edge && j - 3 >= from && text.token(j).is(",") && aside(j)) {
        j = j - 3;
        edge = false;
      }
      Optional<Stretch> subject = edge ? subjectWithApposition(j) : subject(j);
      return subject.isPresent() ? withSubject(subject.get(), cueStart, i, cue) : i;
    }

    /**
     * Whether a comma or the end of a quotation stands here, with something before it that may be
     * content.
     */
    private boolean contentEndsAt(int j) {
      return j > free && (text.quoteOf(j) >= 0 || text.token(j).is(","));
    }

    /** Whether one word between commas ends at this comma: ", however,". */
    private boolean aside(int comma) {
      return text.token(comma - 2).is(",")
          && text.token(comma - 3).word()
          && switch (text.lower(comma - 1)) {
            case "however", "though", "meanwhile", "too", "instead", "therefore", "also" -> true;
            default -> false;
          };
    }

    /** Whether an unquoted clause can stand before: "The crane will stay, said Kolenc". */
    private boolean invertsClauses(int i, int j) {
      return switch (text.lower(i)) {
        case "said", "says", "wrote", "added", "reported", "announced", "reports", "warned" ->
            clauseLike(free, j);
        default -> false;
      };
    }

    private boolean startsNounPhrase(int i) {
      if (i >= to || text.quoteOf(i) >= 0) {
        return false;
      }
      Token token = text.token(i);
      String word = token.lower();
      if (token.capital()) {
        return !WordLists.TIMES.contains(word) && !word.equals("i");
      }
      return (WordLists.DETERMINERS.contains(word) && !word.equals("that") && !word.equals("this"))
          || (token.shape() == Token.Shape.LOWER
              && text.quoteOf(i - 2) >= 0
              && !WordLists.PREPOSITIONS.contains(word)
              && !WordLists.CLAUSE.contains(word)
              && !WordLists.TIMES.contains(word)
              && !word.endsWith("ly"))
          || word.equals("he")
          || word.equals("she");
    }

    // --- content, cue, source

    private int inverted(int i, int j, Cues.Cue cue) {
      int end = nounPhraseEnd(i + 1, true);
      boolean clauseBehind =
          end < to && text.quoteOf(end) < 0 && WordLists.FINITE.contains(text.lower(end));
      if (end <= i + 1 || (clauseBehind && text.quoteOf(j) < 0)) {
        return i;
      }
      Draft draft = draft(new Stretch(i + 1, end), new Stretch(i, i + 1), cue.weight());
      before(draft, j + 1);
      if (draft.content.isEmpty()) {
        return i;
      }
      afterwards(draft, end);
      keep(draft, Math.max(end, free));
      return end - 1;
    }

    private int withSubject(Stretch source, int cueStart, int i, Cues.Cue cue) {
      Draft draft = draft(source, new Stretch(cueStart, i + 1), cue.weight());
      int left = source.from() - 1;
      boolean nested = nested(left);
      boolean contentBefore =
          left >= free
              && (text.quoteOf(left) >= 0 || text.token(left).is(","))
              && (left > free || nested);
      boolean quoteBefore =
          contentBefore
              && (text.quoteOf(left) >= 0 ? endsItself(left) : text.quoteOf(left - 1) >= 0);
      if (cue.frame() == Cues.Frame.ISSUE) {
        int noun = issued(i);
        int that = noun == 0 ? 0 : thatAhead(noun - 1, Math.min(to, noun + FAR));
        return that == 0 ? i : after(draft, that, i);
      }
      int start = whatFollows(draft, i + 1, cue);
      boolean relative =
          source.size() == 1
              && (text.lower(source.from()).equals("who")
                  || text.lower(source.from()).equals("which"));
      boolean clauseNeeded = relative || cue.frame() == Cues.Frame.THAT;
      if (clauseNeeded
          && !quoteBefore
          && !(start < to
              && (text.lower(start).equals("that")
                  || quoteAt(start)
                  || text.token(start).is(":")))) {
        return i;
      }
      boolean nothingFollows =
          start >= to || endMark(start) || (text.token(start).is(",") && !quoteAt(start + 1));
      if (cue.frame() == Cues.Frame.QUOTE && !quoteBefore && !quoteSoon(start)) {
        return i;
      }
      if (quoteBefore
          || (contentBefore
              && nothingFollows
              && cue.frame() != Cues.Frame.ACT
              && (clauseLike(nested ? from : free, left) || interrupts(start)))) {
        before(draft, left + 1);
        if (!draft.content.isEmpty()) {
          if (!quoteBefore) {
            otherSide(draft, start);
          }
          afterwards(draft, i + 1);
          keep(draft, Math.max(i + 1, free));
          return i;
        }
      }
      return after(draft, start, i);
    }

    /** Saying again: the source of the report before, or the subject of the sentence. */
    private int further(int i, int j, int cueStart, Cues.Cue cue, boolean ing) {
      Optional<Stretch> source = Optional.empty();
      if (!inSentence.isEmpty()) {
        source = inSentence.get(inSentence.size() - 1).source;
      } else if (!ing || (j >= from && text.quoteOf(j) < 0)) {
        source = subjectOfSentence(cueStart);
      }
      if (source.isEmpty()) {
        return i;
      }
      if (cue.frame() == Cues.Frame.ISSUE) {
        return i;
      }
      Draft draft =
          draft(
              source.get(),
              new Stretch(cueStart, i + 1),
              cue.weight() * (inSentence.isEmpty() ? 0.7 : 0.9));
      int start = whatFollows(draft, i + 1, cue);
      if (cue.frame() == Cues.Frame.QUOTE && !quoteSoon(start)) {
        return i;
      }
      if (cue.frame() == Cues.Frame.THAT
          && !text.lower(start).equals("that")
          && !quoteSoon(start)) {
        return i;
      }
      return after(draft, start, i);
    }

    /** "Reuters quoted Oduya as saying …" */
    private int quotedAs(int i) {
      int quoted = -1;
      for (int k = i - 2; k >= Math.max(from, i - 30); k--) {
        if (text.lower(k).equals("quoted") || text.lower(k).equals("cited")) {
          quoted = k;
          break;
        }
      }
      if (quoted <= from) {
        return i;
      }
      Optional<Stretch> source;
      Optional<Stretch> relay = Optional.empty();
      if (WordLists.BE.contains(text.lower(quoted - 1))) {
        source = subject(quoted - 2);
      } else {
        source =
            quoted + 1 < i - 1 ? Optional.of(new Stretch(quoted + 1, i - 1)) : Optional.empty();
        relay = subject(quoted - 1);
      }
      if (source.isEmpty()) {
        return i;
      }
      Draft draft = draft(source.get(), new Stretch(quoted, i + 1), 0.9);
      draft.relay = relay;
      return after(draft, i + 1, i);
    }

    private int accordingTo(int i) {
      int end = nounPhraseEnd(i + 2, false);
      if (end + 1 < to
          && text.token(end).is(",")
          && (text.token(end + 1).is("a")
              || text.token(end + 1).is("an")
              || text.token(end + 1).is("the")
              || text.token(end + 1).is("who"))) {
        int closing = nextComma(end + 1, Math.min(to, end + FAR));
        boolean closes =
            i == from
                ? closing < to
                    && text.token(closing).is(",")
                    && closing - end < 14
                    && !finite(end + 1, closing)
                : closing >= to || endMark(closing);
        end = closes ? closing : end;
      }
      if (end <= i + 2) {
        return i + 1;
      }
      Draft draft = draft(new Stretch(i + 2, end), new Stretch(i, i + 2), 0.9);
      boolean leads = i == from || (i - from <= 2 && !text.token(i - 1).is(","));
      if (leads && end < to && text.token(end).is(",")) {
        after(draft, end + 1, end);
        return end;
      }
      int left = i - 1;
      while (left >= free && text.quoteOf(left) < 0 && text.token(left).is(",")) {
        left--;
      }
      if (left < free) {
        after(draft, end, end);
        return end;
      }
      before(draft, left + 1);
      if (!draft.content.isEmpty()) {
        if (end < to && text.token(end).is(",") && text.token(i - 1).is(",")) {
          otherSide(draft, end);
        }
        keep(draft, Math.max(end, free));
      }
      return Math.max(end, i + 1);
    }

    /**
     * Takes the content that ends here: the quotation, with the words of its clause that stand
     * before it, or the clause.
     */
    private void before(Draft draft, int end) {
      int last = end;
      while (last > free && text.quoteOf(last - 1) < 0 && text.token(last - 1).is(",")) {
        last--;
      }
      int start = free;
      while (start < last && start < free + 8 && text.quoteOf(start) < 0 && leading(start)) {
        start++;
      }
      for (int k = last - 1; k > Math.max(start, last - FAR); k--) {
        if (text.quoteOf(k) < 0 && (text.token(k).is(":") || text.token(k).is(";"))) {
          start = k + 1;
          break;
        }
      }
      int quote = last > 0 ? text.quoteOf(last - 1) : -1;
      if (quote < 0 && nested(last)) {
        start = from;
      }
      if (quote >= 0) {
        int opens = text.quotes().get(quote).from();
        if ((opens > start && text.token(opens - 1).is(":")) || opens < start) {
          start = Math.max(from, opens);
        }
        take(start, last);
      }
      if (start < last) {
        draft.content.add(new Stretch(start, last));
        draft.open = quote >= 0;
      }
    }

    /**
     * Whether the last report of this sentence ends here and is part of what is reported: "what it
     * claims are …, Reuters said".
     */
    private boolean nested(int end) {
      if (inSentence.isEmpty()) {
        return false;
      }
      Draft inner = inSentence.get(inSentence.size() - 1);
      int ended = inner.content.get(inner.content.size() - 1).to();
      return ended == end
          && end - from < 2 * FAR
          && text.quoteOf(ended - 1) < 0
          && inner.cue.map(cue -> cue.from() < ended && cue.from() > from + 3).orElse(false);
    }

    /** The rest of a clause that its source interrupts: "The crane, Kolenc said, will stay". */
    private void otherSide(Draft draft, int start) {
      if (start + 3 >= to || !text.token(start).is(",") || text.quoteOf(start) >= 0) {
        return;
      }
      int end = contentEnd(start + 1);
      boolean again =
          text.lower(start + 1).endsWith("ing")
              || cues.contains(text.lower(start + 1))
              || cues.contains(text.lower(start + 2))
              || text.lower(start + 1).equals("according");
      if (!again && end - start > 3) {
        draft.content.add(new Stretch(start + 1, end));
        take(start + 1, end);
        free = end;
      }
    }

    /** Whether a comma and the rest of a clause follow: "The crane, Kolenc said, will stay". */
    private boolean interrupts(int start) {
      return start + 3 < to
          && text.token(start).is(",")
          && text.quoteOf(start) < 0
          && WordLists.FINITE.contains(text.lower(start + 1));
    }

    private boolean finite(int start, int end) {
      for (int i = start; i < end; i++) {
        if (WordLists.FINITE.contains(text.lower(i))) {
          return true;
        }
      }
      return false;
    }

    private boolean leading(int i) {
      return !text.token(i).word() || text.lower(i).equals("and") || text.lower(i).equals("but");
    }

    /** A quotation that goes on behind its source: "…," he said, "…". */
    private void afterwards(Draft draft, int end) {
      int limit = Math.min(to, end + 25);
      for (int i = end; i < limit; i++) {
        int quote = text.quoteOf(i);
        if (quote >= 0) {
          int before = i - 1;
          boolean joined =
              text.token(before).is(",") || text.token(before).is(":") || before == end - 1;
          if (joined && !taken[quote] && draft.open) {
            int until = Math.min(to, text.quotes().get(quote).to());
            draft.content.add(new Stretch(i, until));
            take(i, until);
            free = until;
          }
          return;
        }
        if (i > end && cues.contains(text.lower(i))) {
          return;
        }
      }
    }

    /** Takes the content that begins here. */
    private int after(Draft draft, int begin, int i) {
      int start = begin;
      while (start < to
          && text.quoteOf(start) < 0
          && (text.token(start).is(":") || text.token(start).is(","))) {
        start++;
      }
      if (start >= to || endMark(start) || text.lower(start).equals("citing")) {
        return i;
      }
      if (quoteAt(start)) {
        Quote quote = text.quotes().get(text.quoteOf(start));
        int end = Math.min(to, quote.to());
        int rest = contentEnd(end);
        int until = rest - end > 2 && !endMark(end) && !text.token(end).is(",") ? rest : end;
        draft.content.add(new Stretch(start, until));
        draft.open = until == end;
        take(start, until);
        keep(draft, until);
        return i;
      }
      int end = contentEnd(start);
      if (end - start < 2) {
        return i;
      }
      draft.content.add(new Stretch(start, end));
      draft.open = text.quoteOf(end - 1) >= 0;
      take(start, end);
      keep(draft, end);
      return i;
    }

    /** Where content that begins at a token ends: before a further report, or with the sentence. */
    private int contentEnd(int start) {
      int i = start;
      int guard = Math.min(to, start + LONGEST);
      while (i < guard) {
        int quote = text.quoteOf(i);
        if (quote >= 0) {
          i = Math.max(i + 1, Math.min(to, text.quotes().get(quote).to()));
          continue;
        }
        if (text.lower(i).equals("according") && text.lower(i + 1).equals("to") && i > start + 1) {
          return trimmed(start, i);
        }
        boolean comma = text.token(i).is(",");
        if (comma || text.lower(i).equals("and") || text.lower(i).equals("but")) {
          int next = i + 1;
          while (next < to
              && (text.lower(next).equals("and")
                  || text.lower(next).equals("but")
                  || text.lower(next).equals("also")
                  || text.lower(next).equals("later"))) {
            next++;
          }
          String word = text.lower(next);
          boolean again =
              next < to
                  && text.quoteOf(next) < 0
                  && cues.contains(word)
                  && (word.endsWith("ing")
                      || word.endsWith("ed")
                      || word.equals("said")
                      || word.equals("told"));
          if ((again && i > start) || (comma && attributionAhead(i + 1))) {
            return trimmed(start, i);
          }
        }
        i++;
      }
      return trimmed(start, Math.min(to, Math.max(i, guard)));
    }

    /**
     * Whether "Reuters reported," or "he said." follows: words that attribute what stood before
     * them.
     */
    private boolean attributionAhead(int begin) {
      int i = begin;
      int guard = Math.min(to, begin + 7);
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
      if (i == begin || i + 1 >= to || text.quoteOf(i) >= 0) {
        return false;
      }
      boolean saying =
          switch (text.lower(i)) {
            case "said", "says", "reported", "reports", "added", "wrote" -> true;
            default -> false;
          };
      return saying
          && (endMark(i + 1)
              || text.token(i + 1).is(",")
              || WordLists.TIMES.contains(text.lower(i + 1)));
    }

    private int trimmed(int start, int end) {
      int last = end;
      while (last > start
          && text.quoteOf(last - 1) < 0
          && !text.token(last - 1).word()
          && !text.token(last - 1).is(")")) {
        last--;
      }
      return last;
    }

    /** Skips whom, when and where; notes whom. */
    private int whatFollows(Draft draft, int begin, Cues.Cue cue) {
      int i = begin;
      if (cue.frame() == Cues.Frame.TELL) {
        int end = addressee(i);
        if (end > i) {
          draft.addressee = Optional.of(new Stretch(i, end));
          i = end;
        }
      }
      if (cue.frame() == Cues.Frame.ACT) {
        return i;
      }
      int guard = Math.min(to, i + FAR);
      while (i < guard && text.quoteOf(i) < 0) {
        String word = text.lower(i);
        if (WordLists.TIMES.contains(word)
            && !(word.equals("this") && !WordLists.TIMES.contains(text.lower(i + 1)))) {
          i++;
        } else if (text.token(i).shape() == Token.Shape.NUMBER
            && i > begin
            && WordLists.TIMES.contains(text.lower(i - 1))) {
          i++;
        } else if (word.equals("to") && draft.addressee.isEmpty()) {
          int end = addressee(i + 1);
          draft.addressee = end > i + 1 ? Optional.of(new Stretch(i + 1, end)) : Optional.empty();
          i = Math.max(i + 1, end);
        } else if (WordLists.PREPOSITIONS.contains(word)) {
          int that = thatAhead(i, guard);
          if (that > 0) {
            return that;
          }
          int end = occasion(i, guard);
          if (end == 0) {
            return i;
          }
          i = end;
        } else {
          break;
        }
      }
      int that = i < guard && text.token(i).is(",") ? 0 : i;
      return that > 0 ? that : i;
    }

    /**
     * A "that", a colon or the opening of a quotation that content begins with, before any comma;
     * or 0.
     */
    private int thatAhead(int i, int guard) {
      for (int k = i + 1; k < guard; k++) {
        if (text.quoteOf(k) >= 0) {
          Token before = text.token(k - 1);
          return before.is(",") || before.is(":") || text.quotes().get(text.quoteOf(k)).size() > 8
              ? k
              : 0;
        }
        if (text.lower(k).equals("that") && !WordLists.PREPOSITIONS.contains(text.lower(k - 1))) {
          return k;
        }
        if (text.token(k).is(":")) {
          return k;
        }
        if (text.token(k).is(",") && !quoteAt(k + 1)) {
          return 0;
        }
      }
      return 0;
    }

    /**
     * One past the end of "in a statement", "on Monday", "at a news conference in Rome"; 0 when
     * this is none.
     */
    private int occasion(int i, int guard) {
      if (WordLists.TIMES.contains(text.lower(i + 1))) {
        int end = i + 2;
        while (end < guard
            && (WordLists.TIMES.contains(text.lower(end))
                || text.token(end).shape() == Token.Shape.NUMBER)) {
          end++;
        }
        return end;
      }
      if (i + 1 < guard
          && text.token(i + 1).capital()
          && text.quoteOf(i + 1) < 0
          && !text.lower(i).equals("of")) {
        int end = Names.end(text, i + 1, guard);
        boolean closes =
            end >= guard
                || endMark(end)
                || text.token(end).is(",")
                || WordLists.TIMES.contains(text.lower(end))
                || text.lower(end).equals("on");
        return closes ? end : 0;
      }
      int occasion = 0;
      for (int k = i + 1; k < Math.min(guard, i + 7); k++) {
        if (text.quoteOf(k) >= 0
            || endMark(k)
            || text.token(k).is(",")
            || WordLists.PRONOUNS.contains(text.lower(k))) {
          break;
        }
        if (WordLists.OCCASIONS.contains(text.lower(k))) {
          occasion = k + 1;
        }
      }
      return occasion;
    }

    /** One past the words that name who was told. */
    private int addressee(int begin) {
      int i = begin;
      int guard = Math.min(to, begin + 12);
      if (i < guard
          && (WordLists.PRONOUNS.contains(text.lower(i))
              || text.lower(i).equals("me")
              || text.lower(i).equals("us"))) {
        return i + 1;
      }
      if (i < guard && text.token(i).is("the")) {
        i++;
      }
      int start = i;
      int known = 0;
      while (i < guard
          && text.quoteOf(i) < 0
          && text.token(i).capital()
          && !WordLists.TIMES.contains(text.lower(i))) {
        i++;
        if (outlets.known(text.between(start, i)).isPresent()) {
          known = i;
        }
      }
      if (known > 0) {
        while (known < guard
            && (text.token(known).possessive()
                || (known > 0 && text.token(known - 1).possessive() && text.token(known).capital())
                || (text.token(known - 1).capital()
                    && text.token(known).capital()
                    && text.lower(known - 2).equals("'s")))) {
          known++;
        }
        return known;
      }
      if (i > start) {
        return i;
      }
      i = begin;
      while (i < guard && text.quoteOf(i) < 0 && text.token(i).word()) {
        String word = text.lower(i);
        boolean inner =
            i > begin
                && (WordLists.PRONOUNS.contains(word)
                    || WordLists.PREPOSITIONS.contains(word)
                    || WordLists.TIMES.contains(word)
                    || word.equals("that")
                    || WordLists.DETERMINERS.contains(word));
        if (inner) {
          break;
        }
        i++;
        if ((word.endsWith("s")
                && word.length() > 3
                && !WordLists.DETERMINERS.contains(word)
                && !text.token(i - 1).possessive())
            || word.equals("court")
            || word.equals("parliament")
            || word.equals("congress")) {
          break;
        }
      }
      return i;
    }

    // --- noun phrases

    /** The noun phrase that ends at a token. */
    private Optional<Stretch> subject(int j) {
      int k = j;
      int start = j + 1;
      int guard = Math.max(Math.max(from, free), j - FAR);
      while (k >= guard && text.quoteOf(k) < 0) {
        Token token = text.token(k);
        String word = token.lower();
        if (token.is(")")) {
          int open = k;
          while (open > guard && !text.token(open).is("(")) {
            open--;
          }
          k = open - 1;
          continue;
        }
        if (!token.word() && !token.is("&") && !token.is("/") && !Names.ofPlural(text, k)) {
          break;
        }
        if (word.equals("and")
            && !(k > guard
                && k < j
                && text.token(k - 1).capital()
                && (text.token(k + 1).capital()
                    || WordLists.DETERMINERS.contains(text.lower(k + 1))))) {
          break;
        }
        if (!token.capital()
            && (WordLists.CLAUSE.contains(word)
                || WordLists.FINITE.contains(word)
                || (k < j && cues.contains(word) && word.endsWith("ed")))) {
          int who = whoBefore(k, guard);
          if (who <= guard) {
            break;
          }
          k = who;
        }
        if (token.capital()
            && k == from
            && k < j
            && (WordLists.CLAUSE.contains(word) || word.equals("and"))) {
          break;
        }
        start = k;
        k--;
      }
      return nounPhrase(start, j + 1);
    }

    /** The "who" of a relative clause that a verb stands in, or -1. */
    private int whoBefore(int k, int guard) {
      for (int w = k - 1; w >= Math.max(guard, k - 10); w--) {
        if (!text.token(w).word() || text.quoteOf(w) >= 0) {
          return -1;
        }
        if (text.lower(w).equals("who")) {
          return w;
        }
      }
      return -1;
    }

    /** Cuts what leads to a noun phrase, and checks that it can be somebody. */
    private Optional<Stretch> nounPhrase(int begin, int end) {
      int start = begin;
      for (int i = end - 1; i >= begin; i--) {
        String word = text.lower(i);
        boolean time =
            (WordLists.TIMES.contains(word) && !word.equals("this"))
                || (text.token(i).shape() == Token.Shape.NUMBER
                    && text.token(i).text().length() == 4);
        if (time && i < end - 1 && !WordLists.PREPOSITIONS.contains(text.lower(i + 1))) {
          start = i + 1;
          break;
        }
      }
      while (start < end - 1
          && (text.lower(start).equals("which")
              || text.lower(start).equals("whose")
              || text.lower(start).equals("having"))) {
        start++;
      }
      while (start < end && (introduces(start) || !text.token(start).word())) {
        start++;
      }
      if (start < end && WordLists.PREPOSITIONS.contains(text.lower(start))) {
        int name = end;
        while (name > start
            && (text.token(name - 1).capital() || text.token(name - 1).possessive())) {
          name--;
        }
        while (name > start
            && name < end
            && text.token(name - 1).shape() == Token.Shape.LOWER
            && !WordLists.PREPOSITIONS.contains(text.lower(name - 1))
            && !WordLists.TIMES.contains(text.lower(name - 1))) {
          name--;
        }
        if (name == end) {
          name = lastDeterminer(start + 1, end);
        }
        start = name;
      }
      return start < end && somebody(start, end)
          ? Optional.of(new Stretch(start, end))
          : Optional.empty();
    }

    private int lastDeterminer(int begin, int end) {
      for (int i = end - 1; i >= begin; i--) {
        if (WordLists.DETERMINERS.contains(text.lower(i))
            || WordLists.PRONOUNS.contains(text.lower(i))) {
          return i;
        }
      }
      return end;
    }

    private boolean introduces(int i) {
      String word = text.lower(i);
      return WordLists.INTRODUCING.contains(word)
          || (word.endsWith("ly")
              && word.length() > 5
              && !text.token(i + 1 < to ? i + 1 : i).is("'s")
              && i < to - 1
              && WordLists.FUNCTION.contains(text.lower(i + 1)));
    }

    private boolean somebody(int start, int end) {
      String first = text.lower(start);
      if (end - start == 1 && WordLists.PRONOUNS.contains(first)) {
        return !first.equals("that") && !first.equals("this");
      }
      for (int i = start; i < end; i++) {
        if (text.token(i).capital()
            && !(i == from && WordLists.FUNCTION.contains(text.lower(i)) && end - start == 1)) {
          return true;
        }
      }
      String last = text.lower(end - 1);
      return (WordLists.DETERMINERS.contains(first) && end - start > 1)
          || (last.endsWith("s") && last.length() > 3)
          || last.equals("police")
          || last.equals("people");
    }

    /**
     * The noun phrase before a comma that closes an apposition: "Oduya, a spokesman for …, said".
     */
    private Optional<Stretch> subjectWithApposition(int j) {
      if (text.quoteOf(j) >= 0
          || !(text.token(j).is(",")
              || text.token(j).is(")")
              || text.token(j).is("—")
              || text.token(j).is("–")
              || text.token(j).is("--"))) {
        return Optional.empty();
      }
      if (text.token(j).is(")")) {
        return subject(j);
      }
      int guard = Math.max(Math.max(from, free), j - FAR);
      List<Integer> commas = new ArrayList<>();
      for (int k = j - 1;
          k >= guard && text.quoteOf(k) < 0 && !text.token(k).is(";") && !text.token(k).is(":");
          k--) {
        if (text.token(k).text().equals(text.token(j).text())) {
          commas.add(k);
        }
      }
      // the outermost comma whose left side is a noun phrase, and whose right side can be said of
      // it
      for (int c = commas.size() - 1; c >= 0; c--) {
        int comma = commas.get(c);
        if (!apposition(comma + 1, j)) {
          continue;
        }
        Optional<Stretch> head = subject(comma - 1);
        if (head.isPresent()
            && !WordLists.PREPOSITIONS.contains(text.lower(clauseStart(head.get().from())))) {
          return Optional.of(new Stretch(head.get().from(), j));
        }
      }
      return Optional.empty();
    }

    /** The first token of the stretch between commas that a token lies in. */
    private int clauseStart(int i) {
      int k = i;
      while (k > Math.max(from, free) && text.token(k - 1).word()) {
        k--;
      }
      return k;
    }

    private boolean apposition(int start, int end) {
      if (start >= end) {
        return false;
      }
      Token first = text.token(start);
      String word = first.lower();
      return WordLists.DETERMINERS.contains(word)
          || word.equals("who")
          || word.equals("whose")
          || word.equals("which")
          || word.equals("of")
          || word.equals("from")
          || word.equals("speaking")
          || word.equals("now")
          || word.equals("also")
          || word.equals("himself")
          || word.equals("herself")
          || first.shape() == Token.Shape.NUMBER
          || (first.capital() && !WordLists.FUNCTION.contains(word))
          || (first.shape() == Token.Shape.LOWER
              && !WordLists.PREPOSITIONS.contains(word)
              && !WordLists.CLAUSE.contains(word)
              && !word.endsWith("ing")
              && !WordLists.PRONOUNS.contains(word)
              && !word.equals("and"));
    }

    /** The subject that a sentence begins with: a name or a pronoun. */
    private Optional<Stretch> subjectOfSentence(int before) {
      int start = from;
      while (start < before && start < from + 5 && introduces(start)) {
        start++;
      }
      boolean circumstance =
          start < before
              && (WordLists.PREPOSITIONS.contains(text.lower(start))
                  || text.lower(start).equals("ahead")
                  || text.lower(start).equals("as")
                  || text.lower(start).equals("when"));
      if (circumstance) {
        int comma = start;
        int guard = Math.min(before, start + 25);
        while (comma < guard && !text.token(comma).is(",")) {
          comma++;
        }
        start = comma + 1;
      }
      if (start >= before || text.quoteOf(start) >= 0) {
        return Optional.empty();
      }
      String word = text.lower(start);
      if (word.equals("he") || word.equals("she") || word.equals("they") || word.equals("it")) {
        return Optional.of(new Stretch(start, start + 1));
      }
      int name = word.equals("the") ? start + 1 : start;
      if (name >= before
          || !text.token(name).capital()
          || (name == start && WordLists.FUNCTION.contains(word))) {
        return Optional.empty();
      }
      int end = Names.end(text, name, before);
      if (end + 1 < before && text.lower(end).equals("in") && text.token(end + 1).capital()) {
        end = Names.end(text, end + 1, before);
      }
      return Optional.of(new Stretch(start, end));
    }

    /**
     * One past the end of the noun phrase that begins at a token, with its apposition when {@code
     * long}.
     */
    private int nounPhraseEnd(int begin, boolean appositions) {
      int i = begin;
      int guard = Math.min(to, begin + FAR);
      boolean head = false;
      while (i < guard) {
        Token token = text.token(i);
        String word = token.lower();
        if (text.quoteOf(i) >= 0
            || token.is(";")
            || token.is(":")
            || token.is("—")
            || token.is("–")
            || token.is("--")
            || endMark(i)) {
          break;
        }
        if (token.is("(")) {
          int close = i;
          while (close < guard && !text.token(close).is(")")) {
            close++;
          }
          i = close + 1;
          continue;
        }
        if (token.is(",")) {
          int next = i + 1;
          int closing = nextComma(next, guard);
          boolean more =
              appositions
                  && next < guard
                  && text.quoteOf(next) < 0
                  && apposition(next, guard)
                  && !cues.contains(text.lower(next))
                  && !text.lower(next).endsWith("ing")
                  && (!WordLists.PRONOUNS.contains(text.lower(next))
                      || text.lower(next).equals("who"));
          if (!more) {
            break;
          }
          boolean another =
              closing + 3 < guard
                  && text.token(closing).is(",")
                  && text.lower(closing + 1).equals("and")
                  && text.token(closing + 2).capital()
                  && text.token(closing + 3).capital()
                  && text.quoteOf(closing) < 0;
          if (another) {
            i = closing + 2;
            continue;
          }
          return Math.min(closing, guard);
        }
        if (head
            && !token.capital()
            && (WordLists.CLAUSE.contains(word)
                || WordLists.FINITE.contains(word)
                || WordLists.TIMES.contains(word)
                || stops(word, i, begin))) {
          break;
        }
        head = true;
        i++;
      }
      return Math.min(i, to);
    }

    /** Prepositions that lead away from a name rather than belong to it. */
    private boolean stops(String word, int i, int begin) {
      return switch (word) {
        case "during",
            "by",
            "about",
            "because",
            "and",
            "in",
            "on",
            "at",
            "to",
            "who",
            "which",
            "with",
            "through" ->
            text.token(i - 1).capital()
                && !(word.equals("and") && i + 1 < to && text.token(i + 1).capital())
                && !(word.equals("in")
                    && i - begin < 5
                    && i + 1 < to
                    && text.token(i + 1).capital());
        default -> false;
      };
    }

    private int nextComma(int i, int guard) {
      int k = i;
      while (k < guard
          && text.quoteOf(k) < 0
          && !text.token(k).is(",")
          && !endMark(k)
          && !text.token(k).is(";")
          && !text.token(k).is(":")
          && !text.token(k).is("—")
          && !text.token(k).is("–")) {
        k++;
      }
      return k;
    }

    // --- small things

    private Draft draft(Stretch source, Stretch cue, double confidence) {
      Draft draft = new Draft();
      draft.source = Optional.of(source);
      draft.cue = Optional.of(cue);
      draft.confidence = confidence;
      return draft;
    }

    private void keep(Draft draft, int end) {
      citing(draft);
      inSentence.add(draft);
      free = Math.max(free, end);
    }

    /** "Reuters reported, citing Amaq": Amaq speaks, Reuters relays. */
    private void citing(Draft draft) {
      int guard = Math.min(to, draft.cue.map(Stretch::to).orElse(to) + FAR);
      boolean medium = draft.source.isPresent() && medium(draft.source.get());
      for (int i = draft.cue.map(Stretch::to).orElse(to); medium && i + 1 < guard; i++) {
        if (text.quoteOf(i) < 0
            && (text.lower(i).equals("citing") || text.lower(i).equals("quoting"))) {
          int end = nounPhraseEnd(i + 1, false);
          if (end > i + 1) {
            draft.relay = draft.source;
            draft.source = Optional.of(new Stretch(i + 1, end));
            int at = i;
            draft.content.replaceAll(
                stretch ->
                    stretch.from() < at && stretch.to() > at
                        ? new Stretch(
                            stretch.from(),
                            Math.max(stretch.from() + 1, trimmed(stretch.from(), at)))
                        : stretch);
          }
          return;
        }
      }
    }

    private boolean medium(Stretch source) {
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

    private void take(int start, int end) {
      for (int i = start; i < end; i++) {
        int quote = text.quoteOf(i);
        if (quote >= 0) {
          taken[quote] = true;
          i = Math.max(i, text.quotes().get(quote).to() - 1);
        }
      }
    }

    private boolean endMark(int i) {
      return text.quoteOf(i) < 0
          && (text.token(i).is(".") || text.token(i).is("!") || text.token(i).is("?"));
    }

    private boolean quoteAt(int i) {
      return i < to && text.quoteOf(i) >= 0 && text.quotes().get(text.quoteOf(i)).from() == i;
    }

    /**
     * Whether a quotation ends with a comma or a stop inside of its marks, or with more words than
     * a label has.
     */
    private boolean endsItself(int last) {
      Quote quote = text.quotes().get(text.quoteOf(last));
      return (!text.token(last).word() && last > quote.from() && !text.token(last - 1).word())
          || quote.size() > 12;
    }

    private boolean quoteSoon(int start) {
      for (int i = start; i < Math.min(to, start + 3); i++) {
        if (text.quoteOf(i) >= 0) {
          return true;
        }
        if (text.token(i).word()) {
          return false;
        }
      }
      return false;
    }

    /** Whether unquoted words can be a clause: at least three, not led by a preposition alone. */
    private boolean clauseLike(int start, int end) {
      int words = 0;
      for (int i = start; i < Math.min(end, start + 20); i++) {
        words += text.token(i).word() ? 1 : 0;
      }
      return words > 3;
    }

    // --- quotations without a reporting word of their own

    /**
     * Whole sentences in quotation marks that nobody took: they go on with what the one before
     * said.
     */
    private void continued(Stretch paragraph) {
      int quote = text.quoteOf(from);
      if (quote < 0 || taken[quote] || text.quotes().get(quote).from() != from) {
        return;
      }
      Quote stretch = text.quotes().get(quote);
      boolean whole = stretch.to() >= trimmed(from, to);
      if (!whole || !inSentence.isEmpty() || stretch.size() < 3) {
        return;
      }
      Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
      if (last == null || last.content.isEmpty()) {
        return;
      }
      int end = last.content.get(last.content.size() - 1).to();
      int lastToken = Math.max(end, last.cue.map(Stretch::to).orElse(0));
      boolean near = from - lastToken < 30;
      boolean sameParagraph = lastToken > paragraph.from() || stretch.continues();
      if (near && sameParagraph && last.open) {
        take(from, to);
        last.content.add(new Stretch(from, stretch.to()));
        return;
      }
      if (from - lastToken > 120 || stretch.size() < 5) {
        return;
      }
      Draft draft = new Draft();
      draft.source = Optional.empty();
      draft.content.add(new Stretch(from, stretch.to()));
      draft.linkedBy = LinkedBy.PREVIOUS_SPEAKER;
      draft.confidence = sameParagraph ? 0.7 : 0.5;
      draft.open = true;
      inSentence.add(draft);
    }
  }
}
