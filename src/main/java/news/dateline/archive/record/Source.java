package news.dateline.archive.record;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * An opened file.
 *
 * @param file its path as it was named to the indexer, with {@code /} between folders
 * @param stream its bytes, decompressed, without byte order mark; UTF-16 and UTF-32 come as UTF-8.
 *     It throws {@link news.dateline.archive.text.DamagedInput} where the file's own wrapping
 *     breaks; who reads on after that gets what comes behind the damage, from the beginning of a
 *     packed member (of a web archive: a record), or the end. Closed by whoever opened it
 * @param start the offset in the decompressed file at which {@code stream} begins; absent where the
 *     characters were written anew, so that no offset can be told
 * @param writtenFrom from where in the stream on they were, which may be seen only when it is read
 *     so far
 */
public record Source(
    String file, InputStream stream, Optional<Long> start, LongSupplier writtenFrom) {

  /** A file whose bytes come as they are, or all written anew. */
  public Source(String file, InputStream stream, Optional<Long> start) {
    this(file, stream, start, () -> Long.MAX_VALUE);
  }

  /** The same file, with another stream of the same bytes. */
  public Source with(InputStream same) {
    return new Source(file, same, start, writtenFrom);
  }

  /** The offset in the decompressed file of a place in the stream, if it can be told. */
  public Optional<Long> offset(long inStream) {
    return start.filter(from -> inStream <= writtenFrom.getAsLong()).map(from -> from + inStream);
  }
}
