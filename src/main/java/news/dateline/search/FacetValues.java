package news.dateline.search;

import java.util.List;

/**
 * The values of a facet under a query, counted in hits of the view, without the facet's own filter.
 *
 * @param facet the facet
 * @param distinct how many values have a hit and match the request (prefix, under), listed or not
 * @param missing hits without any value of this facet
 * @param other the sum of the counts of the values that match the request and are not in {@code
 *     values}; for a later page, including the earlier pages'
 * @param values the listed values; selected ones that the query leaves without a hit are not added
 */
public record FacetValues(
    Facet facet, long distinct, long missing, long other, List<FacetValue> values) {

  /** Copies the list. */
  public FacetValues {
    values = List.copyOf(values);
  }

  /**
   * One value.
   *
   * @param value what its filter takes back
   * @param label for reading
   * @param count hits that have it
   * @param selected whether the request's filter includes it, as {@link FacetFilter} resolves
   *     values; for places the selected path itself, not its ancestors or descendants
   * @param also of an actor, the other names that the archive has for it
   */
  public record FacetValue(
      String value, String label, long count, boolean selected, List<String> also) {

    /** Copies the list. */
    public FacetValue {
      also = List.copyOf(also);
    }

    /** A value with one name. */
    public FacetValue(String value, String label, long count, boolean selected) {
      this(value, label, count, selected, List.of());
    }
  }
}
