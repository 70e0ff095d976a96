package news.dateline.extract.date;

import java.util.Set;
import news.dateline.extract.text.NamedLists;

/** The words that tell a dateline, from {@code datelines.tsv} beside this class. */
final class DatelineWords {
  private static final NamedLists LISTS = NamedLists.of(DatelineWords.class, "datelines.tsv");

  static final Set<String> DASHES = LISTS.get("dash");

  /** What begins a line in capitals and is never a place. */
  static final Set<String> NO_PLACE = LISTS.get("no-place");

  /** What also stands in capitals before a dash, where no list has a place of that name. */
  static final Set<String> LABELS = LISTS.get("label");

  /** What an agency prints before a dateline that it sends again. */
  static final Set<String> LEADS = LISTS.get("lead");

  /** Marks of emphasis before a dateline. */
  static final Set<String> STARS = LISTS.get("star");

  /** Small words inside of a place's name. */
  static final Set<String> SMALL = LISTS.get("small");

  static final Set<String> CHINESE_AGENCIES = LISTS.get("chinese-agency");

  static final Set<String> JAPANESE_AGENCIES = LISTS.get("japanese-agency");

  static final Set<String> KOREAN_AGENCIES = LISTS.get("korean-agency");

  private DatelineWords() {}
}
