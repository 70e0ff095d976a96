package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of saved pages, through the commands. */
class PagesTest {
  @TempDir Path folder;

  @BeforeEach
  void save() throws IOException {
    Files.createDirectories(folder.resolve("pages"));
    Files.writeString(
        folder.resolve("pages/1-ferry.html"),
        """
        <!DOCTYPE html><html><head><title>Ferry held at Larvik - Oslofjord Post</title>
        <meta property="og:site_name" content="Oslofjord Post"><meta property="og:type" content="article">
        <meta property="article:published_time" content="2025-03-14T09:00:00+01:00">
        <link rel="canonical" href="https://oslofjord-post.example/2025/03/ferry-held"></head>
        <body><h1>Ferry held at Larvik</h1><div class="body">
        <p>A night ferry was held at Larvik on Friday after its second engine failed inspection for the third time.</p>
        <p>“We will not sail on one engine,” said Ragnhild Solli, who commands her.</p>
        <p class="related">Read also: What an engine costs</p></div></body></html>
        """);
    StringBuilder listing =
        new StringBuilder("<html><head><title>Sea</title></head><body><h1>Sea</h1>");
    for (int i = 0; i < 9; i++) {
      listing
          .append("<div><h2><a href='/")
          .append(i)
          .append("'>Story ")
          .append(i)
          .append(" of the sea</a></h2>");
      listing
          .append("<p>Somebody went to sea in boat ")
          .append(i)
          .append(", which was not hers, and came back rather later.</p></div>");
    }
    Files.writeString(folder.resolve("pages/2-listing.html"), listing + "</body></html>");
    Files.writeString(folder.resolve("pages/3-empty.html"), "<html><body></body></html>");
  }

  private String pages() {
    return folder.resolve("pages").toString();
  }

  @Test
  void annotatePrintsArticlesAndSaysWhatIsNone() {
    Shell shell = Shell.run("annotate", pages());
    List<JsonObject> lines =
        shell.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(lines).hasSize(2);
    JsonObject ferry = lines.get(0);
    assertThat(ferry.has("article")).isFalse();
    assertThat(ferry.get("title").getAsString()).isEqualTo("Ferry held at Larvik");
    assertThat(ferry.get("outlet").getAsString()).isEqualTo("Oslofjord Post");
    assertThat(ferry.get("outletEvidence").getAsString()).isEqualTo("metadata:og:site_name");
    JsonObject published = ferry.getAsJsonObject("published");
    assertThat(published.get("date").getAsString()).isEqualTo("2025-03-14");
    assertThat(published.get("evidence").getAsString())
        .isEqualTo("metadata:article:published_time");
    String body = ferry.get("body").getAsString();
    assertThat(body)
        .startsWith("A night ferry")
        .contains("time.\n\n“We will")
        .doesNotContain("Read also");
    JsonObject quotation = ferry.getAsJsonArray("quotations").get(0).getAsJsonObject();
    JsonObject content = quotation.getAsJsonArray("content").get(0).getAsJsonObject();
    assertThat(body.substring(content.get("start").getAsInt(), content.get("end").getAsInt()))
        .contains("We will not sail on one engine");
    assertThat(
            quotation.getAsJsonArray("actors").get(0).getAsJsonObject().get("name").getAsString())
        .isEqualTo("Ragnhild Solli");
    assertThat(lines.get(1).get("article").getAsBoolean()).isFalse();
    assertThat(lines.get(1).get("reason").getAsString()).startsWith("a listing");
    assertThat(lines.get(1).get("body").getAsString()).contains("Somebody went to sea");
    assertThat(shell.err()).contains("3-empty.html #0 @0: a page with neither title nor text");
    assertThat(shell.status()).isEqualTo(1);
  }

  @Test
  void indexCountsWhatIsNoArticleAndLeavesItOut() throws IOException {
    Path report = folder.resolve("report.json");
    Path index = folder.resolve("index");
    Shell.run("index", pages(), "--index", index.toString(), "--report", report.toString());
    JsonObject totals =
        JsonParser.parseString(Files.readString(report))
            .getAsJsonObject()
            .getAsJsonObject("totals");
    assertThat(totals.get("records").getAsLong()).isEqualTo(3);
    assertThat(totals.get("articles").getAsLong()).isEqualTo(1);
    assertThat(totals.get("notArticles").getAsLong()).isEqualTo(1);
    assertThat(totals.get("rejected").getAsLong()).isEqualTo(1);
    assertThat(Files.readString(report).replaceAll("\\s", ""))
        .contains("\"skippedAs\":{\"alisting\":1}");
    assertThat(Shell.run("search", "sea", "--index", index.toString()).out())
        .doesNotContain("Somebody");
    assertThat(Shell.run("search", "ferry", "--index", index.toString()).out())
        .contains("Ferry held at Larvik");
  }
}
