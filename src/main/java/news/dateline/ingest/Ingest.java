package news.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Outcome;
import news.dateline.archive.RevisitedPages;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.article.ArticleLimits;
import news.dateline.article.Findings;
import news.dateline.parse.Parsed;
import news.dateline.search.ArchiveWriter;
import news.dateline.search.JournalEntry;

/**
 * Brings an index up to date with an archive.
 *
 * <p>A file is read unless the journal knows it with the same settings, the same size, and the same
 * time of change or, where that differs, the same digest. One that changes while it is read is not
 * noted, and read again by the next run. Articles are written in the order of the archive. What has
 * been written is committed from time to time, in the middle of a long file too: a run that is
 * killed and started again finds those records unchanged. The journal's entry of a file is written
 * after its last record, so what the journal lists is in the index.
 *
 * <p>Records that are no longer in a file, and files that are no longer there, stay in the index:
 * an archive remembers. Files that are gone are reported, and leave the index where that is asked
 * for.
 *
 * <p>One instance is for one run.
 */
public final class Ingest {
  private static final int FIRST_SKIPPED = 5;

  /** How many reasons of records that are nothing to index are told apart in one file. */
  private static final int KINDS = 100;

  private final ArchiveReading archive;
  private final ArchiveWriter writer;
  private final Settings settings;
  private final RunListener listener;
  private final Progress progress;
  private final BooleanSupplier stopped;

  /** The writer is for one thread at a time; the reading thread asks it for the journal. */
  private final ReentrantLock writing = new ReentrantLock();

  /**
   * How to run.
   *
   * @param digest stands for all options that shape what is read; the journal compares it
   * @param strict whether the first rejection ends the run
   * @param again whether files that have not changed are read nevertheless
   * @param prune whether files that are no longer there leave the index
   * @param commitEvery how much time may pass between two commits
   */
  public record Settings(
      String digest, boolean strict, boolean again, boolean prune, Duration commitEvery) {

    /**
     * Settings for a run that passes over rejections and unchanged files, and commits twice a
     * minute.
     */
    public static Settings of(String digest) {
      return new Settings(digest, false, false, false, Duration.ofSeconds(30));
    }
  }

  /**
   * Prepares a run.
   *
   * @param archive the files, and how they are read; tells {@code progress} how much it reads
   * @param writer the index; committed by the run, closed by whoever opened it
   * @param listener learns what becomes of every file
   * @param progress is kept up to date during the run
   * @param stopped is asked after each record whether the run is to end early; what it has read
   *     until then is committed
   */
  public Ingest(
      ArchiveReading archive,
      ArchiveWriter writer,
      Settings settings,
      RunListener listener,
      Progress progress,
      BooleanSupplier stopped) {
    this.archive = archive;
    this.writer = writer;
    this.settings = settings;
    this.listener = listener;
    this.progress = progress;
    this.stopped = stopped;
  }

  /**
   * Reads and writes everything.
   *
   * @throws IOException when the disk fails; what was not committed is then lost, and read again by
   *     the next run
   */
  public Summary run() throws IOException {
    Run run = new Run();
    boolean complete = archive.read(run);
    run.commit();
    if (complete) {
      List<String> lacking = run.lacking();
      complete = lacking.isEmpty() || archive.of(lacking).read(run);
      run.commit();
    }
    if (complete) {
      run.removed();
    }
    if (complete) {
      writer.settle();
    }
    Summary summary = run.summary(complete);
    listener.finish(summary);
    return summary;
  }

  /** Where in the archive the run is, and what it has counted. */
  private final class Run implements ArchiveReading.Events {
    private Counts totals = Counts.NONE;
    private Counts inFile = Counts.NONE;
    private long missing;
    private long files;
    private long unread;
    private long rejectedBefore;
    private long skippedFiles;
    private final List<String> firstSkipped = new ArrayList<>();
    private long elsewhere;
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final Set<String> webArchives = new HashSet<>();
    private volatile boolean completing;
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private final List<JournalEntry> gone = new ArrayList<>();
    private Map<String, Long> kinds = new TreeMap<>();
    private long began = System.nanoTime();
    private final RejectionReasons reasons = new RejectionReasons();
    private long committed = System.nanoTime();
    private Optional<Rejection> refused = Optional.empty();

    @Override
    public boolean wants(ArchiveFile file) throws IOException {
      met.add(file.file());
      return completing || settings.again() || unchanged(file).isEmpty();
    }

    @Override
    public List<String> readBefore() throws IOException {
      writing.lock();
      try {
        List<String> files = new ArrayList<>();
        for (String file : writer.files()) {
          if (writer.journal(file).filter(entry -> isWebArchive(entry.format())).isPresent()) {
            files.add(file);
          }
        }
        return files;
      } finally {
        writing.unlock();
      }
    }

    /** Whether a file that is read so may hold captures. */
    private static boolean isWebArchive(String format) {
      return Set.of("warc", "zip", "tar").contains(format);
    }

    /**
     * Files whose revisits lacked their originals when they were read, by this run or another, and
     * that are to be read once more, since web archives have come that may hold them.
     */
    List<String> lacking() throws IOException {
      List<String> lacking = new ArrayList<>();
      if (webArchives.isEmpty()) {
        return lacking;
      }
      for (String file : writer.files()) {
        Optional<JournalEntry> entry =
            writer
                .journal(file)
                .filter(one -> one.missing() > 0 && one.settings().equals(settings.digest()));
        if (entry.isPresent()
            && !webArchives.contains(file)
            && Files.isRegularFile(Path.of(file))) {
          lacking.add(file);
          if (met.contains(file)) {
            // It was passed over, and counted as unchanged.
            files--;
            unread--;
            rejectedBefore -= entry.get().rejected();
            totals = totals.plus(Counts.unchanged(-entry.get().records()));
          }
        }
      }
      completing = true;
      return lacking;
    }

    @Override
    public void unreadable(String file) {
      unreadable.add(file);
    }

    @Override
    public boolean stopped() {
      return stopped.getAsBoolean();
    }

    @Override
    public boolean passed(ArchiveFile file) throws IOException {
      JournalEntry entry = unchanged(file).orElseThrow();
      if (!file.modified().equals(Optional.of(entry.modified()))) {
        note(entry.touched(file.modified().orElseThrow()));
      }
      files++;
      unread++;
      rejectedBefore += entry.rejected();
      Counts counts = Counts.unchanged(entry.records());
      totals = totals.plus(counts);
      listener.begin(file.file());
      listener.end(Optional.of(entry.format()), counts, Map.of(), Duration.ZERO);
      progress.read(file.size().orElse(0L));
      progress.end();
      return goesOn();
    }

    @Override
    public boolean skipped(String file, String reason) throws IOException {
      skippedFiles++;
      if (firstSkipped.size() < FIRST_SKIPPED) {
        firstSkipped.add(file + ": " + reason);
      }
      listener.skip(file, reason);
      return goesOn();
    }

    @Override
    public boolean begin(String file) throws IOException {
      files++;
      began = System.nanoTime();
      listener.begin(file);
      progress.begin(file);
      return goesOn();
    }

    @Override
    public boolean record(Parsed parsed, long bytes) throws IOException {
      Counts one =
          switch (parsed) {
            case Parsed.News(Article article) -> {
              if (article.body().length() > ArticleLimits.ANALYSED) {
                commit(); // Whatever comes of so long a text, what was read before it is kept.
              }
              yield put(article);
            }
            case Parsed.NotAnArticle(Article page, String reason) -> {
              kind(reason.substring(0, (reason + ':').indexOf(':')));
              yield Counts.notAnArticle();
            }
            case Parsed.Rejected(Rejection rejection) -> reject(rejection);
          };
      inFile = inFile.plus(one);
      progress.record(bytes, one.rejected() > 0);
      if (System.nanoTime() - committed > settings.commitEvery().toNanos()) {
        commit();
      }
      return goesOn();
    }

    @Override
    public boolean nothing(String reason) throws IOException {
      inFile = inFile.plus(Counts.nothing());
      missing += reason.equals(RevisitedPages.MISSING) ? 1 : 0;
      kind(reason);
      progress.record(0, false);
      return goesOn();
    }

    /** Counts what does not become an article by what it is. */
    private void kind(String kind) {
      kinds.merge(kinds.size() < KINDS || kinds.containsKey(kind) ? kind : "other", 1L, Long::sum);
    }

    @Override
    public boolean end(ArchiveFile file, Optional<Outcome.Read> read) throws IOException {
      if (read.isPresent() && file.size().isPresent() && file.modified().isPresent()) {
        note(
            new JournalEntry(
                file.file(),
                file.size().get(),
                file.modified().get(),
                read.get().digest(),
                settings.digest(),
                read.get().format(),
                inFile.records(),
                inFile.articles() + inFile.unchanged() + inFile.versions(),
                inFile.rejected(),
                missing));
        if (isWebArchive(read.get().format())) {
          webArchives.add(file.file());
        }
      }
      finishFile(read.map(Outcome.Read::format));
      progress.end();
      return goesOn();
    }

    @Override
    public void left() throws IOException {
      finishFile(Optional.empty());
    }

    private void finishFile(Optional<String> format) throws IOException {
      totals = totals.plus(inFile);
      listener.end(format, inFile, kinds, Duration.ofNanos(System.nanoTime() - began));
      inFile = Counts.NONE;
      missing = 0;
      kinds = new TreeMap<>();
    }

    private boolean goesOn() {
      return !stopped() && refused.isEmpty();
    }

    private Optional<JournalEntry> unchanged(ArchiveFile file) throws IOException {
      writing.lock();
      try {
        return writer
            .journal(file.file())
            .filter(entry -> file.size().equals(Optional.of(entry.size())))
            .filter(entry -> entry.settings().equals(settings.digest()))
            .filter(
                entry ->
                    file.modified().equals(Optional.of(entry.modified()))
                        || file.path()
                            .flatMap(Archive::digest)
                            .equals(Optional.of(entry.digest())));
      } finally {
        writing.unlock();
      }
    }

    /**
     * Finds the files of the journal that lay under the paths of this run and were not met, and
     * lets them leave the index if that is asked for. What lies under a path that could not be read
     * is not taken for gone: a disk may be missing.
     */
    private void removed() throws IOException {
      for (String file : writer.files()) {
        boolean under = archive.paths().stream().anyMatch(path -> isUnder(file, path));
        boolean hidden = unreadable.stream().anyMatch(path -> isUnder(file, path));
        if (under && !hidden && !met.contains(file)) {
          gone.addAll(writer.journal(file).stream().toList());
        }
      }
      for (JournalEntry entry : gone) {
        listener.removed(entry, settings.prune());
        if (settings.prune()) {
          writer.forget(entry.file());
        }
      }
    }

    private static boolean isUnder(String file, String path) {
      String folder = Path.of(path).normalize().toString();
      return folder.isEmpty()
          ? !file.startsWith("/") && !file.startsWith("..")
          : file.equals(folder) || file.startsWith(folder.equals("/") ? "/" : folder + "/");
    }

    private Counts put(Article article) throws IOException {
      ArchiveWriter.Outcome outcome;
      writing.lock();
      try {
        outcome = writer.put(article);
      } finally {
        writing.unlock();
      }
      Findings findings = article.findings();
      return switch (outcome) {
        case ADDED -> Counts.article(false, findings);
        case NEW_VERSION, EARLIER_VERSION -> Counts.article(true, findings);
        case UNCHANGED -> Counts.unchanged(1);
        case CAPTURE_ADDED -> {
          elsewhere++;
          yield Counts.unchanged(1);
        }
      };
    }

    private Counts reject(Rejection rejection) throws IOException {
      reasons.add(rejection);
      listener.reject(rejection);
      if (settings.strict()) {
        refused = Optional.of(rejection);
      }
      return Counts.rejection();
    }

    private void note(JournalEntry entry) throws IOException {
      writing.lock();
      try {
        writer.journal(entry);
      } finally {
        writing.unlock();
      }
    }

    private void commit() throws IOException {
      writing.lock();
      try {
        writer.commit();
      } finally {
        writing.unlock();
      }
      committed = System.nanoTime();
    }

    private Summary summary(boolean complete) {
      Summary.End end =
          refused
              .<Summary.End>map(Summary.End.Refused::new)
              .orElseGet(
                  () -> complete ? new Summary.End.Complete() : new Summary.End.Interrupted());
      return new Summary(
          files,
          unread,
          rejectedBefore,
          skippedFiles,
          firstSkipped,
          totals,
          elsewhere,
          reasons.kinds(),
          archive.checkUp().readings(),
          archive.checkUp().fields(),
          archive.checkUp().doubts(),
          new Summary.Removed(
              gone.size(),
              gone.stream().limit(FIRST_SKIPPED).map(JournalEntry::file).toList(),
              settings.prune()),
          progress.text(),
          progress.elapsed(),
          end);
    }
  }
}
