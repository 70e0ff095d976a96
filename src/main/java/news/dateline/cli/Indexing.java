package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.record.Rejection;
import news.dateline.ingest.Ingest;
import news.dateline.ingest.Progress;
import news.dateline.ingest.ReportFile;
import news.dateline.ingest.RunListener;
import news.dateline.ingest.Summary;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneWriter;
import news.dateline.search.ArchiveWriter;

/**
 * A run that brings an index up to date: shows its progress, says what came of it, and ends cleanly
 * when interrupted.
 *
 * @param index the folder of the index
 * @param paths what to read
 * @param reading how to read it
 * @param report where the report goes, if it is wanted
 * @param strict whether the first rejection ends the run
 * @param again whether unchanged files are read too
 * @param prune whether files that are gone leave the index
 * @param commitEvery how often what was read so far is committed
 */
record Indexing(
    Path index,
    List<String> paths,
    ReadingOptions reading,
    Optional<Path> report,
    boolean strict,
    boolean again,
    boolean prune,
    Duration commitEvery) {

  /** How often a run commits, unless it is told otherwise. */
  static final Duration COMMIT_EVERY = Duration.ofSeconds(30);

  /** The last commit of a large index may merge for a while. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Runs, and says what came of it. */
  Summary run(Terminal terminal) throws IOException, Failure {
    Paths.check(paths);
    try (Interruption interruption = Interruption.within(PATIENCE)) {
      Summary summary = run(terminal, interruption);
      SummaryText.of(summary, report.map(Path::toString)).forEach(terminal::say);
      return summary;
    } catch (IOException | RuntimeException thrown) {
      if (!FullDisk.isBehind(thrown)) {
        throw thrown;
      }
      List<Path> written = new ArrayList<>(List.of(index));
      report.ifPresent(written::add);
      throw FullDisk.failure(written);
    }
  }

  private Summary run(Terminal terminal, Interruption interruption) throws IOException, Failure {
    Assembly assembly = Assembly.of(reading, terminal.in());
    Ingest.Settings settings =
        new Ingest.Settings(assembly.digest(), strict, again, prune, commitEvery);
    Progress progress = new Progress();
    try (ReportFile file = report.isPresent() ? new ReportFile(report.get()) : null;
        ArchiveWriter writer = LuceneWriter.open(index, IndexSettings.standard())) {
      RunListener listener = file != null ? file : RunListener.NONE;
      Ingest ingest =
          new Ingest(
              assembly.reading(paths, progress),
              writer,
              settings,
              listener,
              progress,
              interruption::asked);
      Summary summary = shown(terminal, progress, size(assembly.archive()), ingest);
      if (summary.unread() < summary.files()) {
        assembly.warnings().forEach(terminal::say);
      }
      return summary;
    }
  }

  @SuppressWarnings("try") // the line works by being open
  private static Summary shown(
      Terminal terminal, Progress progress, OptionalLong size, Ingest ingest) throws IOException {
    try (ProgressLine line = ProgressLine.of(terminal, progress, size)) {
      return ingest.run();
    }
  }

  /** The bytes of all files, unless there is one of unknown size. */
  private OptionalLong size(Archive archive) throws IOException {
    AtomicLong bytes = new AtomicLong();
    AtomicBoolean unknown = new AtomicBoolean();
    archive.walk(
        paths,
        new Archive.Visitor() {
          @Override
          public void file(ArchiveFile file) {
            file.size().ifPresentOrElse(bytes::addAndGet, () -> unknown.set(true));
          }

          @Override
          public void unreadable(Rejection rejection) {}

          @Override
          public void skipped(String file, String reason) {}
        });
    return unknown.get() ? OptionalLong.empty() : OptionalLong.of(bytes.get());
  }
}
