package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class MainTest {
  private static final String LINES =
      """
      {"id":"1","title":"Bridge at Tolmin closed","body":"The bridge is closed.","published":"2024-03-02","source":"Soča Post"}
      {"id":"2","title":"Bridge at Tolmin open again","body":"The bridge is open.","published":"2024-04-02","source":"Soča Post"}
      """;

  @TempDir Path folder;

  @Test
  void withoutACommandTheHelpIsShownAsWrongUse() {
    Shell shell = Shell.run();

    assertThat(shell.status()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("Usage: dateline", "dateline index data");
  }

  @Test
  void aCommandOfCommandsAloneShowsItsUsageUnderItsFullName() {
    Shell shell = Shell.run("actors");
    assertThat(shell.status()).isEqualTo(Status.WRONG_USE);
    assertThat(shell.err()).contains("Usage: dateline actors [", "COMMAND");
  }

  @Test
  void helpIsAResult() {
    Shell shell = Shell.run("--help");

    assertThat(shell.status()).isZero();
    assertThat(shell.out()).contains("Usage: dateline", "Exit status: 0 done");
    assertThat(shell.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index",
        "serve",
        "search",
        "annotate",
        "inspect",
        "evaluate",
        "train",
        "show",
        "status",
        "check"
      })
  void everyCommandHasHelpWithAnExampleThatFitsTheTerminal(String command) {
    Shell shell = Shell.run(command, "--help");

    assertThat(shell.status()).isZero();
    assertThat(shell.out())
        .contains("Usage: dateline " + command)
        .contains("\n  dateline " + command);
    assertThat(shell.out().lines()).allMatch(line -> TerminalText.width(line) <= 80);
  }

  @Test
  void theVersionIsAResult() {
    assertThat(Shell.run("--version").out()).startsWith("dateline ");
  }

  @Test
  void aMistypedCommandIsSuggested() {
    Shell shell = Shell.run("serach");

    assertThat(shell.status()).isEqualTo(2);
    assertThat(shell.err()).contains("dateline search", "--help");
  }

  @Test
  void anUnknownOptionIsWrongUse() {
    Shell shell = Shell.run("search", "--colour", "red");

    assertThat(shell.status()).isEqualTo(2);
    assertThat(shell.err()).contains("--colour", "dateline search --help").doesNotContain("\tat ");
  }

  @Test
  void aMissingPathIsWrongUseAndMakesNoIndex() {
    Shell shell = Shell.run("index", "nowhere", "--index", index());

    assertThat(shell.status()).isEqualTo(2);
    assertThat(shell.err()).contains("no such file or folder: nowhere");
    assertThat(Path.of(index())).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "status", "show abc", "check"})
  void aMissingIndexSaysHowToMakeOne(String command) {
    Shell shell = Shell.run((command + " --index " + index()).split(" "));

    assertThat(shell.status()).isEqualTo(3);
    assertThat(shell.err()).contains("dateline index PATH… --index " + index());
    assertThat(shell.err().lines()).hasSize(1);
    assertThat(Path.of(index())).doesNotExist();
  }

  @Test
  void aBadMapIsWrongUse() throws IOException {
    Path map = Files.writeString(folder.resolve("m.json"), "{\"titel\":\"headline\"}");

    Shell shell = Shell.runWith(LINES, "annotate", "-", "--map", map.toString());

    assertThat(shell.status()).isEqualTo(2);
    assertThat(shell.err()).contains("m.json", "titel");
  }

  @Test
  void aMisspeltNameInAMapIsPointedOut() throws IOException {
    Path map = Files.writeString(folder.resolve("m.json"), "{\"body\":[\"body\",\"leed\"]}");

    Shell shell = Shell.runWith(LINES, "annotate", "-", "--map", map.toString());

    assertThat(shell.status()).isZero();
    assertThat(shell.err()).contains("\"leed\"");
  }

  @Test
  void anotherMapReadsTheFileAgainAndTheSameOneDoesNot() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINES);
    Path map =
        Files.writeString(
            folder.resolve("m.json"),
            "{\"body\":\"body\",\"title\":\"title\",\"dateFormat\":\"yyyy-MM-dd\",\"url\":\"id\"}");
    Shell.run("index", file.toString(), "--index", index());

    Shell first = Shell.run("index", file.toString(), "--index", index(), "--map", map.toString());
    Shell second = Shell.run("index", file.toString(), "--index", index(), "--map", map.toString());

    assertThat(first.err()).doesNotContain("has not changed");
    assertThat(second.err()).contains("1 file has not changed");
  }

  @Test
  void rejectedRecordsGiveStatusOneAndAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINES + "{broken\n");
    Path report = folder.resolve("report.json");

    Shell shell =
        Shell.run("index", file.toString(), "--index", index(), "--report", report.toString());

    assertThat(shell.status()).isEqualTo(1);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .contains("2 new articles", "1 record was rejected", "a.jsonl #2 @", report.toString());
    JsonObject json = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
    assertThat(json.getAsJsonObject("totals").get("rejected").getAsInt()).isEqualTo(1);
  }

  @Test
  void strictFailsAtTheFirstRejection() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINES + "{broken\n" + LINES);

    Shell shell = Shell.run("index", file.toString(), "--index", index(), "--strict");

    assertThat(shell.status()).isEqualTo(3);
    assertThat(shell.err()).contains("Stopped by --strict at " + file + " #2");
  }

  @Test
  void theOutletOptionNamesTheOutlet() {
    Shell shell = Shell.runWith(LINES, "annotate", "-", "--outlet", "The Courier");

    assertThat(shell.status()).isZero();
    assertThat(shell.out().lines().map(line -> json(line).get("outlet").getAsString()))
        .containsExactly("The Courier", "The Courier");
  }

  @Test
  void aTableOfOnesOwnGivesOutletsTheirNameCountryAndKind() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("outlets.tsv"),
            "name\tcountry\tkind\thosts\tother names\nHalden Courier\tNO\tpaper\t\tHaldenkureren\n");

    Shell shell =
        Shell.runWith(
            "{\"title\":\"Goat found\",\"body\":\"A goat.\",\"source\":\"HALDENKUREREN\"}\n",
            "annotate",
            "-",
            "--outlets",
            table.toString());

    assertThat(shell.status()).isZero();
    assertThat(json(shell.out()).get("outlet").getAsString()).isEqualTo("Halden Courier");
    assertThat(json(shell.out()).get("outletCountry").getAsString()).isEqualTo("NO");
    assertThat(json(shell.out()).get("outletKind").getAsString()).isEqualTo("paper");
  }

  @Test
  void aBadTableIsWrongUseAndNamesItsLine() throws IOException {
    Path table = Files.writeString(folder.resolve("outlets.tsv"), "Halden Courier\tNorway\n");

    Shell shell = Shell.runWith(LINES, "annotate", "-", "--outlets", table.toString());

    assertThat(shell.status()).isEqualTo(2);
    assertThat(shell.err()).contains("outlets.tsv:1: \"Norway\" is no country", "such as NO");
    assertThat(shell.out()).isEmpty();
  }

  @Test
  void anotherTableReadsTheFileAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINES);
    Path table = Files.writeString(folder.resolve("outlets.tsv"), "Halden Courier\tNO\n");
    Shell.run("index", file.toString(), "--index", index());

    Shell again =
        Shell.run("index", file.toString(), "--index", index(), "--outlets", table.toString());
    Shell same =
        Shell.run("index", file.toString(), "--index", index(), "--outlets", table.toString());

    assertThat(again.err()).doesNotContain("has not changed");
    assertThat(same.err()).contains("has not changed");
  }

  @Test
  void annotatePrintsEveryRecordInOrderCopiesIncluded() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), LINES + "{broken\n" + LINES);

    Shell shell = Shell.run("annotate", file.toString());

    assertThat(shell.status()).isEqualTo(1);
    assertThat(shell.out().lines().map(line -> json(line).get("key").getAsString()))
        .containsExactly("1", "2", "1", "2");
    assertThat(shell.err()).contains("a.jsonl #2");
  }

  @Test
  void outputIsUtf8WhateverTheLocale() {
    assertThat(Shell.runWith(LINES, "annotate", "-").out()).contains("Soča Post");
  }

  @Test
  void aReaderWhoHasGoneEndsTheCommandQuietly() {
    assertThat(writingTo(failing("Broken pipe"))).isEqualTo(new Shell(0, "", ""));
  }

  @Test
  void whatStrangersNameMovesNoTerminal() throws IOException {
    String name = "\u001b[31mred\u001b]0;owned\u0007\u009b1m\u202egnp\nforged.json";
    Path archive = Files.createDirectories(folder.resolve("strange"));
    Path file = Files.writeString(archive.resolve(name), "{\"title\": broken");
    Path actors = Files.writeString(folder.resolve("actors.txt"), "merge \u001b[2J\n");
    List<Shell> shells =
        List.of(
            Shell.run("index", archive.toString(), "--index", index()),
            Shell.run("annotate", file.toString()),
            Shell.run("inspect", file.toString()),
            Shell.run("index", name + "2", "--index", index()),
            Shell.run("status", "--index", name),
            Shell.run("show", name, "--index", index()),
            Shell.run("search", name, "--index", index()),
            Shell.run("search", "x", "--sort", name),
            Shell.run(name),
            Shell.run("actors", "check", "--index", index(), "--corrections", actors.toString()));
    for (Shell shell : shells) {
      assertThat(shell.err() + shell.out())
          .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e", "\nforged");
    }
    assertThat(shells.get(0).err()).contains("\ufffd[31mred\ufffd]0;owned");
  }

  @Test
  void dataIsWrittenAsItIsWhereNobodyLooksAtIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("c1.jsonl"), "{\"title\":\"A\u009b1m \u202eb\",\"text\":\"c\"}");
    assertThat(json(Shell.run("annotate", file.toString()).out()).get("title").getAsString())
        .isEqualTo("A\u009b1m \u202eb");
  }

  @Test
  void aFullDiskIsAFailure() {
    assertThat(writingTo(failing("No space left on device")))
        .isEqualTo(new Shell(3, "", "dateline: No space left on device\n"));
  }

  private static Shell writingTo(OutputStream out) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false,
            80);
    int status = Main.run(terminal, "annotate", "-");
    return new Shell(status, "", err.toString(StandardCharsets.UTF_8));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private String index() {
    return folder.resolve("index").toString();
  }

  private static JsonObject json(String line) {
    return JsonParser.parseString(line).getAsJsonObject();
  }
}
