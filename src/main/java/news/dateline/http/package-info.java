/**
 * The server: the endpoint for scripts and the page for people, over any {@link
 * news.dateline.search.Engine}.
 *
 * <pre>
 *   socket → SparkServer → Request ─┐
 *                                   ▼
 *   Application: Host, length, route, method → Handler → Reply (bytes, or a stream)
 *                                                │
 *              Parameters → SearchRequest → Snapshot → Results → AnswerJson | Table | SearchPage
 * </pre>
 *
 * <p>A handler takes a {@link news.dateline.http.Request} and returns a {@link
 * news.dateline.http.Reply}; both are values, so everything but the socket is tested without one.
 * {@link news.dateline.http.Routes} lists what is served. Only {@link
 * news.dateline.http.SparkServer} names Spark and Jetty.
 *
 * <p>Everything is read-only: nothing that is served can change an index.
 */
@NullMarked
package news.dateline.http;

import org.jspecify.annotations.NullMarked;
