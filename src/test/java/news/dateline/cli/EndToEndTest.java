package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * From an archive to an answer with the real parts: the sample archive, a real index, a real
 * server.
 */
@Timeout(600)
class EndToEndTest {
  private static final Path DATA = Path.of("data");
  private static final Path SEED = Path.of("../shared/seed");

  @TempDir Path folder;

  @Test
  void theSampleArchiveIsReadWithoutARejection() throws IOException {
    Path report = folder.resolve("report.json");

    Shell shell =
        Shell.run("index", DATA.toString(), "--index", index(), "--report", report.toString());

    assertThat(shell.err()).doesNotContain("rejected");
    assertThat(shell.status()).isZero();
    JsonObject totals = json(Files.readString(report)).getAsJsonObject("totals");
    assertThat(totals.get("rejected").getAsLong()).isZero();
    assertThat(totals.get("records").getAsLong())
        .isPositive()
        .isEqualTo(
            totals.get("articles").getAsLong()
                + totals.get("unchanged").getAsLong()
                + totals.get("versions").getAsLong()
                + totals.get("notArticles").getAsLong()
                + totals.get("skipped").getAsLong());
    assertThat(status().get("articles").getAsLong()).isEqualTo(totals.get("articles").getAsLong());
  }

  @Test
  void indexingTwiceChangesNothing() {
    Shell.run("index", DATA.toString(), "--index", index());
    JsonObject before = status();

    Shell shell = Shell.run("index", DATA.toString(), "--index", index());

    assertThat(shell.status()).isZero();
    assertThat(shell.err()).startsWith("0 new articles");
    assertThat(status()).isEqualTo(before);
    assertThat(Shell.run("check", "--index", index()))
        .isEqualTo(new Shell(0, index() + " is sound\n", ""));
  }

  @Test
  void readingUnchangedFilesAgainChangesNothing() {
    Shell.run("index", DATA.toString(), "--index", index());
    JsonObject before = status();

    Shell shell = Shell.run("index", DATA.toString(), "--index", index(), "--again");

    assertThat(shell.status()).isZero();
    assertThat(status()).isEqualTo(before);
  }

  @Test
  void theOrderOfThePathsDoesNotChangeTheFingerprint() throws IOException {
    List<String> paths;
    try (var files = Files.walk(DATA)) {
      paths = new ArrayList<>(files.filter(Files::isRegularFile).map(Path::toString).toList());
    }
    paths.sort(java.util.Comparator.reverseOrder());
    List<String> command =
        new ArrayList<>(List.of("index", "--index", folder.resolve("b").toString()));
    // a page that is named itself would be read as plain text where no format reads pages
    command.addAll(
        paths.stream().filter(path -> !path.matches(".*(README|gitattr|\\.html).*")).toList());
    command.add(DATA.resolve("pages").toString());

    Shell.run("index", DATA.toString(), "--index", index());
    Shell.run(command.toArray(String[]::new));

    assertThat(status(folder.resolve("b")).get("fingerprint"))
        .isEqualTo(status().get("fingerprint"));
  }

  @Test
  void whatSearchPrintsAsJsonIsWhatTheServerGives() throws Exception {
    Shell.run("index", DATA.toString(), "--index", index());
    String offline =
        Shell.run(
                "search",
                "ferry",
                "--facet",
                "outlet,place",
                "--interval",
                "month",
                "--size",
                "5",
                "--format",
                "json",
                "--index",
                index())
            .out();
    String table = Shell.run("search", "ferry", "--format", "csv", "--index", index()).out();

    try (Served served = new Served("--index", index())) {
      JsonObject online =
          json(
              served.get("/api/v1/articles.json?q=ferry&facet=outlet,place&interval=month&size=5"));
      assertThat(online.get("total").getAsLong()).isPositive();
      assertThat(withoutCursor(json(offline))).isEqualTo(withoutCursor(online));
      assertThat(served.get("/api/v1/articles.csv?q=ferry")).isEqualTo(table);
      assertThat(served.get("/")).contains("<html");
    }
  }

  @Test
  void serveBringsTheIndexUpToDateFirst() throws Exception {
    try (Served served = new Served("--index", index(), DATA.toString())) {
      assertThat(json(served.get("/api/v1/status")).get("articles").getAsLong()).isPositive();
    }
  }

  @Test
  void serveWithoutAnIndexSaysHowToMakeOne() throws Exception {
    try (Served served = new Served("--index", index())) {
      assertThat(served.get("/")).contains("index PATH");
    }
  }

  @Test
  void aBusyPortIsAClearError() throws Exception {
    Shell.run("index", DATA.toString(), "--index", index());
    try (Served served = new Served("--index", index())) {
      Shell shell =
          Shell.run(
              "serve", "--index", index(), "--port", Integer.toString(served.address.getPort()));

      assertThat(shell.status()).isEqualTo(3);
      assertThat(shell.err())
          .contains(Integer.toString(served.address.getPort()), "--port 0")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void aHostBeyondThisMachineIsRefused() {
    Shell shell = Shell.run("serve", "--host", "0.0.0.0", "--index", index());

    assertThat(shell.status()).isEqualTo(2);
    assertThat(shell.err()).contains("0.0.0.0", "access control");
  }

  @Test
  void anArticleIsShownByTheIdThatSearchPrints() {
    Shell.run("index", DATA.toString(), "--index", index());
    JsonObject hit =
        json(Shell.run("search", "ferry", "--size", "1", "--format", "json", "--index", index())
                .out())
            .getAsJsonArray("hits")
            .get(0)
            .getAsJsonObject();
    String id = hit.get("id").getAsString();

    assertThat(Shell.run("show", id, "--index", index()).out()).contains(id);
    assertThat(
            json(Shell.run("show", id, "--format", "json", "--index", index()).out()).get("title"))
        .isEqualTo(hit.get("title"));
  }

  /** The searches of the article that the project began with. */
  @Test
  void theSeedArticleAnswersItsSearches() throws IOException {
    assumeTrue(
        Files.exists(SEED), "skipped: " + SEED.toAbsolutePath().normalize() + " is not here");
    JsonObject expected = json(Files.readString(SEED.resolve("expected.json")));
    Shell.run("index", SEED.resolve("article.txt").toString(), "--index", index());

    for (JsonElement search : expected.getAsJsonArray("searches")) {
      JsonObject parameters = search.getAsJsonObject().getAsJsonObject("params");
      List<String> command =
          new ArrayList<>(List.of("search", "--format", "json", "--index", index()));
      parameters
          .entrySet()
          .forEach(
              each -> {
                command.add("--" + each.getKey().replace('_', '-'));
                command.add(each.getValue().getAsString());
              });
      JsonObject reply = json(Shell.run(command.toArray(String[]::new)).out());
      assertThat(reply.get("total").getAsLong())
          .as(parameters.toString())
          .isEqualTo(search.getAsJsonObject().get("total").getAsLong());
    }
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private JsonObject status() {
    return status(folder.resolve("index"));
  }

  private static JsonObject status(Path index) {
    return json(Shell.run("status", "--format", "json", "--index", index.toString()).out());
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static JsonObject withoutCursor(JsonObject reply) {
    reply.remove("nextCursor");
    reply.remove("next");
    return reply;
  }

  /** The command {@code serve} on a free port, in a thread of its own. */
  private static final class Served implements AutoCloseable {
    private final AtomicInteger status = new AtomicInteger(-1);
    private final Thread thread;
    private final URI address;
    private final HttpClient client = HttpClient.newHttpClient();

    Served(String... arguments) throws IOException {
      PipedInputStream printed = new PipedInputStream();
      PipedOutputStream out = new PipedOutputStream(printed);
      Terminal terminal =
          new Terminal(
              InputStream.nullInputStream(),
              out,
              new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
              false,
              false,
              80);
      List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
      command.addAll(List.of(arguments));
      thread =
          Thread.ofPlatform()
              .start(() -> status.set(Main.run(terminal, command.toArray(String[]::new))));
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8));
      address = URI.create(lines.readLine());
    }

    String get(String path) throws IOException, InterruptedException {
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(address.resolve(path)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return response.body();
    }

    @Override
    public void close() {
      client.close();
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      assertThat(status).hasValue(0);
    }
  }
}
