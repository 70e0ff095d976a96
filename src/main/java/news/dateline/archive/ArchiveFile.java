package news.dateline.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of an archive, not yet opened.
 *
 * @param file its path as it was named to the indexer, with {@code /} between folders; {@code -}
 *     for standard input
 * @param path where it lies; absent for standard input
 * @param named whether the user named this very file, rather than a folder it lies in
 * @param size its size in bytes, if known
 * @param modified its time of last change, if known
 */
public record ArchiveFile(
    String file,
    Optional<Path> path,
    boolean named,
    Optional<Long> size,
    Optional<Instant> modified) {

  /** What standard input is called. */
  public static final String STANDARD_INPUT = "-";
}
