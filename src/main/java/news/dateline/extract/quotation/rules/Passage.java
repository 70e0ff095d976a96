package news.dateline.extract.quotation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.extract.text.Quote;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * The sentence that the rules for quotations read at present, and what they have found in it so
 * far.
 *
 * <pre>
 *   from          free                    to
 *   | taken by    | where content that    |
 *   | an earlier  | stands before its     |
 *   | report      | source can begin      |
 * </pre>
 *
 * <p>Rules that apply say so here ({@link #by}), and a report that is kept takes their names with
 * it; what only an attempt has noted is taken back.
 *
 * <p>Made once for a text and moved from sentence to sentence. Not thread-safe.
 */
final class Passage {
  /** How far a look to the left or right goes, in tokens. */
  static final int FAR = 40;

  private final Text text;
  private final boolean[] taken;
  private int from;
  private int to;
  private int free;
  private List<Draft> drafts = new ArrayList<>();
  private final List<Rule> applied = new ArrayList<>();
  private final Consumer<Rule> refusals;

  Passage(Text text) {
    this(text, rule -> {});
  }

  /**
   * The same.
   *
   * @param refusals is told of the rules by which a reporting word reports nothing
   */
  Passage(Text text, Consumer<Rule> refusals) {
    this.text = text;
    this.refusals = refusals;
    this.taken = new boolean[text.quotes().size()];
  }

  /** Goes to a sentence, or what of it lies behind the beginning of the article proper. */
  void moveTo(TokenSpan sentence, int begin) {
    from = Math.max(sentence.from(), Math.min(begin, sentence.to() - 1));
    to = sentence.to();
    free = from;
    drafts = new ArrayList<>();
  }

  Text text() {
    return text;
  }

  /** The first token of the sentence. */
  int from() {
    return from;
  }

  /** One past the last token of the sentence. */
  int to() {
    return to;
  }

  /** The first token that no report has taken yet. */
  int free() {
    return free;
  }

  /** Says that reports have taken all before a token. */
  void takenUpTo(int token) {
    free = token;
  }

  /** The reports of this sentence, in the order of reading. */
  List<Draft> drafts() {
    return drafts;
  }

  /** The last report of this sentence. */
  Optional<Draft> last() {
    return drafts.isEmpty() ? Optional.empty() : Optional.of(drafts.get(drafts.size() - 1));
  }

  /** Forgets which rules applied: another word is looked at. */
  void lookAnew() {
    applied.clear();
  }

  /** Notes that a rule applied to what is looked at. */
  void by(Rule rule) {
    if (!applied.contains(rule)) {
      applied.add(rule);
    }
  }

  /** How many rules have applied, to come back to when an attempt fails. */
  int applied() {
    return applied.size();
  }

  /** Forgets the rules that applied later. */
  void backTo(int count) {
    applied.subList(count, applied.size()).clear();
  }

  /** Notes that a word reports nothing, by a rule; true, so that a condition can end with it. */
  boolean refuse(Rule rule) {
    refusals.accept(rule);
    return true;
  }

  /** Adds a report to those of this sentence. */
  void keep(Draft draft) {
    keep(draft, drafts);
  }

  /** Adds a report to others, with the rules that applied to it. */
  void keep(Draft draft, List<Draft> others) {
    applied.forEach(draft::by);
    others.add(draft);
  }

  /** Whether a quotation belongs to a report already. */
  boolean taken(int quote) {
    return taken[quote];
  }

  /** Notes that quotations belong to a report. */
  void take(int start, int end) {
    for (int i = start; i < end; i++) {
      int quote = text.quoteOf(i);
      if (quote >= 0) {
        taken[quote] = true;
        i = Math.max(i, text.quotes().get(quote).to() - 1);
      }
    }
  }

  /** Whether a token outside of quotations ends a sentence. */
  boolean endMark(int i) {
    return text.quoteOf(i) < 0
        && (text.token(i).is(".") || text.token(i).is("!") || text.token(i).is("?"));
  }

  /** Whether a quotation begins with a token of this sentence. */
  boolean quoteAt(int i) {
    return i < to && text.quoteOf(i) >= 0 && text.quotes().get(text.quoteOf(i)).from() == i;
  }

  /**
   * Whether a quotation ends with a comma or a stop inside of its marks, or with more words than a
   * label has.
   */
  boolean endsItself(int last) {
    Quote quote = text.quotes().get(text.quoteOf(last));
    return (!text.token(last).word() && last > quote.from() && !text.token(last - 1).word())
        || quote.size() > 12;
  }

  /** Whether a quotation begins before the next word. */
  boolean quoteSoon(int start) {
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
  boolean clauseLike(int start, int end) {
    int words = 0;
    for (int i = start; i < Math.min(end, start + 20); i++) {
      words += text.token(i).word() ? 1 : 0;
    }
    return words > 3;
  }

  /** Whether a finite verb stands between two tokens. */
  boolean finite(int start, int end) {
    for (int i = start; i < end; i++) {
      if (WordLists.FINITE.contains(text.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where a stretch ends without the marks at its end. */
  int trimmed(int start, int end) {
    int last = end;
    while (last > start
        && text.quoteOf(last - 1) < 0
        && !text.token(last - 1).word()
        && !text.token(last - 1).is(")")) {
      last--;
    }
    return last;
  }
}
