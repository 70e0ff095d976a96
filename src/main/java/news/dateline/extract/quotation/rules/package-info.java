/**
 * Who is reported to have said what in an English text, by rules over reporting words, quotation
 * marks and commas.
 *
 * <pre>
 *   QuotationRules   the rules, sentence by sentence
 *     SentenceRules    ReportingWords, Subjects before and NounPhrases behind them, Circumstances,
 *                      Contents, MediaReports
 *     Continuations    from one sentence to the next
 *     Transcripts      NAME: …
 * </pre>
 *
 * <p>A sentence is worked on as a {@code Passage}; what a rule has found is a {@code Draft}, and
 * leaves the room as {@link news.dateline.extract.quotation.rules.TokenAttribution}. The words are
 * lists: {@code cues.tsv} beside these classes and {@code grammar.tsv} in {@code extract.text}. A
 * model has learned what the rules find with them: after a change, train it again.
 */
@NullMarked
package news.dateline.extract.quotation.rules;

import org.jspecify.annotations.NullMarked;
