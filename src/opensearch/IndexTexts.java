import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * Indexes the articles of a file of JSON lines with OpenSearch, one node on loopback, as fast as two
 * clients can send them over HTTP, several times: what Dateline's indexing is compared with. Nothing
 * is extracted; titles and bodies are analysed as English, the rest are keywords. One shard, no
 * replica, no refresh until the end; requests of 500 articles, made before the clock starts.
 *
 * <p>Run by {@code compare.sh}, which makes its class path.
 */
final class IndexTexts {
  private static final int REQUEST = 500;
  private static final int CLIENTS = 2;
  private static final String MAPPING =
      """
      {"settings":{"number_of_shards":1,"number_of_replicas":0,"refresh_interval":"-1"},
       "mappings":{"properties":{
        "id":{"type":"keyword"},"url":{"type":"keyword"},"outlet":{"type":"keyword"},"author":{"type":"keyword"},
        "published":{"type":"date","ignore_malformed":true},
        "title":{"type":"text","analyzer":"english"},"body":{"type":"text","analyzer":"english"}}}}
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI node;

  private IndexTexts(URI node) {
    this.node = node;
  }

  public static void main(String[] arguments) throws Exception {
    // The runner takes System.out for itself.
    PrintStream out = System.out;
    List<byte[]> requests = new ArrayList<>();
    long articles = read(Path.of(arguments[0]), requests);
    int rounds = Integer.parseInt(arguments[1]);
    Path home = Files.createTempDirectory("opensearch");
    OpenSearchRunner runner = new OpenSearchRunner();
    runner
        .onBuild((number, settings) -> settings.put("network.host", "127.0.0.1"))
        .build(
            OpenSearchRunner.newConfigs()
                .basePath(home.toString())
                .numOfNode(1)
                .clusterName("comparison"));
    try {
      String port =
          runner.node().injector().getInstance(org.opensearch.http.HttpServerTransport.class)
              .boundAddress().publishAddress().getPort() + "";
      IndexTexts client = new IndexTexts(URI.create("http://127.0.0.1:" + port + "/"));
      for (int round = 1; round <= rounds; round++) {
        String index = "texts" + round;
        client.send("PUT", index, MAPPING.getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        client.index(index, requests);
        client.send("POST", index + "/_refresh", new byte[0]);
        client.send("POST", index + "/_flush", new byte[0]);
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonObject stats =
            JsonParser.parseString(client.send("GET", index + "/_stats/docs,store", new byte[0]))
                .getAsJsonObject()
                .getAsJsonObject("_all")
                .getAsJsonObject("primaries");
        long count = stats.getAsJsonObject("docs").get("count").getAsLong();
        if (count != articles) {
          throw new IllegalStateException(count + " of " + articles + " articles are indexed");
        }
        out.printf(
            "OpenSearch %s, round %d: %,d articles in %.1f s, %.0f a second; index %,d bytes%n",
            org.opensearch.Version.CURRENT,
            round,
            articles,
            seconds,
            articles / seconds,
            stats.getAsJsonObject("store").get("size_in_bytes").getAsLong());
        client.send("DELETE", index, new byte[0]);
      }
    } finally {
      runner.close();
      runner.clean();
    }
    System.exit(0);
  }

  private static long read(Path file, List<byte[]> requests) throws IOException {
    long articles = 0;
    StringBuilder request = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        request.append("{\"index\":{}}\n").append(line).append('\n');
        articles++;
        if (articles % REQUEST == 0) {
          requests.add(request.toString().getBytes(StandardCharsets.UTF_8));
          request.setLength(0);
        }
      }
    }
    if (!request.isEmpty()) {
      requests.add(request.toString().getBytes(StandardCharsets.UTF_8));
    }
    return articles;
  }

  private void index(String index, List<byte[]> requests) throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        all.add(
            clients.submit(
                () -> {
                  for (int n = next.getAndIncrement();
                      n < requests.size();
                      n = next.getAndIncrement()) {
                    String reply = send("POST", index + "/_bulk?filter_path=errors", requests.get(n));
                    if (!reply.contains("\"errors\":false")) {
                      throw new IOException(reply);
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  private String send(String method, String path, byte[] body)
      throws IOException, InterruptedException {
    HttpResponse<String> reply =
        http.send(
            HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (reply.statusCode() / 100 != 2) {
      throw new IOException(path + ": " + reply.body());
    }
    return reply.body();
  }
}
