package news.dateline.extract.name;

import java.util.Set;
import news.dateline.extract.text.NamedLists;

/**
 * Words that tell what sort of actor a name stands for: titles, offices, kinds of organisations;
 * from {@code actor-words.tsv} beside this class.
 */
public final class ActorWords {
  private static final NamedLists LISTS = NamedLists.of(ActorWords.class, "actor-words.tsv");

  /** What stands before a name and is no role: Mr, Dr. */
  public static final Set<String> HONORIFICS = LISTS.get("honorific");

  /** Titles, offices and callings, before a name or in a role. */
  public static final Set<String> TITLES = LISTS.get("title");

  /** Titles that are given names too: Dean. */
  static final Set<String> GIVEN_NAMES_TOO = LISTS.get("title-and-name");

  /** Titles, roles and nouns that say she. */
  static final Set<String> FEMALE = LISTS.get("female");

  /** Titles, roles and nouns that say he. */
  static final Set<String> MALE = LISTS.get("male");

  /** Names so well known that articles leave the given name out. */
  public static final Set<String> SURNAMES = LISTS.get("surname");

  /** Words in the names of organisations that are surnames too: Church. */
  public static final Set<String> SURNAMES_TOO = LISTS.get("surname-too");

  /** Words in the names of organisations. */
  public static final Set<String> ORGANISATIONS = LISTS.get("organisation");

  /** What names of companies end with. */
  public static final Set<String> COMPANIES = LISTS.get("company");

  /** Words in the names of public bodies. */
  public static final Set<String> GOVERNMENTS = LISTS.get("government", "government-beside");

  /** Those that are enough to tell a public body, and what tells it beside one of the others. */
  public static final Set<String> PUBLIC = LISTS.get("government", "public");

  /** Whole names of public bodies. */
  public static final Set<String> GOVERNMENT_NAMES = LISTS.get("government-name");

  /** Names of movements, parties and armed groups. */
  public static final Set<String> GROUPS = LISTS.get("group");

  /** Nouns for organisations that a name can stand before: the Clinton campaign. */
  public static final Set<String> HEADS = LISTS.get("head", "head-government", "head-outlet");

  /** Those for a public body: the Clinton administration. */
  public static final Set<String> GOVERNMENT_HEADS = LISTS.get("head-government");

  /** Those for a medium. */
  public static final Set<String> OUTLET_HEADS = LISTS.get("head-outlet");

  /** Nouns that stand for an organisation named before: the company, the union. */
  public static final Set<String> ORGANISATION_NOUNS = LISTS.get("noun", "noun-any");

  /** Those that stand for any organisation, whatever its name: the company. */
  public static final Set<String> GENERAL_NOUNS = LISTS.get("noun-any");

  /** What somebody writes or says, and is quoted from: the statement. */
  public static final Set<String> WRITINGS = LISTS.get("writing");

  /** Many people, whoever they are; nobody is named. */
  public static final Set<String> CROWDS = LISTS.get("crowd");

  private ActorWords() {}
}
