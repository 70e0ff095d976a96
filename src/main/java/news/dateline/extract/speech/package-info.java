/**
 * Direct speech in eight languages without a model: German, French, Spanish, Italian, Portuguese,
 * Dutch, Russian and Ukrainian.
 *
 * <p>{@link news.dateline.extract.speech.EuropeanSpeechExtractor} finds words in quotation marks
 * with a reporting verb beside them. What a language's verbs, titles and pronouns are is a list
 * ({@code speech-de.tsv}); the ways in which it is found are {@code SpeechRule}s; adding a language
 * is adding a list and its code.
 */
@NullMarked
package news.dateline.extract.speech;

import org.jspecify.annotations.NullMarked;
