/**
 * Engine-neutral search: what can be asked and what is answered.
 *
 * <p>Parameters or query text become one {@link news.dateline.search.SearchRequest}; an {@link
 * news.dateline.search.Engine} answers it from a {@link news.dateline.search.Snapshot}. The page,
 * the endpoint, the export and the command line all go this way, so their totals agree.
 *
 * <pre>
 *   q=flood said_by=Brandt outlet=…   →  Parameters  →  SearchRequest ─ Query (a tree), filters, sort, facets, histogram
 *                                                          ↓
 *   Engine → Snapshot.search(request)               →  Results ─ total, hits with snippets, facets, histogram, next cursor
 * </pre>
 *
 * <p>Nothing here names an engine. Every engine passes the same contract test, which compares it
 * with a brute-force one.
 */
@NullMarked
package news.dateline.search;

import org.jspecify.annotations.NullMarked;
