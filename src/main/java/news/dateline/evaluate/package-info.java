/**
 * How well quotations and actors are found: an annotated set, what was predicted for it, and the
 * figures.
 *
 * <pre>
 *   GoldFile (JSON lines, gzipped or not) → AnnotatedText (a text, who said what in it)   the truth
 *   Article with findings → Predictions → AnnotatedText                                   what was found
 *   Scorer: truth, found → ScoredTexts (the counts of each text) → Figures
 *   Bootstrap: ScoredTexts, or two of the same texts → intervals of the main figures, or of their differences
 *   PredictionsFile: AnnotatedText → JSON lines that GoldFile reads
 * </pre>
 *
 * <p>{@link news.dateline.evaluate.Scorer} states the measures. They are those of the scorer that
 * is published with the annotated sets, to the digit.
 */
@NullMarked
package news.dateline.evaluate;

import org.jspecify.annotations.NullMarked;
