/**
 * Dates of publication and datelines.
 *
 * <p>{@link news.dateline.extract.date.DateParser} reads the forms in which dates are printed;
 * {@link news.dateline.extract.date.DateExtractor} chooses between what metadata, text and address
 * say; {@link news.dateline.extract.date.Datelines} recognises TRIESTE, Italy, March 4 (MNA) —, and
 * {@link news.dateline.extract.date.DatelineExtractor} makes a finding of it. Names of months in
 * all languages are {@code months.tsv}.
 */
@NullMarked
package news.dateline.extract.date;

import org.jspecify.annotations.NullMarked;
