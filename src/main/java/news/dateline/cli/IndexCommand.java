package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.ingest.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline index}: brings an index up to date with an archive. */
@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Reads an archive and brings the index up to date with it.",
    description = {
      "",
      "Files that have not changed since they were read are not read again, so the command is safe to repeat, and to"
          + " interrupt.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline index data",
      "  dateline index crawl.warc.gz wire.zip",
      "  dateline index clippings.csv --map clippings.map.json --report report.json",
      "  dateline index saved --outlets outlets.tsv",
      "  zcat dump.jsonl.gz | dateline index - --outlet \"The Courier\"",
      "",
      "Exit status: 0 everything was read; 1 some records were rejected, or are doubtful; 3 failed, or stopped by --strict."
    })
final class IndexCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files and folders to read; - stands for standard input.")
  private List<String> paths = List.of();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "Write a report in JSON: every file, every rejected record with the reason, and totals.")
  private Optional<Path> report = Optional.empty();

  @Option(
      names = "--strict",
      description = "Stop at the first record that is rejected, with exit status 3.")
  private boolean strict;

  @Option(names = "--again", description = "Read files again even if they have not changed.")
  private boolean again;

  @Option(
      names = "--prune",
      description =
          "Remove files from the index that an earlier run read under these PATHs and that are no longer"
              + " there. Without it they are only reported. What lies under a PATH that cannot be read stays.")
  private boolean prune;

  @Option(
      names = "--commit-every",
      paramLabel = "SECONDS",
      description =
          "How often to commit, which makes what was read so far permanent and searchable; default:"
              + " ${DEFAULT-VALUE}.")
  private double commitEvery = Indexing.COMMIT_EVERY.toSeconds();

  IndexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Summary summary =
        new Indexing(index.directory(), paths, reading, report, strict, again, prune, commits())
            .run(terminal);
    if (summary.refused().isPresent()) {
      return Status.FAILED;
    }
    return summary.isDoubtful() ? Status.DOUBTFUL : Status.DONE;
  }

  private Duration commits() throws Failure {
    if (!(commitEvery > 0 && commitEvery <= 86_400)) {
      throw Failure.use("--commit-every takes a number of seconds, above 0 and up to a day");
    }
    return Duration.ofMillis(Math.max(1, Math.round(commitEvery * 1000)));
  }
}
