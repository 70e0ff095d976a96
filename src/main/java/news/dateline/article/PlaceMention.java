package news.dateline.article;

/**
 * One mention of a place; its span is its evidence.
 *
 * @param span the words that name it
 * @param place the place they were resolved to
 * @param main whether the article is about this place, rather than mentioning it in passing; the
 *     same for all mentions of a place
 */
public record PlaceMention(Span span, Place place, boolean main) {

  /** A mention in passing. */
  public PlaceMention(Span span, Place place) {
    this(span, place, false);
  }
}
