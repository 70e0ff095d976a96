package news.dateline.extract.quotation.learned;

import java.util.Set;
import news.dateline.extract.text.NamedLists;

/** The words that the steps behind the tagger turn on, from {@code link-words.tsv} beside it. */
final class LinkWords {
  private static final NamedLists LISTS = NamedLists.of(LinkWords.class, "link-words.tsv");

  /** What a medium does that passes something on: reported. */
  static final Set<String> RELAYING = LISTS.get("relaying");

  /** What stands between the medium and that verb: first. */
  static final Set<String> BEFORE_RELAYING = LISTS.get("before-relaying");

  /** What leads to the second of two who speak: Norrsund Lines and its founder. */
  static final Set<String> OWNERS = LISTS.get("owner");

  /** What a content may end before. */
  static final Set<String> JOINING = LISTS.get("joining");

  private LinkWords() {}
}
