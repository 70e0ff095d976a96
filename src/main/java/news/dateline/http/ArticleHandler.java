package news.dateline.http;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import news.dateline.actors.ActorResolution;
import news.dateline.article.Article;
import news.dateline.json.ArticleJson;
import news.dateline.search.AppliedCorrections;
import news.dateline.search.BadRequest;
import news.dateline.search.Copies;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.View;

/**
 * Answers {@code articles/{id}}: one article with all its findings, for a script or for a person. A
 * person's address may hold the search that the article was found by.
 *
 * @param endpoint what is served
 * @param page whether a person reads it
 */
record ArticleHandler(Endpoint endpoint, boolean page) implements Handler {

  @Override
  public Reply answer(Request request, String variable)
      throws Refusal, SearchException, IOException {
    Address search = PageHandler.sent(request.parameters());
    if (!page) {
      Endpoint.none(request.parameters());
    }
    Snapshot snapshot = endpoint.archive().snapshot(Optional.empty());
    Article printed =
        snapshot
            .printed(variable)
            .orElseThrow(
                () ->
                    new Refusal(
                        Problem.of(
                            404, "no-such-article", "No article has the id " + variable + ".")));
    Article article = ActorResolution.article(snapshot.actors(), printed);
    AppliedCorrections applied = AppliedCorrections.to(snapshot.actors(), printed);
    JsonObject json = ArticleJson.explained(article);
    json.add("corrections", AppliedJson.ofArticle(applied));
    Results copies =
        snapshot.search(
            SearchRequest.everything(View.ARTICLES)
                .with(Copies.of(variable))
                .page(page ? ArticleFacts.COPIES : 0, Optional.empty()));
    json.addProperty("copies", copies.total());
    String text = ArticleJson.text(json);
    Optional<Neighbours> neighbours = page ? neighbours(search, variable) : Optional.empty();
    EntityTag tag =
        EntityTag.of(
            List.of(
                endpoint.settings().version(),
                page ? "page" : "json",
                text,
                copies.hits().toString(),
                neighbours.map(Neighbours::toString).orElse("")));
    Reply reply =
        tag.matches(request.header("If-None-Match"))
            ? Reply.notModified()
            : page
                ? ArticlePage.of(article, applied, copies, neighbours)
                : Reply.of(200, ReplyFormat.JSON.contentType(), text + "\n");
    return Endpoint.tagged(reply, tag);
  }

  /**
   * Where it stands in the results; only the way back where those cannot be found again, such as
   * after their snapshot has been closed.
   */
  private Optional<Neighbours> neighbours(Address search, String id) throws IOException {
    if (search.parameters().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Neighbours.find(endpoint, search, id));
    } catch (BadRequest | Refusal | SearchException lost) {
      Address again = search.without("cursor").without("start");
      return Optional.of(new Neighbours(again, 0, 0, Optional.empty(), Optional.empty()));
    }
  }
}
