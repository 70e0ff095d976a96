package news.dateline.extract.quotation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.extract.name.Names;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.Token;
import news.dateline.extract.text.TokenSpan;
import news.dateline.extract.text.WordLists;

/**
 * Finds the source that stands before its reporting word, by {@link SourceRule}s.
 *
 * <pre>
 *   Meanwhile, | Oduya |                      said
 *   | Oduya, a spokesman for the port, |      said
 *   In March, | the harbour board |           found
 *   On Friday the port closed, |              adding        the subject of the sentence: the port
 * </pre>
 */
final class Subjects {
  private final Cues cues;
  private final NounPhrases phrases;
  private final Passage here;
  private final Text text;

  Subjects(Cues cues, NounPhrases phrases, Passage here) {
    this.cues = cues;
    this.phrases = phrases;
    this.here = here;
    this.text = here.text();
  }

  /** The noun phrase that ends at a token. */
  Optional<TokenSpan> endingAt(int j) {
    int applied = here.applied();
    Optional<TokenSpan> found = nounPhrase(leftmost(j), j + 1);
    if (found.isEmpty()) {
      here.backTo(applied);
    }
    return found;
  }

  /** Where the words begin that may belong to a noun phrase: a look to the left from its end. */
  private int leftmost(int j) {
    int guard = guard(j);
    int start = j + 1;
    int bracket = -1;
    for (int k = j; k >= guard && text.quoteOf(k) < 0; k--) {
      if (text.token(k).is(")")) {
        k = opening(k, guard);
        bracket = Math.max(bracket, k);
        continue;
      }
      if (markEnds(k) || joinsNoNames(k, j, guard)) {
        break;
      }
      if (ofOtherClause(k, j)) {
        int who = whoBefore(k, guard);
        if (who <= guard) {
          here.by(SourceRule.SOURCE_BEHIND_CLAUSE);
          break;
        }
        here.by(SourceRule.WHO_CLAUSE_IN_SOURCE);
        k = who;
      } else if (conjunctionOpensSentence(k, j)) {
        here.by(SourceRule.SOURCE_BEHIND_CONJUNCTION);
        break;
      }
      start = k;
    }
    if (bracket > start) {
      here.by(SourceRule.BRACKETS_IN_SOURCE);
    }
    return start;
  }

  /** How far to the left a source may begin. */
  private int guard(int j) {
    return Math.max(Math.max(here.from(), here.free()), j - Passage.FAR);
  }

  private int opening(int close, int guard) {
    int open = close;
    while (open > guard && !text.token(open).is("(")) {
      open--;
    }
    return open;
  }

  /** Whether a mark stands here that no noun phrase goes on across. */
  private boolean markEnds(int k) {
    Token token = text.token(k);
    return !token.word() && !token.is("&") && !token.is("/") && !Names.ofPlural(text, k);
  }

  /** Whether an "and" stands here that joins no two names. */
  private boolean joinsNoNames(int k, int j, int guard) {
    if (!text.lower(k).equals("and")) {
      return false;
    }
    boolean names =
        k > guard
            && k < j
            && text.token(k - 1).capital()
            && (text.token(k + 1).capital() || WordLists.DETERMINERS.contains(text.lower(k + 1)));
    if (names) {
      here.by(SourceRule.NAMES_JOINED_IN_SOURCE);
    }
    return !names;
  }

  /** Whether a conjunction or a verb stands here that belongs to another clause. */
  private boolean ofOtherClause(int k, int j) {
    String word = text.lower(k);
    return !text.token(k).capital()
        && (WordLists.CLAUSE.contains(word)
            || WordLists.FINITE.contains(word)
            || (k < j && cues.contains(word) && word.endsWith("ed")));
  }

  private boolean conjunctionOpensSentence(int k, int j) {
    String word = text.lower(k);
    return text.token(k).capital()
        && k == here.from()
        && k < j
        && (WordLists.CLAUSE.contains(word) || word.equals("and"));
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
  private Optional<TokenSpan> nounPhrase(int begin, int end) {
    int start = behindTime(begin, end);
    start = behindRelativeWord(start, end);
    start = behindIntroduction(start, end);
    start = behindPreposition(start, end);
    return start < end && somebody(start, end)
        ? Optional.of(new TokenSpan(start, end))
        : Optional.empty();
  }

  /** On Friday | the harbour board. */
  private int behindTime(int begin, int end) {
    for (int i = end - 2; i >= begin; i--) {
      String word = text.lower(i);
      boolean time =
          (WordLists.TIMES.contains(word) && !word.equals("this"))
              || (text.token(i).shape() == Token.Shape.NUMBER
                  && text.token(i).text().length() == 4);
      if (time && !WordLists.PREPOSITIONS.contains(text.lower(i + 1))) {
        here.by(SourceRule.SOURCE_BEHIND_TIME);
        return i + 1;
      }
    }
    return begin;
  }

  /** Whose | pilot. */
  private int behindRelativeWord(int begin, int end) {
    int start = begin;
    while (start < end - 1 && ReportWords.RELATIVE.contains(text.lower(start))) {
      here.by(SourceRule.SOURCE_BEHIND_RELATIVE_WORD);
      start++;
    }
    return start;
  }

  /** Meanwhile | Oduya. */
  private int behindIntroduction(int begin, int end) {
    int start = begin;
    while (start < end && (introduces(start) || !text.token(start).word())) {
      if (text.token(start).word()) {
        here.by(SourceRule.SOURCE_BEHIND_INTRODUCTION);
      }
      start++;
    }
    return start;
  }

  /** At the quay | the pilot. */
  private int behindPreposition(int begin, int end) {
    if (begin >= end || !WordLists.PREPOSITIONS.contains(text.lower(begin))) {
      return begin;
    }
    int name = nameAtEnd(begin, end);
    if (name < end) {
      here.by(SourceRule.NAME_BEHIND_PREPOSITION);
      return name;
    }
    here.by(SourceRule.NOUN_BEHIND_PREPOSITION);
    return lastDeterminer(begin + 1, end);
  }

  /** Where the name begins that ends here, with the small words before it. */
  private int nameAtEnd(int begin, int end) {
    int name = end;
    while (name > begin && (text.token(name - 1).capital() || text.token(name - 1).possessive())) {
      name--;
    }
    while (name > begin
        && name < end
        && text.token(name - 1).shape() == Token.Shape.LOWER
        && !WordLists.PREPOSITIONS.contains(text.lower(name - 1))
        && !WordLists.TIMES.contains(text.lower(name - 1))) {
      name--;
    }
    return name;
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
            && !text.token(i + 1 < here.to() ? i + 1 : i).is("'s")
            && i < here.to() - 1
            && WordLists.FUNCTION.contains(text.lower(i + 1)));
  }

  /** Whether words can be who says something. */
  private boolean somebody(int start, int end) {
    String first = text.lower(start);
    if (end - start == 1 && WordLists.PRONOUNS.contains(first)) {
      return !first.equals("that") && !first.equals("this") && by(SourceRule.PRONOUN_IS_SOURCE);
    }
    String last = text.lower(end - 1);
    if (named(start, end)) {
      return by(SourceRule.NAME_IS_SOURCE);
    }
    if (WordLists.DETERMINERS.contains(first) && end - start > 1) {
      return by(SourceRule.DETERMINED_NOUN_IS_SOURCE);
    }
    if (last.endsWith("s") && last.length() > 3) {
      return by(SourceRule.PLURAL_NOUN_IS_SOURCE);
    }
    return ReportWords.GROUPS.contains(last) && by(SourceRule.GROUP_NOUN_IS_SOURCE);
  }

  private boolean by(SourceRule rule) {
    here.by(rule);
    return true;
  }

  /** Whether a word has a capital for another reason than that the sentence begins with it. */
  private boolean named(int start, int end) {
    for (int i = start; i < end; i++) {
      boolean opens =
          i == here.from() && WordLists.FUNCTION.contains(text.lower(i)) && end - start == 1;
      if (text.token(i).capital() && !opens) {
        return true;
      }
    }
    return false;
  }

  /** The noun phrase before a comma that closes an apposition: "Oduya, a spokesman for …, said". */
  Optional<TokenSpan> withApposition(int j) {
    if (text.quoteOf(j) >= 0) {
      return Optional.empty();
    }
    if (text.token(j).is(")")) {
      return endingAt(j);
    }
    return commaOrDash(j) ? appositionUpTo(j) : Optional.empty();
  }

  private boolean commaOrDash(int j) {
    Token token = text.token(j);
    return token.is(",") || token.is("—") || token.is("–") || token.is("--");
  }

  /**
   * The outermost comma counts whose left side is a noun phrase, and whose right side can be said
   * of it.
   */
  private Optional<TokenSpan> appositionUpTo(int j) {
    List<Integer> commas = commasBefore(j);
    for (int c = commas.size() - 1; c >= 0; c--) {
      int comma = commas.get(c);
      if (!phrases.apposition(comma + 1, j)) {
        continue;
      }
      int applied = here.applied();
      Optional<TokenSpan> head = endingAt(comma - 1);
      if (head.isPresent()
          && !WordLists.PREPOSITIONS.contains(text.lower(clauseStart(head.get().from())))) {
        here.by(SourceRule.APPOSITION_BEFORE_CUE);
        return Optional.of(new TokenSpan(head.get().from(), j));
      }
      here.backTo(applied);
    }
    return Optional.empty();
  }

  /** The same marks before a comma or a dash, the last one first. */
  private List<Integer> commasBefore(int j) {
    int guard = guard(j);
    List<Integer> commas = new ArrayList<>();
    for (int k = j - 1;
        k >= guard && text.quoteOf(k) < 0 && !text.token(k).is(";") && !text.token(k).is(":");
        k--) {
      if (text.token(k).text().equals(text.token(j).text())) {
        commas.add(k);
      }
    }
    return commas;
  }

  /** The first token of the stretch between commas that a token lies in. */
  private int clauseStart(int i) {
    int k = i;
    while (k > Math.max(here.from(), here.free()) && text.token(k - 1).word()) {
      k--;
    }
    return k;
  }

  /** The subject that a sentence begins with: a name or a pronoun. */
  Optional<TokenSpan> ofSentence(int before) {
    int start = here.from();
    while (start < before && start < here.from() + 5 && introduces(start)) {
      start++;
    }
    if (start < before && circumstance(start)) {
      here.by(SourceRule.SUBJECT_BEHIND_CIRCUMSTANCE);
      start = behindComma(start, Math.min(before, start + 25));
    }
    if (start >= before || text.quoteOf(start) >= 0) {
      return Optional.empty();
    }
    String word = text.lower(start);
    if (ReportWords.SUBJECT_PRONOUNS.contains(word)) {
      here.by(SourceRule.PRONOUN_BEGINS_SENTENCE);
      return Optional.of(new TokenSpan(start, start + 1));
    }
    int name = word.equals("the") ? start + 1 : start;
    if (name >= before
        || !text.token(name).capital()
        || (name == start && WordLists.FUNCTION.contains(word))) {
      return Optional.empty();
    }
    here.by(SourceRule.NAME_BEGINS_SENTENCE);
    return Optional.of(new TokenSpan(start, withPlace(Names.end(text, name, before), before)));
  }

  private boolean circumstance(int start) {
    return WordLists.PREPOSITIONS.contains(text.lower(start))
        || ReportWords.CIRCUMSTANCE.contains(text.lower(start));
  }

  private int behindComma(int start, int guard) {
    int comma = start;
    while (comma < guard && !text.token(comma).is(",")) {
      comma++;
    }
    return comma + 1;
  }

  /** Where a name ends with the place behind it: the Harbour Board in Rome. */
  private int withPlace(int end, int before) {
    boolean place =
        end + 1 < before && text.lower(end).equals("in") && text.token(end + 1).capital();
    if (place) {
      here.by(SourceRule.PLACE_IN_NAME);
    }
    return place ? Names.end(text, end + 1, before) : end;
  }
}
