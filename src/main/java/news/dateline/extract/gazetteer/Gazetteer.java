package news.dateline.extract.gazetteer;

import java.util.List;
import news.dateline.article.Place;

/**
 * What places there are, by name. Immutable and safe for many threads.
 *
 * <p>Asked for as little as finding and telling apart needs, so that a larger one can stand in.
 */
public interface Gazetteer {

  /** What sort of place an entry is, the one a bare name most likely means first. */
  enum Kind {
    COUNTRY,
    CAPITAL,
    REGION,
    CITY
  }

  /**
   * One meaning of a name.
   *
   * @param place the place
   * @param kind what it is
   * @param population how many live there, 0 when unknown
   * @param demonym whether the name is that of its people, as in {@code Norwegian}
   * @param spelled the name as the gazetteer prints it
   */
  record Entry(Place place, Kind kind, long population, boolean demonym, String spelled) {}

  /**
   * Every meaning of a name, the likeliest first.
   *
   * @param name as {@link PlaceNames} folds it
   */
  List<Entry> named(String name);
}
