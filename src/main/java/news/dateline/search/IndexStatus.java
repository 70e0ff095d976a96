package news.dateline.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a snapshot holds.
 *
 * @param schema the schema's version
 * @param fingerprint {@code sha256:} and 64 hexadecimal digits: equal for equal articles and
 *     findings, whatever the order and the machine
 * @param generation how many commits there were
 * @param articles how many articles
 * @param quotations how many quotations
 * @param files how many files the journal lists
 * @param first the first day of the oldest article's date, if any is dated
 * @param last the first day of the newest one's
 * @param bytes the size of the index on disk
 */
public record IndexStatus(
    int schema,
    String fingerprint,
    long generation,
    long articles,
    long quotations,
    long files,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    long bytes) {}
