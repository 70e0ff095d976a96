/**
 * From the engine-neutral query to bit sets, counts and the first hits.
 *
 * <pre>
 *   QueryTranslation → Clause          WordQueries, ActorQueries, FacetQueries: Lucene's queries
 *   Evaluation → FilterSets → Matches    bit sets for each segment; every facet's own filter apart
 *   FirstHits                          the page, by relevance ({@code Ranking}) or date
 *   SnapshotCounts                     facets ({@code FacetCounter}) and months ({@code Timeline})
 * </pre>
 */
@NullMarked
package news.dateline.lucene.query;

import org.jspecify.annotations.NullMarked;
