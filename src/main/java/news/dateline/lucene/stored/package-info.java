/**
 * Articles as they are stored, and back: a summary for lists, the text, the findings and their
 * explanation, each compressed by itself.
 *
 * <p>{@link news.dateline.lucene.stored.StoredArticles} reads them again; {@link
 * news.dateline.lucene.stored.TextCompression} does the packing.
 */
@NullMarked
package news.dateline.lucene.stored;

import org.jspecify.annotations.NullMarked;
