/**
 * What a snapshot knows of every document without reading it: columns of numbers by segment, sets
 * of documents, and the names of actors with the corrections that bear on them.
 *
 * <pre>
 *   Leaf            a segment and its columns
 *     Columns         dates, facets and sides as arrays
 *     DocSets         which documents, as bits
 *   FacetColumn     the values of a facet; ActorColumn and KindColumn, under corrections
 *   ActorNames      what articles print; ActorColumns leads it to the actors of the archive
 *   ClusterTable    which articles are copies of one text
 * </pre>
 */
@NullMarked
package news.dateline.lucene.column;

import org.jspecify.annotations.NullMarked;
