package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexing runs onto disks that become full, small ones in memory (tmpfs): each says so and what to
 * do, keeps what was committed, and when there is room the same command ends with the index of a
 * run that had room from the beginning.
 */
@Timeout(300)
class FullDiskTest {
  private static final int RECORDS = 600;
  private static final int DISKS = 6;

  @TempDir Path folder;
  private boolean mounted;

  private Path disk() {
    return folder.resolve("disk");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      command("umount", disk().toString());
      mounted = false;
    }
  }

  private static String command(String... words) throws Exception {
    Process process;
    try {
      process = new ProcessBuilder(words).redirectErrorStream(true).start();
    } catch (IOException missing) {
      return missing.getMessage();
    }
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    return process.waitFor() == 0 ? "" : said.isEmpty() ? "failed" : said;
  }

  @Test
  void aRunOntoAFullDiskSaysSoAndGoesOnWhenThereIsRoom() throws Exception {
    Files.createDirectories(disk());
    String refused = command("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk().toString());
    Assumptions.assumeThat(refused).as("mounting a small disk needs the rights of root").isEmpty();
    mounted = true;
    unmount();
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    Random random = new Random(seed);
    Path archive = IndexRuns.archive(folder, RECORDS);
    Path whole = folder.resolve("whole");
    assertThat(IndexRuns.start(whole, archive).waitFor()).isZero();
    String expected = IndexRuns.state(whole);
    long bytes = IndexRuns.status(whole).bytes();
    int full = 0;
    int inTheMiddle = 0;
    for (int i = 0; i < DISKS; i++) {
      long size = 40_000 + random.nextLong(bytes * 3 / 2);
      String as = "seed %d, disk %d of %,d bytes".formatted(seed, i, size);
      assertThat(command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk().toString()))
          .isEmpty();
      mounted = true;
      Path index = disk().resolve("index");
      // What the run says goes where there is room.
      Path said = folder.resolve("said");
      Process run = IndexRuns.start(index, archive, said);
      int status = run.waitFor();
      String words = Files.readString(said);
      if (status != Status.DONE) {
        full++;
        assertThat(status).as(as + words).isEqualTo(Status.FAILED);
        assertThat(words)
            .as(as)
            .contains("the disk of " + index + " is full: make room there")
            .doesNotContain("Exception")
            .doesNotContain("\tat ");
        long articles = IndexRuns.articles(index);
        inTheMiddle += articles > 0 && articles < RECORDS ? 1 : 0;
        if (articles > 0) {
          assertThat(Shell.run("check", "--index", index.toString()).status()).as(as).isZero();
        }
      }
      assertThat(command("mount", "-o", "remount,size=64m", disk().toString())).isEmpty();
      Shell rest = Shell.run("index", archive.toString(), "--index", index.toString());
      assertThat(rest.status()).as(as + rest.err()).isZero();
      assertThat(IndexRuns.state(index)).as(as).isEqualTo(expected);
      unmount();
    }
    System.out.printf(
        "%d of %d runs met a full disk, %d of them with a part of the %d articles committed; seed %d%n",
        full, DISKS, inTheMiddle, RECORDS, seed);
    assertThat(full).isPositive();
  }
}
