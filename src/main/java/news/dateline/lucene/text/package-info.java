/**
 * How texts become words: analysis by language, folding and light stemming, where the words of a
 * body stand, and how a phrase is found among them.
 *
 * <p>{@link news.dateline.lucene.text.Analysis} is one for indexing and for searching, so that both
 * agree. {@link news.dateline.lucene.text.Offsets} says where words begin without the postings
 * having to hold it.
 */
@NullMarked
package news.dateline.lucene.text;

import org.jspecify.annotations.NullMarked;
