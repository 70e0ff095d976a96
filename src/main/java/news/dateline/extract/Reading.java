package news.dateline.extract;

import news.dateline.article.Article;

/**
 * An article as extractors read it: with its tokens, sentences and paragraphs, made once and
 * shared.
 *
 * @param article the article
 */
public record Reading(Article article) {}
