/**
 * Files, folders and formats: an archive becomes captured documents, or rejections that say which
 * record and why.
 *
 * <p>A {@link news.dateline.archive.record.Format} recognises a file by its content and reads its
 * records one by one into {@link news.dateline.archive.record.Records}. Memory is that of one
 * record, whatever the size of the file.
 *
 * <pre>
 *   Archive.walk(paths)           files, folders, links, standard input      → ArchiveFile
 *   Archive.read(file, records)   Gunzip → Encoding → FileHead → Format.recognises → Format.read
 *     JsonLines, Json             Window (the bytes of one record) → JsonScan → JsonFields
 *     Csv, Tsv                    Window → DelimitedScan (where a row ends, its cells) → Delimited
 *     PlainText                   Window
 *     HtmlFile                    Window → PageCharset
 *   Records.accept, Records.reject
 * </pre>
 *
 * <p>Every record is decoded by itself (UTF-8, or windows-1252 where it is none; pages as they
 * declare it), has an offset in the decompressed file, and when it is bad it is a {@link
 * news.dateline.archive.record.Rejection} and the next one goes on.
 */
@NullMarked
package news.dateline.archive;

import org.jspecify.annotations.NullMarked;
