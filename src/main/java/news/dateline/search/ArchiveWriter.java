package news.dateline.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;

/**
 * Writes articles, and the journal of what has been read, in one transaction: after {@link #commit}
 * both are there, before it neither.
 *
 * <p>For one thread. {@link #close} without {@link #commit} drops what was not committed.
 */
public interface ArchiveWriter extends Closeable {

  /** What became of an article. */
  enum Outcome {
    /** It is new. */
    ADDED,
    /** This capture of it was there already; nothing was written. */
    UNCHANGED,
    /** The text was there, from another place; the capture was added. */
    CAPTURE_ADDED,
    /** It is a newer version of an article, and took its place; the earlier one is kept. */
    NEW_VERSION,
    /** It is an earlier version of an article, and is kept as such. */
    EARLIER_VERSION
  }

  /** The journal's entry for a file, if it has been read. */
  Optional<JournalEntry> journal(String file) throws IOException;

  /**
   * Takes an article with its findings. The latest version is the searchable one: by capture time,
   * then modification, then digest. A record that has no URL and changed its bytes, in a file where
   * it keeps its key (or in a file with a single record), takes the place of what it was.
   */
  Outcome put(Article article) throws IOException;

  /** Notes that a file has been read to its end. */
  void journal(JournalEntry entry) throws IOException;

  /** The files that have been read, of the last commit. */
  List<String> files() throws IOException;

  /**
   * Takes what was read of a file out of the index: its captures leave their articles, an article
   * without captures goes, and so does the journal's entry. The text of an article that was also
   * found elsewhere stays, and so do its earlier versions. Commits.
   */
  void forget(String file) throws IOException;

  /**
   * Makes everything since the last commit durable and visible; writes nothing when nothing
   * changed.
   */
  void commit() throws IOException;

  /**
   * Rearranges what has been committed, so that it takes less room and is searched faster, where
   * this writer wrote most of it; called once a run has read everything. Answers stay the same, and
   * nothing is lost when it is killed. It may take a tenth of the time that the writing took.
   */
  default void settle() throws IOException {}
}
