package news.dateline.extract.text;

import java.util.Set;

/**
 * The closed classes of English words that the rules for quotations and names rest on, from {@code
 * grammar.tsv} beside this class.
 */
public final class WordLists {
  private static final NamedLists LISTS = NamedLists.of(WordLists.class, "grammar.tsv");

  /** What can stand between a subject and its reporting word: he has also said. */
  public static final Set<String> AUXILIARIES = LISTS.get("auxiliary");

  public static final Set<String> BE = LISTS.get("be");

  /** What keeps a reporting word behind it from reporting: he would not say. */
  public static final Set<String> HINDERED = LISTS.get("hindered");

  /** Finite verbs: no noun phrase goes on across them. */
  public static final Set<String> FINITE = LISTS.get("finite");

  /** What begins a clause. */
  public static final Set<String> CLAUSE = LISTS.get("clause");

  public static final Set<String> PREPOSITIONS = LISTS.get("preposition");

  public static final Set<String> DETERMINERS = LISTS.get("determiner");

  /** What makes a noun of the reporting word behind it: the report. */
  public static final Set<String> NOUN_BEFORE = LISTS.get("noun-before");

  public static final Set<String> PRONOUNS = LISTS.get("pronoun");

  public static final Set<String> TIMES = LISTS.get("time");

  /** Nouns for occasions and media of saying, behind "in a" or "at a". */
  public static final Set<String> OCCASIONS = LISTS.get("occasion");

  /** What leads to a sentence and belongs to no subject: Meanwhile, Still. */
  public static final Set<String> INTRODUCING = LISTS.get("introducing");

  /** What begins sentences with a capital without being a name. */
  public static final Set<String> FUNCTION = LISTS.get("function");

  private WordLists() {}
}
