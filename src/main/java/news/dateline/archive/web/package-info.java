/** Web pages: saved alone, or captured in web archives. */
@NullMarked
package news.dateline.archive.web;

import org.jspecify.annotations.NullMarked;
