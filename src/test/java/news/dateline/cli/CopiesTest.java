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
import java.util.Optional;
import news.dateline.http.DatelineServer;
import news.dateline.http.ServerSettings;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wire story and its reprints, from the files to the page. */
class CopiesTest {
  private static final String STORY =
      "Divers closed the second sluice at Marrow Bay late on Tuesday, a day after the first one"
          + " jammed. \\\"We had eleven minutes between two tides,\\\" said Oda Trellick, who leads the"
          + " crew. The harbour office said that nobody was hurt and that ferries would run again"
          + " from Thursday, once the chain had been replaced and the gauge read anew.";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path index;

  @BeforeEach
  void index() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        archive.resolve("day.jsonl"),
        line("wire", "2024-05-07", "Tarn Wire", "Divers close sluice", STORY)
            + line("post", "2024-05-08", "Marrow Post", "Sluice shut at last", STORY)
            + line(
                "radio",
                "2024-05-10",
                "Fen Radio",
                "Eleven minutes",
                "Here is what happened overnight. " + STORY)
            + line(
                "other",
                "2024-05-09",
                "Fen Radio",
                "Ferries late",
                "The first boat of the season left an hour late for want of a pilot, and the second"
                    + " did not leave at all, which nobody on the quay could explain by noon."));
    index = folder.resolve("index");
    Shell made = Shell.run("index", archive.toString(), "--index", index.toString());
    assertThat(made.status()).as(made.err()).isZero();
  }

  @AfterEach
  void close() {
    client.close();
  }

  private static String line(String id, String day, String outlet, String title, String body) {
    return "{\"id\":\"%s\",\"published\":\"%s\",\"outlet\":\"%s\",\"title\":\"%s\",\"body\":\"%s\"}%n"
        .formatted(id, day, outlet, title, body);
  }

  private Shell search(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "search";
    all[1] = "--index";
    all[2] = index.toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return Shell.run(all);
  }

  @Test
  void aTextIsCountedAndListedOnce() {
    assertThat(search("--distinct", "--sort", "date", "--facet", "outlet").out().lines())
        .startsWith("2 articles")
        .anyMatch(line -> line.matches("2024-05-07 +Tarn Wire +Divers close sluice"))
        .anyMatch(line -> line.matches(" +[a-z2-7]{26}, \\+2 copies"))
        .noneMatch(line -> line.contains("Sluice shut at last"))
        .anyMatch(line -> line.matches(" +Fen Radio +2"))
        .anyMatch(line -> line.matches(" +Marrow Post +1"));
    assertThat(search("--distinct", "--outlet", "Marrow Post").out())
        .as("the first of those that match")
        .startsWith("1 article\n")
        .contains("Sluice shut at last");
    assertThat(search("--quotations").out()).startsWith("6 quotations");
    assertThat(search("--quotations", "--distinct").out())
        .startsWith("2 quotations\n")
        .contains("direct, +2 copies, in: Divers close sluice")
        .doesNotContain("Marrow Post");
    assertThat(search("--format", "csv", "--sort", "date", "--fields", "key,copies").out())
        .isEqualToNormalizingNewlines("key,copies\nwire,2\npost,2\nother,0\nradio,2\n");
  }

  @Test
  void aHitListsItsCopies() {
    JsonObject found = json(search("--format", "json", "--outlet", "Tarn Wire").out());
    String id = found.getAsJsonArray("hits").get(0).getAsJsonObject().get("id").getAsString();
    assertThat(
            search("--copies-of", id, "--format", "csv", "--sort", "date", "--fields", "key").out())
        .isEqualToNormalizingNewlines("key\npost\nradio\n");
    Shell none = search("--copies-of", "nosuchid");
    assertThat(none.out()).startsWith("0 articles");
    assertThat(none.err()).contains("copies_of=nosuchid is not the id of an article");
  }

  @Test
  void thePageSaysSoAndLeadsThere() throws Exception {
    try (LuceneEngine engine = LuceneEngine.open(index, IndexSettings.standard());
        DatelineServer server =
            DatelineServer.start(ServerSettings.of("127.0.0.1", 0, "test"), Optional.of(engine))) {
      assertThat(get(server, "/"))
          .contains(
              "4 articles",
              "+2 copies</a>",
              "<input type=\"checkbox\" name=\"distinct\" value=\"true\" form=\"search\">");
      String once = get(server, "/?distinct=true&sort=date");
      assertThat(once)
          .contains(
              "2 articles<span class=\"note\">, each text once</span>",
              "value=\"true\" form=\"search\" checked=\"\"",
              "/api/v1/articles.csv?distinct=true&amp;sort=date");
      String id = once.replaceFirst("(?s).*href=\"/\\?copies_of=([a-z2-7]{26})\".*", "$1");
      assertThat(get(server, "/?copies_of=" + id))
          .contains("2 articles", "copies of</span> <b dir=\"auto\">Divers close sluice</b>")
          .contains("Sluice shut at last", "Eleven minutes");
      assertThat(get(server, "/articles/" + id))
          .contains("Copies of this text", ">Marrow Post</a>, <time", ">Fen Radio</a>, <time");
      assertThat(json(get(server, "/api/v1/articles/" + id)).get("copies").getAsInt()).isEqualTo(2);
      assertThat(get(server, "/api/v1/articles.json?distinct=perhaps"))
          .contains("distinct is true or false (or 1 or 0), not perhaps");
      assertThat(
              json(get(server, "/api/v1/histogram.json?interval=day&distinct=true"))
                  .getAsJsonObject("histogram")
                  .getAsJsonArray("buckets"))
          .hasSize(3);
    }
  }

  private String get(DatelineServer server, String address)
      throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(server.address().resolve(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
