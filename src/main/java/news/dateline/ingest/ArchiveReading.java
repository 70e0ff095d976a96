package news.dateline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Outcome;
import news.dateline.archive.RevisitedPages;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.CapturedDocument.Content;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.text.CharsetChoice;
import news.dateline.article.ArticleLimits;
import news.dateline.parse.Parsed;

/**
 * The way from an archive to its articles: every record of every file, interpreted on several
 * threads and handed on in the order of the archive.
 *
 * <p>Memory is that of the few hundred records under way ({@link Pipeline}), whatever the size of
 * the archive. A record that is longer than {@link ArticleLimits#RECORD}, or wants more memory than
 * there is, becomes a rejection.
 */
public final class ArchiveReading {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Archive archive;
  private final List<String> paths;
  private final Interpreter interpreter;
  private final int threads;
  private final Duration longest;
  private final LongConsumer progress;
  private final CheckUp checkUp;

  /**
   * Prepares a reading.
   *
   * @param archive opens files and recognises their formats
   * @param paths files, folders, or {@code -} for standard input
   * @param interpreter makes articles of records; what it throws costs one record
   * @param threads how many records are interpreted at once
   * @param progress is told by the reading thread how many bytes of files it has read since last
   *     told
   */
  public ArchiveReading(
      Archive archive,
      List<String> paths,
      Interpreter interpreter,
      int threads,
      LongConsumer progress) {
    this(archive, paths, interpreter, threads, LONGEST, progress);
  }

  /**
   * The same, with how long a record may take to be understood.
   *
   * @param longest a record that takes longer becomes a rejection
   */
  public ArchiveReading(
      Archive archive,
      List<String> paths,
      Interpreter interpreter,
      int threads,
      Duration longest,
      LongConsumer progress) {
    this(
        archive,
        paths,
        interpreter.guarded(),
        threads,
        longest,
        progress,
        new CheckUp(interpreter.fieldUse()));
  }

  private ArchiveReading(
      Archive archive,
      List<String> paths,
      Interpreter interpreter,
      int threads,
      Duration longest,
      LongConsumer progress,
      CheckUp checkUp) {
    this.archive = archive;
    this.paths = List.copyOf(paths);
    this.interpreter = interpreter;
    this.threads = threads;
    this.longest = longest;
    this.progress = progress;
    this.checkUp = checkUp;
  }

  /**
   * Is told what is read, in order: {@code begin}, any number of {@code record}, {@code end} for a
   * file that is read; {@code passed} or {@code skipped} for one that is not.
   *
   * <p>All but {@link #wants}, {@link #readBefore} and {@link #unreadable} are called by the thread
   * that called {@link #read}, and say whether to go on.
   */
  public interface Events {

    /**
     * Whether a file is to be read. Called by the reading thread, some way ahead of everything
     * else.
     */
    default boolean wants(ArchiveFile file) throws IOException {
      return true;
    }

    /**
     * Files that earlier runs read, and that may hold what a web archive of this one repeats.
     * Called by the reading thread, at most once, when that is needed.
     */
    default List<String> readBefore() throws IOException {
      return List.of();
    }

    /** A path that is not there, or may not be read; a rejection says so as well. */
    default void unreadable(String file) throws IOException {}

    /** A file that was not wanted. */
    default boolean passed(ArchiveFile file) throws IOException {
      return true;
    }

    /**
     * Whether to end at once. Asked while nothing is told, since a record is long in coming or in
     * being understood.
     */
    default boolean stopped() {
      return false;
    }

    /** Something that is not read, such as a picture, and why. */
    boolean skipped(String file, String reason) throws IOException;

    /** A file's beginning. */
    default boolean begin(String file) throws IOException {
      return true;
    }

    /**
     * The next record of the file.
     *
     * @param bytes its size
     */
    boolean record(Parsed parsed, long bytes) throws IOException;

    /**
     * A record of the file that is nothing to index, and no error.
     *
     * @param reason as in {@link Records#skip}
     */
    default boolean nothing(String reason) throws IOException {
      return true;
    }

    /**
     * A file's end.
     *
     * @param read what it was read as; absent when it could not be opened, or changed while it was
     *     read
     */
    default boolean end(ArchiveFile file, Optional<Outcome.Read> read) throws IOException {
      return true;
    }

    /** The file that was begun is left before its end, since nothing more is wanted. */
    default void left() throws IOException {}
  }

  /** The reading of other paths in the same way; what is looked at counts for both. */
  ArchiveReading of(List<String> others) {
    return new ArchiveReading(archive, others, interpreter, threads, longest, progress, checkUp);
  }

  /** What is read is looked at as it goes; to be asked when {@link #read} has ended. */
  public CheckUp checkUp() {
    return checkUp;
  }

  /** The paths that are read, as they were named. */
  List<String> paths() {
    return paths;
  }

  /** What the reading thread meets. */
  private sealed interface Met {
    record Passed(ArchiveFile file) implements Met {}

    record Skipped(String file, String reason) implements Met {}

    /**
     * @param file what was opened
     * @param inside the file that the document stands in: a member, or the same
     */
    record Document(String file, String inside, CapturedDocument document) implements Met {}

    record Nothing(String file, String inside, String reason) implements Met {}

    record Recognised(String file, String inside, Recognition recognition) implements Met {}

    record Decoded(String file, String inside, CharsetChoice choice) implements Met {}

    record Result(String file, Parsed parsed, long bytes) implements Met {}

    record End(ArchiveFile file, Optional<Outcome.Read> read) implements Met {}
  }

  /**
   * Reads everything, or until {@code events} want no more.
   *
   * @return whether everything was read
   * @throws IOException when the disk fails, or what {@code events} throw
   */
  public boolean read(Events events) throws IOException {
    Telling telling = new Telling(events, checkUp);
    boolean complete =
        Pipeline.run(
            intake -> produce(events, intake),
            new Pipeline.Work<>(threads, this::interpreted, longest, this::late, events::stopped),
            telling::tell);
    if (!complete && telling.inside.isPresent()) {
      events.left();
    }
    return complete;
  }

  private void produce(Events events, Pipeline.Intake<Met> intake) throws IOException {
    try (RevisitedPages originals = new RevisitedPages(archive, paths, events::readBefore)) {
      produce(archive.with(originals), events, intake);
    }
  }

  private void produce(Archive related, Events events, Pipeline.Intake<Met> intake)
      throws IOException {
    related.walk(
        paths,
        new Archive.Visitor() {
          @Override
          public void file(ArchiveFile file) throws IOException {
            if (events.wants(file)) {
              open(related, file, intake);
            } else {
              intake.put(new Met.Passed(file), 0);
            }
          }

          @Override
          public void unreadable(Rejection rejection) throws IOException {
            events.unreadable(rejection.file());
            intake.put(rejected(rejection.file(), rejection), 0);
            intake.put(new Met.End(unknown(rejection.file()), Optional.empty()), 0);
          }

          @Override
          public void skipped(String file, String reason) throws IOException {
            intake.put(new Met.Skipped(file, reason), 0);
          }
        });
  }

  private void open(Archive related, ArchiveFile file, Pipeline.Intake<Met> intake)
      throws IOException {
    Taking taking = new Taking(file, intake);
    Outcome outcome;
    try {
      outcome = related.read(file, taking, progress);
    } catch (OutOfMemoryError tooMuch) {
      outcome = new Outcome.Unreadable(taking.wantsMemory());
    }
    switch (outcome) {
      case Outcome.Read read ->
          intake.put(new Met.End(file, Optional.of(read).filter(same -> isSame(file))), 0);
      case Outcome.Skipped(String reason) -> intake.put(new Met.Skipped(file.file(), reason), 0);
      case Outcome.Unreadable(Rejection rejection) -> {
        intake.put(rejected(file.file(), rejection), 0);
        intake.put(new Met.End(file, Optional.empty()), 0);
      }
    }
  }

  /** Takes the records of a file, and knows where it is. */
  private static final class Taking implements Records {
    private final ArchiveFile file;
    private final Pipeline.Intake<Met> intake;
    private String inside;
    private long next;

    Taking(ArchiveFile file, Pipeline.Intake<Met> intake) {
      this.file = file;
      this.intake = intake;
      this.inside = file.file();
    }

    @Override
    public void accept(String inside, CapturedDocument document) throws IOException {
      at(inside, document.record());
      long bytes = bytes(document);
      if (bytes > ArticleLimits.RECORD) {
        reject(new Rejection(inside, document.record(), document.offset(), ArticleLimits.TOO_LONG));
      } else {
        intake.put(new Met.Document(file.file(), inside, document), memory(bytes));
      }
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
      at(rejection.file(), rejection.record());
      intake.put(rejected(file.file(), rejection), 0);
    }

    @Override
    public void skip(String inside, String reason) throws IOException {
      at(inside, this.inside.equals(inside) ? next : 0);
      intake.put(new Met.Nothing(file.file(), inside, reason), 0);
    }

    @Override
    public void recognised(String inside, Recognition recognition) throws IOException {
      intake.put(new Met.Recognised(file.file(), inside, recognition), 0);
    }

    private void at(String inside, long record) {
      this.inside = inside;
      next = record + 1;
    }

    /** What is said of the record that there was no memory for. */
    Rejection wantsMemory() {
      return new Rejection(
          inside,
          next,
          Optional.empty(),
          Interpreter.WANTS_MEMORY + "; what follows it in the file was not read");
    }
  }

  /** Whether a file still has the size and time that it had when it was met. */
  private static boolean isSame(ArchiveFile file) {
    if (file.path().isEmpty() || file.size().isEmpty()) {
      return true;
    }
    try {
      BasicFileAttributes now = Files.readAttributes(file.path().get(), BasicFileAttributes.class);
      return file.size().equals(Optional.of(now.size()))
          && file.modified().equals(Optional.of(now.lastModifiedTime().toInstant()));
    } catch (IOException gone) {
      return false;
    }
  }

  /** What becomes of a record that takes too long. */
  private Met late(Met met) {
    return met instanceof Met.Document(String file, String inside, CapturedDocument document)
        ? rejected(
            file,
            new Rejection(
                inside,
                document.record(),
                document.offset(),
                "takes longer than "
                    + longest.toSeconds()
                    + " seconds to process; the other records are not affected; please report it"))
        : met;
  }

  private Met interpreted(Met met) {
    return met instanceof Met.Document(String file, String inside, CapturedDocument document)
        ? new Met.Result(file, interpreter.interpret(inside, document), bytes(document))
        : met;
  }

  /**
   * About how much memory the work on a record takes: some copies of it, and 200 bytes a character
   * of what is analysed.
   */
  private static long memory(long bytes) {
    return 6 * bytes + 200 * Math.min(bytes, ArticleLimits.ANALYSED);
  }

  private static Met rejected(String file, Rejection rejection) {
    return new Met.Result(file, new Parsed.Rejected(rejection), 0);
  }

  private static ArchiveFile unknown(String file) {
    return new ArchiveFile(file, Optional.empty(), true, Optional.empty(), Optional.empty());
  }

  private static long bytes(CapturedDocument document) {
    return switch (document.content()) {
      case Content.Fields fields -> fields.raw().length;
      case Content.Story(var fields, var html, byte[] raw) -> raw.length;
      case Content.PlainText text -> text.raw().length;
      case Content.Page page -> page.raw().length;
    };
  }

  /** Hands on what was met, and knows which file it is in. */
  private static final class Telling {
    private final Events events;
    private final CheckUp checkUp;
    private Optional<String> inside = Optional.empty();

    Telling(Events events, CheckUp checkUp) {
      this.events = events;
      this.checkUp = checkUp;
    }

    boolean tell(Met met) throws IOException {
      return switch (met) {
        case Met.Passed(ArchiveFile file) -> events.passed(file);
        case Met.Skipped(String file, String reason) -> {
          checkUp.skipped(file, reason);
          yield events.skipped(file, reason);
        }
        case Met.Document document -> throw new AssertionError("not interpreted: " + document);
        case Met.Nothing(String file, String member, String reason) -> {
          checkUp.skipped(member, reason);
          yield begun(file) && events.nothing(reason);
        }
        case Met.Recognised(String file, String member, Recognition recognition) -> {
          boolean more = begun(file);
          checkUp.recognised(member, recognition);
          yield more;
        }
        case Met.Decoded(String file, String member, CharsetChoice choice) -> {
          boolean more = begun(file);
          checkUp.decoded(member, choice);
          yield more;
        }
        case Met.Result(String file, Parsed parsed, long bytes) -> {
          boolean more = begun(file);
          checkUp.record(parsed);
          yield more && events.record(parsed, bytes);
        }
        case Met.End(ArchiveFile file, Optional<Outcome.Read> read) -> {
          boolean more = begun(file.file());
          checkUp.end(file, read.isPresent());
          inside = Optional.empty();
          yield events.end(file, read) && more;
        }
      };
    }

    private boolean begun(String file) throws IOException {
      if (inside.isPresent()) {
        return true;
      }
      inside = Optional.of(file);
      checkUp.begin(file);
      return events.begin(file);
    }
  }
}
