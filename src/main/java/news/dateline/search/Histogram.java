package news.dateline.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Hits over time. The buckets' counts and {@code unknown} add up to the total.
 *
 * @param interval the width of the buckets
 * @param unknown hits without a date, or with one coarser than the interval
 * @param buckets without gaps from the first that has a hit to the last that has one
 */
public record Histogram(Interval interval, long unknown, List<Bucket> buckets) {

  /** Copies the list. */
  public Histogram {
    buckets = List.copyOf(buckets);
  }

  /**
   * One bucket.
   *
   * @param start its first day
   * @param count hits in it
   * @param all everything in it, whatever the query: articles, or quotations where those are
   *     searched
   */
  public record Bucket(LocalDate start, long count, long all) {}
}
