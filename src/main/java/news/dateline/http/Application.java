package news.dateline.http;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import news.dateline.search.BadRequest;
import news.dateline.search.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of every request: its host, its length, its route, its method; then the handler; then
 * what every reply carries. Values in, values out: it knows no socket.
 *
 * <p>Safe for use by several threads.
 */
final class Application {
  private static final Logger LOG = LoggerFactory.getLogger(Application.class);

  /** Only our own files: no script or style inside of a page, no frame, nothing from elsewhere. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** Against a name of somebody else's that was pointed at this machine (DNS rebinding). */
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Map<String, String> ON_EVERY_REPLY =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Content-Security-Policy", CONTENT_SECURITY_POLICY);

  private final ServerSettings settings;
  private final Routes routes;
  private final Semaphore searches;

  Application(ServerSettings settings, Routes routes) {
    this.settings = settings;
    this.routes = routes;
    this.searches = new Semaphore(settings.searches());
  }

  /**
   * Answers a request.
   *
   * @param port the port that it came in at
   */
  Reply answer(Request request, int port) {
    Reply reply;
    try {
      reply = routed(request, port);
    } catch (Refusal
        | BadRequest
        | SearchException
        | IOException
        | RuntimeException
        | StackOverflowError e) {
      return failed(request, e);
    }
    return dressed(ReplyCompression.apply(request, reply));
  }

  /** The reply when a request has failed and nothing has been sent yet. */
  Reply failed(Request request, Throwable failure) {
    Problem problem = problem(request, failure);
    boolean page =
        routes
            .find(request.path())
            .map(found -> found.route().page())
            .orElse(!request.path().startsWith("/api/") && !request.path().endsWith(".json"));
    return dressed(page ? ProblemPage.of(problem) : Reply.of(problem));
  }

  /** Whether somebody has to mend something when this was thrown. */
  static boolean unexpected(Throwable failure) {
    return !(failure instanceof Refusal
        || failure instanceof BadRequest
        || failure instanceof SearchException);
  }

  private Reply routed(Request request, int port)
      throws Refusal, BadRequest, SearchException, IOException {
    checkHost(request.header("Host"), port);
    checkLength(request);
    Routes.Found found =
        routes
            .find(request.path())
            .orElseThrow(
                () ->
                    new Refusal(
                        Problem.of(
                            404,
                            "not-found",
                            "Nothing is served at this path. What is served is described in"
                                + " /openapi.json.")));
    if (!found.route().takes(request.method())) {
      throw new Refusal(
          Problem.of(
                  405,
                  "method-not-allowed",
                  "This path takes " + found.route().allow() + "; nothing can be changed here.")
              .with("Allow", found.route().allow()));
    }
    String variable = Request.decodeSegment(found.variable());
    if (!searches.tryAcquire()) {
      throw new Refusal(
          Problem.of(
                  429,
                  "too-many-requests",
                  "More than "
                      + settings.searches()
                      + " requests are being answered; try again in a second.")
              .with("Retry-After", "1"));
    }
    try {
      return found.route().handler().answer(request, variable);
    } finally {
      searches.release();
    }
  }

  private void checkHost(Optional<String> header, int port) throws Refusal {
    String host = header.orElse("").strip().toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    String name = hasPort ? host.substring(0, colon) : host;
    String named = hasPort ? host.substring(colon + 1) : "80";
    if (!HOSTS.contains(name) || !named.equals(Integer.toString(port))) {
      throw new Refusal(
          Problem.of(
              421,
              "misdirected",
              "This server answers only as localhost:"
                  + port
                  + " or 127.0.0.1:"
                  + port
                  + ", so that no page from elsewhere can read through your browser. A tunnel has"
                  + " to use the same port at both ends."));
    }
  }

  private void checkLength(Request request) throws Refusal {
    if (request.targetLength() > settings.addressLimit()) {
      throw new Refusal(
          Problem.of(
              414,
              "address-too-long",
              "The address has "
                  + request.targetLength()
                  + " characters; at most "
                  + settings.addressLimit()
                  + " are read. Send the same parameters with POST, as a JSON object."));
    }
    if (request.body().length > settings.bodyLimit()) {
      throw new Refusal(bodyTooLarge(settings));
    }
  }

  /** The problem of a body that is longer than is read. */
  static Problem bodyTooLarge(ServerSettings settings) {
    return Problem.of(
        413, "body-too-large", "At most " + settings.bodyLimit() + " bytes of a body are read.");
  }

  private static Problem problem(Request request, Throwable failure) {
    if (unexpected(failure)) {
      LOG.error("{} {} failed", request.method(), request.path(), failure);
    }
    return switch (failure) {
      case Refusal refusal -> refusal.problem();
      case BadRequest bad -> Problem.of(bad);
      case SearchException cannot -> Problem.of(cannot);
      case StackOverflowError deep ->
          Problem.of(400, "too-deep", "The query is nested too deeply.");
      default ->
          Problem.of(
              500,
              "internal",
              "The server failed; its log says why, and dateline check tells whether the index is"
                  + " sound.");
    };
  }

  private static Reply dressed(Reply reply) {
    Reply dressed = reply;
    for (String name : new TreeSet<>(ON_EVERY_REPLY.keySet())) {
      dressed = dressed.with(name, ON_EVERY_REPLY.getOrDefault(name, ""));
    }
    return dressed;
  }

  /** The routes, for whoever checks the description against them. */
  List<Routes.Route> routes() {
    return routes.routes();
  }
}
