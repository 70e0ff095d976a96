package news.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.SearchRequest;
import news.dateline.search.Sort;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/**
 * One search, evaluated to bit sets: one for what the query matches, one for each ticked facet. The
 * total, and each facet without its own filter, are intersections of them, so they are exact and
 * agree.
 *
 * <p>For one thread and one request.
 */
final class Execution {
  /** How many documents of a segment are looked at between two looks at the clock. */
  private static final int STRETCH = 1 << 16;

  private final List<Leaf> leaves;
  private final IndexSearcher searcher;
  private final SearchRequest request;
  private final QueryTranslation translation;
  private final Deadline deadline;
  private final boolean quotations;

  /** What the query alone matches: articles or quotations, as the view has it. */
  private final DocSets base;

  /**
   * What each ticked facet lets through; of articles, or of quotations where those are hits or have
   * it.
   */
  private final Map<Facet, DocSets> filters = new EnumMap<>(Facet.class);

  /** In the view of articles: the quotations that satisfy {@code said}, when it is there. */
  private final Optional<DocSets> said;

  /** What matches, before each text is taken once. */
  private final DocSets all;

  private final DocSets matches;
  private final ClusterTable texts;

  /** The copies that are asked for, articles or quotations as the view has it. */
  private final Optional<DocSets> copies;

  Execution(
      List<Leaf> leaves,
      IndexSearcher searcher,
      QueryTranslation translation,
      ClusterTable texts,
      SearchRequest request,
      Deadline deadline)
      throws IOException, TimeLimitExceeded {
    this.leaves = leaves;
    this.searcher = searcher;
    this.request = request;
    this.translation = translation;
    this.texts = texts;
    this.deadline = deadline;
    this.quotations = request.view() == View.QUOTATIONS;
    Optional<Query> quoted =
        request.said() instanceof news.dateline.search.Query.Everything
            ? Optional.empty()
            : translation.said(request.said());
    this.said =
        quotations || quoted.isEmpty() ? Optional.empty() : Optional.of(sets(quoted.get(), false));
    for (FacetFilter filter : request.filters()) {
      if (!filter.include().isEmpty() || !filter.exclude().isEmpty()) {
        filters.put(filter.facet(), filter(filter));
      }
    }
    this.query = query(quoted);
    this.base = request.sort() == Sort.RELEVANCE ? scored() : base();
    this.copies =
        request.copies().of().isPresent()
            ? Optional.of(copies(request.copies().of().get()))
            : Optional.empty();
    this.all = without(Optional.empty());
    this.matches = request.copies().once() ? DocSets.of(texts.once(all.bits(), quotations)) : all;
  }

  private final Query query;

  /** What matches. */
  DocSets matches() {
    return matches;
  }

  /** What matches when a facet's own filter is left out, of each text all. */
  DocSets without(Facet facet) {
    return filters.containsKey(facet) ? without(Optional.of(facet)) : all;
  }

  private DocSets copies(String id) throws IOException {
    Optional<LiveDoc> article = LiveDoc.article(searcher.getIndexReader(), id);
    return DocSets.of(
        article.isPresent()
            ? texts.copies(article.get().leaf().ord, article.get().doc(), quotations)
            : texts.none());
  }

  /**
   * In the view of articles, the quotations by which a facet of quotations is counted: those that
   * satisfy {@code said} and the other filters of quotations.
   */
  DocSets quotationsWithout(Facet facet) {
    List<DocSets> all = new ArrayList<>();
    all.add(DocSets.quotations(leaves));
    said.ifPresent(all::add);
    filters.forEach(
        (other, sets) -> {
          if (other.ofQuotation() && other != facet) {
            all.add(sets);
          }
        });
    return DocSets.and(all);
  }

  /** Which of a facet's values the request's filter includes. */
  Set<String> selected(Facet facet) throws IOException {
    for (FacetFilter filter : request.filters()) {
      if (filter.facet() == facet) {
        return translation.selected(facet, filter.include());
      }
    }
    return Set.of();
  }

  /** The first hits after the request's cursor. */
  List<Ranking.Entry> first(int most) throws IOException, TimeLimitExceeded {
    Ranking ranking = new Ranking(request.sort());
    List<Ranking.Entry> first = List.of();
    for (int i = 0; i < leaves.size() && most > 0; i++) {
      Leaf leaf = leaves.get(i);
      Ranking.Start start =
          request.after().isPresent()
              ? ranking.start(request.after().get(), leaf)
              : Ranking.Start.FIRST;
      Ranking.Top top = new Ranking.Top(most);
      if (request.sort() == Sort.RELEVANCE) {
        byScore(leaf, matches.bits()[i], start, top);
      } else {
        byDay(ranking, leaf, matches.bits()[i], start, top);
      }
      first = Ranking.merge(first, top.entries(leaf, quotations), most);
      deadline.check();
    }
    return first;
  }

  private void byDay(
      Ranking ranking, Leaf leaf, FixedBitSet hits, Ranking.Start start, Ranking.Top top) {
    Columns columns = leaf.columns();
    int article = -1;
    long key = 0;
    for (int doc = DocSets.next(hits, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = DocSets.next(hits, doc + 1)) {
      if (!quotations || doc > article) {
        article = quotations ? columns.article(doc) : doc;
        key = Ranking.key(ranking.value(columns.day(article)), columns.id(article));
      }
      if (!top.full(key) && after(start, key, columns, doc)) {
        top.offer(key, doc);
      }
    }
  }

  private boolean after(Ranking.Start start, long key, Columns columns, int doc) {
    return key != start.key()
        ? key > start.key()
        : start.precedes(key, quotations ? columns.number(doc) : 0);
  }

  private Query query(Optional<Query> quoted) throws IOException {
    Optional<Query> query =
        quotations
            ? translation.quotations(request.query())
            : translation.articles(request.query());
    Query all = quotations ? Schema.QUOTATIONS : Schema.ARTICLES;
    if (quoted.isEmpty()) {
      return query.orElse(all);
    }
    Query words = quotations ? quoted.get() : translation.articlesWith(quoted.get());
    return query.isEmpty() || query.get().equals(all)
        ? words
        : new BooleanQuery.Builder().add(query.get(), Occur.MUST).add(words, Occur.MUST).build();
  }

  private DocSets base() throws IOException, TimeLimitExceeded {
    return sets(query, !quotations);
  }

  // ---- by score: hits and scores in one pass

  private final List<float[]> scores = new ArrayList<>();

  private DocSets scored() throws IOException, TimeLimitExceeded {
    Weight weight = searcher.createWeight(rewrite(query), ScoreMode.COMPLETE, 1);
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    for (int i = 0; i < sets.length; i++) {
      Leaf leaf = leaves.get(i);
      FixedBitSet set = new FixedBitSet(leaf.size());
      sets[i] = set;
      BulkScorer scorer = weight.bulkScorer(leaf.context());
      Scores found = new Scores(set, quotations ? leaf.quotations() : leaf.articles());
      for (int from = 0; scorer != null && from < leaf.size(); ) {
        deadline.check();
        int next = scorer.score(found, null, from, Math.min(leaf.size(), from + STRETCH));
        from = next;
      }
      scores.add(found.scores());
    }
    return DocSets.of(sets);
  }

  /** Keeps the scores of hits in the order of documents. */
  private static final class Scores implements LeafCollector {
    private final FixedBitSet set;
    private final FixedBitSet live;
    private float[] scores = new float[64];
    private int size;
    private Scorable scorer =
        new Scorable() {
          @Override
          public float score() {
            return 0;
          }
        };

    Scores(FixedBitSet set, FixedBitSet live) {
      this.set = set;
      this.live = live;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (live.get(doc)) {
        set.set(doc);
        if (size == scores.length) {
          scores = org.apache.lucene.util.ArrayUtil.grow(scores);
        }
        scores[size++] = scorer.score();
      }
    }

    float[] scores() {
      return scores;
    }
  }

  private void byScore(Leaf leaf, FixedBitSet hits, Ranking.Start start, Ranking.Top top) {
    Columns columns = leaf.columns();
    int ord = leaf.context().ord;
    FixedBitSet scored = base.bits()[ord];
    float[] values = scores.get(ord);
    int number = 0;
    int article = -1;
    for (int doc = DocSets.next(scored, 0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = DocSets.next(scored, doc + 1)) {
      float score = values[number++];
      if (!hits.get(doc)) {
        continue;
      }
      if (!quotations || doc > article) {
        article = quotations ? columns.article(doc) : doc;
      }
      long key = Ranking.key(Ranking.value(score), columns.id(article));
      if (!top.full(key) && after(start, key, columns, doc)) {
        top.offer(key, doc);
      }
    }
  }

  // ---- sets

  private DocSets without(Optional<Facet> facet) {
    List<DocSets> all = new ArrayList<>();
    all.add(base);
    copies.ifPresent(all::add);
    boolean quoted = false;
    for (Map.Entry<Facet, DocSets> filter : filters.entrySet()) {
      boolean own = facet.isPresent() && facet.get() == filter.getKey();
      if (!own && !quotations && filter.getKey().ofQuotation()) {
        quoted = true;
      } else if (!own) {
        all.add(filter.getValue());
      }
    }
    if (!quotations && quoted) {
      // One and the same quotation satisfies them all; said alone is in the query already.
      all.add(quotationsWithout(facet.orElse(Facet.OUTLET)).articlesOf(leaves));
    }
    return DocSets.and(all);
  }

  private DocSets filter(FacetFilter filter) throws IOException, TimeLimitExceeded {
    Facet facet = filter.facet();
    String field = field(facet);
    ActorColumns actors = translation.actors();
    if (actors.tells(field)) {
      return told(filter, field, actors);
    }
    if (facet.ofQuotation() || (quotations && facet == Facet.ACTOR)) {
      return sets(translation.filter(filter, Schema.ofQuotation(facet), Schema.QUOTATIONS), false);
    }
    Query articles = translation.filter(filter, Schema.ofArticle(facet), Schema.ARTICLES);
    return quotations ? sets(translation.quotationsOf(articles), false) : sets(articles, true);
  }

  private String field(Facet facet) {
    return facet.ofQuotation() || (quotations && facet == Facet.ACTOR)
        ? Schema.ofQuotation(facet)
        : Schema.ofArticle(facet);
  }

  /** A filter on what corrections and merging tell otherwise than the index. */
  private DocSets told(FacetFilter filter, String field, ActorColumns actors) throws IOException {
    Facet facet = filter.facet();
    boolean ofArticles = !field.startsWith("said_");
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    if (filter.include().isEmpty()) {
      for (int i = 0; i < sets.length; i++) {
        Leaf leaf = leaves.get(i);
        sets[i] = (ofArticles ? leaf.articles() : leaf.quotations()).clone();
      }
    } else {
      sets = actors.having(facet, field, translation.selected(facet, filter.include()));
    }
    Set<String> excluded = translation.selected(facet, filter.exclude());
    if (!excluded.isEmpty()) {
      FixedBitSet[] without = actors.having(facet, field, excluded);
      for (int i = 0; i < sets.length; i++) {
        sets[i].andNot(without[i]);
      }
    }
    return DocSets.of(sets);
  }

  /** The live articles, or quotations, that a query matches. */
  private DocSets sets(Query query, boolean ofArticles) throws IOException, TimeLimitExceeded {
    if (ofArticles && query.equals(Schema.ARTICLES)) {
      return DocSets.articles(leaves);
    }
    if (!ofArticles && query.equals(Schema.QUOTATIONS)) {
      return DocSets.quotations(leaves);
    }
    Weight weight = searcher.createWeight(rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    FixedBitSet[] sets = new FixedBitSet[leaves.size()];
    for (int i = 0; i < sets.length; i++) {
      Leaf leaf = leaves.get(i);
      FixedBitSet set = new FixedBitSet(leaf.size());
      collect(weight, leaf.context(), set);
      set.and(ofArticles ? leaf.articles() : leaf.quotations());
      sets[i] = set;
    }
    return DocSets.of(sets);
  }

  private void collect(Weight weight, LeafReaderContext context, FixedBitSet set)
      throws IOException, TimeLimitExceeded {
    deadline.check();
    Scorer scorer = weight.scorer(context);
    if (scorer == null) {
      return;
    }
    DocIdSetIterator found = scorer.iterator();
    found.nextDoc();
    while (found.docID() != DocIdSetIterator.NO_MORE_DOCS) {
      found.intoBitSet((int) Math.min(set.length(), (long) found.docID() + STRETCH), set, 0);
      deadline.check();
    }
  }

  /** Rewrites without Lucene's count of clauses, which is a setting of the whole process. */
  @SuppressWarnings("ReferenceEquality") // a query that is done gives back itself
  private Query rewrite(Query query) throws IOException {
    Query before = query;
    Query after = before.rewrite(searcher);
    while (after != before) {
      before = after;
      after = before.rewrite(searcher);
    }
    return after;
  }
}
