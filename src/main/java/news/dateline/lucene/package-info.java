/**
 * The embedded engine: the archive as a Lucene index in a folder.
 *
 * <p>One article is one block of documents: its quotations, each a child, then the article itself.
 * Words and speaker must meet in the same child, so "what this actor said" is one query ({@link
 * news.dateline.search.Query.Quoted}, by Lucene's block join).
 *
 * <pre>
 *   writing     ingest → LuceneWriter ─ VersionMerge (which text is the latest) → BlockWriter → ArticleBlock → commit
 *                            │                                                        │
 *                      IndexedArticles (what is there), CapturePlaces,        Commit (schema, fingerprint, counts),
 *                      Journal (what was read)                                Clusters (copies of a text)
 *
 *   the index   Schema: the fields      Analysis: how texts become words      StoredArticles: articles again
 *               FacetField, WordsField, PublishedField, ClusterFields, PairedTerms: fields that are more than a name
 *
 *   searching   http, cli → LuceneEngine → LuceneSnapshot ─ QueryTranslation ─ Evaluation → Matches ─ FirstHits → Hits → Snippets
 *                                                           (to Lucene's)      (bit sets)      └─ SnapshotCounts (facets, histogram)
 * </pre>
 *
 * <p>The rooms, from the ground up; each names only rooms below it, and the rest of the house names
 * only this one:
 *
 * <pre>
 *   (here)             the doors: LuceneEngine, LuceneWriter, IndexCheck
 *   write   snippet    what is written; what is shown of a hit
 *   stored  query      articles as stored; from a query to bit sets, counts and first hits
 *   column             what is known of every document: columns, sets, names of actors
 *   schema             the fields
 *   text               how texts become words
 * </pre>
 *
 * <ul>
 *   <li>{@link news.dateline.lucene.LuceneWriter} puts articles and the journal of what was read
 *       into the index, in one transaction.
 *   <li>{@link news.dateline.lucene.LuceneEngine} answers searches, from snapshots that stay open
 *       for ten minutes after their last use.
 *   <li>{@link news.dateline.lucene.IndexCheck} says whether an index is sound.
 * </ul>
 *
 * <p>A search translates the engine-neutral query to Lucene's, evaluates the query and each ticked
 * facet to a bit set for each segment, and takes everything else (totals, facets without their own
 * filter, histogram, page) from intersections of those and from columns held as arrays: {@link
 * news.dateline.lucene.query.Matches}, {@link news.dateline.lucene.column.Columns}. Snippets ask
 * those bit sets too which quotations a clause holds of, so that what is found and what is shown
 * agree.
 *
 * <p>The index holds the names that articles print. When a snapshot opens, {@link
 * news.dateline.lucene.column.ActorNames} reads them and {@link
 * news.dateline.lucene.column.ActorColumns} leads them to the actors of the archive, under a
 * researcher's corrections; nothing is written for that.
 */
@NullMarked
package news.dateline.lucene;

import org.jspecify.annotations.NullMarked;
