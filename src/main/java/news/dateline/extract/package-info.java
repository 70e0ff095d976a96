/**
 * Findings in an article: language, outlet, date, dateline, quotations, actors, cited media,
 * places.
 *
 * <p>{@link news.dateline.extract.Extractors} is a visible ordered list; each {@link
 * news.dateline.extract.Extractor} takes a {@link news.dateline.extract.Reading} of the article and
 * the findings so far, and adds its own. To add one, write a class and a line there.
 *
 * <p>Which places there are says {@link news.dateline.extract.Atlas}; which are named, and which of
 * several is meant, {@link news.dateline.extract.PlaceExtractor}.
 *
 * <p>Who said what is found by {@link news.dateline.extract.AttributionFinder}, by rules and by
 * what {@link news.dateline.extract.AttributionTraining} has learned; who that is, by {@code Cast}.
 */
@NullMarked
package news.dateline.extract;

import org.jspecify.annotations.NullMarked;
