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
import java.time.Instant;
import java.util.List;
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

/** A run whose process is killed between two commits is taken up by the next one. */
@Timeout(180)
class KilledRunTest {
  private static final int RECORDS = 5_000;

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
          new Ingest.Settings(assembly.digest(), false, false, false, Duration.ofMillis(20));
      try (ArchiveWriter writer = LuceneWriter.open(index, Settings.standard())) {
        new Ingest(reading, writer, settings, Reporting.NONE, progress, () -> false).run();
      }
    }
  }

  @Test
  void theNextRunGoesOnWhereTheKilledOneHadCommitted() throws Exception {
    Path archive = archive();
    Path index = folder.resolve("index");
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                index.toString(),
                archive.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long committed = awaitSomeArticles(victim, index);
    victim.destroyForcibly().waitFor();

    Path report = folder.resolve("report.json");
    Shell shell =
        Shell.run(
            "index",
            archive.toString(),
            "--index",
            index.toString(),
            "--report",
            report.toString());

    assertThat(shell.status()).as(shell.err()).isZero();
    JsonObject totals =
        JsonParser.parseString(Files.readString(report))
            .getAsJsonObject()
            .getAsJsonObject("totals");
    assertThat(committed).isBetween(1L, RECORDS - 1L);
    assertThat(totals.get("unchanged").getAsLong()).isBetween(committed, RECORDS - 1L);
    assertThat(totals.get("articles").getAsLong() + totals.get("unchanged").getAsLong())
        .isEqualTo(RECORDS);

    Path whole = folder.resolve("whole");
    Shell.run("index", archive.toString(), "--index", whole.toString());
    assertThat(fingerprint(index)).isEqualTo(fingerprint(whole));
  }

  private static long awaitSomeArticles(Process victim, Path index) throws Exception {
    Instant patience = Instant.now().plusSeconds(60);
    while (victim.isAlive() && Instant.now().isBefore(patience)) {
      if (LuceneEngine.exists(index)) {
        try (Engine engine = LuceneEngine.open(index, Settings.standard())) {
          long articles = engine.newest().status().articles();
          if (articles > 0) {
            return articles;
          }
        }
      }
      Thread.sleep(10);
    }
    throw new AssertionError("the run to be killed committed nothing, or ended by itself");
  }

  private static String fingerprint(Path index) throws IOException {
    try (Engine engine = LuceneEngine.open(index, Settings.standard())) {
      return engine.newest().status().fingerprint();
    }
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
