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
 * Finds the source that stands before its reporting word.
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
    int k = j;
    int start = j + 1;
    int guard = Math.max(Math.max(here.from(), here.free()), j - Passage.FAR);
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
          && k == here.from()
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
  private Optional<TokenSpan> nounPhrase(int begin, int end) {
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
        ? Optional.of(new TokenSpan(start, end))
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
            && !text.token(i + 1 < here.to() ? i + 1 : i).is("'s")
            && i < here.to() - 1
            && WordLists.FUNCTION.contains(text.lower(i + 1)));
  }

  private boolean somebody(int start, int end) {
    String first = text.lower(start);
    if (end - start == 1 && WordLists.PRONOUNS.contains(first)) {
      return !first.equals("that") && !first.equals("this");
    }
    for (int i = start; i < end; i++) {
      if (text.token(i).capital()
          && !(i == here.from()
              && WordLists.FUNCTION.contains(text.lower(i))
              && end - start == 1)) {
        return true;
      }
    }
    String last = text.lower(end - 1);
    return (WordLists.DETERMINERS.contains(first) && end - start > 1)
        || (last.endsWith("s") && last.length() > 3)
        || last.equals("police")
        || last.equals("people");
  }

  /** The noun phrase before a comma that closes an apposition: "Oduya, a spokesman for …, said". */
  Optional<TokenSpan> withApposition(int j) {
    if (text.quoteOf(j) >= 0
        || !(text.token(j).is(",")
            || text.token(j).is(")")
            || text.token(j).is("—")
            || text.token(j).is("–")
            || text.token(j).is("--"))) {
      return Optional.empty();
    }
    if (text.token(j).is(")")) {
      return endingAt(j);
    }
    int guard = Math.max(Math.max(here.from(), here.free()), j - Passage.FAR);
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
      if (!phrases.apposition(comma + 1, j)) {
        continue;
      }
      Optional<TokenSpan> head = endingAt(comma - 1);
      if (head.isPresent()
          && !WordLists.PREPOSITIONS.contains(text.lower(clauseStart(head.get().from())))) {
        return Optional.of(new TokenSpan(head.get().from(), j));
      }
    }
    return Optional.empty();
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
      return Optional.of(new TokenSpan(start, start + 1));
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
    return Optional.of(new TokenSpan(start, end));
  }
}
