package news.dateline.lucene.schema;

import news.dateline.search.Facet;
import news.dateline.search.View;

/**
 * The field of a facet's values: on articles, or on quotations, which have some facets of their
 * own.
 *
 * @param facet whose values
 * @param side what has them
 */
public record FacetField(Facet facet, Side side) {

  /** Checks that quotations have such values. */
  public FacetField {
    if (side == Side.QUOTATIONS && !facet.ofQuotation() && facet != Facet.ACTOR) {
      throw new IllegalArgumentException("quotations have no " + facet + " of their own");
    }
  }

  /** The values of articles. */
  public static FacetField ofArticles(Facet facet) {
    return new FacetField(facet, Side.ARTICLES);
  }

  /** The values of quotations. */
  public static FacetField ofQuotations(Facet facet) {
    return new FacetField(facet, Side.QUOTATIONS);
  }

  /** By what a facet selects and is counted where the hits are these. */
  public static FacetField in(View view, Facet facet) {
    return facet.ofQuotation() || (view == View.QUOTATIONS && facet == Facet.ACTOR)
        ? ofQuotations(facet)
        : ofArticles(facet);
  }

  /** Its name in the index. */
  public String name() {
    return switch (side) {
      case ARTICLES -> facet.parameter();
      case QUOTATIONS -> "said_" + facet.parameter();
    };
  }
}
