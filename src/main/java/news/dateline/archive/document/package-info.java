/**
 * Documents as lines: what a program for writing shows on paper, whatever it keeps in its files.
 *
 * <pre>
 *   text              → Sheet.of
 *   HTML              → HtmlSheet  ┐
 *   docx, odt (XML)   → OfficeText ├ SheetBuilder → Sheet (a list of Line)
 *   RTF               → RtfText    ┘
 * </pre>
 *
 * <p>A {@link news.dateline.archive.document.Sheet} keeps the words, the breaks of lines and
 * paragraphs, what is centred and what is bold: enough to read an export of a press database by,
 * and no more.
 */
@NullMarked
package news.dateline.archive.document;

import org.jspecify.annotations.NullMarked;
