package news.dateline.lucene;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.dateline.http.DatelineServer;
import news.dateline.search.Engine;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;

/**
 * How long a whole reply takes over HTTP, beside plain Lucene calls that do the same in process.
 *
 * <p>A reply holds 20 hits by relevance, three facets, a histogram by month and snippets. Plain
 * Lucene searches the same index by hand: top 20 with summaries, facets by walking doc values,
 * months from doc values, snippets by Lucene's own highlighter; no JSON, no HTTP, English fields
 * only, no multi-select. Rounds are interleaved, the first fifth is warm-up. The server's replies
 * are asked for without ETags, so each is computed.
 *
 * <pre>
 * java … news.dateline.lucene.ReplyBenchmark /tmp/index 200
 * </pre>
 */
final class ReplyBenchmark {
  private static final List<String> FACETS = List.of("outlet", "actor", "place");

  private final Analysis analysis = new Analysis();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Stored stored;
  private final UnifiedHighlighter highlighter;
  private final Map<String, OrdinalMap> ordinals = new LinkedHashMap<>();

  private ReplyBenchmark(DirectoryReader reader) throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity(0.9f, 0.4f));
    this.stored = new Stored(reader.storedFields());
    for (String facet : FACETS) {
      ordinals.put(
          facet,
          ((MultiDocValues.MultiSortedSetDocValues)
                  MultiDocValues.getSortedSetValues(reader, facet))
              .mapping);
    }
    this.highlighter =
        new UnifiedHighlighter(
            UnifiedHighlighter.builder(searcher, analysis.wordAnalyzer("en"))
                .withMaxLength(1_000_000)
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))) {
          @Override
          protected List<CharSequence[]> loadFieldValues(
              String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
            List<CharSequence[]> values = new ArrayList<>();
            for (int doc = docs.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = docs.nextDoc()) {
              values.add(new CharSequence[] {stored.withBody(doc).body()});
            }
            return values;
          }
        };
  }

  /** One query: what the endpoint is asked, and what is asked of Lucene. */
  private record Case(String parameters, Query query) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
        Engine engine = LuceneEngine.open(folder, Settings.standard());
        DatelineServer server =
            DatelineServer.start(
                news.dateline.http.Settings.of("127.0.0.1", 0, "benchmark"), Optional.of(engine));
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      ReplyBenchmark plain = new ReplyBenchmark(reader);
      System.out.printf(
          Locale.ROOT,
          "%-58s %8s %8s %8s %6s %9s%n",
          "p50 ms, " + rounds + " rounds",
          "total",
          "HTTP",
          "Lucene",
          "ratio",
          "bytes");
      List<Case> cases = plain.cases();
      int warm = rounds / 5;
      double[][] http = new double[cases.size()][rounds];
      double[][] lucene = new double[cases.size()][rounds];
      long[] totals = new long[cases.size()];
      int[] bytes = new int[cases.size()];
      for (int round = -warm; round < rounds; round++) {
        for (int i = 0; i < cases.size(); i++) {
          Case each = cases.get(i);
          HttpRequest request =
              HttpRequest.newBuilder(
                      server
                          .address()
                          .resolve(
                              "/api/v1/articles.json?"
                                  + each.parameters()
                                  + "&facet=outlet,actor,place&interval=month&sort=relevance"))
                  .build();
          long start = System.nanoTime();
          HttpResponse<byte[]> reply =
              client.send(request, HttpResponse.BodyHandlers.ofByteArray());
          long middle = System.nanoTime();
          long total = plain.page(each.query());
          long end = System.nanoTime();
          if (reply.statusCode() != 200) {
            throw new IllegalStateException(new String(reply.body(), StandardCharsets.UTF_8));
          }
          totals[i] = total;
          bytes[i] = reply.body().length;
          if (round >= 0) {
            http[i][round] = (middle - start) / 1e6;
            lucene[i][round] = (end - middle) / 1e6;
          }
        }
      }
      for (int i = 0; i < cases.size(); i++) {
        double h = median(http[i]);
        double l = median(lucene[i]);
        System.out.printf(
            Locale.ROOT,
            "%-58s %8d %8.2f %8.2f %6.2f %9d%n",
            cases.get(i).parameters(),
            totals[i],
            h,
            l,
            h / l,
            bytes[i]);
      }
    }
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private List<Case> cases() {
    return List.of(
        new Case("", Schema.ARTICLES),
        new Case(asked("president"), word("president")),
        new Case(asked("sequester"), word("sequester")),
        new Case(asked("immigration reform"), all(word("immigration"), word("reform"))),
        new Case(
            asked("court OR judge OR attorney OR prosecutor"),
            any(word("court"), word("judge"), word("attorney"), word("prosecutor"))),
        new Case(asked("\"health care\""), phrase("health care")),
        new Case(asked("tax -trump"), without(word("tax"), word("trump"))),
        new Case(asked("immig*"), prefix("immig")),
        new Case(
            asked("economy") + "&from=2015&to=2016",
            during(word("economy"), LocalDate.of(2015, 1, 1), LocalDate.of(2016, 12, 31))),
        new Case(
            "said=economy&said_by=" + encoded("Barack Obama"), said("economy", "barack obama")));
  }

  private static String asked(String q) {
    return "q=" + encoded(q);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String stem(String word) {
    return analysis.words(Optional.of("en"), word).get(0).term();
  }

  private Query word(String word) {
    return any(
        new TermQuery(new Term("title_en", stem(word))),
        new TermQuery(new Term("body_en", stem(word))));
  }

  private Query phrase(String words) {
    String[] terms = Arrays.stream(words.split(" ")).map(this::stem).toArray(String[]::new);
    return any(new PhraseQuery("title_en", terms), new PhraseQuery("body_en", terms));
  }

  private static Query prefix(String prefix) {
    return any(
        new PrefixQuery(new Term("title_en_form", prefix)),
        new PrefixQuery(new Term("body_en_form", prefix)));
  }

  private static Query during(Query query, LocalDate from, LocalDate to) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(
            IntPoint.newRangeQuery(
                Schema.PUBLISHED,
                new int[] {(int) from.toEpochDay(), (int) from.toEpochDay()},
                new int[] {(int) to.toEpochDay(), (int) to.toEpochDay()}),
            Occur.FILTER)
        .build();
  }

  private Query said(String word, String actor) {
    return new ToParentBlockJoinQuery(
        all(
            new TermQuery(new Term("said_en", stem(word))),
            new TermQuery(new Term(Schema.SAID_ACTOR, actor))),
        new QueryBitSetProducer(Schema.ARTICLES),
        org.apache.lucene.search.join.ScoreMode.Max);
  }

  private static Query any(Query... clauses) {
    return clauses(Occur.SHOULD, clauses);
  }

  private static Query all(Query... clauses) {
    return clauses(Occur.MUST, clauses);
  }

  private static Query without(Query wanted, Query unwanted) {
    return new BooleanQuery.Builder().add(wanted, Occur.MUST).add(unwanted, Occur.MUST_NOT).build();
  }

  private static Query clauses(Occur occur, Query... clauses) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    for (Query clause : clauses) {
      builder.add(clause, occur);
    }
    return builder.build();
  }

  /** What plain Lucene does for one page; gives the total. */
  private long page(Query query) throws IOException {
    ScoreDoc[] top = searcher.search(query, new TopScoreDocCollectorManager(20, 20)).scoreDocs;
    List<FixedBitSet> matches = searcher.search(query, new Matches());
    long total = 0;
    for (FixedBitSet bits : matches) {
      total += bits.cardinality();
    }
    for (String facet : FACETS) {
      top(facet, matches);
    }
    months(matches);
    int[] docs = new int[top.length];
    for (int i = 0; i < top.length; i++) {
      docs[i] = top[i].doc;
      stored.summary(docs[i]);
    }
    if (!query.equals(Schema.ARTICLES) && top.length > 0) {
      highlighter.highlightFields(new String[] {"body_en"}, query, docs, new int[] {2});
    }
    return total;
  }

  private List<String> top(String facet, List<FixedBitSet> matches) throws IOException {
    OrdinalMap map = ordinals.get(facet);
    int[] counts = new int[(int) map.getValueCount()];
    SortedSetDocValues[] values = new SortedSetDocValues[reader.leaves().size()];
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues each = DocValues.getSortedSet(leaf.reader(), facet);
      values[leaf.ord] = each;
      FixedBitSet bits = matches.get(leaf.ord);
      var global = map.getGlobalOrds(leaf.ord);
      for (int doc = next(bits, 0); doc < bits.length(); doc = next(bits, doc + 1)) {
        if (each.advanceExact(doc)) {
          for (int i = 0; i < each.docValueCount(); i++) {
            counts[(int) global.get(each.nextOrd())]++;
          }
        }
      }
    }
    List<String> labels = new ArrayList<>();
    int[] best = new int[10];
    Arrays.fill(best, -1);
    for (int ord = 0; ord < counts.length; ord++) {
      if (counts[ord] > 0 && (best[9] < 0 || counts[ord] > counts[best[9]])) {
        int at = 9;
        while (at > 0 && (best[at - 1] < 0 || counts[ord] > counts[best[at - 1]])) {
          best[at] = best[at - 1];
          at--;
        }
        best[at] = ord;
      }
    }
    for (int ord : best) {
      if (ord >= 0) {
        int segment = map.getFirstSegmentNumber(ord);
        labels.add(values[segment].lookupOrd(map.getFirstSegmentOrd(ord)).utf8ToString());
      }
    }
    return labels;
  }

  private Map<LocalDate, Integer> months(List<FixedBitSet> matches) throws IOException {
    Map<LocalDate, Integer> months = new TreeMap<>();
    int[] days = new int[200_000];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues published = DocValues.getNumeric(leaf.reader(), Schema.PUBLISHED_DAY);
      FixedBitSet bits = matches.get(leaf.ord);
      for (int doc = next(bits, 0); doc < bits.length(); doc = next(bits, doc + 1)) {
        if (published.advanceExact(doc)) {
          days[(int) (published.longValue() >> 2) + 100_000]++;
        }
      }
    }
    for (int day = 0; day < days.length; day++) {
      if (days[day] > 0) {
        months.merge(
            LocalDate.ofEpochDay(day - 100_000).withDayOfMonth(1), days[day], Integer::sum);
      }
    }
    return months;
  }

  private static int next(FixedBitSet bits, int from) {
    return from >= bits.length() ? bits.length() : Math.min(bits.length(), bits.nextSetBit(from));
  }

  /** Collects which documents match, by segment. */
  private final class Matches implements CollectorManager<Collector, List<FixedBitSet>> {
    private final FixedBitSet[] bySegment = new FixedBitSet[reader.leaves().size()];

    @Override
    public Collector newCollector() {
      for (LeafReaderContext leaf : reader.leaves()) {
        bySegment[leaf.ord] = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
      }
      return new SimpleCollector() {
        private FixedBitSet bits = bySegment[0];

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
          bits = bySegment[leaf.ord];
        }

        @Override
        public void collect(int doc) {
          bits.set(doc);
        }

        @Override
        public ScoreMode scoreMode() {
          return ScoreMode.COMPLETE_NO_SCORES;
        }
      };
    }

    @Override
    public List<FixedBitSet> reduce(Collection<Collector> collectors) {
      return List.of(bySegment);
    }
  }
}
