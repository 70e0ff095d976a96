package news.dateline.extract;

import java.util.Map;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;

/** Articles for tests, with nothing but what a test is about. */
final class Articles {
  private Articles() {}

  static Article body(String body) {
    return of("", body, null, Map.of());
  }

  static Article of(String title, String body, String url, Map<String, String> metadata) {
    ArticleBuilder article = ArticleBuilder.parsed(title, body).metadata(metadata);
    return (url == null ? article : article.url(url)).make();
  }

  static Reading reading(String body) {
    return new Reading(body(body));
  }
}
