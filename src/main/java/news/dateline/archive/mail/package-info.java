/** Mail: messages and mailboxes, as newsletters come in. */
@NullMarked
package news.dateline.archive.mail;

import org.jspecify.annotations.NullMarked;
