package news.dateline.archive.record;

import java.io.IOException;

/**
 * A format of archives. A new one is a new class and a line in {@link
 * news.dateline.archive.Formats#ALL}.
 *
 * <p>Formats hold no state and may be used by several threads.
 */
public interface Format {

  /** Its name in reports, such as {@code jsonl}. */
  String name();

  /** By what it shows itself in a file, as people are told: {@code each line is a JSON object}. */
  String mark();

  /**
   * Whether its files say nothing of how their characters are written, so that the bytes must tell
   * ({@link news.dateline.archive.text.CharacterStream}): text, tables, JSON. Pages, XML, mail and
   * web archives have declarations, which their formats read.
   */
  default boolean leavesCharsetOpen() {
    return false;
  }

  /**
   * Whether the file looks like this format, by its content.
   *
   * @param head the first bytes, decompressed
   */
  boolean recognises(FileHead head);

  /**
   * Reads every record.
   *
   * @param source the file, decompressed
   * @param records takes documents and rejections in the order of the file
   * @throws IOException when the disk fails, or {@code records} wants no more; never for bad data,
   *     which become rejections
   */
  void read(Source source, Records records) throws IOException;
}
