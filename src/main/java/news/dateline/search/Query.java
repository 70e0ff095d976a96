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
 * analysis turns into several is a phrase of them. A clause that it turns into none (only
 * punctuation) is left out of the {@link And}, {@link Or}, {@link Not} or {@link Quoted} around it,
 * which is left out in turn when nothing remains in it; when nothing remains at all, the query is
 * {@link Everything}.
 *
 * <p>Names and values are compared by {@link news.dateline.article.Folding}, on both sides.
 */
public sealed interface Query {

  /** Matches all. */
  record Everything() implements Query {}

  /** Matches what every clause matches; without clauses, everything. */
  record And(List<Query> clauses) implements Query {
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** Matches what some clause matches; without clauses, nothing. */
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
   * Words near each other, in one text: for {@link TextField#TEXT} all in the title, or all in the
   * body.
   *
   * @param slop how many moves of a word are allowed; 0 is the exact phrase, in order. Each word of
   *     the phrase takes a position of its own in the text; where word {@code i} takes {@code
   *     p(i)}, the largest {@code p(i) - i} and the smallest lie at most {@code slop} apart. So two
   *     neighbours that change places need 2
   */
  record Phrase(TextField field, String words, int slop) implements Query {}

  /**
   * Words that begin so, folded but not stemmed, against the words' unstemmed forms. The prefix is
   * one word: letters, digits and apostrophes.
   */
  record Prefix(TextField field, String prefix) implements Query {}

  /**
   * Words like this one, folded but not stemmed, against the words' unstemmed forms. The word is
   * one word: letters, digits and apostrophes.
   *
   * @param edits how many code points may be inserted, deleted, replaced or swapped with their
   *     neighbour, 1 or 2 (optimal string alignment: no place is edited twice)
   */
  record Fuzzy(TextField field, String word, int edits) implements Query {}

  /**
   * The folded value of a facet of the article other than {@link Facet#ACTOR}: {@link
   * Facet#OUTLET}, {@link Facet#PLACE}, {@link Facet#CITED}, {@link Facet#LANGUAGE}. For places: a
   * path ({@link PlacePath#value}) of the article or an ancestor of one, or the folded label of any
   * of its components.
   */
  record Value(Facet facet, String value) implements Query {}

  /**
   * An actor by canonical name or alias, folded: what the article itself calls them, so a bare
   * surname only where the article uses it; or by a name that the archive has for it ({@link
   * news.dateline.actors.ArchiveActors#named}). In an article, one of {@link
   * news.dateline.article.Findings#actors}; of a quotation, one of its speakers or relays. Actors
   * of one article that fold alike are one; who is rejected by a correction is nobody.
   */
  record Actor(String name) implements Query {}

  /**
   * Published in a period; the whole period of the article's date must lie inside. Undated articles
   * never match, also without any bound.
   *
   * @param from the first day, absent for no bound
   * @param to the last day, inclusive
   */
  record Published(Optional<LocalDate> from, Optional<LocalDate> to) implements Query {}

  /**
   * One and the same quotation satisfies the clause, which holds only {@link TextField#SAID},
   * {@link SaidBy}, {@link Everything}, and the logic over them. In {@link View#QUOTATIONS} it is
   * the hit.
   */
  record Quoted(Query clause) implements Query {}

  /**
   * A speaker or relay of the quotation has this canonical name, alias, or, for a single word,
   * {@linkplain news.dateline.actors.Surname surname}; folded; or such a name in the archive, as
   * with {@link Actor}. Only inside {@link Quoted} and in {@link SearchRequest#said}.
   */
  record SaidBy(String name) implements Query {}
}
