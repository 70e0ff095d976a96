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
 *
 * <pre>
 *   QuotationRules   the rules, sentence by sentence
 *     SentenceRules    ReportingWords, Subjects before and NounPhrases behind them, Circumstances,
 *                      Contents, MediaReports
 *     Continuations    from one sentence to the next
 *     Transcripts      NAME: …
 *   Cast             whom the words of a source stand for
 *     Mentions         the names of the text, with Acronyms, FullNames and NameSense
 *     Sources          SourceNames and NameBearers, Pronouns, Nominals
 *     Members          the actors, with ActorKinds; Speakers, who spoke so far
 * </pre>
 *
 * <p>The words that the rules rest on are lists beside these classes: {@code grammar.tsv}, {@code
 * actor-words.tsv}, {@code names.tsv}, {@code cues.tsv}, {@code given-names.tsv}. A model has
 * learned what the rules find with them: after a change, train it again.
 *
 * <p>That is for English. In eight other languages {@code SpeechExtractor} finds direct speech by a
 * small rule and a list of words for each ({@code speech-de.tsv}); elsewhere nothing is looked for,
 * and {@link news.dateline.article.Findings#quotationsAttempted()} says so.
 */
@NullMarked
package news.dateline.extract;

import org.jspecify.annotations.NullMarked;
