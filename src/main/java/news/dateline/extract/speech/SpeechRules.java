package news.dateline.extract.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dateline.extract.speech.SpeechMarks.Marked;
import news.dateline.extract.speech.SpeechSubjects.Form;
import news.dateline.extract.speech.SpeechSubjects.Subject;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;

/**
 * Finds direct speech with a reporting verb beside it, in a language that there are {@link
 * SpeechWords} for.
 *
 * <pre>
 *   Q , [—] verb subject          „Das bleibt“, sagte Lea Kristan    «Это всё», — сказал Павел Гром
 *   Q verb-pronoun                « Jamais », dit-il
 *   subject verb … : Q            Lea Kristan sagte am Freitag: „Das bleibt.“
 *   … verb subject … : Q          Auf die Frage antwortete Lea Kristan: „Das bleibt.“
 *   Q1 , verb subject , Q2        one quotation of two stretches; so too where Q2 is the next sentence
 *   — words , — verb subject . — words     a paragraph that is a turn of a dialogue
 * </pre>
 *
 * <p>{@link SpeechRule} names these ways. What stands in marks without any of these is none: it may
 * be a title, a name or a word held at arm's length. Nor is what stands inside a sentence, unless
 * it begins with a small letter and has two words or more. Each window is bounded, so that the time
 * is linear.
 */
final class SpeechRules {
  private static final int SENTENCE = 60;
  private static final int BEFORE_COLON = 14;
  private static final int COMPOUND = 4;
  private static final int FRAME = 12;
  private static final int SECOND_PART = 25;
  private static final int NEXT_SENTENCE = 30;

  private final Text text;
  private final SpeechWords words;
  private final SpeechSubjects subjects;
  private final List<Marked> marks;
  private final boolean[] quoted;

  /**
   * What somebody says.
   *
   * @param content its stretches
   * @param subject of the verb, if it has one that can be read
   * @param cue the verb
   * @param bare whether the verb stands alone, so that its subject is to be understood
   * @param paragraph in which the verb stands
   * @param rules what found it, in the order in which it applied
   */
  record Spoken(
      List<TokenSpan> content,
      Optional<Subject> subject,
      TokenSpan cue,
      boolean bare,
      int paragraph,
      List<SpeechRule> rules) {}

  /** A reporting verb and its subject; without one it is bare or has one that cannot be read. */
  private record Report(
      TokenSpan cue, Optional<Subject> subject, boolean bare, List<SpeechRule> rules) {

    /** The same by a further rule. */
    Report by(SpeechRule rule) {
      List<SpeechRule> all = new ArrayList<>(rules);
      all.add(rule);
      return new Report(cue, subject, bare, all);
    }

    /** Where the subject stands, as far as a rule looked for it. */
    Optional<SpeechRule> place() {
      if (bare && subject.isEmpty()) {
        return Optional.of(SpeechRule.VERB_WITHOUT_SUBJECT);
      }
      if (rules.contains(SpeechRule.PRONOUN_HANGS_ON_VERB)
          || rules.contains(SpeechRule.SUBJECT_OF_REPORT_BEFORE)) {
        return Optional.empty();
      }
      return subject.map(
          s ->
              s.whole().to() <= cue.from()
                  ? SpeechRule.SUBJECT_BEFORE_VERB
                  : SpeechRule.SUBJECT_BEHIND_VERB);
    }

    int end() {
      return subject.map(s -> Math.max(s.whole().to(), cue.to())).orElse(cue.to());
    }

    boolean named() {
      return subject.map(s -> s.form() == Form.NAME).orElse(false);
    }
  }

  SpeechRules(Text text, SpeechWords words, SpeechSubjects subjects) {
    this.text = text;
    this.words = words;
    this.subjects = subjects;
    this.marks = SpeechMarks.in(text, words);
    this.quoted = new boolean[text.size()];
    for (Marked mark : marks) {
      Arrays.fill(quoted, mark.from(), mark.to(), true);
    }
  }

  boolean quoted(int token) {
    return quoted[token];
  }

  /** What is said, in the order of reading, from a token on. */
  List<Spoken> from(int begin) {
    List<Spoken> found = new ArrayList<>();
    int mark = 0;
    for (int p = 0; p < text.paragraphs().size(); p++) {
      TokenSpan paragraph = text.paragraphs().get(p);
      if (paragraph.from() >= begin && paragraph.size() > 2) {
        dialogue(paragraph, p).ifPresent(found::add);
      }
      boolean turn = !found.isEmpty() && found.getLast().paragraph() == p;
      for (; mark < marks.size() && marks.get(mark).paragraph() <= p; mark++) {
        if (!turn && marks.get(mark).from() >= begin) {
          mark = marked(mark, found);
        }
      }
    }
    return found;
  }

  /** Reads the mark of a number, and gives back the number of the last mark that belongs to it. */
  private int marked(int number, List<Spoken> found) {
    int last = number;
    List<TokenSpan> content = new ArrayList<>();
    content.add(stretch(marks.get(number)));
    while (marks.get(last).continued() && last + 1 < marks.size()) {
      last++;
      content.add(stretch(marks.get(last)));
    }
    Marked first = marks.get(number);
    if (content.size() == 1) {
      Optional<Spoken> inside = inside(first);
      if (inside.isPresent()) {
        found.add(inside.get());
        return last;
      }
    }
    if (!speech(first)) {
      return last;
    }
    Optional<Report> after = after(marks.get(last));
    Optional<Report> before =
        after.map(Report::named).orElse(false) ? Optional.empty() : before(first, found);
    Optional<Report> report =
        before.isPresent() && (after.isEmpty() || before.get().named()) ? before : after;
    if (report.isEmpty()) {
      return last;
    }
    boolean behind = report.equals(after);
    List<SpeechRule> further = new ArrayList<>();
    if (content.size() > 1) {
      further.add(SpeechRule.SPEECH_OVER_PARAGRAPHS);
    }
    int end = behind ? report.get().end() : marks.get(last).to();
    Optional<SpeechRule> resumed =
        last + 1 < marks.size()
            ? resumes(end, marks.get(last), marks.get(last + 1))
            : Optional.empty();
    if (resumed.isPresent()) {
      last++;
      content.add(stretch(marks.get(last)));
      further.add(resumed.get());
    }
    found.add(
        spoken(
            content,
            behind ? SpeechRule.VERB_BEHIND_MARKS : SpeechRule.VERB_BEFORE_MARKS,
            report.get(),
            further,
            marks.get(last).paragraph()));
    return last;
  }

  private static Spoken spoken(
      List<TokenSpan> content,
      SpeechRule first,
      Report report,
      List<SpeechRule> further,
      int paragraph) {
    List<SpeechRule> rules = new ArrayList<>();
    rules.add(first);
    rules.addAll(report.rules());
    report.place().ifPresent(rules::add);
    rules.addAll(further);
    return new Spoken(content, report.subject(), report.cue(), report.bare(), paragraph, rules);
  }

  private static TokenSpan stretch(Marked mark) {
    return new TokenSpan(mark.from(), mark.to());
  }

  /** Whether marks can hold speech: a sentence, or two words of one that have no capital. */
  private boolean speech(Marked mark) {
    int count = 0;
    int first = -1;
    for (int i = mark.from(); i < mark.to() && count < 2; i++) {
      if (text.token(i).word()) {
        first = count == 0 ? i : first;
        count++;
      }
    }
    if (count == 0) {
      return false;
    }
    return opensSentence(mark) || (count == 2 && text.token(first).shape() == Token.Shape.LOWER);
  }

  private boolean opensSentence(Marked mark) {
    int before = mark.from() - 1;
    return before < text.paragraphs().get(mark.paragraph()).from()
        || ends(before)
        || text.token(before).is(":")
        || SpeechMarks.dash(text.token(before))
        || quoted[before];
  }

  private boolean ends(int i) {
    Token token = text.token(i);
    return token.is(".") || token.is("!") || token.is("?") || token.is("…") || token.is("...");
  }

  // ---- a verb behind the marks

  private Optional<Report> after(Marked mark) {
    int limit = text.paragraphs().get(mark.paragraph()).to();
    int i = mark.to();
    boolean comma = i < limit && text.token(i).is(",");
    i += comma ? 1 : 0;
    boolean dash = i < limit && SpeechMarks.dash(text.token(i));
    i += dash ? 1 : 0;
    int inner = Math.max(mark.from(), mark.to() - 2);
    boolean stopped = ends(inner) || text.token(inner).is(",");
    boolean joined = words.has("dash") ? dash && (comma || stopped) : comma || stopped || dash;
    return joined ? report(i, limit) : Optional.empty();
  }

  /** A verb with its subject behind it. */
  private Optional<Report> report(int from, int limit) {
    if (from >= limit) {
      return Optional.empty();
    }
    int verb = from;
    if (words.is("clitic", text.lower(verb)) && verb + 1 < limit) {
      verb++;
    }
    Token token = text.token(verb);
    if (token.capital()) {
      return Optional.empty();
    }
    Optional<String[]> hanging = words.enclitic(token.lower());
    if (hanging.isPresent()) {
      return withEnclitic(from, verb, limit, hanging.get());
    }
    int end = verbEnd(verb, limit);
    boolean source = words.is("source", token.lower());
    if (end < 0 && !source) {
      return Optional.empty();
    }
    TokenSpan cue = new TokenSpan(from, source ? verb + 1 : end);
    Optional<Subject> subject = subjects.at(cue.to(), limit);
    boolean needed = source && subject.map(s -> s.form() == Form.PRONOUN).orElse(true);
    List<SpeechRule> rules = source ? List.of(SpeechRule.SOURCE_WITHOUT_VERB) : form(verb, end);
    return needed
        ? Optional.empty()
        : Optional.of(new Report(cue, subject, subject.isEmpty() && bare(cue.to(), limit), rules));
  }

  /** The rule by which a verb that is none by itself is one. */
  private List<SpeechRule> form(int verb, int end) {
    if (words.verb(text.lower(verb))) {
      return List.of();
    }
    return List.of(end > verb + 1 ? SpeechRule.VERB_WITH_PARTICIPLE : SpeechRule.VERB_IN_TWO_PARTS);
  }

  /** Whether no subject follows a verb: a mark does, or the beginning of another phrase. */
  private boolean bare(int from, int limit) {
    return from >= limit
        || !text.token(from).word()
        || words.is("stop", text.lower(from))
        || words.is("filler", text.lower(from));
  }

  private Optional<Report> withEnclitic(int from, int verb, int limit, String[] hanging) {
    int end = words.verb(hanging[0]) ? verb + 1 : -1;
    if (end < 0 && words.is("aux", hanging[0])) {
      end = participle(verb + 1, limit);
    }
    if (end < 0) {
      return Optional.empty();
    }
    TokenSpan pronoun = new TokenSpan(verb, verb + 1);
    return Optional.of(
        new Report(
            new TokenSpan(from, end),
            Optional.of(new Subject(Form.PRONOUN, pronoun, pronoun, Optional.empty())),
            false,
            end > verb + 1
                ? List.of(SpeechRule.PRONOUN_HANGS_ON_VERB, SpeechRule.VERB_WITH_PARTICIPLE)
                : List.of(SpeechRule.PRONOUN_HANGS_ON_VERB)));
  }

  /** One past a reporting verb that begins at a token, or -1. */
  private int verbEnd(int verb, int limit) {
    String lower = text.lower(verb);
    if (words.verb(lower)) {
      return verb + 1;
    }
    if (!words.second(lower).isEmpty()) {
      for (int i = verb + 1; i < Math.min(limit, verb + SECOND_PART) && !ends(i); i++) {
        if (!quoted[i] && words.second(lower).contains(text.lower(i))) {
          return verb + 1;
        }
      }
    }
    return words.is("aux", lower) ? participle(verb + 1, limit) : -1;
  }

  private int participle(int from, int limit) {
    for (int i = from; i < Math.min(limit, from + COMPOUND - 1); i++) {
      if (words.is("participle", text.lower(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  // ---- a verb and a colon before the marks

  private Optional<Report> before(Marked mark, List<Spoken> found) {
    int colon = mark.from() - 1;
    int floor = text.paragraphs().get(mark.paragraph()).from();
    if (colon <= floor || !text.token(colon).is(":")) {
      return Optional.empty();
    }
    int start = colon;
    while (start > floor
        && colon - start < SENTENCE
        && !ends(start - 1)
        && !quoted[start - 1]
        && !text.token(start - 1).is(":")) {
      start--;
    }
    for (int verb = colon - 1; verb >= Math.max(start, colon - BEFORE_COLON); verb--) {
      Optional<Report> report = reportAt(verb, start, colon);
      if (report.isPresent()) {
        return report.get().subject().isPresent()
            ? report
            : Optional.of(withEarlier(report.get(), start, colon, found));
      }
    }
    return Optional.empty();
  }

  private Report withEarlier(Report report, int start, int colon, List<Spoken> found) {
    Optional<Subject> earlier = earlier(start, colon, found);
    Report with = new Report(report.cue(), earlier, report.cue().from() == start, report.rules());
    return earlier.isPresent() ? with.by(SpeechRule.SUBJECT_OF_REPORT_BEFORE) : with;
  }

  /** The subject of a report that stands in the same sentence, behind other marks. */
  private Optional<Subject> earlier(int start, int colon, List<Spoken> found) {
    return found.isEmpty()
            || found.getLast().cue().from() < start
            || found.getLast().cue().from() > colon
        ? Optional.empty()
        : found.getLast().subject();
  }

  private Optional<Report> reportAt(int verb, int start, int colon) {
    String lower = text.lower(verb);
    Optional<String[]> hanging = words.enclitic(lower);
    if (hanging.isPresent()) {
      return withEnclitic(verb, verb, colon, hanging.get());
    }
    boolean noun = verb > start && words.is("determiner", text.lower(verb - 1));
    boolean finite =
        !noun
            && (!text.token(verb).capital() || verb == start)
            && (words.verb(lower) || (!words.second(lower).isEmpty() && verbEnd(verb, colon) > 0));
    if (finite) {
      return Optional.of(
          new Report(
              new TokenSpan(verb, verb + 1),
              subjectOf(verb, verb + 1, start, colon),
              false,
              words.verb(lower) ? List.of() : List.of(SpeechRule.VERB_IN_TWO_PARTS)));
    }
    if (!words.is("participle", lower)) {
      return Optional.empty();
    }
    for (int aux = verb - 1; aux >= Math.max(start, verb - FRAME); aux--) {
      if (words.is("aux", text.lower(aux))) {
        TokenSpan cue =
            verb - aux < COMPOUND ? new TokenSpan(aux, verb + 1) : new TokenSpan(verb, verb + 1);
        Optional<Subject> within =
            verb - aux > 1
                ? subjects.at(aux + 1, verb).filter(SpeechRules::sure)
                : Optional.empty();
        Optional<Subject> subject =
            within.isPresent() ? within : subjectOf(aux, verb + 1, start, colon);
        return Optional.of(
            new Report(cue, subject, false, List.of(SpeechRule.VERB_WITH_PARTICIPLE)));
      }
    }
    return Optional.empty();
  }

  private static boolean sure(Subject subject) {
    return subject.form() == Form.NAME || subject.form() == Form.PRONOUN;
  }

  /** The subject before a verb, else behind it. */
  private Optional<Subject> subjectOf(int verb, int verbEnd, int start, int colon) {
    int from = verb;
    while (from > start
        && (words.is("clitic", text.lower(from - 1)) || words.is("filler", text.lower(from - 1)))) {
      from--;
    }
    if (from > start && words.pronoun(text.lower(from - 1))) {
      TokenSpan it = new TokenSpan(from - 1, from);
      return Optional.of(new Subject(Form.PRONOUN, it, it, Optional.empty()));
    }
    Optional<Subject> first = subjects.at(start, from);
    if (first.isPresent()) {
      int end = first.get().whole().to();
      boolean beside = end >= from;
      boolean apposition =
          end + 1 < from && text.token(end).is(",") && text.token(from - 1).is(",");
      if (beside || apposition) {
        return first;
      }
    }
    for (int i = from - 1; i >= Math.max(start, from - 4); i--) {
      boolean free =
          i == start || !(words.is("of", text.lower(i - 1)) || words.is("stop", text.lower(i - 1)));
      if (words.given(text.token(i)) && free && subjects.nameEnd(i, from) == from) {
        TokenSpan name = new TokenSpan(i, from);
        return Optional.of(new Subject(Form.NAME, name, name, Optional.empty()));
      }
    }
    return subjects
        .at(verbEnd, colon)
        .filter(s -> sure(s) || (s.form() == Form.DESCRIPTION && first.isEmpty() && role(s)));
  }

  private boolean role(Subject subject) {
    for (int i = subject.whole().from(); i < subject.whole().to(); i++) {
      if (words.role(text.token(i))) {
        return true;
      }
    }
    return false;
  }

  // ---- what goes on behind the verb

  /** Whether the speech of one pair of marks goes on in the next. */
  private Optional<SpeechRule> resumes(int end, Marked mark, Marked next) {
    int gap = next.from() - end;
    if (next.paragraph() != mark.paragraph()
        || gap <= 0
        || gap > NEXT_SENTENCE
        || next.continued()) {
      return Optional.empty();
    }
    int stops = 0;
    for (int i = end; i < next.from(); i++) {
      stops += ends(i) ? 1 : 0;
    }
    Token before = text.token(next.from() - 1);
    if (stops == 0) {
      boolean joined = before.is(",") || SpeechMarks.dash(before);
      return joined && gap <= FRAME && after(next).isEmpty()
          ? Optional.of(SpeechRule.SPEECH_RESUMES_BEHIND_VERB)
          : Optional.empty();
    }
    int inner = Math.max(next.from(), next.to() - 2);
    int limit = text.paragraphs().get(next.paragraph()).to();
    boolean whole = ends(inner) || next.to() >= limit || ends(next.to());
    return stops == 1 && ends(next.from() - 1) && whole && after(next).isEmpty()
        ? Optional.of(SpeechRule.SPEECH_RESUMES_IN_NEXT_SENTENCE)
        : Optional.empty();
  }

  // ---- a verb inside the speech

  private Optional<Spoken> dialogue(TokenSpan paragraph, int number) {
    boolean turn =
        words.has("dialogue")
            && SpeechMarks.dash(text.token(paragraph.from()))
            && !SpeechMarks.dash(text.token(paragraph.from() + 1));
    return turn ? broken(paragraph.from() + 1, paragraph.to(), number, false) : Optional.empty();
  }

  private Optional<Spoken> inside(Marked mark) {
    return words.has("dialogue")
        ? broken(mark.from(), mark.to(), mark.paragraph(), true)
        : Optional.empty();
  }

  /** Speech that a verb between dashes breaks; in French also one with its pronoun, in commas. */
  private Optional<Spoken> broken(int from, int to, int paragraph, boolean marked) {
    for (int i = from + 2; i + 1 < to; i++) {
      boolean dash = SpeechMarks.dash(text.token(i));
      boolean comma = text.token(i).is(",") && words.enclitic(text.lower(i + 1)).isPresent();
      if (!dash && !comma) {
        continue;
      }
      Optional<Report> report = report(i + 1, to).filter(r -> broken(r, marked));
      if (report.isEmpty() || (!marked && !dash)) {
        continue;
      }
      int end = report.get().end();
      int resume = comma && !dash ? afterComma(end, to) : afterDash(end, to, marked);
      List<TokenSpan> content = new ArrayList<>();
      int first = text.token(i - 1).is(",") ? i - 1 : i;
      if (first <= from) {
        continue;
      }
      content.add(new TokenSpan(from, first));
      List<SpeechRule> further = new ArrayList<>();
      if (resume < to && resume > end && holdsWord(resume, to)) {
        content.add(new TokenSpan(resume, to));
        further.add(SpeechRule.SPEECH_RESUMES_BEHIND_VERB);
      }
      return Optional.of(
          spoken(
              content,
              marked ? SpeechRule.VERB_INSIDE_MARKS : SpeechRule.VERB_INSIDE_TURN,
              report.get(),
              further,
              paragraph));
    }
    return Optional.empty();
  }

  /** Between marks only a subject makes sure that a verb is none of the speaker's own. */
  private boolean broken(Report report, boolean marked) {
    return !words.is("source", text.lower(report.cue().from()))
        && (!marked || report.subject().isPresent());
  }

  private int afterComma(int end, int to) {
    return end < to && (text.token(end).is(",") || ends(end)) ? end + 1 : to;
  }

  private int afterDash(int end, int to, boolean marked) {
    for (int i = end; i < Math.min(to, end + SECOND_PART); i++) {
      if (SpeechMarks.dash(text.token(i))) {
        int next = i + 1;
        while (next < to && !text.token(next).word() && (ends(next) || text.token(next).is(","))) {
          next++;
        }
        return next;
      }
      if (ends(i)) {
        boolean dash = i + 1 < to && SpeechMarks.dash(text.token(i + 1));
        return dash ? i + 2 : marked ? i + 1 : to;
      }
    }
    return to;
  }

  private boolean holdsWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.token(i).word()) {
        return true;
      }
    }
    return false;
  }
}
