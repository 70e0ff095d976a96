package news.dateline.archive.record;

import java.util.Optional;

/**
 * A record that could not be read, and why. Bad data is a value: the run goes on and the report
 * shows it.
 *
 * @param file the file's path as it was named to the indexer
 * @param record the record's number inside the file, from 0
 * @param offset its byte offset, or for text formats the offset of its line, if known
 * @param reason what is wrong and what to do, as a short sentence
 */
public record Rejection(String file, long record, Optional<Long> offset, String reason) {

  /** {@code data/a.jsonl.gz #17 @18230: not a JSON object}. */
  @Override
  public String toString() {
    return file + " #" + record + offset.map(at -> " @" + at).orElse("") + ": " + reason;
  }
}
