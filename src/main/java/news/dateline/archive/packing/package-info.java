/**
 * How files are packed: streams that are compressed, and containers that hold other files, opened
 * within {@link news.dateline.archive.packing.Limits}.
 */
@NullMarked
package news.dateline.archive.packing;

import org.jspecify.annotations.NullMarked;
