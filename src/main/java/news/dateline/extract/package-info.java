/**
 * Findings in an article: language, outlet, date, dateline, quotations, actors, cited media,
 * places.
 *
 * <p>{@link news.dateline.extract.Extractors} is a visible ordered list; each {@link
 * news.dateline.extract.text.Extractor} takes a {@link news.dateline.extract.text.TokenizedArticle}
 * of the article and the findings so far, and adds its own. To add one, write a class in the room
 * that it belongs to, and a line there.
 *
 * <p>The rooms, from the ground up; each names only rooms below it:
 *
 * <pre>
 *   quotation                                      the door to quotations
 *   quotation.learned   place   speech             a model; which places; other languages
 *   date   quotation.rules   quotation.actor       dates and datelines; rules; who it is
 *   name   gazetteer   outlet                      names; places of the world; outlets
 *   text                                           tokens, sentences, marks, word lists
 * </pre>
 *
 * <p>Each room has a page of its own. Where no quotations are looked for, {@link
 * news.dateline.article.Findings#quotationsAttempted()} says so.
 */
@NullMarked
package news.dateline.extract;

import org.jspecify.annotations.NullMarked;
