package news.dateline.article;

import java.time.Instant;
import java.util.Optional;

/**
 * One place where an article was found: the facts of a capture, without its content.
 *
 * @param file the file's path as it was named to the indexer, with {@code /} between folders;
 *     {@code -} for standard input
 * @param record the record's number inside the file, from 0
 * @param key the record's own id, if it states one
 * @param url the address as printed; a string, since archives hold addresses that no URI parser
 *     accepts
 * @param time when it was captured, if the archive says so
 * @param modified when its publisher last changed it, if the record says so
 * @param digest SHA-256 of the text and metadata, 64 hexadecimal digits: equal digests are equal
 *     content
 */
public record Capture(
    String file,
    long record,
    Optional<String> key,
    Optional<String> url,
    Optional<Instant> time,
    Optional<Instant> modified,
    String digest) {

  /** Stands between a container and its member: {@code outer.zip!/inner/name}. */
  public static final String MEMBER = "!/";

  /** The file that lies on the disk: of a member of a container, the outermost container. */
  public static String outer(String file) {
    int member = file.indexOf(MEMBER);
    return member < 0 ? file : file.substring(0, member);
  }

  /**
   * Whether the other capture is of the same record of the same file (by its own id where both have
   * one).
   */
  public boolean samePlace(Capture other) {
    if (!file.equals(other.file)) {
      return false;
    }
    boolean bothNamed = key.isPresent() && other.key.isPresent();
    return bothNamed ? key.equals(other.key) : record == other.record;
  }
}
