/**
 * What is written: an article as one block of documents, which of its texts is the latest, which
 * articles are copies, and the journal of what was read.
 *
 * <pre>
 *   VersionMerge      which text is the latest, and what becomes of the others
 *   IndexingQueue     work beside the caller
 *   IndexedArticles   what is there
 *   BlockWriter       puts blocks in: ArticleBlock makes them, Clusters finds copies
 *   Journal           what was read, in the same commit
 * </pre>
 */
@NullMarked
package news.dateline.lucene.write;

import org.jspecify.annotations.NullMarked;
