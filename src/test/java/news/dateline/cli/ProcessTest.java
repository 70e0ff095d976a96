package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: its end by a signal, and a machine that is odd. */
@Timeout(120)
class ProcessTest {
  private static final String SENTENCE =
      "dateline: a library that unpacks texts (zstd) cannot be loaded";

  @TempDir Path folder;

  private Process start(List<String> options, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @Test
  void aRunThatWaitsForARecordEndsAtOnceWhenAskedTo() throws Exception {
    Path index = folder.resolve("index");
    Process run = start(List.of(), "index", "-", "--index", index.toString());
    OutputStream endless = run.getOutputStream();
    String lines = "{\"title\":\"Quay\",\"text\":\"It reopened.\"}\n{\"title\":\"Endless\",\"text\":\"";
    endless.write(lines.getBytes(StandardCharsets.UTF_8));
    endless.flush();
    while (!Files.exists(index.resolve("write.lock"))) {
      Thread.sleep(50);
    }
    long asked = System.nanoTime();
    run.destroy();
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(System.nanoTime() - asked).isLessThan(20_000_000_000L);
    assertThat(said()).contains("Interrupted. What was read is in the index");
  }

  @Test
  void withoutARoomForNativeLibrariesOnlyWhatNeedsThemFails() throws Exception {
    List<String> nowhere = List.of("-Djava.io.tmpdir=" + folder.resolve("nowhere"));
    Path file =
        Files.writeString(folder.resolve("a.jsonl"), "{\"title\":\"Quay\",\"text\":\"It reopened.\"}");
    Process annotates = start(nowhere, "annotate", file.toString());
    assertThat(annotates.waitFor()).as(said()).isZero();
    assertThat(folder.resolve("out")).content().contains("Quay");

    Path index = folder.resolve("index");
    assertThat(start(nowhere, "index", file.toString(), "--index", index.toString()).waitFor())
        .isEqualTo(Status.FAILED);
    assertThat(said().lines().filter(line -> line.startsWith("dateline:")).toList())
        .singleElement()
        .asString()
        .startsWith(SENTENCE)
        .contains(folder.resolve("nowhere").toString(), "-Djava.io.tmpdir=FOLDER");
    assertThat(said()).doesNotContain("\tat ");
  }

  @Test
  void aRecordThatIsTooLargeCostsNothingButItself() throws Exception {
    Path file = folder.resolve("a.jsonl");
    try (var lines = Files.newBufferedWriter(file)) {
      lines.write("{\"title\":\"First\",\"text\":\"It reopened.\"}\n");
      for (int i = 0; i < 2; i++) {
        lines.write("{\"title\":\"Huge\",\"text\":\"");
        lines.write("The mayor said so. ".repeat(i == 0 ? 1_100_000 : 550_000));
        lines.write("\"}\n");
      }
      lines.write("{\"title\":\"Last\",\"text\":\"It closed.\"}\n");
    }
    Path index = folder.resolve("index");
    Process run =
        start(
            List.of("-Xmx700m", "-XX:+UseParallelGC"),
            "index",
            file.toString(),
            "--index",
            index.toString());
    assertThat(run.waitFor()).as(said()).isEqualTo(Status.DOUBTFUL);
    assertThat(said())
        .contains("3 new articles", "longer than 16 MiB", "a.jsonl #1")
        .contains("findings: looked for in the first");
    assertThat(Shell.run("check", "--index", index.toString()).status()).isZero();
  }
}
