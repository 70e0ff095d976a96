/**
 * The exports of press databases, and the messages of news wires.
 *
 * <pre>
 *   text            PressExport ┐
 *   HTML            PressPage   ├ Sheet → PressExports.recognising → PressExport.read
 *   docx, odt, RTF  OfficeFile  ┘
 *
 *   LexisNexis → NexisDocument (fields)       NexisTop, NexisTail       NexisCount
 *   Factiva    → FactivaCodes, FactivaText    Accession
 *   ProQuest, Gale → LabelledDocument         Europresse, Genios        EuropressePage
 * </pre>
 *
 * <p>A {@link news.dateline.archive.document.Sheet} holds the lines of a document, whatever it was
 * saved as; a {@code PressExport} knows the layout of one database. The words that are printed, in
 * all languages of the interfaces, stand in {@code press.tsv}, read by {@code PressWords}. {@code
 * DocumentCount} tells where a file names another number of documents than were found in it.
 */
@NullMarked
package news.dateline.archive.press;

import org.jspecify.annotations.NullMarked;
