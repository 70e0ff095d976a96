package news.dateline.ingest;

import news.dateline.article.Findings;

/**
 * What became of the records of a file, or of a whole run. Each record is counted once:
 *
 * <pre>
 *   records = articles + unchanged + versions + notArticles + skipped + rejected
 * </pre>
 *
 * @param records how many were read, or would have been in a file that is not read again
 * @param articles new articles
 * @param unchanged articles that were in the index with this text already, from the same place or
 *     another, and all records of a file that has not changed since it was read
 * @param versions newer or earlier texts of articles that were in the index already
 * @param notArticles pages that are no article, such as listings
 * @param skipped records of an archive that are not meant to be read, such as requests
 * @param rejected records that could not be read
 * @param withoutDate of the articles and versions, those with no date of publication
 * @param withoutOutlet of the articles and versions, those with no outlet
 * @param withoutAttempt of the articles and versions, those in a language in which no quotations
 *     are looked for
 */
public record Counts(
    long records,
    long articles,
    long unchanged,
    long versions,
    long notArticles,
    long skipped,
    long rejected,
    long withoutDate,
    long withoutOutlet,
    long withoutAttempt) {

  /** Nothing read yet. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Checks the sum.
   *
   * @throws IllegalArgumentException when the records do not add up
   */
  public Counts {
    if (records != articles + unchanged + versions + notArticles + skipped + rejected) {
      throw new IllegalArgumentException(
          records
              + " records are not "
              + String.join(
                  " + ",
                  Long.toString(articles),
                  Long.toString(unchanged),
                  Long.toString(versions),
                  Long.toString(notArticles),
                  Long.toString(skipped),
                  Long.toString(rejected)));
    }
  }

  /** A record that became an article, or a version of one that was there. */
  static Counts article(boolean version, Findings findings) {
    return new Counts(
        1,
        version ? 0 : 1,
        0,
        version ? 1 : 0,
        0,
        0,
        0,
        findings.published().isPresent() ? 0 : 1,
        findings.outlet().isPresent() ? 0 : 1,
        findings.quotationsAttempted() ? 0 : 1);
  }

  /** Records that brought nothing new. */
  static Counts unchanged(long records) {
    return new Counts(records, 0, records, 0, 0, 0, 0, 0, 0, 0);
  }

  /** A page that is no article. */
  static Counts notAnArticle() {
    return new Counts(1, 0, 0, 0, 1, 0, 0, 0, 0, 0);
  }

  /** A record that is nothing to index. */
  static Counts nothing() {
    return new Counts(1, 0, 0, 0, 0, 1, 0, 0, 0, 0);
  }

  /** A record that could not be read. */
  static Counts rejection() {
    return new Counts(1, 0, 0, 0, 0, 0, 1, 0, 0, 0);
  }

  /** The sum of both. */
  public Counts plus(Counts more) {
    return new Counts(
        records + more.records,
        articles + more.articles,
        unchanged + more.unchanged,
        versions + more.versions,
        notArticles + more.notArticles,
        skipped + more.skipped,
        rejected + more.rejected,
        withoutDate + more.withoutDate,
        withoutOutlet + more.withoutOutlet,
        withoutAttempt + more.withoutAttempt);
  }
}
