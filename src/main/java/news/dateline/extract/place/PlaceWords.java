package news.dateline.extract.place;

import java.util.Set;
import news.dateline.extract.text.NamedLists;

/**
 * Words beside names that tell what the name is; from {@code place-lists.tsv} beside this class.
 */
final class PlaceWords {
  private static final NamedLists LISTS = NamedLists.of(PlaceWords.class, "place-lists.tsv");

  /** Only a place is in, near or outside of something, or downtown. */
  static final Set<String> WHERE = LISTS.get("where");

  /** These stand before places, and before others. */
  static final Set<String> WHENCE = LISTS.get("whence");

  /** Points of the compass and the like before a name. */
  static final Set<String> DIRECTIONS = LISTS.get("directions");

  /** What a place has: offices, courts, schools, and the words that begin their names. */
  static final Set<String> INSTITUTIONS = LISTS.get("institutions");

  /** Ways and squares, which are named after other places. */
  static final Set<String> WAYS = LISTS.get("ways");

  /** Firms, teams and papers, which bear a place's name without being about it. */
  static final Set<String> FIRMS = LISTS.get("firms");

  /** Titles that make the next name a person's. */
  static final Set<String> TITLES = LISTS.get("titles");

  /** Names of small places that in news are nearly always something else. */
  static final Set<String> SELDOM = LISTS.get("seldom");

  /** Names of small places that in news are something else unless a comma or dateline says so. */
  static final Set<String> NEVER = LISTS.get("never");

  /** German cities whose names are German nouns. */
  static final Set<String> NOUNS = LISTS.get("nouns");

  /** Universities that are not where their names say. */
  static final Set<String> UNIVERSITIES = LISTS.get("universities");

  /** What stands before {@code of} and a place: city, outskirts, University. */
  static final Set<String> OFFICES_OF = LISTS.get("office-of");

  /** Abbreviations of divisions that without their stop are words and names. */
  static final Set<String> STOPPED = LISTS.get("stopped");

  /** What people do behind their names, and places hardly ever. */
  static final Set<String> SAYING = LISTS.get("saying");

  /** Stands between the names of a list. */
  static final Set<String> JOINING = LISTS.get("joining");

  /** What hosts of media have in their names behind that of a town. */
  static final Set<String> MEDIA = LISTS.get("medium");

  private PlaceWords() {}
}
