package news.dateline.http;

import java.time.Duration;
import java.util.List;

/**
 * How the server serves.
 *
 * @param host the loopback name or address to listen at
 * @param port the port; 0 for the next free one
 * @param timeLimit how long a search may take; the time that a reply needs to travel does not count
 * @param bodyLimit the longest body that is read, in bytes
 * @param addressLimit the longest path with query that is read, in characters
 * @param searches how many requests may be answered at once
 * @param streams how many streams of all hits may be under way at once
 * @param version the software's version, for {@code status} and entity tags
 */
public record ServerSettings(
    String host,
    int port,
    Duration timeLimit,
    int bodyLimit,
    int addressLimit,
    int searches,
    int streams,
    String version) {

  /** The names and addresses of this machine that nobody else can reach. */
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1", "[::1]");

  /**
   * Checks the host.
   *
   * @throws IllegalArgumentException when it is not loopback, or a number makes no sense
   */
  public ServerSettings {
    if (!LOOPBACK.contains(host)) {
      throw new IllegalArgumentException(
          "--host "
              + host
              + " is refused: there is no access control yet, so only this machine may connect."
              + " Use 127.0.0.1 and, from elsewhere, a tunnel such as: ssh -L 8080:127.0.0.1:8080"
              + " this-machine");
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
    if (timeLimit.isNegative() || timeLimit.isZero() || bodyLimit < 1 || addressLimit < 1) {
      throw new IllegalArgumentException("limits are above zero");
    }
    if (searches < 1 || streams < 1) {
      throw new IllegalArgumentException("at least one search and one stream must be allowed");
    }
  }

  /** The settings that suit one person on one machine: ten seconds, 64 KiB, 8 KiB. */
  public static ServerSettings of(String host, int port, String version) {
    return new ServerSettings(
        host, port, Duration.ofSeconds(10), 64 * 1024, 8 * 1024, 64, 8, version);
  }
}
