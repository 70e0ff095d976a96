/** The exports of press databases, and the messages of news wires. */
@NullMarked
package news.dateline.archive.press;

import org.jspecify.annotations.NullMarked;
