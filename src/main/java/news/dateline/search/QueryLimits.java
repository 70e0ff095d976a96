package news.dateline.search;

/**
 * How much may be asked at once, so that no query is a bomb. How many words a prefix may stand for
 * is the engine's own limit.
 *
 * @param length the longest text of {@code q} or {@code said}, in UTF-16 code units
 * @param clauses the most words, phrases and fields in it
 * @param depth the deepest nesting of parentheses and NOTs
 * @param slop the furthest that words of a {@code "phrase"~n} may move
 * @param values the most values of one facet's filter
 */
public record QueryLimits(int length, int clauses, int depth, int slop, int values) {
  /** What suits a server that others may use: 8,192 characters, 200 clauses, 50 deep, slop 100. */
  public static final QueryLimits USUAL = new QueryLimits(8192, 200, 50, 100, 200);
}
