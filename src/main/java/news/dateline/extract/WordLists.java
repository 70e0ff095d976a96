package news.dateline.extract;

import java.util.Set;

/**
 * The closed classes of English words that the rules for quotations and names rest on, from {@code
 * grammar.tsv} beside this class.
 */
final class WordLists {
  private static final NamedLists LISTS = NamedLists.of("grammar.tsv");

  /** What can stand between a subject and its reporting word: he has also said. */
  static final Set<String> AUXILIARIES = LISTS.get("auxiliary");

  static final Set<String> BE = LISTS.get("be");

  /** What keeps a reporting word behind it from reporting: he would not say. */
  static final Set<String> HINDERED = LISTS.get("hindered");

  /** Finite verbs: no noun phrase goes on across them. */
  static final Set<String> FINITE = LISTS.get("finite");

  /** What begins a clause. */
  static final Set<String> CLAUSE = LISTS.get("clause");

  static final Set<String> PREPOSITIONS = LISTS.get("preposition");

  static final Set<String> DETERMINERS = LISTS.get("determiner");

  /** What makes a noun of the reporting word behind it: the report. */
  static final Set<String> NOUN_BEFORE = LISTS.get("noun-before");

  static final Set<String> PRONOUNS = LISTS.get("pronoun");

  static final Set<String> TIMES = LISTS.get("time");

  /** Nouns for occasions and media of saying, behind "in a" or "at a". */
  static final Set<String> OCCASIONS = LISTS.get("occasion");

  /** What leads to a sentence and belongs to no subject: Meanwhile, Still. */
  static final Set<String> INTRODUCING = LISTS.get("introducing");

  /** What begins sentences with a capital without being a name. */
  static final Set<String> FUNCTION = LISTS.get("function");

  private WordLists() {}
}
