package news.dateline.archive;

import news.dateline.archive.record.Rejection;

/** What became of a file. */
public sealed interface Outcome {

  /**
   * It was read; its records and rejections have been handed on.
   *
   * @param format the name of the format or container it was read as
   * @param digest SHA-256 of the file's bytes, 64 hexadecimal digits
   */
  record Read(String format, String digest) implements Outcome {}

  /**
   * It is nothing that is read: a picture, a note. No error.
   *
   * @param reason why, as a short sentence
   */
  record Skipped(String reason) implements Outcome {}

  /**
   * It could not be opened, or its wrapping is broken from the start.
   *
   * @param rejection the file, what is wrong, and what to do
   */
  record Unreadable(Rejection rejection) implements Outcome {}
}
