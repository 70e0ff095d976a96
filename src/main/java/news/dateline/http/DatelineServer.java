package news.dateline.http;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import news.dateline.search.Engine;

/**
 * A running server.
 *
 * <pre>{@code
 * try (DatelineServer server = DatelineServer.start(ServerSettings.of("127.0.0.1", 0, "0.1"), engine)) {
 *   System.err.println(server.address());
 *   …
 * }
 * }</pre>
 */
public final class DatelineServer implements AutoCloseable {
  private final SparkServer server;
  private final String host;

  private DatelineServer(SparkServer server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to serve; requests are answered when this returns. The engine stays the caller's, who
   * closes it after the server.
   *
   * @param engine the archive; without one, every page says how to make an index
   * @throws IOException when the port is taken
   */
  public static DatelineServer start(ServerSettings settings, Optional<Engine> engine)
      throws IOException {
    Application application = new Application(settings, Site.routes(settings, engine));
    return new DatelineServer(SparkServer.start(settings, application), settings.host());
  }

  /** The port. */
  public int port() {
    return server.port();
  }

  /** The address to open in a browser. */
  public URI address() {
    String name = host.equals("::1") ? "[::1]" : host;
    return URI.create("http://" + name + ":" + port() + "/");
  }

  /** Stops; what is being answered has a few seconds to end. */
  @Override
  public void close() {
    server.close();
  }
}
