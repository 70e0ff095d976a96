package news.dateline.article;

/**
 * One mention of a place; its span is its evidence.
 *
 * @param span the words that name it
 * @param place the place they were resolved to
 */
public record PlaceMention(Span span, Place place) {}
