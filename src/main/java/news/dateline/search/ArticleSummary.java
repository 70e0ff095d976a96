package news.dateline.search;

import java.util.List;
import java.util.Optional;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.ArchiveActors;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Dateline;
import news.dateline.article.Outlet;
import news.dateline.article.PublicationDate;

/**
 * What a list of hits shows of an article, without its text.
 *
 * @param id the article's id
 * @param key the record's own id
 * @param url the address as printed
 * @param title the headline
 * @param byline the byline as printed
 * @param outlet the outlet, without country and kind
 * @param published the date
 * @param dateline the dateline, without its day
 * @param language the language's code
 * @param actors canonical names of those quoted, in the order of first appearance
 * @param cited names of the media cited
 * @param quotations how many quotations it has
 */
public record ArticleSummary(
    String id,
    Optional<String> key,
    Optional<String> url,
    String title,
    Optional<String> byline,
    Optional<Outlet> outlet,
    Optional<PublicationDate> published,
    Optional<Dateline> dateline,
    Optional<String> language,
    List<String> actors,
    List<String> cited,
    int quotations) {

  /** Copies the lists. */
  public ArticleSummary {
    actors = List.copyOf(actors);
    cited = List.copyOf(cited);
  }

  /** The same with those quoted by the archive's names. */
  public ArticleSummary with(ArchiveActors archive) {
    return new ArticleSummary(
        id,
        key,
        url,
        title,
        byline,
        outlet,
        published,
        dateline,
        language,
        ActorResolution.names(archive, id, outlet, published, actors),
        cited,
        quotations);
  }

  /** The summary of an article. */
  public static ArticleSummary of(Article article) {
    Capture capture = article.provenance().current();
    return new ArticleSummary(
        article.id(),
        capture.key(),
        capture.url(),
        article.title(),
        article.byline(),
        article.findings().outlet().map(outlet -> new Outlet(outlet.name(), outlet.evidence())),
        article.findings().published(),
        article
            .findings()
            .dateline()
            .map(
                line -> new Dateline(line.place(), line.agency(), line.country(), line.evidence())),
        article.findings().language(),
        article.findings().actors().stream().map(Actor::name).toList(),
        article.findings().cited().stream().map(Outlet::name).toList(),
        article.findings().quotations().size());
  }
}
