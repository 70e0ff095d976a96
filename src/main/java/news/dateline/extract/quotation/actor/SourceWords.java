package news.dateline.extract.quotation.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Resources;
import news.dateline.extract.text.NamedLists;

/**
 * Words in the phrase that names a source, from {@code source-words.tsv} and {@code
 * role-acronyms.tsv} beside this class.
 */
final class SourceWords {
  private static final NamedLists LISTS = NamedLists.of(SourceWords.class, "source-words.tsv");

  /** Begins a role as printed, and is no part of it. */
  static final Set<String> ARTICLES = LISTS.get("article");

  /** Begins the second of two sources: Oduya and her lawyer. */
  static final Set<String> SECOND = LISTS.get("second");

  /** Behind the comma after a name, it begins no role. */
  static final Set<String> NO_ROLE = LISTS.get("no-role");

  /** Begins the title of a minister. */
  static final Set<String> PORTFOLIOS = LISTS.get("portfolio");

  /** Acronyms of offices, each with the noun of its office: the PM is the minister. */
  static final Map<String, String> OFFICES = offices();

  private SourceWords() {}

  private static Map<String, String> offices() {
    Map<String, String> nouns = new HashMap<>();
    for (List<String> row : Resources.rows(SourceWords.class, "role-acronyms.tsv")) {
      Resources.several(row.get(1)).forEach(acronym -> nouns.put(acronym, row.get(0)));
    }
    return Map.copyOf(nouns);
  }
}
