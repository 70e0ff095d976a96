package news.dateline.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.json.ArticleJson;
import news.dateline.search.SearchException;

/**
 * What a client is answered.
 *
 * @param status the status code
 * @param headers the headers, in order
 * @param content the body
 */
record Reply(int status, Map<String, String> headers, Content content) {

  Reply {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** A body. */
  sealed interface Content {}

  /** A body that is complete. */
  record Bytes(byte[] bytes) implements Content {}

  /**
   * A body that is written while it is being found.
   *
   * @param writer writes it
   */
  record Stream(Writer writer) implements Content {}

  /** Writes a body. */
  interface Writer {
    /**
     * Writes the body, and leaves it to the caller to close it.
     *
     * @param opening opens it, exactly once. What is thrown before the first byte has left becomes
     *     a problem for the client to read; what is thrown afterwards breaks the connection
     */
    void write(Opening opening) throws IOException, SearchException, Refusal;
  }

  /** The point of a stream from which on its headers are known. */
  interface Opening {
    /** Adds these headers and gives the body to write to; it is buffered. */
    OutputStream open(Map<String, String> headers) throws IOException;
  }

  /** A reply with a complete body. */
  static Reply of(int status, String type, byte[] bytes) {
    return new Reply(status, Map.of("Content-Type", type), new Bytes(bytes));
  }

  /** A reply with a text in UTF-8. */
  static Reply of(int status, String type, String text) {
    return of(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A problem, for a script to read. */
  static Reply of(Problem problem) {
    Reply reply =
        of(problem.status(), Problem.TYPE, ArticleJson.text(problem.json()) + "\n")
            .with("Cache-Control", "no-store");
    for (Map.Entry<String, String> header : problem.headers().entrySet()) {
      reply = reply.with(header.getKey(), header.getValue());
    }
    return reply;
  }

  /** The reply for a client that has the current representation already. */
  static Reply notModified() {
    return new Reply(304, Map.of(), new Bytes(new byte[0]));
  }

  /** The same reply with a header, in place of the one of that name if there is one. */
  Reply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, content);
  }

  /** The same reply with another body. */
  Reply with(Content content) {
    return new Reply(status, headers, content);
  }

  /** A header. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
