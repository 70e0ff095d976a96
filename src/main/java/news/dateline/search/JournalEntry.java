package news.dateline.search;

import java.time.Instant;

/**
 * A file that has been read.
 *
 * @param file its path as it was named to the indexer
 * @param size its size in bytes
 * @param modified its time of last change
 * @param digest SHA-256 of its bytes, 64 hexadecimal digits: a file that was only touched is not
 *     read again
 * @param settings a digest of the options that shaped the reading, and of the extractors' version:
 *     a file is read again when they change
 * @param format the format it was read as
 * @param records how many records it held
 * @param articles how many became articles or captures of articles
 * @param rejected how many were rejected
 * @param missing how many repeat a capture that was in no file at hand: they are looked for again
 *     when other web archives are read
 */
public record JournalEntry(
    String file,
    long size,
    Instant modified,
    String digest,
    String settings,
    String format,
    long records,
    long articles,
    long rejected,
    long missing) {

  /** The same of a file that was touched and has the same bytes. */
  public JournalEntry touched(Instant now) {
    return new JournalEntry(
        file, size, now, digest, settings, format, records, articles, rejected, missing);
  }
}
