package news.dateline.lucene.schema;

import java.time.LocalDate;
import java.util.Optional;
import news.dateline.article.PublicationDate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * The publication date of an article in the index: its first and last day as a point, by which a
 * period selects; its first day and precision as one doc value, by which hits are sorted and
 * counted.
 */
public final class PublishedField {
  private PublishedField() {}

  /** Adds a date to its article's document. */
  public static void add(Document document, PublicationDate date) {
    document.add(new IntPoint(Schema.PUBLISHED, day(date.date()), day(date.last())));
    document.add(new NumericDocValuesField(Schema.PUBLISHED_DAY, value(date)));
  }

  /** The articles of a period: those whose whole date lies in it. */
  public static Query within(Optional<LocalDate> first, Optional<LocalDate> last) {
    int from = first.map(PublishedField::day).orElse(Integer.MIN_VALUE);
    int to = last.map(PublishedField::day).orElse(Integer.MAX_VALUE);
    if (from > to) {
      return new MatchNoDocsQuery("the period ends before it begins");
    }
    Query within =
        IntPoint.newRangeQuery(
            Schema.PUBLISHED,
            new int[] {from, Integer.MIN_VALUE},
            new int[] {Integer.MAX_VALUE, to});
    return new BoostQuery(new ConstantScoreQuery(within), 0);
  }

  /** A date as one number: the first day, with the precision in the lowest two bits. */
  private static long value(PublicationDate date) {
    return ((long) day(date.date()) << 2) | code(date.precision());
  }

  /** The first day that a doc value holds, as days since 1970. */
  public static int day(long value) {
    return (int) (value >> 2);
  }

  /** The precision that a doc value holds, as {@link #code} has it. */
  public static byte precision(long value) {
    return (byte) (value & 3);
  }

  /** A precision as the index has it: 0 for a day, 1 for a month, 2 for a year. */
  public static byte code(PublicationDate.Precision precision) {
    return switch (precision) {
      case DAY -> 0;
      case MONTH -> 1;
      case YEAR -> 2;
    };
  }

  /** A day as days since 1970; days that are millions of years away are cut. */
  private static int day(LocalDate date) {
    return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE + 2, Integer.MAX_VALUE - 2);
  }
}
