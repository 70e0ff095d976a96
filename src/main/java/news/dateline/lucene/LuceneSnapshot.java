package news.dateline.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import news.dateline.article.Article;
import news.dateline.article.Folding;
import news.dateline.search.ArchiveActor;
import news.dateline.search.ArchiveActors;
import news.dateline.search.Cursor;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.Histogram;
import news.dateline.search.Hit;
import news.dateline.search.IndexStatus;
import news.dateline.search.Interval;
import news.dateline.search.Query;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.SnapshotGone;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.FixedBitSet;

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
  private final IndexStatus status;
  private final int firstDay;
  private final int lastDay;
  private final LongSupplier now;
  private final Map<FacetField, FacetColumn> facets = new ConcurrentHashMap<>();
  private final Map<List<Object>, Timeline> timelines = new ConcurrentHashMap<>();

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
        new ActorColumns(
            actors, reader, searcher, leaves, (leaf, doc) -> stored(leaf).article(doc));
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
    int oldest = Integer.MAX_VALUE;
    int newest = Integer.MIN_VALUE;
    for (Leaf leaf : leaves) {
      for (int doc = DocSets.next(leaf.articles(), 0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = DocSets.next(leaf.articles(), doc + 1)) {
        int day = leaf.columns().day(doc);
        if (day != Columns.UNDATED) {
          oldest = Math.min(oldest, day);
          newest = Math.max(newest, day);
        }
      }
    }
    boolean dated = oldest <= newest;
    this.firstDay = dated ? oldest : 0;
    this.lastDay = dated ? newest : -1;
    this.status =
        new IndexStatus(
            Schema.VERSION,
            commit.fingerprint().text(),
            commit.generation(),
            commit.articles(),
            commit.quotations(),
            commit.files(),
            dated ? Optional.of(LocalDate.ofEpochDay(oldest)) : Optional.empty(),
            dated ? Optional.of(LocalDate.ofEpochDay(newest)) : Optional.empty(),
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
      counted.add(facet(request, facet, matches));
    }
    Optional<Histogram> histogram = Optional.empty();
    if (request.histogram().isPresent()) {
      deadline.check();
      histogram =
          Optional.of(
              timeline(request.histogram().get(), request.view(), request.copies().once())
                  .histogram(matches.all().bits()));
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

  private FacetColumn column(FacetField field) throws IOException {
    if (field.facet() == Facet.ACTOR || field.facet() == Facet.KIND) {
      return actors.column(field);
    }
    FacetColumn known = facets.get(field);
    if (known == null) {
      known = FacetColumn.read(field, reader, leaves);
      facets.put(field, known);
    }
    return known;
  }

  private FacetValues facet(SearchRequest search, FacetRequest request, Matches matches)
      throws IOException {
    Facet facet = request.facet();
    FacetField field = FacetField.in(search.view(), facet);
    boolean quotations = search.view() == View.QUOTATIONS;
    boolean own = field.side() == Side.QUOTATIONS;
    FacetColumn column = column(field);
    FacetCounter counting =
        new FacetCounter(
            leaves, column, search.copies().once() ? Optional.of(clusters) : Optional.empty());
    FixedBitSet[] sets = matches.without(facet).bits();
    FacetCounter.Counts counts;
    if (quotations) {
      counts = own ? counting.quotations(sets) : counting.byArticle(sets);
    } else {
      counts =
          own
              ? counting.byQuotations(sets, matches.quotationsWithout(facet).bits())
              : counting.articles(sets);
    }
    return counting.list(request, counts, selected(search, facet));
  }

  /** Which of a facet's values the request's filter includes. */
  private Set<String> selected(SearchRequest search, Facet facet) throws IOException {
    for (FacetFilter filter : search.filters()) {
      if (filter.facet() == facet) {
        return translation.facets().selected(facet, filter.include());
      }
    }
    return Set.of();
  }

  private Timeline timeline(Interval interval, View view, boolean once) {
    boolean quotations = view == View.QUOTATIONS;
    return timelines.computeIfAbsent(
        List.of(interval, view, once),
        key -> {
          FixedBitSet[] all = DocSets.all(leaves, Side.of(view)).bits();
          return new Timeline(
              leaves,
              interval,
              quotations,
              once ? clusters.once(all, quotations) : all,
              firstDay,
              lastDay);
        });
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
