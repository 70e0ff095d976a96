/**
 * Who is reported to have said what, by a model that has learned from annotated texts, with the
 * verdicts of the rules among its features.
 *
 * <p>{@link news.dateline.extract.quotation.learned.AttributionFinder} finds, {@link
 * news.dateline.extract.quotation.learned.AttributionTraining} learns, {@link
 * news.dateline.extract.quotation.learned.AttributionModel} is what was learned. A tagger marks
 * source, cue and content word by word; a linker joins them; rankers cut the contents; a scorer
 * says how likely each is. What each of these decides is a {@code ModelStep}; names beside words
 * and media that pass them on are found by {@code SignatureRule} and {@code RelayRule}. {@code
 * src/docs/attribution-model.md} is the model card.
 */
@NullMarked
package news.dateline.extract.quotation.learned;

import org.jspecify.annotations.NullMarked;
