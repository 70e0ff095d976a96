package news.dateline.archive.table;

/**
 * How a table is written.
 *
 * @param delimiter what stands between cells
 * @param quote what may stand around a cell, and is doubled inside of it
 * @param backslash whether a backslash before a character takes its meaning away, as MySQL,
 *     PostgreSQL and pandas (with an escape character) write; {@code \N} is then an empty cell
 */
record Dialect(char delimiter, char quote, boolean backslash) {

  /** RFC 4180, but for the delimiter. */
  static Dialect of(char delimiter) {
    return new Dialect(delimiter, '"', false);
  }

  Dialect withBackslash() {
    return new Dialect(delimiter, quote, true);
  }
}
