/**
 * Dates of publication and datelines.
 *
 * <p>{@link news.dateline.extract.date.DateParser} reads the forms in which dates are printed;
 * {@link news.dateline.extract.date.DateExtractor} chooses between what metadata, text and address
 * say; {@link news.dateline.extract.date.Datelines} recognises TRIESTE, Italy, March 4 (MNA) —, and
 * {@link news.dateline.extract.date.DatelineExtractor} makes a finding of it.
 *
 * <p>What decides has a name and an example: {@link news.dateline.extract.date.DateRule} which date
 * counts, {@link news.dateline.extract.date.DateFormRule} how it is read, {@link
 * news.dateline.extract.date.DatelineRule} what a dateline is. Words are in lists: {@code
 * months.tsv}, {@code dates.tsv}, {@code zones.tsv}, {@code datelines.tsv}. To add a rule, add a
 * constant with its example, and name it where the code decides; a test runs the example.
 */
@NullMarked
package news.dateline.extract.date;

import org.jspecify.annotations.NullMarked;
