/**
 * Files, folders and formats: an archive becomes captured documents, or rejections that say which
 * record and why.
 *
 * <p>A {@link news.dateline.archive.Format} recognises a file by its content and reads its records
 * one by one into {@link news.dateline.archive.Records}. Memory is that of one record, whatever the
 * size of the file.
 */
@NullMarked
package news.dateline.archive;

import org.jspecify.annotations.NullMarked;
