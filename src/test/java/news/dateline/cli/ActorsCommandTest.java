package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Correcting a small archive by commands, and what searches then say. */
class ActorsCommandTest {
  @TempDir static Path folder;

  @BeforeAll
  static void index() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
        {"id":"1","source":"Karst Radio","date":"2024-03-01","title":"Pier","body":"Ana Lund, the mayor, said: \\"The pier must stay where it is.\\" Nobody answered her at all."}
        {"id":"2","source":"Karst Radio","date":"2024-03-02","title":"Pier again","body":"Ana Lundt said: \\"We shall see about the pier next week.\\" Nobody answered."}
        {"id":"3","source":"Tagus Review","date":"2024-03-03","title":"Pier and dam","body":"Hedda Quill said: \\"The dam is older than the pier is.\\" Nobody answered."}
        """);
    Shell made =
        Shell.run("index", folder.resolve("a.jsonl").toString(), "--index", at().toString());
    assertThat(made.status()).as(made.err()).isZero();
  }

  @BeforeEach
  void withoutCorrections() throws IOException {
    Files.deleteIfExists(file());
  }

  private static Path at() {
    return folder.resolve("index");
  }

  private static Path file() {
    return folder.resolve("index.corrections.txt");
  }

  private static Shell actors(String... arguments) {
    return dateline("actors", arguments);
  }

  private static Shell dateline(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--index";
    all[all.length - 1] = at().toString();
    return Shell.run(all);
  }

  private static JsonObject json(String... arguments) {
    Shell found = dateline("search", arguments);
    assertThat(found.status()).as(found.err()).isZero();
    return JsonParser.parseString(found.out()).getAsJsonObject();
  }

  @Test
  void aDryRunSaysWhatChangesAndChangesNothing() {
    Shell dry = actors("merge", "Ana Lundt", "--into", "Ana Lund", "--dry-run");
    assertThat(dry.status()).isZero();
    assertThat(dry.out())
        .isEqualTo(
            """
            would add: merge "Ana Lundt" into "Ana Lund"
            1 article, 1 quotation change
              Ana Lund: 1 → 2 articles, 1 → 2 quotations
              Ana Lundt: 1 → 0 articles, 1 → 0 quotations
            """);
    assertThat(file()).doesNotExist();
  }

  @Test
  void aMergeIsWrittenSaidAndUndone() throws IOException {
    Files.writeString(file(), "dateline corrections 1\n# mine\nreject \"Somebody\"\n");
    Shell merged = actors("merge", "Ana Lundt", "A. Lund", "--into", "Ana Lund");
    assertThat(merged.status()).as(merged.err()).isZero();
    assertThat(merged.err()).contains("no article mentions anybody called \"A. Lund\"");
    assertThat(Files.readString(file()))
        .isEqualTo(
            """
            dateline corrections 1
            # mine
            reject "Somebody"
            merge "Ana Lundt" "A. Lund" into "Ana Lund"
            """);

    JsonObject found = json("--actor", "ana lundt", "--facet", "actor", "--format", "json");
    assertThat(found.get("total").getAsInt()).isEqualTo(2);
    JsonObject corrections = found.getAsJsonObject("corrections");
    assertThat(corrections.get("count").getAsInt()).isEqualTo(2);
    assertThat(corrections.get("applied").toString())
        .isEqualTo(
            "[{\"line\":4,\"correction\":\"merge \\\"Ana Lundt\\\" \\\"A. Lund\\\" into \\\"Ana"
                + " Lund\\\"\"}]");
    assertThat(corrections.get("actors").toString())
        .isEqualTo("[{\"name\":\"Ana Lund\",\"also\":[\"Ana Lundt\"],\"lines\":[4]}]");
    assertThat(dateline("search", "--actor", "ana lundt").err()).contains("corrected: merge");
    assertThat(actors("list", "lundt").out())
        .contains("2  Ana Lund")
        .contains("also Ana Lundt")
        .contains("line 4: merge");

    Shell undone = actors("undo", "ana lundt");
    assertThat(undone.status()).as(undone.err()).isZero();
    assertThat(undone.out()).contains("Ana Lundt: 0 → 1 article");
    assertThat(Files.readString(file()))
        .isEqualTo(
            """
            dateline corrections 1
            # mine
            reject "Somebody"
            merge "A. Lund" into "Ana Lund"
            """);
    assertThat(actors("undo", "A. Lund").status()).isZero();
    assertThat(Files.readString(file()))
        .isEqualTo("dateline corrections 1\n# mine\nreject \"Somebody\"\n");
  }

  @Test
  void splitRenameRejectAndKeepAreLinesOfTheFile() throws IOException {
    assertThat(
            actors(
                    "split",
                    "Ana Lund",
                    "--outlet",
                    "Karst Radio",
                    "--to",
                    "2024-03",
                    "--as",
                    "Ola Lund")
                .out())
        .contains("1 article, 1 quotation change", "Ola Lund: 0 → 1 article");
    assertThat(actors("rename", "Hedda Quill", "--to", "Ana Lund").err())
        .contains("already belonged to somebody");
    assertThat(actors("reject", "Ana Lundt").out())
        .contains("Ana Lundt: 1 → 0 articles, 1 → 0 quotations");
    assertThat(actors("keep", "Ola Lund").status()).isZero();
    assertThat(Files.readAllLines(file()))
        .containsExactly(
            "dateline corrections 1",
            "split \"Ana Lund\" outlet \"Karst Radio\" to 2024-03-31 as \"Ola Lund\"",
            "rename \"Hedda Quill\" to \"Ana Lund\"",
            "reject \"Ana Lundt\"",
            "keep \"Ola Lund\"");
    JsonObject all = json("--facet", "actor,kind", "--format", "json");
    assertThat(all.getAsJsonObject("facets").getAsJsonObject("actor").get("values").toString())
        .contains("\"label\":\"Ana Lund\",\"count\":1", "\"label\":\"Ola Lund\",\"count\":1")
        .doesNotContain("Quill\",\"count\"", "Lundt");
    assertThat(all.getAsJsonObject("facets").getAsJsonObject("kind").get("values").toString())
        .contains("\"value\":\"unnamed\",\"label\":\"unnamed\",\"count\":1");
  }

  @Test
  void aContradictionIsRefusedAndNothingIsWritten() throws IOException {
    assertThat(actors("reject", "Hedda Quill").status()).isZero();
    String before = Files.readString(file());
    Shell again = actors("merge", "hedda quill", "--into", "Ana Lund");
    assertThat(again.status()).isEqualTo(Status.WRONG_USE);
    assertThat(again.err()).contains("line 2 says otherwise of \"hedda quill\" and applies");
    assertThat(actors("split", "Ana Lund", "--as", "Ola Lund").status())
        .isEqualTo(Status.WRONG_USE);
    assertThat(actors("undo", "Nobody At All").status()).isEqualTo(Status.FAILED);
    assertThat(Files.readString(file())).isEqualTo(before);
  }

  @Test
  void aBadLineIsToldByEveryCommandAndTheRestApplies() throws IOException {
    Files.writeString(
        file(), "dateline corrections 1\nmerge Ana\nreject \"Hedda Quill\"\nreject \"Nix\"\n");
    Shell found = dateline("search", "--actor", "Hedda Quill");
    assertThat(found.out()).startsWith("0 articles");
    assertThat(found.err()).contains("not applied: " + file() + ":2: after merge, a name in");
    Shell checked = actors("check");
    assertThat(checked.status()).isEqualTo(Status.DOUBTFUL);
    assertThat(checked.out())
        .contains(file() + ":2: ", file() + ":4: no article mentions anybody called \"Nix\"")
        .contains("2 corrections apply, 1 line does not");
    assertThat(json("--format", "json").getAsJsonObject("query").get("warnings").toString())
        .contains("A line of the corrections is not applied");
    assertThat(dateline("status").out()).contains("corrections   2 of", "1 do not apply");
  }

  @Test
  void anotherFileCanBeNamedAndMustThenBeThere() throws IOException {
    Path other = folder.resolve("other.txt");
    Files.deleteIfExists(other);
    Shell missing = dateline("search", "--corrections", other.toString());
    assertThat(missing.status()).isEqualTo(Status.FAILED);
    assertThat(missing.err()).contains("other.txt", "leave out --corrections");
    assertThat(actors("reject", "Hedda Quill", "--corrections", other.toString()).status())
        .isZero();
    assertThat(file()).doesNotExist();
    assertThat(
            dateline("search", "--actor", "Hedda Quill", "--corrections", other.toString()).out())
        .startsWith("0 articles");
  }

  @Test
  void anArticleSaysWhatItCallsThem() throws IOException {
    actors("merge", "Ana Lundt", "--into", "Ana Lund");
    String id =
        json("again", "--format", "json")
            .getAsJsonArray("hits")
            .get(0)
            .getAsJsonObject()
            .get("id")
            .getAsString();
    assertThat(dateline("show", id).out())
        .contains("Named differently in the article")
        .contains("Ana Lundt is Ana Lund, by correction: merge");
    JsonObject article =
        JsonParser.parseString(dateline("show", id, "--format", "json").out()).getAsJsonObject();
    assertThat(article.getAsJsonObject("corrections").get("named").toString())
        .isEqualTo("[{\"printed\":\"Ana Lundt\",\"name\":\"Ana Lund\",\"lines\":[2]}]");
    assertThat(article.get("actors").toString())
        .contains("\"name\":\"Ana Lund\"", "\"aliases\":[\"Ana Lundt\"");
  }
}
