package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import news.dateline.ingest.ArchiveReading;
import news.dateline.ingest.Ingest;
import news.dateline.ingest.Progress;
import news.dateline.ingest.Reporting;
import news.dateline.lucene.LuceneEngine;
import news.dateline.lucene.LuceneWriter;
import news.dateline.lucene.Settings;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.Engine;
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

  /** The process that is killed: an indexing run that commits all the time. */
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) throws Exception {
      Path index = Path.of(arguments[0]);
      Assembly assembly = Assembly.of(new ReadingOptions(), InputStream.nullInputStream());
      Progress progress = new Progress();
      ArchiveReading reading = assembly.reading(List.of(arguments[1]), progress);
      Ingest.Settings settings =
          new Ingest.Settings(assembly.digest(), false, false, false, Duration.ofMillis(50));
      try (ArchiveWriter writer = LuceneWriter.open(index, Settings.standard())) {
        new Ingest(reading, writer, settings, Reporting.NONE, progress, () -> false).run();
      }
    }
  }

  private static Process victim(Path index, Path archive) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            index.toString(),
            archive.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  @Test
  void howeverOftenARunIsKilledTheIndexIsThatOfAnUndisturbedOne() throws Exception {
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    Random random = new Random(seed);
    Path archive = archive();
    Path whole = folder.resolve("whole");
    long begun = System.nanoTime();
    assertThat(victim(whole, archive).waitFor()).isZero();
    long undisturbed = (System.nanoTime() - begun) / 1_000_000;
    String expected = state(whole);

    int killed = 0;
    int inTheMiddle = 0;
    int chains = 0;
    int runs = 0;
    while (killed < KILLS) {
      Path index = folder.resolve("index" + chains++);
      long last = 0;
      for (int kill = 0; kill < IN_A_CHAIN && killed < KILLS; kill++) {
        Process victim = victim(index, archive);
        runs++;
        long started = System.nanoTime();
        // The first part is the start of the process, in which nothing is written.
        long moment = undisturbed / 3 + random.nextLong(1 + undisturbed * 2 / 3);
        if (victim.waitFor(moment, TimeUnit.MILLISECONDS)) {
          undisturbed = Math.min(undisturbed, (System.nanoTime() - started) / 1_000_000);
          break;
        }
        victim.destroyForcibly().waitFor();
        killed++;
        long articles = articles(index);
        assertThat(articles).as("seed %d, chain %d", seed, chains).isGreaterThanOrEqualTo(last);
        inTheMiddle += articles > 0 && articles < RECORDS ? 1 : 0;
        last = articles;
      }
      Shell rest = Shell.run("index", archive.toString(), "--index", index.toString());
      assertThat(rest.status()).as(rest.err()).isZero();
      assertThat(state(index)).as("seed %d, chain %d", seed, chains).isEqualTo(expected);
      assertThat(Shell.run("check", "--index", index.toString()).status()).isZero();
    }
    System.out.printf(
        "%d runs killed (SIGKILL) of %d in %d chains, %d of them with a part of the %d articles committed;"
            + " seed %d: every index ends as that of the undisturbed run%n",
        killed, runs, chains, inTheMiddle, RECORDS, seed);
    assertThat(inTheMiddle).isPositive();
  }

  private static long articles(Path index) throws IOException {
    if (!LuceneEngine.exists(index)) {
      return 0;
    }
    try (Engine engine = LuceneEngine.open(index, Settings.standard())) {
      return engine.newest().status().articles();
    }
  }

  /** Fingerprint, counts, and every value of every facet with its count. */
  private static String state(Path index) throws IOException {
    StringBuilder state = new StringBuilder();
    try (Engine engine = LuceneEngine.open(index, Settings.standard())) {
      var status = engine.newest().status();
      state
          .append(status.fingerprint())
          .append(' ')
          .append(status.articles())
          .append(' ')
          .append(status.quotations())
          .append(' ')
          .append(status.files());
    }
    for (String facet : List.of("outlet", "actor", "place", "cited", "language", "type")) {
      Shell found =
          Shell.run(
              "search",
              "--index",
              index.toString(),
              "--facet",
              facet,
              "--size",
              "1",
              "--format",
              "json");
      JsonObject reply = JsonParser.parseString(found.out()).getAsJsonObject();
      state.append('\n').append(reply.get("total")).append(reply.get("facets"));
    }
    return state.toString();
  }

  private Path archive() throws IOException {
    Path archive = folder.resolve("archive.jsonl");
    try (BufferedWriter lines = Files.newBufferedWriter(archive)) {
      for (int i = 0; i < RECORDS; i++) {
        JsonObject line = new JsonObject();
        line.addProperty("id", "r" + i);
        line.addProperty("title", "Report " + i + " from the quay");
        line.addProperty(
            "body",
            "TRIESTE, March 3 (MNA) - Berth "
                + i
                + " is closed. \"It will open,\" said Marek Oduya.");
        line.addProperty("published", "2025-03-0" + (1 + i % 9));
        lines.write(line + "\n");
      }
    }
    return archive;
  }
}
