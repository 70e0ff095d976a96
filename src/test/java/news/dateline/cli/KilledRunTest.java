package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Indexing runs whose processes are killed (SIGKILL) at any moment, each taken up by the next: in
 * the end the index is that of a run that nobody disturbed.
 */
@Timeout(600)
class KilledRunTest {
  private static final int RECORDS = 600;
  private static final int KILLS = 50;
  private static final int IN_A_CHAIN = 5;

  @TempDir Path folder;

  @Test
  void howeverOftenARunIsKilledTheIndexIsThatOfAnUndisturbedOne() throws Exception {
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    Random random = new Random(seed);
    Path archive = IndexRuns.archive(folder, RECORDS);
    Path whole = folder.resolve("whole");
    long begun = System.nanoTime();
    assertThat(IndexRuns.start(whole, archive).waitFor()).isZero();
    long undisturbed = (System.nanoTime() - begun) / 1_000_000;
    String expected = IndexRuns.state(whole);

    int killed = 0;
    int inTheMiddle = 0;
    int chains = 0;
    int runs = 0;
    while (killed < KILLS) {
      Path index = folder.resolve("index" + chains++);
      long last = 0;
      for (int kill = 0; kill < IN_A_CHAIN && killed < KILLS; kill++) {
        Process victim = IndexRuns.start(index, archive);
        runs++;
        long started = System.nanoTime();
        // The first part is the start of the process, in which nothing is written.
        long moment = undisturbed / 3 + random.nextLong(1 + undisturbed * 2 / 3);
        if (victim.waitFor(moment, TimeUnit.MILLISECONDS)) {
          if (kill == 0) { // later runs of a chain have less to do
            undisturbed = Math.min(undisturbed, (System.nanoTime() - started) / 1_000_000);
          }
          break;
        }
        victim.destroyForcibly().waitFor();
        killed++;
        long articles = IndexRuns.articles(index);
        assertThat(articles).as("seed %d, chain %d", seed, chains).isGreaterThanOrEqualTo(last);
        inTheMiddle += articles > 0 && articles < RECORDS ? 1 : 0;
        last = articles;
      }
      Shell rest = Shell.run("index", archive.toString(), "--index", index.toString());
      assertThat(rest.status()).as(rest.err()).isZero();
      assertThat(IndexRuns.state(index)).as("seed %d, chain %d", seed, chains).isEqualTo(expected);
      assertThat(Shell.run("check", "--index", index.toString()).status()).isZero();
    }
    System.out.printf(
        "%d runs killed (SIGKILL) of %d in %d chains, %d of them with a part of the %d articles committed;"
            + " seed %d: every index ends as that of the undisturbed run%n",
        killed, runs, chains, inTheMiddle, RECORDS, seed);
    assertThat(inTheMiddle).isPositive();
  }
}
