package news.dateline.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.search.BadRequest;
import news.dateline.search.Engine;
import news.dateline.search.SearchException;

/**
 * The endpoint without a socket: gives what a {@code GET} of the server would bring, byte for byte,
 * to a program in the same process.
 *
 * <pre>{@code
 * new LocalEndpoint(engine, "0.1").get("articles.csv", Map.of("q", List.of("flood")), out);
 * }</pre>
 */
public final class LocalEndpoint {
  /** Nobody else waits, so a search may take its time. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Routes routes;

  /**
   * The endpoint over an archive.
   *
   * @param engine stays the caller's
   * @param version the software's version
   */
  public LocalEndpoint(Engine engine, String version) {
    ServerSettings usual = ServerSettings.of("127.0.0.1", 0, version);
    ServerSettings patient =
        new ServerSettings(
            usual.host(),
            usual.port(),
            LIMIT,
            usual.bodyLimit(),
            usual.addressLimit(),
            usual.searches(),
            usual.streams(),
            version);
    this.routes = Site.routes(patient, Optional.of(engine));
  }

  /**
   * Writes the body of a reply.
   *
   * @param resource the path below the endpoint's root, such as {@code articles.json}
   * @param parameters the parameters, in order
   * @param out takes the body; stays open
   * @throws BadRequest when the endpoint would refuse the request
   */
  public void get(String resource, Map<String, List<String>> parameters, OutputStream out)
      throws IOException, SearchException, BadRequest {
    Request request = Request.of(Endpoint.ROOT + resource, parameters);
    try {
      Routes.Found found =
          routes
              .find(request.path())
              .orElseThrow(() -> new IllegalArgumentException("no such resource: " + resource));
      Reply reply =
          found.route().handler().answer(request, Request.decodeSegment(found.variable()));
      switch (reply.content()) {
        case Reply.Bytes(byte[] bytes) -> out.write(bytes);
        case Reply.Stream(Reply.Writer writer) -> writer.write(headers -> out);
      }
    } catch (Refusal refusal) {
      Problem problem = refusal.problem();
      throw new BadRequest(
          problem.detail(), problem.parameter(), problem.position(), problem.suggestion());
    }
  }
}
