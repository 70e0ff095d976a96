package news.dateline.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import news.dateline.archive.Taken;
import news.dateline.archive.record.CapturedDocument.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarTest {
  private static final String HEAD =
      "{\n  \"log\": {\n    \"version\": \"1.2\",\n    \"pages\": [{\"title\": \"x\"}],\n    \"entries\": [";

  @TempDir Path folder;

  private static String entry(int status, String type, String content) {
    return "{\"startedDateTime\":\"2024-03-05T10:00:00.250+01:00\",\"request\":{\"method\":\"GET\","
        + "\"url\":\"https://bugle.example/ferry\",\"headers\":[]},\"response\":{\"status\":"
        + status
        + ",\"content\":{\"mimeType\":\""
        + type
        + "\""
        + content
        + "}},\"timings\":{\"wait\":1}}";
  }

  @Test
  void anAnswerOfHtmlIsAPageWithItsAddressAndTime() {
    String html = "<title>Fähre</title><p>“Um zwölf.”</p>";
    String packed =
        Base64.getEncoder().encodeToString(html.getBytes(Charset.forName("windows-1252")));
    String log =
        HEAD
            + String.join(
                ",",
                entry(200, "text/html; charset=utf-8", ",\"text\":\"" + html + "\""),
                entry(
                    200,
                    "text/html; charset=iso-8859-1",
                    ",\"encoding\":\"base64\",\"text\":\"" + packed + "\""),
                entry(200, "image/png", ",\"text\":\"x\""),
                entry(301, "text/html", ""),
                entry(200, "text/html", ""))
            + "]}}";
    Taken taken = Taken.read(folder, "a.har", log);
    assertThat(taken.format()).isEqualTo("har");
    assertThat(taken.texts()).containsExactly(html, html);
    assertThat(taken.skipped)
        .containsExactly("image/png", "HTTP 301", "a page that the browser did not keep");
    Content.Page page = (Content.Page) taken.documents.get(0).content();
    assertThat(page.url()).contains("https://bugle.example/ferry");
    assertThat(page.time()).contains(Instant.parse("2024-03-05T09:00:00.250Z"));
  }

  @Test
  void whatBreaksOffKeepsWhatCameBefore() {
    String first = entry(200, "text/html", ",\"text\":\"<p>Noon</p>\"");
    Taken taken = Taken.read(folder, "a.har", HEAD + first + "," + first.substring(0, 90));
    assertThat(taken.texts()).containsExactly("<p>Noon</p>");
    assertThat(taken.reasons()).singleElement().asString().contains("save it again");
    assertThat(Taken.read(folder, "b.har", HEAD + "{},7]}}").reasons()).isNotEmpty();
  }

  @Test
  void otherJsonWithALogIsNone() {
    String json = "{\"log\":{\"text\":\"The ferry\"},\"title\":\"Ferry\",\"text\":\"At noon.\"}";
    assertThat(Taken.read(folder, "a.json", json).format()).isEqualTo("json");
  }
}
