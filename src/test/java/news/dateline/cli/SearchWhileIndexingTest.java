package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.http.DatelineServer;
import news.dateline.http.ServerSettings;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** While another process indexes, the server answers every request and sees each commit. */
@Timeout(180)
class SearchWhileIndexingTest {
  private static final int RECORDS = 600;
  private static final List<String> ADDRESSES =
      List.of(
          "/?q=berth&distinct=true",
          "/?view=quotations&said_by=Oduya",
          "/api/v1/articles.json?q=quay&facet=outlet,actor,place,kind&interval=day",
          "/api/v1/quotations.json?said=open&facet=actor,type&sort=date",
          "/api/v1/articles.csv?q=report&fields=id,title,published,copies",
          "/api/v1/facets/actor.json?prefix=od",
          "/api/v1/histogram.json?interval=month",
          "/api/v1/status");

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Long> totals = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> fingerprints = Collections.synchronizedSet(new TreeSet<>());

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void everyRequestIsAnswered() throws Exception {
    Path first = IndexRuns.archive(Files.createDirectories(folder.resolve("first")), 20);
    Path index = folder.resolve("index");
    Shell made = Shell.run("index", first.toString(), "--index", index.toString());
    assertThat(made.status()).as(made.err()).isZero();
    Path archive = Files.createDirectories(folder.resolve("archive"));
    IndexRuns.archive(archive, RECORDS);
    try (LuceneEngine engine = LuceneEngine.open(index, IndexSettings.standard());
        DatelineServer server =
            DatelineServer.start(ServerSettings.of("127.0.0.1", 0, "test"), Optional.of(engine));
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> asking =
          List.of(
              clients.submit(() -> askAll(server)),
              clients.submit(() -> page(server)),
              clients.submit(() -> watch(server)));

      try {
        disturb(server, index, archive);
      } finally {
        stopped.set(true);
      }
      for (Future<?> each : asking) {
        each.get(30, TimeUnit.SECONDS);
      }
    }
    System.out.printf(
        "%d requests while another process indexed, none failed; %d states of the index were seen%n",
        requests.get(), fingerprints.size());
  }

  private void disturb(DatelineServer server, Path index, Path archive) throws Exception {
    assertThat(IndexRuns.start(index, archive).waitFor()).isZero();
    await(server, RECORDS);
    List<Long> grown = List.copyOf(totals);
    assertThat(grown).as("only articles came").isSorted();
    assertThat(new HashSet<>(grown)).as("commits that were seen").hasSizeGreaterThan(3);

    Files.delete(archive.resolve("archive.jsonl"));
    Shell pruned = Shell.run("index", archive.toString(), "--prune", "--index", index.toString());
    assertThat(pruned.status()).as(pruned.err()).isZero();
    await(server, 20);
  }

  private JsonObject json(DatelineServer server, String address) throws Exception {
    return JsonParser.parseString(get(server, address)).getAsJsonObject();
  }

  private String get(DatelineServer server, String address)
      throws IOException, InterruptedException {
    HttpResponse<String> reply =
        client.send(
            HttpRequest.newBuilder(server.address().resolve(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    requests.incrementAndGet();
    assertThat(reply.statusCode()).as("%s: %s", address, reply.body()).isEqualTo(200);
    return reply.body();
  }

  private Void askAll(DatelineServer server) throws Exception {
    while (!stopped.get()) {
      for (String address : ADDRESSES) {
        get(server, address);
      }
    }
    return null;
  }

  /** Walks through all pages, over and over: each walk is over one state of the index. */
  private Void page(DatelineServer server) throws Exception {
    while (!stopped.get()) {
      Set<String> ids = new HashSet<>();
      String start = "/api/v1/articles.json?q=report&size=40";
      Optional<String> next = Optional.of(start);
      long total = -1;
      while (next.isPresent()) {
        JsonObject page = json(server, next.get());
        total = total < 0 ? page.get("total").getAsLong() : total;
        assertThat(page.get("total").getAsLong()).isEqualTo(total);
        page.getAsJsonArray("hits")
            .forEach(hit -> ids.add(hit.getAsJsonObject().get("id").getAsString()));
        next =
            page.get("next").isJsonNull()
                ? Optional.empty()
                : Optional.of(page.get("next").getAsString());
      }
      assertThat((long) ids.size()).isEqualTo(total);
      for (String id : ids.stream().limit(3).toList()) {
        // It may have been pruned between the two requests.
        HttpResponse<String> article =
            client.send(
                HttpRequest.newBuilder(server.address().resolve("/articles/" + id)).build(),
                HttpResponse.BodyHandlers.ofString());
        requests.incrementAndGet();
        assertThat(article.statusCode()).isIn(200, 404);
      }
    }
    return null;
  }

  private Void watch(DatelineServer server) throws Exception {
    while (!stopped.get()) {
      JsonObject found = json(server, "/api/v1/articles.json?size=1");
      totals.add(found.get("total").getAsLong());
      fingerprints.add(found.getAsJsonObject("index").get("fingerprint").getAsString());
      Thread.sleep(20);
    }
    return null;
  }

  private void await(DatelineServer server, long articles) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    long seen = -1;
    while (seen != articles && System.nanoTime() < until) {
      seen = json(server, "/api/v1/articles.json?size=1").get("total").getAsLong();
      Thread.sleep(50);
    }
    assertThat(seen).as("a commit is seen within seconds").isEqualTo(articles);
  }
}
