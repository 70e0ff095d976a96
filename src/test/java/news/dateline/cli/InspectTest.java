package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files before they are indexed, and after. */
@Timeout(120)
class InspectTest {
  private static final String TEXT =
      "The ferry between Tolvik and Sund is to sail again in May. “We are late,” said Ida Brekke,"
          + " who runs the line. The council pays for a new ramp.";

  private static final String LINE =
      "{\"id\":\"%d\",\"headline\":\"Ferry %d to sail again\",\"%s\":\""
          + TEXT
          + "\",\"published\":\"2024-05-%02d\",\"source\":\"Tolvik Post\",\"desk\":\"north\"}\n";

  @TempDir Path folder;

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return file.toString();
  }

  private static String lines(int count, String body) {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      lines.append(String.format(LINE, i, i, body, 1 + i % 28));
    }
    return lines.toString();
  }

  @Test
  void aFileThatIsUnderstoodIsShownWithItsFieldsAndItsFirstArticle() throws IOException {
    Shell shell = Shell.run("inspect", file("ferry.jsonl", lines(3, "text")));

    assertThat(shell.status()).isZero();
    assertThat(shell.out())
        .contains("ferry.jsonl\n")
        .contains("read as   jsonl, since each line is a JSON object")
        .contains("records   3 in all")
        .contains("title     ← headline")
        .contains("body      ← text")
        .contains("published ← published")
        .contains("not used  desk: north")
        .contains("first     Ferry 1 to sail again")
        .contains("2024-05-02 · Tolvik Post · en · 1 quotation");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void onlyTheBeginningOfALongFileIsLookedAt() throws IOException {
    Shell shell = Shell.run("inspect", "--records", "5", file("ferry.jsonl", lines(500, "text")));

    assertThat(shell.out()).contains("records   5 looked at, there may be more");
    assertThat(shell.status()).isZero();
  }

  @Test
  void aTextThatNoFieldServesForIsDoubtful() throws IOException {
    String file = file("ferry.jsonl", lines(3, "prose_of_the_desk"));

    for (List<String> command :
        List.of(
            List.of("inspect", file),
            List.of("annotate", file),
            List.of("index", file, "--index", folder.resolve("ix").toString()))) {
      Shell shell = Shell.run(command.toArray(String[]::new));

      assertThat(shell.status()).as(command.get(0)).isEqualTo(Status.DOUBTFUL);
      assertThat(shell.err())
          .as(command.get(0))
          .contains("1 field that looks like text was not used; say with --map")
          .contains("prose_of_the_desk: The ferry between Tolvik and Sund")
          .contains("1 file has articles with a title and no text");
    }
  }

  @Test
  void theMembersOfAContainerAreShownOneByOne() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 6; i++) {
        zip.putNextEntry(new ZipEntry("in/f" + i + (i == 1 ? ".png" : ".jsonl")));
        zip.write(
            i == 1
                ? new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}
                : lines(2, "text").getBytes(StandardCharsets.UTF_8));
      }
    }
    Path zip = folder.resolve("ferry.zip");
    Files.write(zip, bytes.toByteArray());

    Shell all = Shell.run("inspect", zip.toString());
    Shell some = Shell.run("inspect", "--members", "3", zip.toString());

    assertThat(all.out()).contains("ferry.zip!/in/f0.jsonl\n", "ferry.zip!/in/f5.jsonl\n");
    assertThat(all.out()).contains("ferry.zip!/in/f1.png\n  not read  no format recognises");
    assertThat(some.out()).contains("ferry.zip!/in/f2.jsonl\n").doesNotContain("f3.jsonl");
  }

  @Test
  void aNamedFileThatIsNoProseIsRefusedWithTheRemedy() throws IOException {
    String file = file("odd.dat", "a^b^c\n1^2^3\n4^5^6\n7^8^9\n");

    Shell refused = Shell.run("annotate", file);
    Shell forced = Shell.run("annotate", file, "--as", "text");

    assertThat(refused.status()).isEqualTo(Status.DOUBTFUL);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .contains("odd.dat #0", "it looks like a table with ^ between its cells", "--as FORMAT");
    assertThat(forced.out().lines()).hasSize(1);
  }

  @Test
  void aFormatCanBeSaidAndAWrongNameListsThemAll() throws IOException {
    String file = file("ferry.txt", "title\nA ferry sails\nAnother one\n");

    assertThat(Shell.run("inspect", file, "--as", "csv").out())
        .contains("read as   csv, since you said so (--as)");
    assertThat(Shell.run("inspect", file, "--text").out()).contains("read as   text, since you");
    Shell wrong = Shell.run("inspect", file, "--as", "docs");
    assertThat(wrong.status()).isEqualTo(Status.WRONG_USE);
    assertThat(wrong.err()).contains("--as takes one of ", "jsonl", "text", "not \"docs\"");
  }

  @Test
  void whatANameSaysWasAnArchiveIsNotPassedOverInSilence() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inside.resolve("a.jsonl"), lines(1, "text"));
    Files.writeString(inside.resolve("b.csv"), "neither here nor there");
    Files.write(inside.resolve("c.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
    Path index = folder.resolve("ix");

    Shell shell = Shell.run("index", inside.toString(), "--index", index.toString());

    assertThat(shell.status()).isEqualTo(Status.DOUBTFUL);
    assertThat(shell.err())
        .contains("1 file that may hold articles was not read; say what it is with --as FORMAT")
        .contains("b.csv: no format recognises its content")
        .doesNotContain("      c.png");
    Files.delete(inside.resolve("b.csv"));
    assertThat(Shell.run("index", inside.toString(), "--index", index.toString()).status())
        .isZero();
  }

  @Test
  void theReportHasWhatWasReadAsWhatTheFieldsAndTheDoubts() throws IOException {
    Path report = folder.resolve("report.json");
    Shell.run(
        "index",
        file("ferry.jsonl", lines(3, "prose_of_the_desk")),
        "--index",
        folder.resolve("ix").toString(),
        "--report",
        report.toString());

    JsonObject json = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    JsonObject reading = json.getAsJsonArray("readings").get(0).getAsJsonObject();
    assertThat(reading.get("format").getAsString()).isEqualTo("jsonl");
    assertThat(reading.get("mark").getAsString()).isEqualTo("each line is a JSON object");
    JsonObject file = json.getAsJsonArray("fields").get(0).getAsJsonObject();
    assertThat(file.get("records").getAsInt()).isEqualTo(3);
    JsonObject headline =
        file.getAsJsonArray("fields").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(field -> field.get("name").getAsString().equals("headline"))
            .findFirst()
            .orElseThrow();
    assertThat(headline.getAsJsonObject("usedAs").get("title").getAsInt()).isEqualTo(3);
    assertThat(json.getAsJsonArray("doubts").asList())
        .extracting(doubt -> doubt.getAsJsonObject().get("kind").getAsString())
        .containsExactly("unused_text", "title_only");
  }
}
