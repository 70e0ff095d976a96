/**
 * A captured document becomes an {@link news.dateline.article.Article}: identity, title, byline,
 * body without page furniture, metadata as printed.
 *
 * <pre>
 *   CapturedDocument
 *     Fields      FieldMap (the user's word), else KnownField (by name) → HtmlText, DateFormat, Instants
 *     PlainText   PlainArticle (title, byline, date) → Furniture (what is no part of the text)
 *     Page        PageArticle: Page (one tree) → PageTitle, PageByline, PageDates, PageOutlet, PageAddress
 *                 → PageBody (PageRoot: where the text is; FurnitureNames, PageLines: what is left out;
 *                   PageLede: what comes before it; Paragraphs: its paragraphs) → PageKind
 *   → Identity    CanonicalUrl, else the record's bytes → id; the content → digest
 *   → Parsed      News, NotAnArticle, or Rejected with what to do
 * </pre>
 *
 * <p>Nothing here throws for any content. The text of a record with fields is taken character for
 * character. What the parser decided, and the extractors need to know, is handed on as {@link
 * news.dateline.article.ParsingHints}.
 */
@NullMarked
package news.dateline.parse;

import org.jspecify.annotations.NullMarked;
