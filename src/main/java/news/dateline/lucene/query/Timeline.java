package news.dateline.lucene.query;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.article.PublicationDate.Precision;
import news.dateline.lucene.column.Columns;
import news.dateline.lucene.column.DayRange;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.schema.PublishedField;
import news.dateline.search.Histogram;
import news.dateline.search.Interval;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The buckets of one interval over a snapshot, numbered from that of its first day: a table leads
 * from each day to its bucket.
 *
 * <p>Immutable once made, safe for use by several threads.
 */
final class Timeline {
  /** Up to some 2,800 years are a table; an archive with an absurd date is counted by a map. */
  private static final int LONGEST_TABLE = 1 << 20;

  private final List<Leaf> leaves;
  private final Interval interval;
  private final boolean quotations;
  private final boolean[] held = new boolean[3];
  private final int firstDay;
  private final LocalDate firstStart;
  private final int[] table;
  private final Map<Long, long[]> all = new TreeMap<>();

  /**
   * Prepares the buckets and counts everything.
   *
   * @param everything all that is compared with
   * @param days of its articles
   */
  Timeline(
      List<Leaf> leaves,
      Interval interval,
      boolean quotations,
      FixedBitSet[] everything,
      DayRange days) {
    this.leaves = leaves;
    this.interval = interval;
    this.quotations = quotations;
    this.firstDay = days.first();
    this.firstStart = interval.start(LocalDate.ofEpochDay(firstDay));
    for (Precision precision : Precision.values()) {
      held[PublishedField.code(precision)] = interval.holds(precision);
    }
    long length = (long) days.last() - firstDay + 1;
    this.table = new int[length > LONGEST_TABLE || length < 0 ? 0 : (int) length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (int) bucket(LocalDate.ofEpochDay(firstDay + (long) i));
    }
    count(everything, all);
  }

  /** The histogram of what the sets hold. */
  Histogram histogram(FixedBitSet[] hits) {
    TreeMap<Long, long[]> counts = new TreeMap<>();
    long unknown = count(hits, counts);
    List<Histogram.Bucket> buckets = new ArrayList<>();
    if (!counts.isEmpty()) {
      LocalDate start = start(counts.firstKey());
      for (long bucket = counts.firstKey(); bucket <= counts.lastKey(); bucket++) {
        buckets.add(
            new Histogram.Bucket(
                start,
                counts.getOrDefault(bucket, new long[1])[0],
                all.getOrDefault(bucket, new long[1])[0]));
        start = interval.next(start);
      }
    }
    return new Histogram(interval, unknown, buckets);
  }

  private long bucket(LocalDate day) {
    LocalDate start = interval.start(day);
    return switch (interval) {
      case DAY -> ChronoUnit.DAYS.between(firstStart, start);
      case WEEK -> ChronoUnit.WEEKS.between(firstStart, start);
      case MONTH -> ChronoUnit.MONTHS.between(firstStart, start);
      case YEAR -> ChronoUnit.YEARS.between(firstStart, start);
    };
  }

  private LocalDate start(long bucket) {
    return switch (interval) {
      case DAY -> firstStart.plusDays(bucket);
      case WEEK -> firstStart.plusWeeks(bucket);
      case MONTH -> firstStart.plusMonths(bucket);
      case YEAR -> firstStart.plusYears(bucket);
    };
  }

  /** Counts into buckets and gives back how many have none. */
  private long count(FixedBitSet[] hits, Map<Long, long[]> counts) {
    long unknown = 0;
    int[] byBucket = new int[table.length == 0 ? 0 : table[table.length - 1] + 1];
    for (int i = 0; i < hits.length; i++) {
      Columns columns = leaves.get(i).columns();
      FixedBitSet set = hits[i];
      for (int doc = DocSets.next(set, 0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
        int article = doc;
        int number = 1;
        if (quotations) {
          article = columns.article(doc);
          number = 0;
          for (; doc < article; doc = DocSets.next(set, doc + 1)) {
            number++;
          }
        } else {
          doc = DocSets.next(set, doc + 1);
        }
        int day = columns.day(article);
        if (day == Columns.UNDATED || !held[columns.precision(article)]) {
          unknown += number;
        } else if (table.length > 0) {
          byBucket[table[day - firstDay]] += number;
        } else {
          counts.computeIfAbsent(bucket(LocalDate.ofEpochDay(day)), b -> new long[1])[0] += number;
        }
      }
    }
    for (int bucket = 0; bucket < byBucket.length; bucket++) {
      if (byBucket[bucket] > 0) {
        counts.put((long) bucket, new long[] {byBucket[bucket]});
      }
    }
    return unknown;
  }
}
