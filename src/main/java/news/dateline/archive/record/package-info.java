/**
 * What every format of archives works with: {@link news.dateline.archive.record.Format} recognises
 * a file and reads its records into {@link news.dateline.archive.record.Records}, as captured
 * documents or rejections.
 */
@NullMarked
package news.dateline.archive.record;

import org.jspecify.annotations.NullMarked;
