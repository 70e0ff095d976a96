/**
 * The nouns of Dateline: what an archived news article is, and what can be found in it.
 *
 * <p>Everything here is an immutable record over JDK types only; it knows neither JSON nor Lucene
 * nor files. An {@link news.dateline.article.Article} is made once, by the parser, and its text
 * never changes afterwards. Extractors then add {@link news.dateline.article.Findings}, each with
 * the {@link news.dateline.article.Evidence} it rests on:
 *
 * <pre>
 *   Article ─ title, byline, body, metadata as printed
 *     ├─ Provenance ─ Capture (file, record, URL, time, digest), Version (earlier texts)
 *     └─ Findings
 *          ├─ Outlet, PublicationDate, Dateline, language      one or none, each with Evidence
 *          ├─ PlaceMention → Place                             every mention
 *          ├─ Quotation → Attribution → Actor                  who said what, in which words
 *          └─ Outlet, each that is cited                        media that the article names as its source
 * </pre>
 *
 * <p>Source (who), cue (the reporting words) and content (what was said) are the field's standard
 * terms: Pareti (2012, 2016), the PARC 3 corpus; Newell et al. (2018), PolNeAR.
 */
@NullMarked
package news.dateline.article;

import org.jspecify.annotations.NullMarked;
