package news.dateline.archive;

import java.io.InputStream;

/**
 * An opened file.
 *
 * @param file its path as it was named to the indexer, with {@code /} between folders
 * @param stream its bytes, decompressed; closed by whoever opened it
 */
public record Source(String file, InputStream stream) {}
