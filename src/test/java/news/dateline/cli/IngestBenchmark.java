package news.dateline.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.ingest.Summary;
import news.dateline.search.IndexStatus;
import org.apache.lucene.util.IOUtils;

/**
 * Indexes an archive as {@code dateline index} does, several times in one process: the first round
 * is as a user meets it, the later ones are warm.
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=news.dateline.cli.IngestBenchmark -Drun.jvm="-XX:+UseParallelGC -Xmx700m" \
 *     -Dargs="../shared/corpora/allsides-15k.jsonl.gz 3"
 * </pre>
 */
final class IngestBenchmark {
  private IngestBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path archive = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        "%s, %d processors, at most %d MB of heap%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
    for (int round = 1; round <= rounds; round++) {
      Path index = Files.createTempDirectory("dateline-benchmark");
      try {
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        Summary summary = index(archive, index);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (system.getProcessCpuTime() - cpu) / 1e9;
        long articles = summary.totals().articles();
        IndexStatus status = IndexRuns.status(index);
        System.out.printf(
            "round %d: %,d articles in %.1f s, %.0f a second; %.1f s of CPU, %.2f ms an article;"
                + " index %,d bytes; %s%n",
            round,
            articles,
            seconds,
            articles / seconds,
            busy,
            busy * 1000 / articles,
            status.bytes(),
            status.fingerprint());
      } finally {
        IOUtils.rm(index);
      }
    }
  }

  private static Summary index(Path archive, Path index) throws IOException, Failure {
    Terminal terminal = Terminal.system(Map.of("TERM", "dumb"));
    return new Indexing(
            index,
            List.of(archive.toString()),
            new ReadingOptions(),
            Optional.empty(),
            false,
            false,
            false,
            Duration.ofSeconds(30))
        .run(terminal);
  }
}
