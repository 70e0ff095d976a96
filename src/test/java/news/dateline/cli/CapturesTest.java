package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import news.dateline.http.DatelineServer;
import news.dateline.http.ServerSettings;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * A web archive in which a page was captured again and again: under other addresses of it, with the
 * same text, and after a correction.
 */
class CapturesTest {
  private static final String BEFORE =
      "The pilot boat left Quill Harbour at nine with four people on board, the port said on Monday."
          + " \"We saw its lights until the point,\" said Una Prell, who keeps the lock. It was found at"
          + " noon, empty, on the sand of the far shore, with its engine still warm and a chart on the"
          + " table. The coastguard asked anybody who was out that morning to come forward.";
  private static final String AFTER = BEFORE.replace("four people", "three people");

  @TempDir Path folder;

  private static String page(String body, String section) {
    return """
    <!doctype html><html lang="en"><head><title>Pilot boat found empty - Quill Observer</title>
    <link rel="canonical" href="https://www.quill-observer.example/news/2024/05/06/pilot-boat-found-empty">
    <meta property="og:type" content="article"><meta property="og:site_name" content="Quill Observer">
    <meta property="article:published_time" content="2024-05-06T14:00:00Z"></head>
    <body><nav><a href="/">Home</a> <a href="/weather">%s</a></nav><article><h1>Pilot boat found empty</h1>
    <p>%s</p></article></body></html>
    """
        .formatted(section, body.replaceFirst("on Monday. ", "on Monday.</p><p>"));
  }

  private static WarcResponse response(String time, String url, String html) throws IOException {
    HttpResponse answer =
        new HttpResponse.Builder(200, "OK")
            .body(MediaType.HTML_UTF8, html.getBytes(StandardCharsets.UTF_8))
            .build();
    return new WarcResponse.Builder(URI.create(url)).date(Instant.parse(time)).body(answer).build();
  }

  @Test
  void oneArticleWithItsCapturesAndTheTextBeforeTheCorrection() throws Exception {
    Path archive = Files.createDirectories(folder.resolve("crawl"));
    String path = "quill-observer.example/news/2024/05/06/pilot-boat-found-empty";
    try (WarcWriter out =
        new WarcWriter(
            FileChannel.open(
                archive.resolve("may.warc.gz"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE),
            WarcCompression.GZIP)) {
      out.write(
          response("2024-05-06T15:00:00Z", "https://www." + path, page(BEFORE, "Weather: rain")));
      out.write(
          response(
              "2024-05-06T16:00:00Z",
              "http://m." + path + "?utm_source=post&fbclid=x1",
              page(BEFORE, "Weather: sun")));
      out.write(
          response("2024-05-07T08:00:00Z", "https://www." + path, page(AFTER, "Weather: sun")));
    }
    Path index = folder.resolve("index");
    Shell made = Shell.run("index", archive.toString(), "--index", index.toString());
    assertThat(made.status()).as(made.err()).isZero();
    assertThat(made.err()).contains("1 new article and 1 version of");

    JsonObject found =
        JsonParser.parseString(
                Shell.run("search", "--index", index.toString(), "--format", "json", "pilot").out())
            .getAsJsonObject();
    assertThat(found.get("total").getAsInt()).isEqualTo(1);
    String id = found.getAsJsonArray("hits").get(0).getAsJsonObject().get("id").getAsString();
    JsonObject article =
        JsonParser.parseString(
                Shell.run("show", "--index", index.toString(), id, "--format", "json").out())
            .getAsJsonObject();
    assertThat(article.get("body").getAsString()).contains("three people");
    assertThat(article.getAsJsonArray("captures")).hasSize(3);
    JsonArray versions = article.getAsJsonArray("versions");
    assertThat(versions).hasSize(1);
    assertThat(versions.get(0).getAsJsonObject().get("body").getAsString()).contains("four people");

    try (LuceneEngine engine = LuceneEngine.open(index, IndexSettings.standard());
        DatelineServer server =
            DatelineServer.start(ServerSettings.of("127.0.0.1", 0, "test"), Optional.of(engine));
        HttpClient client = HttpClient.newHttpClient()) {
      URI address = server.address().resolve("/articles/" + id);
      String page =
          client
              .send(
                  HttpRequest.newBuilder(address).build(),
                  java.net.http.HttpResponse.BodyHandlers.ofString())
              .body();
      assertThat(page)
          .contains(
              "Earlier versions", "with four people on board", "captured 2024-05-06T15:00:00Z");
    }
  }
}
