/** Tables: a header with the names of the fields, then one row a record. */
@NullMarked
package news.dateline.archive.table;

import org.jspecify.annotations.NullMarked;
