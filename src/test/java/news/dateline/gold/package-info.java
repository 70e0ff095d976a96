/**
 * Short invented articles in which people marked who said what: for training and for a regression
 * test.
 *
 * <p>They lie in {@code src/test/resources/news/dateline/gold}: {@code train} may train the model,
 * {@code test} must not. {@link news.dateline.gold.GoldArticle} says how a file is written, {@link
 * news.dateline.gold.GoldReader} reads it, {@link news.dateline.gold.GoldExport} writes the
 * articles as the lines that {@code dateline train --further} and {@code dateline evaluate} take.
 */
@NullMarked
package news.dateline.gold;

import org.jspecify.annotations.NullMarked;
