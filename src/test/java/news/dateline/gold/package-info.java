/**
 * Short invented articles in which people marked who said what: for training and for a regression
 * test.
 *
 * <p>They lie in {@code src/test/resources/news/dateline/gold}: {@code train} may train the model,
 * {@code test} must not. {@link news.dateline.gold.GoldArticle} says how a file is written, {@link
 * news.dateline.gold.GoldReader} reads it, {@link news.dateline.gold.GoldExport} writes the
 * articles as the lines that {@code dateline train --further} and {@code dateline evaluate} take.
 *
 * <p>What is marked, as in the sets of other people that train and measure beside them:
 *
 * <ul>
 *   <li>a content with its quotation marks and its "that", up to the full stop where it is not
 *       quoted; what the reporting clause interrupts is one content in pieces, and so are the
 *       sentences and paragraphs quoted after it;
 *   <li>a source with title, apposition and relative clause, without the comma that ends them;
 *   <li>a cue with its auxiliary and whom it addresses ("told the Courier"), also a noun ("his
 *       claim") and "according to"; a verb that adds a second content is an attribution of its own
 *       with the same source;
 *   <li>titles, lines of transcripts and tweets too; the latter two without cue;
 *   <li>speakers within somebody else's content;
 *   <li>not: what institutions do (order, file, reject, decline to comment), signs, slogans, titles
 *       of works, marks of distance, what a page says around its article.
 * </ul>
 */
@NullMarked
package news.dateline.gold;

import org.jspecify.annotations.NullMarked;
