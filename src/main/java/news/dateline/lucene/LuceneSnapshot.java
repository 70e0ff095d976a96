package news.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import news.dateline.actors.ArchiveActor;
import news.dateline.actors.ArchiveActors;
import news.dateline.article.Article;
import news.dateline.article.Folding;
import news.dateline.lucene.column.ActorColumns;
import news.dateline.lucene.column.ClusterTable;
import news.dateline.lucene.column.DayRange;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.column.Lexicon;
import news.dateline.lucene.column.PairedTerms;
import news.dateline.lucene.query.Deadline;
import news.dateline.lucene.query.Evaluation;
import news.dateline.lucene.query.FirstHits;
import news.dateline.lucene.query.Matches;
import news.dateline.lucene.query.QueryTranslation;
import news.dateline.lucene.query.Ranking;
import news.dateline.lucene.query.SnapshotCounts;
import news.dateline.lucene.query.WordQueries;
import news.dateline.lucene.schema.Commit;
import news.dateline.lucene.schema.LiveDoc;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.snippet.Hits;
import news.dateline.lucene.snippet.Snippets;
import news.dateline.lucene.stored.StoredArticles;
import news.dateline.lucene.stored.TextCompression;
import news.dateline.lucene.text.Analysis;
import news.dateline.search.Cursor;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.Histogram;
import news.dateline.search.Hit;
import news.dateline.search.IndexStatus;
import news.dateline.search.Query;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.SnapshotGone;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * The index as of one commit. Every call holds the reader while it runs, so that nothing is closed
 * under it.
 */
final class LuceneSnapshot implements Snapshot {
  private final String name;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final List<Leaf> leaves;
  private final Analysis analysis;
  private final TextCompression compression;
  private final QueryTranslation translation;
  private final ActorColumns actors;
  private final ClusterTable clusters;
  private final SnapshotCounts counts;
  private final IndexStatus status;
  private final LongSupplier now;

  /** The landing page and its like: answers to requests that select nothing. */
  private final Map<SearchRequest, Results> unselected = new ConcurrentHashMap<>();

  private volatile long lastUse;
  private volatile boolean closed;

  LuceneSnapshot(
      String name,
      DirectoryReader reader,
      List<Leaf> leaves,
      Commit commit,
      long bytes,
      Analysis analysis,
      IndexSettings settings,
      ArchiveActors actors)
      throws IOException {
    this.name = name;
    this.reader = reader;
    this.leaves = leaves;
    this.analysis = analysis;
    this.compression = TextCompression.of(leaves);
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new BM25Similarity(settings.k1(), settings.b()));
    this.searcher.setQueryCache(null);
    this.actors =
        ActorColumns.of(actors, searcher, leaves, (leaf, doc) -> stored(leaf).article(doc));
    this.translation =
        QueryTranslation.of(
            new WordQueries(
                analysis,
                new Lexicon(analysis, leaves),
                WordQueries.codes(leaves),
                settings.titleWeight(),
                settings.both()),
            this.actors,
            leaves);
    this.clusters = ClusterTable.read(leaves);
    DayRange days = DayRange.of(leaves);
    this.counts =
        new SnapshotCounts(reader, leaves, days, this.actors, translation.facets(), clusters);
    this.status =
        new IndexStatus(
            Schema.VERSION,
            commit.fingerprint().text(),
            commit.generation(),
            commit.articles(),
            commit.quotations(),
            commit.files(),
            days.oldest(),
            days.newest(),
            bytes);
    this.now = () -> settings.clock().millis();
    this.lastUse = now.getAsLong();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public IndexStatus status() {
    return status;
  }

  /** Notes that it is in use. */
  void use() {
    lastUse = now.getAsLong();
  }

  /** When it was last used, in milliseconds of the engine's clock. */
  long lastUse() {
    return lastUse;
  }

  /** Closes it for new calls; those that run go on to their end. */
  synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      // Another snapshot may hold the same reader, with other corrections.
      reader.decRef();
    }
  }

  /** What is done while the reader is held. */
  private interface Call<T> {
    T run() throws IOException, SearchException;
  }

  private <T> T held(Call<T> call) throws IOException, SearchException {
    if (closed || !reader.tryIncRef()) {
      throw new SnapshotGone(name);
    }
    try {
      use();
      return call.run();
    } finally {
      use();
      reader.decRef();
    }
  }

  @Override
  public Results search(SearchRequest request) throws IOException, SearchException {
    return held(
        () -> {
          boolean keeps = selectsNothing(request);
          Results known = keeps ? unselected.get(request) : null;
          if (known != null) {
            return known;
          }
          Results results = answer(request);
          if (keeps && unselected.size() < 64) {
            unselected.put(request, results);
          }
          return results;
        });
  }

  private static boolean selectsNothing(SearchRequest request) {
    return request.query() instanceof Query.Everything
        && request.said() instanceof Query.Everything
        && request.filters().isEmpty()
        && request.after().isEmpty()
        && request.copies().of().isEmpty()
        && request.size() <= 100;
  }

  private Results answer(SearchRequest request) throws IOException, SearchException {
    Deadline deadline = new Deadline(request.limit());
    Evaluation evaluation = new Evaluation(leaves, searcher, deadline);
    Matches matches = Matches.of(request, evaluation, translation, clusters);
    long total = matches.all().cardinality();

    int size = request.size();
    List<Ranking.Entry> first =
        size == 0
            ? List.of()
            : new FirstHits(request, matches, evaluation)
                .first((int) Math.min((long) size + 1, Integer.MAX_VALUE));
    boolean more = first.size() > size;
    List<Ranking.Entry> page = more ? first.subList(0, size) : first;
    Optional<Cursor> next =
        more ? Optional.of(cursor(request, page.get(page.size() - 1))) : Optional.empty();

    List<FacetValues> counted = new ArrayList<>();
    for (FacetRequest facet : request.facets()) {
      deadline.check();
      counted.add(counts.facet(request, facet, matches));
    }
    Optional<Histogram> histogram = Optional.empty();
    if (request.histogram().isPresent()) {
      deadline.check();
      histogram = Optional.of(counts.histogram(request, request.histogram().get(), matches));
    }
    List<Hit> hits =
        page.isEmpty() ? List.of() : hits(page, hits(request, matches, evaluation), deadline);
    return new Results(total, hits, counted, histogram, next);
  }

  @Override
  public void stream(SearchRequest request, Consumer<Long> total, HitConsumer hits)
      throws IOException, SearchException {
    SearchRequest whole =
        request.page(Integer.MAX_VALUE, Optional.empty()).counting(List.of(), Optional.empty());
    held(
        () -> {
          Evaluation evaluation = new Evaluation(leaves, searcher, new Deadline(request.limit()));
          Matches matches = Matches.of(whole, evaluation, translation, clusters);
          List<Ranking.Entry> all =
              new FirstHits(whole, matches, evaluation).first(Integer.MAX_VALUE);
          Hits made = hits(whole, matches, evaluation);
          total.accept((long) all.size());
          for (Ranking.Entry entry : all) {
            use();
            hits.accept(made.of(entry));
          }
          return true;
        });
  }

  @Override
  public ArchiveActors actors() {
    return actors.actors();
  }

  @Override
  public Optional<Article> printed(String id) throws IOException, SearchException {
    return held(
        () -> {
          Optional<LiveDoc> article = LiveDoc.article(reader, id);
          return article.isPresent()
              ? Optional.of(
                  stored(leaves.get(article.get().leaf().ord)).article(article.get().doc()))
              : Optional.empty();
        });
  }

  @Override
  public List<String> actorsNamed(String name, int atMost) throws IOException, SearchException {
    return held(
        () -> {
          String folded = Folding.fold(name);
          Map<String, ArchiveActor> named = new TreeMap<>();
          for (ArchiveActor actor : actors().named(folded, true)) {
            if (actor.isMerged()) {
              named.put(actor.value(), actor);
            }
          }
          for (String value : PairedTerms.seconds(Schema.SAID_BY_NAME, folded, leaves)) {
            actors().all(value).forEach(actor -> named.put(actor.value(), actor));
          }
          List<String> labels = new ArrayList<>();
          for (ArchiveActor actor : named.values()) {
            if (labels.size() < atMost) {
              labels.add(actor.label());
            }
          }
          return labels;
        });
  }

  private Cursor cursor(SearchRequest request, Ranking.Entry last) throws IOException {
    boolean quotations = request.view() == View.QUOTATIONS;
    return new Cursor(
        name,
        new Ranking(request.sort()).cursorValue(last.value()),
        stored(last.leaf()).summary(last.article()).id(),
        quotations
            ? OptionalInt.of(last.leaf().columns().number(last.doc()))
            : OptionalInt.empty());
  }

  private StoredArticles stored(Leaf leaf) throws IOException {
    return new StoredArticles(leaf.context().reader().storedFields(), compression);
  }

  private Hits hits(SearchRequest request, Matches matches, Evaluation evaluation)
      throws IOException, TimeLimitExceeded {
    return new Hits(
        request.view(),
        Snippets.of(request, matches, evaluation, translation),
        analysis,
        compression,
        actors(),
        clusters);
  }

  private static List<Hit> hits(List<Ranking.Entry> page, Hits made, Deadline deadline)
      throws IOException, TimeLimitExceeded {
    List<Hit> hits = new ArrayList<>(page.size());
    for (Ranking.Entry entry : page) {
      deadline.check();
      hits.add(made.of(entry));
    }
    return hits;
  }
}
