/**
 * What is shown of a hit: its summary, and the passages that say why it is one.
 *
 * <p>{@link news.dateline.lucene.snippet.Hits} makes the hits of a page. {@link
 * news.dateline.lucene.snippet.Snippets} marks words by their postings, asks the bit sets of the
 * search which quotations a clause holds of, and cuts the passages around the marks.
 */
@NullMarked
package news.dateline.lucene.snippet;

import org.jspecify.annotations.NullMarked;
