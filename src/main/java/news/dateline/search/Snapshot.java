package news.dateline.search;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.ArchiveActors;
import news.dateline.article.Article;

/**
 * The archive at one moment. It does not change, and answers for at least ten minutes after its
 * last use; afterwards every call throws {@link SnapshotGone}.
 *
 * <p>Safe for use by several threads.
 */
public interface Snapshot {

  /**
   * Its opaque name, by which {@link Engine#snapshot} finds it again; letters, digits and {@code
   * -}.
   */
  String name();

  /** What it holds. */
  IndexStatus status();

  /**
   * Searches.
   *
   * @throws TimeLimitExceeded when the request's limit has passed; there are no partial results
   * @throws SnapshotGone when the snapshot has been closed
   */
  Results search(SearchRequest request) throws IOException, SearchException;

  /**
   * Gives every hit, in order, whatever the total; the request's size and cursor are ignored, its
   * limit covers each page of the search and not the time that {@code hits} takes.
   *
   * @param total is told the exact total before the first hit
   * @param hits takes each hit
   */
  void stream(SearchRequest request, Consumer<Long> total, HitConsumer hits)
      throws IOException, SearchException;

  /** One article with all its findings, its actors as {@link #actors} has them. */
  default Optional<Article> article(String id) throws IOException, SearchException {
    return printed(id).map(article -> ActorResolution.article(actors(), article));
  }

  /** One article with all its findings, its actors as it calls them itself. */
  Optional<Article> printed(String id) throws IOException, SearchException;

  /** Who is who in it, and by which corrections. */
  ArchiveActors actors();

  /**
   * The actors that {@code said_by} of this name selects: by canonical name or alias, and for a
   * single word also by surname. (Of a name that is split: whatever it is anywhere.)
   *
   * @return labels, in the order of values, at most {@code atMost}
   */
  List<String> actorsNamed(String name, int atMost) throws IOException, SearchException;

  /** Takes the hits of a stream. */
  interface HitConsumer {
    /**
     * Takes one hit.
     *
     * @throws IOException when the reader has gone
     */
    void accept(Hit hit) throws IOException;
  }
}
