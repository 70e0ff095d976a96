package news.dateline.extract.quotation.rules;

import java.util.Set;
import news.dateline.extract.text.NamedLists;

/** The words that single rules turn on, from {@code report-words.tsv} beside this class. */
final class ReportWords {
  private static final NamedLists LISTS = NamedLists.of(ReportWords.class, "report-words.tsv");

  /** What somebody issues that says something: a warning. */
  static final Set<String> ISSUED = LISTS.get("issued");

  /** What stands between commas between a subject and its reporting word: however. */
  static final Set<String> ASIDES = LISTS.get("aside");

  /** Reporting words that an unquoted clause can stand before. */
  static final Set<String> INVERTING = LISTS.get("inverting");

  /** Reporting words that attribute what stood before them. */
  static final Set<String> ATTRIBUTING = LISTS.get("attributing");

  static final Set<String> ATTRIBUTING_PRONOUNS = LISTS.get("attributing-pronoun");

  /** What stands between a comma and a further reporting word. */
  static final Set<String> BEFORE_FURTHER = LISTS.get("before-further");

  /** Further reporting words that their endings do not show. */
  static final Set<String> FURTHER = LISTS.get("further");

  /** What leads from a name to what does not belong to it. */
  static final Set<String> LEADING_AWAY = LISTS.get("leading-away");

  /** What begins an apposition. */
  static final Set<String> APPOSITION = LISTS.get("apposition");

  /** What begins an apposition behind "according to". */
  static final Set<String> CLOSED_APPOSITION = LISTS.get("closed-apposition");

  /** Pronouns for who is told, beside {@code WordLists.PRONOUNS}. */
  static final Set<String> TOLD_PRONOUNS = LISTS.get("told-pronoun");

  /** Nouns that end who is told, beside plurals. */
  static final Set<String> TOLD_NOUNS = LISTS.get("told-noun");

  /** What leads to a clause, before its subject. */
  static final Set<String> RELATIVE = LISTS.get("relative");

  /** Plurals that do not show it. */
  static final Set<String> GROUPS = LISTS.get("group");

  /** What begins a circumstance, beside prepositions. */
  static final Set<String> CIRCUMSTANCE = LISTS.get("circumstance");

  /** Pronouns that are the subject of a sentence. */
  static final Set<String> SUBJECT_PRONOUNS = LISTS.get("subject-pronoun");

  /** What heads a line with a colon without speaking it. */
  static final Set<String> NO_SPEAKERS = LISTS.get("no-speaker");

  private ReportWords() {}
}
