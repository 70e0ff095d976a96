/**
 * A captured document becomes an {@link news.dateline.article.Article}: identity, title, byline,
 * body without page furniture, metadata as printed.
 */
@NullMarked
package news.dateline.parse;

import org.jspecify.annotations.NullMarked;
