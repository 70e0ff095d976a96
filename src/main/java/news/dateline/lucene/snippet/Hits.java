package news.dateline.lucene.snippet;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.ArchiveActors;
import news.dateline.article.Article;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.lucene.column.ClusterTable;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.query.Ranking;
import news.dateline.lucene.stored.StoredArticles;
import news.dateline.lucene.stored.TextCompression;
import news.dateline.lucene.text.Analysis;
import news.dateline.lucene.text.Offsets;
import news.dateline.search.ArticleSummary;
import news.dateline.search.Hit;
import news.dateline.search.Snippet;
import news.dateline.search.View;

/**
 * Makes hits of what is stored; keeps the last article, whose quotations may follow.
 *
 * <p>For one thread and one request.
 */
public final class Hits {
  private final Analysis analysis;
  private final TextCompression compression;
  private final ArchiveActors actors;
  private final ClusterTable clusters;
  private final View view;
  private final Optional<Snippets> snippets;
  private final Map<Leaf, StoredArticles> stored = new HashMap<>();
  private Optional<Ranking.Entry> last = Optional.empty();
  private Optional<Article> lastArticle = Optional.empty();
  private Optional<Article> lastRecast = Optional.empty();

  /**
   * Of a request.
   *
   * @param snippets absent where none are wanted
   */
  public Hits(
      View view,
      Optional<Snippets> snippets,
      Analysis analysis,
      TextCompression compression,
      ArchiveActors actors,
      ClusterTable clusters) {
    this.view = view;
    this.snippets = snippets;
    this.analysis = analysis;
    this.compression = compression;
    this.actors = actors;
    this.clusters = clusters;
  }

  /** The hit. */
  public Hit of(Ranking.Entry entry) throws IOException {
    StoredArticles fields = fields(entry.leaf());
    if (view == View.QUOTATIONS) {
      Article article = article(entry, fields);
      Article recast = recast(article);
      int number = entry.leaf().columns().number(entry.doc());
      Quotation quotation = recast.findings().quotations().get(number);
      return new Hit.QuotationHit(
          ArticleSummary.of(recast),
          copies(entry),
          number,
          quotation,
          article.text(quotation),
          words(article, quotation.attribution().source()),
          words(article, quotation.attribution().cue()),
          snippets.isPresent()
              ? snippets.get().of(article, offsets(article, entry, fields), entry)
              : List.of());
    }
    if (snippets.isEmpty()) {
      return new Hit.ArticleHit(fields.summary(entry.doc()).with(actors), copies(entry), List.of());
    }
    if (snippets.get().wantsQuotations()) {
      Article article = article(entry, fields);
      List<Snippet> found = snippets.get().of(article, offsets(article, entry, fields), entry);
      return new Hit.ArticleHit(ArticleSummary.of(article).with(actors), copies(entry), found);
    }
    StoredArticles.WithBody with = fields.withBody(entry.doc(), analysis);
    return new Hit.ArticleHit(
        with.summary().with(actors),
        copies(entry),
        snippets
            .get()
            .of(
                with.summary().language(),
                with.summary().title(),
                with.body(),
                with.offsets(),
                entry));
  }

  private int copies(Ranking.Entry entry) {
    return clusters.copies(entry.leaf().context().ord, entry.article());
  }

  private Offsets offsets(Article article, Ranking.Entry entry, StoredArticles fields)
      throws IOException {
    return fields.offsets(entry.article(), article.body(), analysis);
  }

  private StoredArticles fields(Leaf leaf) throws IOException {
    StoredArticles known = stored.get(leaf);
    if (known == null) {
      known = new StoredArticles(leaf.context().reader().storedFields(), compression);
      stored.put(leaf, known);
    }
    return known;
  }

  private Article article(Ranking.Entry entry, StoredArticles fields) throws IOException {
    if (last.isPresent()
        && last.get().leaf() == entry.leaf()
        && last.get().article() == entry.article()
        && lastArticle.isPresent()) {
      return lastArticle.get();
    }
    Article article = fields.article(entry.article());
    last = Optional.of(entry);
    lastArticle = Optional.of(article);
    lastRecast = Optional.empty();
    return article;
  }

  /** The article that {@link #article} gave last, with the archive's actors. */
  private Article recast(Article article) {
    Article recast = lastRecast.orElseGet(() -> ActorResolution.article(actors, article));
    lastRecast = Optional.of(recast);
    return recast;
  }

  private static String words(Article article, Optional<Span> span) {
    return span.map(article::text).orElse("");
  }
}
