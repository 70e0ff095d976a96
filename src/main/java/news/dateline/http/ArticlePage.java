package news.dateline.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Outlet;
import news.dateline.search.AppliedCorrections;
import news.dateline.search.Results;

/**
 * One article for a person to read: its text with the quotations marked and their speakers named,
 * what was found in it and on what grounds, and where it comes from.
 */
final class ArticlePage {
  private ArticlePage() {}

  /**
   * The page.
   *
   * @param applied what its actors' names owe to corrections and to merging
   * @param copies its copies, the newest first, or some of them
   * @param neighbours where it stands in the results, when it was opened from some
   */
  static Reply of(
      Article article,
      AppliedCorrections applied,
      Results copies,
      Optional<Neighbours> neighbours) {
    ArticleSpeakers speakers = ArticleSpeakers.of(article);
    ArticleMarkup text = new ArticleMarkup(article, speakers);
    return PageFrame.of(
        200,
        Wording.headline(article.title()),
        PageFrame.masthead(""),
        Html.maybe(neighbours, Neighbours::links),
        Html.el("main")
            .set("id", "content")
            .set("class", "reading")
            .add(
                Html.el("article")
                    .add(
                        about(article),
                        text.headline(),
                        Html.maybe(
                            article.byline(),
                            byline ->
                                Html.el("p")
                                    .set("class", "byline")
                                    .set("dir", "auto")
                                    .text(byline)),
                        text.body()),
                new ArticleFacts(article, speakers, applied, copies).aside()),
        PageFrame.foot(
            List.of(
                Html.link("/api/v1/articles/" + Address.encode(article.id()), "As JSON"),
                Html.text(" · id "),
                Html.el("code").text(article.id()))));
  }

  private static Html about(Article article) {
    List<Html> facts = new ArrayList<>();
    facts.add(
        Html.el("b")
            .set("dir", "auto")
            .text(article.findings().outlet().map(Outlet::name).orElse("outlet not known")));
    facts.add(
        article.findings().published().map(Wording::date).orElse(Html.text("date not known")));
    return Html.el("p").set("class", "about").add(Wording.separated(facts, " · "));
  }
}
