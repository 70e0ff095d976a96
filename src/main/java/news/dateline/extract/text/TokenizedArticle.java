package news.dateline.extract.text;

import news.dateline.article.Article;
import news.dateline.article.Span;

/**
 * An article as extractors read it: with its tokens, sentences and paragraphs, made once and
 * shared.
 *
 * <p>Immutable, and made for one pass through the extractors: it is several times as large as the
 * text.
 */
public final class TokenizedArticle {
  private final Article article;
  private final Text title;
  private final Text body;

  /** Cuts an article into tokens, in time linear in its length. */
  public TokenizedArticle(Article article) {
    this.article = article;
    this.title = Text.of(article.title());
    this.body = Text.of(article.body());
  }

  /** The article. */
  public Article article() {
    return article;
  }

  public Text title() {
    return title;
  }

  public Text body() {
    return body;
  }

  Text text(Span.Part part) {
    return switch (part) {
      case TITLE -> title;
      case BODY -> body;
    };
  }
}
