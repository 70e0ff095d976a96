/** Records in XML: feeds, blogs, and the formats of news agencies. */
@NullMarked
package news.dateline.archive.xml;

import org.jspecify.annotations.NullMarked;
