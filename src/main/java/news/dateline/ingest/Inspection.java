package news.dateline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Outcome;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Recognition;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.archive.text.CharsetChoice;
import news.dateline.article.Article;
import news.dateline.parse.Parsed;

/**
 * A look at how the files of an archive would be read: the beginning of each, without an index.
 *
 * <p>For one thread.
 */
public final class Inspection {
  private static final int REJECTIONS = 3;

  private final Archive archive;
  private final Interpreter interpreter;
  private final DateColumns dates;
  private final int mostRecords;
  private final int mostMembers;
  private final CheckUp checkUp;

  /** Takes what is seen. */
  public interface Viewer {

    /** The next file, or member of a container. */
    void file(InspectedFile file) throws IOException;
  }

  /**
   * Prepares a look.
   *
   * @param mostRecords how many records of each file are looked at
   * @param mostMembers how many members of each container
   */
  public Inspection(
      Archive archive,
      Interpreter interpreter,
      DateColumns dates,
      int mostRecords,
      int mostMembers) {
    this.archive = archive;
    this.interpreter = interpreter.guarded();
    this.dates = dates;
    this.mostRecords = mostRecords;
    this.mostMembers = mostMembers;
    this.checkUp = new CheckUp(interpreter.fieldUse());
  }

  /** What deserves a look of what was seen. */
  public CheckUp checkUp() {
    return checkUp;
  }

  /**
   * Looks at the files below some paths.
   *
   * @throws IOException when the disk fails, or what the viewer throws
   */
  public void inspect(List<String> paths, Viewer viewer) throws IOException {
    archive.walk(
        paths,
        new Archive.Visitor() {
          @Override
          public void file(ArchiveFile file) throws IOException {
            look(file, viewer);
          }

          @Override
          public void unreadable(Rejection rejection) throws IOException {
            viewer.file(refused(rejection));
          }

          @Override
          public void skipped(String file, String reason) throws IOException {
            checkUp.skipped(file, reason);
            viewer.file(new Seen(file).unread(reason));
          }
        });
  }

  private void look(ArchiveFile file, Viewer viewer) throws IOException {
    checkUp.begin(file.file());
    View view = new View(viewer);
    boolean whole = true;
    try {
      switch (archive.read(file, view)) {
        case Outcome.Read read -> view.finish(false);
        case Outcome.Skipped(String reason) -> {
          checkUp.skipped(file.file(), reason);
          viewer.file(new Seen(file.file()).unread(reason));
        }
        case Outcome.Unreadable(Rejection rejection) -> viewer.file(refused(rejection));
      }
    } catch (Enough enough) {
      whole = false;
      view.finish(true);
    }
    checkUp.end(file, whole);
  }

  private InspectedFile refused(Rejection rejection) {
    Seen seen = new Seen(rejection.file());
    seen.rejected(rejection);
    return seen.inspected(false);
  }

  /** Ends the reading of a file. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("enough was seen");
    }
  }

  /** What was seen of one file, or member. */
  private final class Seen {
    private final String file;
    private Optional<Recognition> recognition = Optional.empty();
    private Optional<CharsetChoice> charset = Optional.empty();
    private long records;
    private long nothing;
    private long notArticles;
    private long rejected;
    private final List<Rejection> rejections = new ArrayList<>();
    private Optional<Article> first = Optional.empty();

    Seen(String file) {
      this.file = file;
    }

    void rejected(Rejection rejection) {
      records++;
      rejected++;
      if (rejections.size() < REJECTIONS) {
        rejections.add(rejection);
      }
    }

    InspectedFile unread(String reason) {
      return inspected(Optional.of(reason), false);
    }

    InspectedFile inspected(boolean more) {
      return inspected(Optional.empty(), more);
    }

    private InspectedFile inspected(Optional<String> unread, boolean more) {
      return new InspectedFile(
          file,
          recognition,
          charset,
          unread,
          records,
          more,
          nothing,
          notArticles,
          rejections,
          rejected,
          interpreter.fieldUse().file(file),
          dates.order(file),
          first);
    }
  }

  /** Looks at the records of one file, whose members come one after the other. */
  private final class View implements Records {
    private final Viewer viewer;
    private Optional<Seen> now = Optional.empty();
    private int members;

    View(Viewer viewer) {
      this.viewer = viewer;
    }

    @Override
    public void recognised(String file, Recognition recognition) throws IOException {
      checkUp.recognised(file, recognition);
      at(file).recognition = Optional.of(recognition);
    }

    @Override
    public void decoded(String file, CharsetChoice choice) throws IOException {
      checkUp.decoded(file, choice);
      at(file).charset = Optional.of(choice);
    }

    @Override
    public void accept(String file, CapturedDocument document) throws IOException {
      Seen seen = at(file);
      Parsed parsed = interpreter.interpret(file, document);
      checkUp.record(parsed);
      switch (parsed) {
        case Parsed.News(Article article) -> {
          seen.records++;
          seen.first = seen.first.or(() -> Optional.of(article));
        }
        case Parsed.NotAnArticle page -> {
          seen.records++;
          seen.notArticles++;
        }
        case Parsed.Rejected(Rejection rejection) -> seen.rejected(rejection);
      }
      enough(seen);
    }

    @Override
    public void reject(Rejection rejection) throws IOException {
      Seen seen = at(rejection.file());
      seen.rejected(rejection);
      enough(seen);
    }

    @Override
    public void skip(String file, String reason) throws IOException {
      boolean member = now.map(seen -> !seen.file.equals(file)).orElse(true);
      if (member) {
        checkUp.skipped(file, reason);
        finish(false);
        count();
        viewer.file(new Seen(file).unread(reason));
      } else {
        now.orElseThrow().records++;
        now.orElseThrow().nothing++;
      }
    }

    private Seen at(String file) throws IOException {
      if (now.isEmpty() || !now.get().file.equals(file)) {
        finish(false);
        count();
        now = Optional.of(new Seen(file));
      }
      return now.get();
    }

    private void count() throws IOException {
      if (++members > mostMembers) {
        throw new Enough();
      }
    }

    private void enough(Seen seen) throws IOException {
      // a container is looked at as far as its members go
      if (seen.records >= (members > 1 ? (long) mostRecords * members : mostRecords)) {
        throw new Enough();
      }
    }

    /** Hands on what was seen of the member that has ended. */
    void finish(boolean more) throws IOException {
      if (now.isPresent()) {
        viewer.file(now.get().inspected(more));
        now = Optional.empty();
      }
    }
  }
}
