package news.dateline.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to look for, as a tree; no engine's own.
 *
 * <p>A query is asked of an article; or, in the view {@link View#QUOTATIONS}, of a quotation
 * together with its article. Then {@link Quoted}, {@link Actor} bind to the quotation that is the
 * hit, everything else to its article.
 *
 * <p>Words are analysed by the rules of the article's language, on both sides. A word that the
 * analysis turns into several is a phrase of them; one that it turns into none (only punctuation)
 * matches everything, in {@link And}; alone it is {@link Everything}.
 */
public sealed interface Query {

  /** Matches all. */
  record Everything() implements Query {}

  /** Matches what every clause matches. */
  record And(List<Query> clauses) implements Query {
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** Matches what some clause matches. */
  record Or(List<Query> clauses) implements Query {
    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /** Matches what the clause does not. */
  record Not(Query clause) implements Query {}

  /** One word as typed. */
  record Word(TextField field, String word) implements Query {}

  /**
   * Words near each other.
   *
   * @param slop how many moves of a word are allowed; 0 is the exact phrase, in order
   */
  record Phrase(TextField field, String words, int slop) implements Query {}

  /** Words that begin so, folded but not stemmed, against the words' unstemmed forms. */
  record Prefix(TextField field, String prefix) implements Query {}

  /**
   * Words like this one, unstemmed.
   *
   * @param edits 1 or 2 (Damerau-Levenshtein)
   */
  record Fuzzy(TextField field, String word, int edits) implements Query {}

  /**
   * The folded value of a facet other than {@link Facet#ACTOR}; for places also any component's
   * name.
   */
  record Value(Facet facet, String value) implements Query {}

  /**
   * An actor by canonical name or alias, folded (no bare surname unless the article gives no more).
   * In an article: quoted anywhere in it.
   */
  record Actor(String name) implements Query {}

  /**
   * Published in a period; the whole period of the article's date must lie inside. Undated articles
   * never match.
   *
   * @param from the first day, absent for no bound
   * @param to the last day, inclusive
   */
  record Published(Optional<LocalDate> from, Optional<LocalDate> to) implements Query {}

  /**
   * One and the same quotation satisfies the clause, which holds only {@link TextField#SAID},
   * {@link SaidBy}, and the logic over them.
   */
  record Quoted(Query clause) implements Query {}

  /**
   * The quotation's actor (speaker or relay) has this canonical name, alias, or, for a single word,
   * surname; folded. Only inside {@link Quoted}.
   */
  record SaidBy(String name) implements Query {}
}
