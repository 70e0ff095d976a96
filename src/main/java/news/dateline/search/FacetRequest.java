package news.dateline.search;

import java.util.Optional;
import news.dateline.article.Folding;

/**
 * Which values of a facet to list: by count, the highest first, then by value in the order of code
 * points.
 *
 * @param facet the facet
 * @param size how many values at most
 * @param prefix the folded beginning of some word of the value's label, empty for all. It may hold
 *     spaces: the folded label contains it, at its beginning or after what is neither letter nor
 *     digit ({@link #matches}). Of an actor, also of one of its other names
 * @param under for places: the path whose direct children are listed, or with a prefix all of its
 *     descendants; empty lists the countries, with a prefix all places. Empty for other facets
 * @param after the last value of the page before, if any
 */
public record FacetRequest(
    Facet facet, int size, String prefix, String under, Optional<After> after) {

  /** Where the page before ended. */
  public record After(long count, String value) {}

  /**
   * Whether a label has a word that begins with the prefix.
   *
   * @param label as printed
   * @param prefix folded
   */
  public static boolean matches(String label, String prefix) {
    String folded = Folding.fold(label);
    for (int at = folded.indexOf(prefix); at >= 0; at = folded.indexOf(prefix, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(folded.codePointBefore(at))) {
        return true;
      }
    }
    return false;
  }

  /** The first values of a facet. */
  public static FacetRequest of(Facet facet, int size) {
    return new FacetRequest(facet, size, "", "", Optional.empty());
  }
}
