/**
 * From an archive to an index: reads files, makes articles of their records, and writes those, with
 * a journal of what has been read and a report of what was not.
 *
 * <pre>
 *   paths ─ archive ─→ records ─ parse, extract ─→ articles ─ ArchiveWriter ─→ index and journal
 *           one thread           several threads             one thread, in the order of the files
 *                                                                 └→ ReportFile, Progress
 * </pre>
 *
 * <p>{@link news.dateline.ingest.ArchiveReading} is the way up to the articles; {@code annotate}
 * prints what comes out of it. {@link news.dateline.ingest.Ingest} adds the index. Articles arrive
 * in the order of the archive however many threads work, and no more than a few dozen are under
 * way, so the result does not depend on the machine and memory does not depend on the archive.
 *
 * <p>Every record is counted exactly once ({@link news.dateline.ingest.Counts}). A run may be
 * interrupted or killed at any moment: what was committed holds, what was not is read again.
 */
@NullMarked
package news.dateline.ingest;

import org.jspecify.annotations.NullMarked;
