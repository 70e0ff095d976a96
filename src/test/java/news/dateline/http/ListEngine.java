package news.dateline.http;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import news.dateline.actors.ArchiveActors;
import news.dateline.article.Article;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.search.ArticleSummary;
import news.dateline.search.Cursor;
import news.dateline.search.Engine;
import news.dateline.search.Facet;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.Histogram;
import news.dateline.search.Hit;
import news.dateline.search.IndexStatus;
import news.dateline.search.Interval;
import news.dateline.search.Queries;
import news.dateline.search.Query;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.SnapshotGone;
import news.dateline.search.Snippet;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;

/**
 * Just enough of an engine for the server's own tests: words are found as substrings, hits keep the
 * order of the list, the facets are outlet and actor. It can be told to fail.
 */
final class ListEngine implements Engine, Snapshot {
  private final List<Article> articles;

  /** A stream breaks after so many hits. */
  int breaksAfter = Integer.MAX_VALUE;

  /** A stream waits at this hit for {@link #hold}. */
  int holdsAt = Integer.MAX_VALUE;

  CountDownLatch hold = new CountDownLatch(0);

  /** Every search takes too long. */
  boolean late;

  /** Every search fails like a broken disk. */
  boolean broken;

  /** What happens during every search. */
  Runnable meanwhile = () -> {};

  /** How many searches there were. */
  int searches;

  ListEngine(List<Article> articles) {
    this.articles = articles;
  }

  @Override
  public Snapshot newest() throws IOException {
    if (broken) {
      throw new IOException("the disk is broken");
    }
    return this;
  }

  @Override
  public Snapshot snapshot(String name) throws SnapshotGone {
    if (!name.equals(name())) {
      throw new SnapshotGone(name);
    }
    return this;
  }

  @Override
  public void close() {}

  @Override
  public String name() {
    return "list-1";
  }

  @Override
  public IndexStatus status() {
    List<LocalDate> dates =
        articles.stream()
            .flatMap(article -> article.findings().published().stream())
            .map(published -> published.date())
            .sorted()
            .toList();
    return new IndexStatus(
        1,
        "sha256:" + "0".repeat(64),
        1,
        articles.size(),
        articles.stream().mapToLong(article -> article.findings().quotations().size()).sum(),
        1,
        dates.stream().findFirst(),
        dates.isEmpty() ? Optional.empty() : Optional.of(dates.getLast()),
        4096);
  }

  @Override
  public Results search(SearchRequest request) throws IOException, SearchException {
    searches++;
    meanwhile.run();
    if (broken) {
      throw new IOException("the disk is broken");
    }
    if (late) {
      throw new TimeLimitExceeded(request.limit());
    }
    List<Hit> all = hits(request);
    int from = request.after().map(cursor -> all.indexOf(at(all, cursor)) + 1).orElse(0);
    List<Hit> page = all.subList(from, Math.min(all.size(), from + request.size()));
    boolean more = !page.isEmpty() && from + page.size() < all.size();
    return new Results(
        all.size(),
        page,
        request.facets().stream().map(facet -> values(facet, request, all)).toList(),
        request.histogram().map(interval -> histogram(interval, all)),
        more ? Optional.of(cursor(page.getLast())) : Optional.empty());
  }

  @Override
  public void stream(SearchRequest request, Consumer<Long> total, HitConsumer hits)
      throws IOException, SearchException {
    if (late) {
      throw new TimeLimitExceeded(request.limit());
    }
    List<Hit> all = hits(request);
    total.accept((long) all.size());
    int given = 0;
    for (Hit hit : all) {
      if (given == breaksAfter) {
        throw new IOException("the disk broke");
      }
      if (given == holdsAt) {
        await();
      }
      given++;
      hits.accept(hit);
    }
  }

  @Override
  public ArchiveActors actors() {
    return ArchiveActors.NONE;
  }

  @Override
  public Optional<Article> printed(String id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  @Override
  public List<String> actorsNamed(String name, int atMost) {
    return articles.stream()
        .flatMap(article -> article.findings().actors().stream())
        .map(actor -> actor.name())
        .filter(actor -> Folding.fold(actor).endsWith(Folding.fold(name)))
        .distinct()
        .sorted()
        .limit(atMost)
        .toList();
  }

  private void await() throws IOException {
    try {
      if (!hold.await(20, TimeUnit.SECONDS)) {
        throw new IOException("nobody read on");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private List<Hit> hits(SearchRequest request) {
    List<Hit> hits = new ArrayList<>();
    for (Article article : articles) {
      List<Span> matches = new ArrayList<>();
      if (!matches(article, request, matches)) {
        continue;
      }
      ArticleSummary summary = ArticleSummary.of(article);
      if (request.view() == View.ARTICLES) {
        hits.add(
            new Hit.ArticleHit(
                summary, 0, request.snippets() ? snippets(article, matches) : List.of()));
      } else {
        List<Quotation> quotations = article.findings().quotations();
        for (int number = 0; number < quotations.size(); number++) {
          Quotation quotation = quotations.get(number);
          hits.add(
              new Hit.QuotationHit(
                  summary,
                  0,
                  number,
                  quotation,
                  article.text(quotation),
                  quotation.attribution().source().map(article::text).orElse(""),
                  quotation.attribution().cue().map(article::text).orElse(""),
                  List.of()));
        }
      }
    }
    return hits;
  }

  private static boolean matches(Article article, SearchRequest request, List<Span> matches) {
    for (Query part : Queries.parts(request.query())) {
      if (part instanceof Query.Word word) {
        int at =
            article.body().toLowerCase(Locale.ROOT).indexOf(word.word().toLowerCase(Locale.ROOT));
        if (at < 0) {
          return false;
        }
        matches.add(Span.body(at, at + word.word().length()));
      }
    }
    return request.filters().stream()
        .allMatch(
            filter ->
                filter.include().isEmpty()
                    || filter.include().stream()
                        .map(filter.facet()::value)
                        .anyMatch(named(article, filter.facet())::contains));
  }

  private static List<Snippet> snippets(Article article, List<Span> matches) {
    List<Snippet> snippets = new ArrayList<>();
    for (Span match : matches.stream().sorted().distinct().toList()) {
      String word = article.text(match);
      int inTitle = article.title().toLowerCase(Locale.ROOT).indexOf(word.toLowerCase(Locale.ROOT));
      if (inTitle >= 0) {
        snippets.add(
            new Snippet(
                Span.title(0, article.title().length()),
                article.title(),
                List.of(Span.title(inTitle, inTitle + word.length()))));
      }
      snippets.add(
          new Snippet(Span.body(0, article.body().length()), article.body(), List.of(match)));
    }
    return snippets;
  }

  private static List<String> named(Article article, Facet facet) {
    return (facet == Facet.OUTLET
            ? article.findings().outlet().map(Outlet::name).stream().toList()
            : article.findings().actors().stream().map(actor -> actor.name()).toList())
        .stream().map(facet::value).toList();
  }

  private FacetValues values(FacetRequest facet, SearchRequest request, List<Hit> hits) {
    Map<String, Long> counts = new TreeMap<>();
    Map<String, String> labels = new TreeMap<>();
    for (Hit hit : hits) {
      List<String> names =
          facet.facet() == Facet.OUTLET
              ? hit.article().outlet().map(Outlet::name).stream().toList()
              : facet.facet() == Facet.ACTOR ? hit.article().actors() : List.of();
      for (String name : names) {
        if (FacetRequest.matches(name, facet.prefix())) {
          counts.merge(facet.facet().value(name), 1L, Long::sum);
          labels.putIfAbsent(facet.facet().value(name), name);
        }
      }
    }
    List<FacetValues.FacetValue> all =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(
                entry ->
                    new FacetValues.FacetValue(
                        entry.getKey(),
                        labels.get(entry.getKey()),
                        entry.getValue(),
                        request.filters().stream()
                            .anyMatch(
                                filter ->
                                    filter.facet() == facet.facet()
                                        && filter.include().stream()
                                            .map(facet.facet()::value)
                                            .anyMatch(entry.getKey()::equals))))
            .toList();
    int from = 0;
    for (int i = 0; i < all.size() && facet.after().isPresent(); i++) {
      if (all.get(i).value().equals(facet.after().get().value())) {
        from = i + 1;
      }
    }
    List<FacetValues.FacetValue> page =
        all.subList(from, Math.min(all.size(), from + facet.size()));
    long shown = page.stream().mapToLong(FacetValues.FacetValue::count).sum();
    long sum = all.stream().mapToLong(FacetValues.FacetValue::count).sum();
    return new FacetValues(facet.facet(), all.size(), 0, sum - shown, page);
  }

  private static Histogram histogram(Interval interval, List<Hit> hits) {
    Map<LocalDate, Long> counts = new TreeMap<>();
    long unknown = 0;
    for (Hit hit : hits) {
      if (hit.article().published().isPresent()
          && interval.holds(hit.article().published().get().precision())) {
        counts.merge(interval.start(hit.article().published().get().date()), 1L, Long::sum);
      } else {
        unknown++;
      }
    }
    return new Histogram(
        interval,
        unknown,
        counts.entrySet().stream()
            .map(entry -> new Histogram.Bucket(entry.getKey(), entry.getValue(), entry.getValue()))
            .toList());
  }

  private Cursor cursor(Hit hit) {
    return new Cursor(
        name(),
        OptionalLong.of(0),
        hit.article().id(),
        hit instanceof Hit.QuotationHit quotation
            ? OptionalInt.of(quotation.number())
            : OptionalInt.empty());
  }

  private Hit at(List<Hit> hits, Cursor cursor) {
    return hits.stream().filter(hit -> cursor(hit).equals(cursor)).findFirst().orElseThrow();
  }
}
