package news.dateline.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsFileTest {
  @TempDir private Path folder;

  private CorrectionsFile file() {
    return new CorrectionsFile(folder.resolve("c.txt"), false);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("c.txt"), text);
  }

  @Test
  void itLiesBesideTheIndexAndNotInIt() {
    assertThat(CorrectionsFile.beside(Path.of("index")))
        .isEqualTo(Path.of("index.corrections.txt"));
    assertThat(CorrectionsFile.beside(folder.resolve("a/b/")))
        .isEqualTo(folder.resolve("a/b.corrections.txt"));
    assertThat(CorrectionsFile.beside(Path.of("/")).getFileName())
        .isEqualTo(Path.of("corrections.txt"));
  }

  @Test
  void noFileIsNoCorrectionsUnlessItIsNamed() throws IOException {
    assertThat(file().read()).isEqualTo(Corrections.NONE);
    assertThatThrownBy(() -> new CorrectionsFile(folder.resolve("c.txt"), true).read())
        .hasMessageContaining("c.txt")
        .hasMessageContaining("leave out --corrections");
  }

  @Test
  void anEditIsSeenAlsoWhenTimeAndSizeAreTheSame() throws IOException {
    CorrectionsFile file = file();
    write("dateline corrections 1\nreject \"A\"\n");
    FileTime time = Files.getLastModifiedTime(file.path());
    assertThat(file.read().all().getFirst().names()).containsExactly("A");
    write("dateline corrections 1\nreject \"B\"\n");
    Files.setLastModifiedTime(file.path(), time);
    assertThat(file.read().all().getFirst().names()).containsExactly("B");
  }

  @Test
  void whatHasNotChangedIsNotReadAgain() throws IOException {
    write("dateline corrections 1\nreject \"A\"\n");
    Files.setLastModifiedTime(file().path(), FileTime.fromMillis(1_700_000_000_000L));
    CorrectionsFile file = file();
    assertThat(file.read()).isSameAs(file.read());
  }

  @Test
  void aLineIsAddedAndEverythingElseStays() {
    assertThat(CorrectionsFile.with("", "reject \"A\""))
        .isEqualTo("dateline corrections 1\nreject \"A\"\n");
    assertThat(CorrectionsFile.with("# mine\r\n\r\nreject \"A\"", "keep \"B\""))
        .isEqualTo("# mine\r\n\r\nreject \"A\"\r\nkeep \"B\"\r\n");
  }

  @Test
  void linesAreTakenAwayOrReplacedAndCommentsStay() {
    String text = "one\r\n# two\nthree\nmerge \"#A\" \"B\" into \"C\"  # four\nfive";
    assertThat(CorrectionsFile.without(text, Set.of(1, 3)))
        .isEqualTo("# two\nmerge \"#A\" \"B\" into \"C\"  # four\nfive");
    assertThat(CorrectionsFile.replaced(text, 4, "merge \"B\" into \"C\""))
        .isEqualTo("one\r\n# two\nthree\nmerge \"B\" into \"C\"  # four\nfive");
  }

  @Test
  void aFileThatIsNotUtf8IsNamedWithItsLine() throws IOException {
    Files.write(file().path(), "# é\nreject \"é\"\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> file().read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("c.txt:1: this line is not in UTF-8; save the file in UTF-8");
  }

  @Test
  void editsAtTheSameTimeLoseNothing() throws Exception {
    List<Callable<Boolean>> edits =
        IntStream.range(0, 40)
            .<Callable<Boolean>>mapToObj(
                number ->
                    () -> {
                      file()
                          .edit(
                              text ->
                                  CorrectionsFile.with(
                                      text, "reject \"" + (char) ('A' + number) + "\""));
                      return true;
                    })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<Boolean> done : threads.invokeAll(edits)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(Files.readAllLines(file().path())).hasSize(41);
    List<Path> left = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(left::add);
    }
    assertThat(left).containsExactly(file().path());
  }

  @Test
  void anEditThatFailsChangesNothing() throws IOException {
    write("dateline corrections 1\n");
    assertThatThrownBy(
            () ->
                file()
                    .edit(
                        text -> {
                          throw new IOException("no");
                        }))
        .hasMessage("no");
    assertThat(file().text()).isEqualTo("dateline corrections 1\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
