package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import news.dateline.actors.CorrectionsFile;
import news.dateline.http.DatelineServer;
import news.dateline.http.ServerSettings;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server follows an edited file, and its pages say what was corrected. */
class CorrectedPageTest {
  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  private HttpResponse<String> get(DatelineServer server, String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aRunningServerFollowsTheFile() throws Exception {
    Path index = folder.resolve("index");
    Path file = CorrectionsFile.beside(index);
    Shell made = Shell.run("index", "data/daily-lamp.jsonl", "--index", index.toString());
    assertThat(made.status()).as(made.err()).isZero();
    try (LuceneEngine engine =
            LuceneEngine.open(
                index,
                IndexSettings.standard().refreshingEach(Duration.ZERO),
                new CorrectionsFile(file, false));
        DatelineServer server =
            DatelineServer.start(ServerSettings.of("127.0.0.1", 0, "test"), Optional.of(engine))) {
      String table = "/api/v1/articles.csv?actor=Tomasz+Wierzba";
      String tag = get(server, table).headers().firstValue("ETag").orElseThrow();
      assertThat(get(server, table, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(get(server, "/").body()).doesNotContain("class=\"note corrections\"");

      Files.writeString(
          file, "dateline corrections 1\nmerge \"Tomasz Wierzba\" into \"Tomek Wierzba\"\nrejct\n");

      assertThat(get(server, table, "If-None-Match", tag).statusCode()).isEqualTo(200);
      String page = get(server, "/?actor=Tomasz+Wierzba").body();
      assertThat(page)
          .contains("Corrected: <code>merge &quot;Tomasz Wierzba&quot; into")
          .contains("title=\"also: Tomasz Wierzba\"")
          .contains("A line of the corrections is not applied");
      assertThat(get(server, "/facets/actor?prefix=tomasz").body()).contains("also Tomasz Wierzba");
      String id =
          JsonParser.parseString(
                  get(server, "/api/v1/articles.json?actor=Tomasz+Wierzba&q=drop").body())
              .getAsJsonObject()
              .getAsJsonArray("hits")
              .get(0)
              .getAsJsonObject()
              .get("id")
              .getAsString();
      assertThat(get(server, "/articles/" + id).body())
          .contains("named", "“Tomasz Wierzba”", "by correction");

      String status = get(server, "/api/v1/status").body();
      assertThat(status).contains("\"count\":1,\"problems\":1");

      Files.delete(file);
      assertThat(get(server, table).headers().firstValue("ETag")).contains(tag);
    }
  }
}
