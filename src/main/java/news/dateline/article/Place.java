package news.dateline.article;

import java.util.Optional;

/**
 * A place on earth, as a gazetteer knows it.
 *
 * @param name its usual English name
 * @param gazetteerId the gazetteer and its own id, such as {@code geonames:524901}; for a country
 *     itself {@code iso:RU}, for a first-order division itself {@code region:US:Texas}
 * @param country ISO 3166-1 alpha-2 code, upper case; absent for what lies in none or in many
 * @param admin1 the name of the first-order division, such as a state or an oblast
 * @param coordinates its position; absent where a point would mislead
 */
public record Place(
    String name,
    String gazetteerId,
    Optional<String> country,
    Optional<String> admin1,
    Optional<Coordinates> coordinates) {

  /**
   * A point in WGS 84.
   *
   * @param latitude degrees north, -90 to 90
   * @param longitude degrees east, -180 to 180
   */
  public record Coordinates(double latitude, double longitude) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a coordinate lies outside of its range
     */
    public Coordinates {
      if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
        throw new IllegalArgumentException("no point on earth: " + latitude + ", " + longitude);
      }
    }
  }
}
