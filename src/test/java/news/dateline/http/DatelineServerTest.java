package news.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real server, asked by a real client. */
@Timeout(60)
class DatelineServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<DatelineServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(DatelineServer::close);
    client.close();
  }

  @Test
  void answersAtItsAddress() throws Exception {
    DatelineServer server = start(Samples.many(3));
    HttpResponse<String> response = send(get(server, "/api/v1/articles.json?q=pier"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .startsWith("{\"query\":{\"input\":\"pier\"")
        .contains("\"total\":3");
    assertThat(send(get(server, "/")).body()).startsWith("<!doctype html>");
    assertThat(server.address().getPort()).isEqualTo(server.port()).isPositive();
  }

  @Test
  void gzipCarriesTheSameBytes() throws Exception {
    DatelineServer server = start(Samples.many(50));
    for (String path : List.of("/api/v1/articles.json?size=50", "/api/v1/articles.csv", "/")) {
      byte[] plain = bytes(get(server, path)).body();
      HttpResponse<byte[]> packed = bytes(get(server, path).header("Accept-Encoding", "gzip"));
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(packed.body().length).isLessThan(plain.length);
      assertThat(
              new GZIPInputStream(new java.io.ByteArrayInputStream(packed.body())).readAllBytes())
          .isEqualTo(plain);
    }
  }

  @Test
  void aKnownTagIsAnsweredWithoutABody() throws Exception {
    DatelineServer server = start(Samples.many(50));
    for (String encoding : List.of("identity", "gzip")) {
      HttpRequest.Builder request =
          get(server, "/api/v1/articles.json").header("Accept-Encoding", encoding);
      String tag = bytes(request.copy()).headers().firstValue("ETag").orElseThrow();
      for (String method : List.of("GET", "HEAD")) {
        HttpResponse<byte[]> again =
            bytes(
                request
                    .copy()
                    .header("If-None-Match", "\"another\", " + tag)
                    .method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().allValues("ETag")).containsExactly(tag);
        assertThat(again.body()).isEmpty();
      }
    }
  }

  @Test
  void postIsReadAsJson() throws Exception {
    DatelineServer server = start(Samples.many(3));
    HttpRequest.Builder post = get(server, "/api/v1/quotations.json");
    assertThat(
            send(post.copy()
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"size\":1}")))
                .body())
        .contains("\"total\":6");
    assertThat(send(post.copy().POST(HttpRequest.BodyPublishers.ofString("size=1"))).statusCode())
        .isEqualTo(415);
  }

  @Test
  void headHasTheHeadersOfGet() throws Exception {
    DatelineServer server = start(Samples.many(3));
    for (String path : List.of("/api/v1/articles.json", "/", "/openapi.json")) {
      HttpResponse<String> get = send(get(server, path));
      HttpResponse<String> head =
          send(get(server, path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
      assertThat(head.body()).isEmpty();
      for (String header : List.of("Content-Length", "Content-Type", "ETag")) {
        assertThat(head.headers().firstValue(header)).isEqualTo(get.headers().firstValue(header));
      }
    }
    HttpResponse<String> csv =
        send(
            get(server, "/api/v1/articles.csv")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(csv.headers().firstValue("X-Total-Count")).contains("3");
  }

  @Test
  void noHeaderChangesTheMethod() throws Exception {
    DatelineServer server = start(Samples.many(3));
    for (String method : List.of("DELETE", "POST", "OPTIONS")) {
      assertThat(
              send(get(server, "/api/v1/status").header("X-HTTP-Method-Override", method))
                  .statusCode())
          .isEqualTo(200);
    }
    HttpResponse<String> delete =
        send(
            get(server, "/api/v1/status")
                .header("X-HTTP-Method-Override", "GET")
                .method("DELETE", HttpRequest.BodyPublishers.noBody()));
    assertThat(delete.statusCode()).isEqualTo(405);
    assertThat(delete.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void tooMuchIsRefused() throws Exception {
    DatelineServer server = start(Samples.many(1));
    String long9 = "a".repeat(9_000);
    assertThat(send(get(server, "/api/v1/articles.json?q=" + long9)).statusCode()).isEqualTo(414);
    HttpResponse<String> far = send(get(server, "/api/v1/articles.json?q=" + long9.repeat(10)));
    assertThat(far.statusCode()).isEqualTo(414);
    assertThat(far.headers().firstValue("Content-Type")).contains("application/problem+json");
    byte[] body = ("{\"q\":\"" + "a".repeat(100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (HttpRequest.BodyPublisher publisher :
        List.of(
            HttpRequest.BodyPublishers.ofByteArray(body),
            HttpRequest.BodyPublishers.ofInputStream(
                () -> new java.io.ByteArrayInputStream(body)))) {
      HttpResponse<String> refused =
          send(
              get(server, "/api/v1/articles.json")
                  .header("Content-Type", "application/json")
                  .POST(publisher));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
  }

  /** A client that keeps its connection must find it as it left it, or closed before its eyes. */
  @Test
  void aConnectionSurvivesABodyThatIsTooLarge() throws Exception {
    DatelineServer server = start(Samples.many(1));
    byte[] body = ("{\"q\":\"" + "a".repeat(300_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 100; i++) {
      HttpResponse<String> refused =
          send(
              get(server, "/api/v1/articles.json")
                  .header("Content-Type", "application/json")
                  .POST(
                      i % 2 == 0
                          ? HttpRequest.BodyPublishers.ofByteArray(body)
                          : HttpRequest.BodyPublishers.ofInputStream(
                              () -> new java.io.ByteArrayInputStream(body))));
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.headers().firstValue("Connection")).isEmpty();
    }
    assertThat(
            raw(
                server,
                "POST /api/v1/articles.json HTTP/1.1\r\nHost: localhost:"
                    + server.port()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 9999999999"))
        .startsWith("HTTP/1.1 413 ")
        .contains("application/problem+json", "Connection: close");
  }

  @Test
  void foreignHostsAreTurnedAway() throws Exception {
    DatelineServer server = start(Samples.many(1));
    assertThat(raw(server, "GET / HTTP/1.1\r\nHost: evil.example:" + server.port()))
        .startsWith("HTTP/1.1 421 ");
    assertThat(raw(server, "GET / HTTP/1.1\r\nHost: localhost:" + server.port()))
        .startsWith("HTTP/1.1 200 ");
    // What a proxy would say is not believed.
    assertThat(
            raw(
                server,
                "GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost:"
                    + server.port()))
        .startsWith("HTTP/1.1 421 ");
    assertThat(raw(server, "GET / HTTP/1.0")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void nonsenseIsAProblemToo() throws Exception {
    DatelineServer server = start(Samples.many(1));
    for (String line :
        List.of("NONSENSE", "GET /%zz HTTP/1.1", "GET /a%2fb HTTP/1.1", "GET //x HTTP/1.1")) {
      assertThat(raw(server, line + "\r\nHost: localhost:" + server.port()))
          .startsWith("HTTP/1.1 400 ")
          .contains("application/problem+json");
    }
  }

  @Test
  void aStreamThatBreaksBreaksTheConnection() throws Exception {
    ListEngine engine = new ListEngine(Samples.many(20_000));
    engine.breaksAfter = 15_000;
    DatelineServer server = start(engine);
    for (String path : List.of("/api/v1/articles.csv", "/api/v1/articles.jsonl")) {
      for (String encoding : List.of("identity", "gzip")) {
        HttpRequest.Builder request = get(server, path).header("Accept-Encoding", encoding);
        HttpResponse<InputStream> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Total-Count")).contains("20000");
        try (InputStream body = response.body()) {
          assertThatThrownBy(body::readAllBytes)
              .as(path + " " + encoding)
              .isInstanceOf(IOException.class);
        }
      }
    }
    engine.breaksAfter = 3;
    assertThat(send(get(server, "/api/v1/articles.csv")).statusCode()).isEqualTo(500);
  }

  @Test
  void rowsLeaveWhileOthersAreStillBeingFound() throws Exception {
    ListEngine engine = new ListEngine(Samples.many(100_000));
    engine.holdsAt = 50_000;
    DatelineServer server = start(engine);
    for (String encoding : List.of("identity", "gzip")) {
      engine.hold = new CountDownLatch(1);
      HttpResponse<InputStream> response =
          client.send(
              get(server, "/api/v1/articles.csv").header("Accept-Encoding", encoding).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
      try (InputStream body =
          encoding.equals("gzip") ? new GZIPInputStream(response.body()) : response.body()) {
        long rows = 0;
        byte[] buffer = new byte[64 * 1024];
        while (rows < 40_000) {
          rows += lines(buffer, body.read(buffer));
        }
        engine.hold.countDown();
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
          rows += lines(buffer, read);
        }
        assertThat(rows).isEqualTo(100_001);
      }
    }
  }

  private static long lines(byte[] buffer, int length) {
    long lines = 0;
    for (int i = 0; i < length; i++) {
      lines += buffer[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  @Test
  void tooManyStreamsHaveToWait() throws Exception {
    ListEngine engine = new ListEngine(Samples.many(50_000));
    ServerSettings one =
        new ServerSettings("127.0.0.1", 0, Duration.ofSeconds(10), 65_536, 8_192, 8, 1, "test");
    DatelineServer server = start(one, engine);
    HttpResponse<InputStream> first =
        client.send(
            get(server, "/api/v1/articles.csv?fields=id,body").build(),
            HttpResponse.BodyHandlers.ofInputStream());
    HttpResponse<String> second = send(get(server, "/api/v1/articles.csv"));
    assertThat(second.statusCode()).isEqualTo(429);
    assertThat(second.headers().firstValue("Retry-After")).isPresent();
    first.body().close();
  }

  @Test
  void whatIsBeingAnsweredIsAnsweredBeforeTheServerStops() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ServerSettings settings = ServerSettings.of("127.0.0.1", 0, "test");
    Handler slow =
        (request, variable) -> {
          asked.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
          return Reply.of(200, "text/plain", "done");
        };
    SparkServer server =
        SparkServer.start(
            settings,
            new Application(settings, new Routes(List.of(Routes.Route.page("/slow", slow)))));
    URI address = URI.create("http://127.0.0.1:" + server.port() + "/slow");
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(
            HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
    Thread.sleep(200);
    assertThat(closed).isNotDone();
    go.countDown();
    assertThat(response.get(10, TimeUnit.SECONDS).body()).isEqualTo("done");
    closed.get(10, TimeUnit.SECONDS);
    assertThatThrownBy(
            () ->
                client.send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aTakenPortIsSaidAndTheProgramLivesOn() throws Exception {
    DatelineServer server = start(Samples.many(1));
    assertThatThrownBy(
            () ->
                DatelineServer.start(
                    ServerSettings.of("127.0.0.1", server.port(), "test"), Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:" + server.port())
        .hasMessageContaining("--port");
  }

  @Test
  void onlyLoopbackIsListenedAt() {
    for (String host : List.of("0.0.0.0", "", "::", "example.org", "192.168.1.2")) {
      assertThatThrownBy(() -> ServerSettings.of(host, 0, "test"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("--host");
    }
  }

  @Test
  void servesInTurkish() throws Exception {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      DatelineServer server = start(Samples.many(3));
      assertThat(send(get(server, "/api/v1/quotations.json?interval=month")).body())
          .contains("\"interval\":\"month\"", "\"type\":\"indirect\"");
      assertThat(
              send(get(server, "/api/v1/articles")
                      .method("OPTIONS", HttpRequest.BodyPublishers.noBody()))
                  .statusCode())
          .isEqualTo(405);
      HttpResponse<byte[]> packed = bytes(get(server, "/").header("ACCEPT-ENCODING", "GZIP"));
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(send(get(server, "/api/v1/articles?size=1").header("ACCEPT", "TEXT/CSV")).body())
          .startsWith("id,");
    } finally {
      Locale.setDefault(before);
    }
  }

  private DatelineServer start(List<Article> articles) throws IOException {
    return start(new ListEngine(articles));
  }

  private DatelineServer start(ListEngine engine) throws IOException {
    return start(ServerSettings.of("127.0.0.1", 0, "test"), engine);
  }

  private DatelineServer start(ServerSettings settings, ListEngine engine) throws IOException {
    DatelineServer server = DatelineServer.start(settings, Optional.of(engine));
    servers.add(server);
    return server;
  }

  private static HttpRequest.Builder get(DatelineServer server, String target) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> bytes(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What comes back when these lines are sent as they are. */
  private static String raw(DatelineServer server, String lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write((lines + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
