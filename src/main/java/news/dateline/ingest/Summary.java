package news.dateline.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.archive.record.Rejection;
import news.dateline.parse.FieldUse;

/**
 * What came of a run.
 *
 * @param files files that were read or did not need to be
 * @param unread of those, files that had not changed since they were read
 * @param rejectedBefore records of unread files that were rejected when those were read
 * @param skippedFiles files that are not read, such as pictures
 * @param firstSkipped the first few of those, each with the reason after a colon
 * @param totals all records
 * @param elsewhere of the unchanged records, those that are a new place of a text that was there
 *     already
 * @param reasons the rejections by reason, the most frequent first
 * @param readings what the files were taken for
 * @param fields which fields of their records served
 * @param doubts what deserves a look
 * @param removed files that were read by an earlier run and are no longer there
 * @param text bytes of the records read, decompressed
 * @param elapsed how long the run took
 * @param end how it ended
 */
public record Summary(
    long files,
    long unread,
    long rejectedBefore,
    long skippedFiles,
    List<String> firstSkipped,
    Counts totals,
    long elsewhere,
    List<RejectionReasons.Kind> reasons,
    List<CheckUp.Reading> readings,
    List<FieldUse.InFile> fields,
    List<Doubt> doubts,
    Removed removed,
    long text,
    Duration elapsed,
    End end) {

  /** Copies the lists. */
  public Summary {
    firstSkipped = List.copyOf(firstSkipped);
    reasons = List.copyOf(reasons);
    readings = List.copyOf(readings);
    fields = List.copyOf(fields);
    doubts = List.copyOf(doubts);
  }

  /**
   * Files that are no longer there.
   *
   * @param files how many
   * @param first the names of the first few
   * @param pruned whether they have left the index
   */
  public record Removed(long files, List<String> first, boolean pruned) {

    /** None. */
    public static final Removed NONE = new Removed(0, List.of(), false);

    /** Copies the list. */
    public Removed {
      first = List.copyOf(first);
    }
  }

  /** How a run ended. */
  public sealed interface End {

    /** Everything was read. */
    record Complete() implements End {}

    /** It was asked to stop; what it had read is in the index. */
    record Interrupted() implements End {}

    /** A record was rejected, and the run was to stop at the first. */
    record Refused(Rejection rejection) implements End {}
  }

  /** Whether records were lost, or most likely read wrongly. */
  public boolean isDoubtful() {
    return totals.rejected() > 0 || Doubt.areGrave(doubts);
  }

  /** The record that the run stopped at, if it did. */
  public Optional<Rejection> refused() {
    return end instanceof End.Refused(Rejection rejection)
        ? Optional.of(rejection)
        : Optional.empty();
  }
}
