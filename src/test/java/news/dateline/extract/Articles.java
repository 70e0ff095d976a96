package news.dateline.extract;

import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.ParsingHints;
import news.dateline.extract.text.TokenizedArticle;

/** Articles for tests, with nothing but what a test is about. */
public final class Articles {
  private Articles() {}

  public static Article body(String body) {
    return of("", body, null, Map.of());
  }

  public static Article of(String title, String body, String url, Map<String, String> metadata) {
    ArticleBuilder article = ArticleBuilder.parsed(title, body).metadata(metadata);
    return (url == null ? article : article.url(url)).make();
  }

  /** An article whose outlet stands in a field. */
  public static Article ofOutlet(
      String title, String body, String url, Map<String, String> metadata, String outletKey) {
    return of(title, body, url, metadata)
        .with(new ParsingHints.Builder().outletKey(Optional.of(outletKey)).build());
  }

  public static TokenizedArticle reading(String body) {
    return new TokenizedArticle(body(body));
  }
}
