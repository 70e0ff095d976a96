package news.dateline.parse;

import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;

/** What a captured document turned out to be. */
public sealed interface Parsed {

  /**
   * An article.
   *
   * @param article without findings
   */
  record News(Article article) implements Parsed {}

  /**
   * A page that is no article: a listing, a front page.
   *
   * @param article the text that was found in it
   * @param reason why it is none
   */
  record NotAnArticle(Article article, String reason) implements Parsed {}

  /**
   * A record that cannot be an article.
   *
   * @param rejection which, why, and what to do
   */
  record Rejected(Rejection rejection) implements Parsed {}
}
