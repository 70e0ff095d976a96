/**
 * From bytes to characters: which encoding a file or a page has, and the bytes of one record at a
 * time ({@link news.dateline.archive.text.Window}), whatever the size of the file.
 */
@NullMarked
package news.dateline.archive.text;

import org.jspecify.annotations.NullMarked;
