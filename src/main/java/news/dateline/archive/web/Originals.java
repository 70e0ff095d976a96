package news.dateline.archive.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Finds the captures that revisits repeat: a crawler that gets the same page again writes only that
 * it did, and of which record it is the same.
 */
public interface Originals {
  /** Finds none. */
  Originals NONE = names -> Optional.empty();

  /**
   * The answer of a server that a revisit repeats.
   *
   * @param names by what it names it, the surest first, as {@link RevisitSearch} gives them
   */
  Optional<byte[]> find(List<String> names) throws IOException;
}
