/**
 * Engine-neutral search: what can be asked and what is answered.
 *
 * <p>Parameters or query text become one {@link news.dateline.search.SearchRequest}; an {@link
 * news.dateline.search.Engine} answers it from a {@link news.dateline.search.Snapshot}. The page,
 * the endpoint, the export and the command line all go this way, so their totals agree.
 *
 * <pre>
 *   q=flood&amp;said_by=Brandt&amp;outlet=…
 *      │  Parameters ─ QueryText (the grammar: QueryLexer, QueryWords, QueryLogic)
 *      ↓
 *   ParsedRequest ─ SearchRequest ─ Query (a tree), said, filters, sort, size, Cursor, facets,
 *      │                            interval
 *      │    warnings, canonical query string (ETag, next)
 *      ↓
 *   Engine → Snapshot.search(request)
 *      ↓
 *   Results ─ exact total, hits with snippets, facets, histogram, next Cursor
 *      │    none at all? ClauseCount says what each clause matches alone
 *      ↓
 *   ParsedRequest.next(ParsedRequest.cursor(…)) ─ the address of the next page
 * </pre>
 *
 * <pre>{@code
 * ParsedRequest parsed =
 *     Parameters.usual().read(Resource.ARTICLES, Map.of("q", List.of("flood OR dam")));
 * Results results = engine.newest().search(parsed.request());
 * }</pre>
 *
 * <p>Who is who over an archive is told by {@link news.dateline.actors.ArchiveActors}, which an
 * engine makes when a snapshot opens; {@link news.dateline.search.AppliedCorrections} says what a
 * reply owes to it.
 *
 * <p>Nothing here names an engine; Lucene's syntax parser is used as a grammar only. Every engine
 * passes the same contract test, which compares it with a brute-force one over random archives. A
 * new parameter is a line in {@link news.dateline.search.Parameter}, a new facet one in {@link
 * news.dateline.search.Facet}, a new kind of clause a case of {@link news.dateline.search.Query}:
 * the compiler then names every place that must learn it.
 */
@NullMarked
package news.dateline.search;

import org.jspecify.annotations.NullMarked;
