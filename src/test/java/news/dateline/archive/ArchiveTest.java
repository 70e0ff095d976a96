package news.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk over files and folders. */
class ArchiveTest {
  @TempDir Path folder;

  private List<String> walk(String... paths) throws IOException {
    List<String> met = new ArrayList<>();
    new Archive(Formats.ALL, InputStream.nullInputStream())
        .walk(
            List.of(paths),
            new Archive.Visitor() {
              @Override
              public void file(ArchiveFile file) {
                met.add(file.file() + (file.named() ? " named" : ""));
              }

              @Override
              public void unreadable(Rejection rejection) {
                met.add("unreadable " + rejection);
              }

              @Override
              public void skipped(String file, String reason) {
                met.add("skipped " + file + ": " + reason);
              }
            });
    String root = folder.toString().replace('\\', '/') + "/";
    return met.stream().map(line -> line.replace(root, "")).toList();
  }

  private void write(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "x");
  }

  @Test
  void aFolderIsWalkedInTheOrderOfNames() throws IOException {
    for (String name : List.of("b/z.txt", "b/a.txt", "B.txt", "a.txt", "ä.txt", "c.txt", "b.txt")) {
      write(name);
    }
    assertThat(walk(folder.toString()))
        .containsExactly("B.txt", "a.txt", "b/a.txt", "b/z.txt", "b.txt", "c.txt", "ä.txt");
  }

  @Test
  void hiddenFilesAreSkippedUnlessNamed() throws IOException {
    write(".git/a.txt");
    write(".b.txt");
    assertThat(walk(folder.toString()))
        .containsExactly(
            "skipped .b.txt: hidden; name it to have it read",
            "skipped .git: hidden; name it to have it read");
    assertThat(walk(folder.resolve(".b.txt").toString())).containsExactly(".b.txt named");
  }

  @Test
  void linksAreFollowedButNotInACircle() throws IOException {
    write("a/b/c.txt");
    Files.createSymbolicLink(folder.resolve("a/b/up"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("d"), folder.resolve("a/b/c.txt"));
    assertThat(walk(folder.toString()))
        .containsExactly(
            "a/b/c.txt", "skipped a/b/up: a link back to a folder that contains it", "d");
  }

  @Test
  void whatCannotBeOpenedIsToldAndTheRestGoesOn() throws IOException {
    write("a.txt");
    Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
    assertThat(walk(folder.resolve("no.txt").toString(), folder.toString()))
        .containsExactly(
            "unreadable no.txt #0: no such file; check the path",
            "a.txt",
            "unreadable gone #0: no such file; check the path");
  }

  @Test
  void pathsAreAsNamedWithoutDetours() throws IOException {
    write("a/b.txt");
    write("x/c.txt");
    assertThat(walk(folder + "/./x/../a")).containsExactly("a/b.txt");
    assertThat(walk("-")).containsExactly("- named");
  }

  @Test
  void whatIsNoPathIsTold() throws IOException {
    assertThat(walk("a\u0000b"))
        .singleElement()
        .asString()
        .startsWith("unreadable a\u0000b #0: not a path: ");
  }

  @Test
  void aFolderWithoutAnythingInItHasNoFiles() throws IOException {
    assertThat(walk(folder.toString())).isEmpty();
  }

  @Test
  void theOuterFileOfAMemberIsTheOutermostContainer() {
    assertThat(Capture.outer("a/b.zip!/c.tar!/d.csv")).isEqualTo("a/b.zip");
    assertThat(Capture.outer("a/b.csv")).isEqualTo("a/b.csv");
  }
}
