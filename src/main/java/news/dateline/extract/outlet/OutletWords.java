package news.dateline.extract.outlet;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.extract.text.NamedLists;

/**
 * The words by which outlets, agencies and cited media are told, from {@code outlet-words.tsv}
 * beside this class.
 */
final class OutletWords {
  private static final NamedLists LISTS = NamedLists.of(OutletWords.class, "outlet-words.tsv");

  /** The last word of a paper's, agency's or broadcaster's name. */
  static final Set<String> MEDIA = LISTS.get("media");

  /** Of those, the ones that much else ends with. */
  static final Set<String> WEAK_MEDIA = LISTS.get("weak-media");

  /** What is added to a name in metadata. */
  static final Set<String> ADDITIONS = LISTS.get("addition");

  /** Articles that names begin with, in lower case. */
  static final Set<String> ARTICLES = LISTS.get("article");

  /** What an agency's name has beside the one word that it is called by. */
  static final Set<String> AGENCY = LISTS.get("agency-word");

  /** Words of a name that give its initials no letter. */
  static final Set<String> NOT_INITIAL = LISTS.get("not-initial");

  /** Labels of a host that are not its outlet's name. */
  static final Set<String> FRONT_LABELS = LISTS.get("front-label");

  /** Labels of a host that stand beside a country's. */
  static final Set<String> SECOND_LEVEL = LISTS.get("second-level");

  /** Beginnings of the keys that only pages have. */
  static final Set<String> PAGE_KEYS = LISTS.get("page-key");

  /** Pleas before the outlet's own name. */
  static final Set<String> PLEAS = LISTS.get("plea");

  /** What an outlet has done itself: has learned. */
  static final Set<String> LEARNED = LISTS.get("learned");

  /** What an outlet could not do. */
  static final Set<String> VERIFY = LISTS.get("verify");

  /** What follows the name of a medium that is cited. */
  static final Set<String> REPORTING = LISTS.get("reporting");

  /** Of those, what a person or an office hardly does. */
  static final Set<String> MEDIA_REPORTING = LISTS.get("media-reporting");

  /** What no name begins with. */
  static final Set<String> DETERMINERS = LISTS.get("determiner");

  /** What stands between a medium and its reporting word. */
  static final Set<String> AUXILIARIES = LISTS.get("auxiliary");

  /** What stands before the name of a medium that is cited. */
  static final Set<String> CITING = LISTS.get("citing");

  /** What stands between the names of a byline. */
  static final Set<String> BYLINE_JOINING = LISTS.get("byline-joining");

  /** What stands before an agency's name in a credit. */
  static final Set<String> CREDITS = LISTS.get("credit");

  private OutletWords() {}

  /** A regular expression for any of some words. */
  static String either(Set<String> words) {
    return words.stream().sorted().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
