package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dateline.actors.Corrections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to corrections shows is real. */
class CorrectionsGuideTest {
  private static final Path GUIDE = Path.of("src/docs/corrections.md");

  @TempDir private Path folder;

  @Test
  void itsFileHasNoProblem() throws IOException {
    List<String> lines =
        Files.readAllLines(GUIDE).stream()
            .dropWhile(line -> !line.strip().equals(Corrections.HEADER))
            .takeWhile(line -> line.startsWith("    "))
            .map(String::strip)
            .toList();
    Corrections read = Corrections.read("guide", String.join("\n", lines));
    assertThat(read.problems()).isEmpty();
    assertThat(read.count()).isEqualTo(6);
  }

  @Test
  void itsCommandsRun() throws IOException {
    Path index = folder.resolve("index");
    assertThat(Shell.run("index", "data", "--index", index.toString()).status()).isZero();
    int run = 0;
    for (String line : Files.readAllLines(GUIDE)) {
      String command = line.replaceFirst("\\s+# .*", "").strip();
      if (line.startsWith("    dateline actors ")) {
        List<String> words =
            java.util.regex.Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command.substring("dateline ".length()))
                .results()
                .map(word -> word.group(1) != null ? word.group(1) : word.group(2))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        words.addAll(List.of("--index", index.toString()));
        Shell shell = Shell.run(words.toArray(String[]::new));
        assertThat(shell.status())
            .as("%s%n%s%s", command, shell.out(), shell.err())
            .isEqualTo(command.contains(" check") ? Status.DOUBTFUL : Status.DONE);
        run++;
      }
    }
    assertThat(run).isEqualTo(8);
  }
}
