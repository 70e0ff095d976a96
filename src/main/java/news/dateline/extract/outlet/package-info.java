/**
 * Outlets: the table of those that are known, the words that others have in their names, and the
 * extractors of an article's own outlet, of the agency its text came from, and of the outlets it
 * cites.
 *
 * <p>{@link news.dateline.extract.outlet.OutletTable} holds the rows (the program's own, with a
 * user's over them), {@link news.dateline.extract.outlet.OutletNames} answers what a printed name
 * or a host stands for. {@code src/docs/outlets.md} tells readers how that is done.
 *
 * <p>What decides has a name and an example: {@link news.dateline.extract.outlet.OutletRule},
 * {@link news.dateline.extract.outlet.AgencyRule}, {@link news.dateline.extract.outlet.CitedRule}.
 * The words are in {@code outlet-words.tsv}. To add a rule, add a constant with its example, and
 * name it where the code decides; a test runs the example.
 */
@NullMarked
package news.dateline.extract.outlet;

import org.jspecify.annotations.NullMarked;
