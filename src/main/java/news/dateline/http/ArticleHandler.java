package news.dateline.http;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.json.ArticleJson;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;

/**
 * Answers {@code articles/{id}}: one article with all its findings, for a script or for a person.
 *
 * @param endpoint what is served
 * @param page whether a person reads it
 */
record ArticleHandler(Endpoint endpoint, boolean page) implements Handler {

  @Override
  public Reply answer(Request request, String variable)
      throws Refusal, SearchException, IOException {
    Endpoint.none(request.parameters());
    Snapshot snapshot = endpoint.archive().snapshot(Optional.empty());
    Article article =
        snapshot
            .article(variable)
            .orElseThrow(
                () ->
                    new Refusal(
                        Problem.of(
                            404, "no-such-article", "No article has the id " + variable + ".")));
    String text = ArticleJson.text(ArticleJson.write(article));
    EntityTag tag =
        EntityTag.of(List.of(endpoint.settings().version(), page ? "page" : "json", text));
    Reply reply =
        tag.matches(request.header("If-None-Match"))
            ? Reply.notModified()
            : page ? ArticlePage.of(article) : Reply.of(200, Form.JSON.contentType(), text + "\n");
    return Endpoint.tagged(reply, tag);
  }
}
