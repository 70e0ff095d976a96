package news.dateline.cli;

/** What a command's exit status says. */
final class Status {
  /** Done. */
  static final int DONE = 0;

  /** Done, but some records were rejected, or most likely read wrongly. */
  static final int DOUBTFUL = 1;

  /** Used wrongly; nothing was done. */
  static final int WRONG_USE = 2;

  /** Failed. */
  static final int FAILED = 3;

  private Status() {}
}
