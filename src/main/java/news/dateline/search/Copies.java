package news.dateline.search;

import java.util.Optional;

/**
 * How a search takes near-identical texts: wire copies and reprints. An article's copies are the
 * others of its cluster, which is a connected component of {@linkplain
 * news.dateline.article.Shingles#isCopyOf "is a copy of"} over the whole archive; an engine may
 * pass over what very many articles have in common. A text is a cluster, or an article without
 * copies.
 *
 * @param once whether each text is there once: by that of its matching articles which was published
 *     first, undated ones last, then by id. In {@link View#QUOTATIONS}, by the quotations of that
 *     article. Then the count of a facet's value is the total that a search for this value alone
 *     would have, and a histogram has each text where its first article is
 * @param of only copies of the article of this id, without itself; of an id that no article has,
 *     nothing
 */
public record Copies(boolean once, Optional<String> of) {
  /** All articles, each for itself. */
  public static final Copies ALL = new Copies(false, Optional.empty());

  /** The copies of an article. */
  public static Copies of(String id) {
    return new Copies(false, Optional.of(id));
  }
}
