/** Records in JSON: lines, arrays, and answers of interfaces; news in ninjs. */
@NullMarked
package news.dateline.archive.json;

import org.jspecify.annotations.NullMarked;
