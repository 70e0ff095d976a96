package news.dateline.extract.text;

import news.dateline.article.Findings;

/**
 * Finds one kind of thing in an article.
 *
 * <p>Extractors hold no mutable state; one instance serves many threads. They never throw for any
 * text, and take time linear in its length.
 */
public interface Extractor {

  /**
   * Adds findings.
   *
   * @param reading the article, with its tokens and sentences
   * @param soFar what the extractors before this one found
   * @return {@code soFar} with this extractor's findings in it
   */
  Findings extract(TokenizedArticle reading, Findings soFar);
}
