/**
 * Who is reported to have said what in an English text, by rules over reporting words, quotation
 * marks and commas.
 *
 * <pre>
 *   QuotationRules   the rules, sentence by sentence
 *     SentenceRules    which form a reporting word has; a source behind it
 *       SourceAndCue     a source before it; FurtherVerbs, AccordingTo, MediaReports other forms
 *       ReportingWords, Subjects, NounPhrases, Circumstances, Contents      the parts of a report
 *     Continuations    from one sentence to the next
 *     Transcripts      NAME: …
 * </pre>
 *
 * <p>A sentence is worked on as a {@code Passage}; what a rule has found is a {@code Draft}, and
 * leaves the room as {@link news.dateline.extract.quotation.rules.TokenAttribution}. The words are
 * lists: {@code cues.tsv} and {@code report-words.tsv} beside these classes and {@code grammar.tsv}
 * in {@code extract.text}. A model has learned what the rules find with them: after a change, train
 * it again.
 *
 * <p>Whatever decides something has a name that the finding carries, and an example: {@code
 * CueRule}, {@code SourceRule}, {@code CircumstanceRule}, {@code ReportRule}, {@code ContentRule},
 * {@code ContinuationRule}, {@code TranscriptRule}; {@code RefusalRule} is why a word reports
 * nothing. To add a rule, add its constant, let the method that decides note it with {@code
 * here.by(…)}, and see the test of the room run its example. The examples have these marks, here
 * and wherever quotations have rules:
 *
 * <pre class="example">
 *   [Oduya] {told} ~the court~ on Friday &lt;that the ferry was late&gt;.      source, cue, whom, content
 *   &lt;The ferry is late&gt;, *Reuters* {reported}, citing [Oduya].             the medium that relays
 *   [Karst Radio] {reports}:¶&lt;"The ferry is late."&gt;                        ¶ is a line break
 * </pre>
 */
@NullMarked
package news.dateline.extract.quotation.rules;

import org.jspecify.annotations.NullMarked;
