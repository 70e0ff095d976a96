package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNameTest {
  @TempDir Path folder;

  /** Names the files of a folder, as a process of its own whose locale is another. */
  public static void main(String[] args) throws IOException {
    new Archive(Formats.ALL, System.in)
        .walk(
            List.of(args[0]),
            new Archive.Visitor() {
              @Override
              public void file(ArchiveFile file) {
                System.out.println(
                    file.file().substring(args[0].length() + 1)
                        + " "
                        + Files.isReadable(file.path().get()));
              }

              @Override
              public void unreadable(news.dateline.archive.record.Rejection rejection) {
                System.out.println(rejection);
              }

              @Override
              public void skipped(String file, String reason) {}
            });
  }

  private List<String> names(String locale) throws IOException, InterruptedException {
    Path out = Files.createTempFile("names", ".txt");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstdout.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            FileNameTest.class.getName(),
            folder.toString());
    java.environment().put("LC_ALL", locale);
    Process process =
        java.redirectOutput(out.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readAllLines(out);
    Files.delete(out);
    return lines;
  }

  @Test
  void namesAreTheSameUnderEveryLocale() throws Exception {
    assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
    for (String name : List.of("гавань.txt", "погода.txt", "port.txt", "100%é.txt")) {
      Files.writeString(folder.resolve(name), "A text.");
    }
    List<String> names =
        List.of("100%é.txt true", "port.txt true", "гавань.txt true", "погода.txt true");
    assertThat(names("C.UTF-8")).isEqualTo(names);
    assertThat(names("C")).containsExactlyInAnyOrderElementsOf(names);
  }

  @Test
  void bytesThatAreNoCharactersAreShown() {
    assertThat(FileName.unescaped("%D0%B3.txt")).isEqualTo("г.txt");
    assertThat(FileName.unescaped("caf%E9%20b%25.txt")).isEqualTo("caf%E9 b%25.txt");
    assertThat(FileName.unescaped("caf%E8%20b.txt")).isEqualTo("caf%E8 b.txt");
  }
}
