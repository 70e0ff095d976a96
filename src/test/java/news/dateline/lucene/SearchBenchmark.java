package news.dateline.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import news.dateline.http.DatelineServer;
import news.dateline.http.ServerSettings;
import news.dateline.lucene.column.ActorColumns;
import news.dateline.lucene.column.Columns;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.column.Lexicon;
import news.dateline.lucene.query.Matches;
import news.dateline.lucene.query.QueryTranslation;
import news.dateline.lucene.query.WordQueries;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.stored.StoredArticles;
import news.dateline.lucene.stored.TextCompression;
import news.dateline.lucene.text.Analysis;
import news.dateline.search.Copies;
import news.dateline.search.Facet;
import news.dateline.search.FacetRequest;
import news.dateline.search.Interval;
import news.dateline.search.Queries;
import news.dateline.search.Query;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.Sort;
import news.dateline.search.TextField;
import news.dateline.search.View;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;

/**
 * Times one page (20 hits, 3 facets, month histogram, snippets) for ten queries, and the same page
 * made by plain Lucene calls: a collector for the hits, doc values walked for the facets and the
 * months, the stored text read again for the marks. All on the same index, rounds interleaved.
 * "Ours" is the engine in process, "HTTP" a full reply of the server over loopback.
 *
 * <pre>./mvnw -q -Prun -Dmain=news.dateline.lucene.SearchBenchmark -Dargs="INDEX [ROUNDS]"</pre>
 */
final class SearchBenchmark {
  private static final List<Facet> FACETS = List.of(Facet.OUTLET, Facet.ACTOR, Facet.CITED);

  private SearchBenchmark() {}

  private static Query word(String word) {
    return new Query.Word(TextField.TEXT, word);
  }

  private static Map<String, Query> queries() {
    Map<String, Query> queries = new LinkedHashMap<>();
    queries.put("everything", new Query.Everything());
    queries.put("common word", word("president"));
    queries.put("less common word", word("immigration"));
    queries.put("rare word", word("earthquake"));
    queries.put("two words", new Query.And(List.of(word("senate"), word("vote"))));
    queries.put(
        "three words", new Query.And(List.of(word("health"), word("care"), word("insurance"))));
    queries.put(
        "OR of four",
        new Query.Or(List.of(word("economy"), word("court"), word("police"), word("school"))));
    queries.put("phrase", new Query.Phrase(TextField.TEXT, "climate change", 0));
    queries.put(
        "word and dates",
        new Query.And(
            List.of(
                word("election"),
                new Query.Published(
                    Optional.of(LocalDate.of(2020, 1, 1)),
                    Optional.of(LocalDate.of(2020, 12, 31))))));
    queries.put(
        "word without another",
        new Query.And(List.of(word("border"), new Query.Not(word("mexico")))));
    return queries;
  }

  public static void main(String[] arguments) throws IOException, SearchException {
    Path folder = Path.of(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    try (LuceneEngine engine = LuceneEngine.open(folder, IndexSettings.standard());
        FSDirectory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory);
        DatelineServer server =
            DatelineServer.start(
                ServerSettings.of("127.0.0.1", 0, "benchmark"), Optional.of(engine))) {
      Snapshot snapshot = engine.newest();
      Plain plain = new Plain(reader);
      System.out.println(
          "query                      matches   ours ms   HTTP ms  plain ms   ours/plain  HTTP/plain");
      for (Map.Entry<String, Query> query : queries().entrySet()) {
        SearchRequest request = request(query.getValue());
        double[] ours = new double[rounds];
        double[] http = new double[rounds];
        double[] theirs = new double[rounds];
        URL page = page(server, query.getValue());
        long total = 0;
        for (int round = -rounds / 2; round < rounds; round++) {
          long start = System.nanoTime();
          total = snapshot.search(request).total();
          long between = System.nanoTime();
          byte[] reply = reply(page);
          long replied = System.nanoTime();
          if (reply.length == 0) {
            throw new AssertionError(page);
          }
          long counted = plain.page(query.getValue());
          long end = System.nanoTime();
          if (counted != total) {
            throw new AssertionError(query.getKey() + ": " + total + " and " + counted);
          }
          if (round >= 0) {
            ours[round] = (between - start) / 1e6;
            http[round] = (replied - between) / 1e6;
            theirs[round] = (end - replied) / 1e6;
          }
        }
        Arrays.sort(ours);
        Arrays.sort(http);
        Arrays.sort(theirs);
        System.out.printf(
            Locale.ROOT,
            "%-25s %8d  %8.3f  %8.3f  %8.3f  %10.2f  %10.2f%n",
            query.getKey(),
            total,
            ours[rounds / 2],
            http[rounds / 2],
            theirs[rounds / 2],
            ours[rounds / 2] / theirs[rounds / 2],
            http[rounds / 2] / theirs[rounds / 2]);
      }
    }
  }

  /** The same page asked of the server: a full reply in JSON. */
  private static URL page(DatelineServer server, Query query) throws IOException {
    String q =
        query instanceof Query.Everything
            ? ""
            : "q=" + URLEncoder.encode(Queries.print(query), StandardCharsets.UTF_8) + "&";
    return server
        .address()
        .resolve(
            "/api/v1/articles.json?" + q + "sort=relevance&facet=outlet,actor,cited&interval=month")
        .toURL();
  }

  /** Over a connection that is kept open; a status other than 200 is an IOException. */
  private static byte[] reply(URL page) throws IOException {
    try (InputStream in = page.openStream()) {
      return in.readAllBytes();
    }
  }

  private static SearchRequest request(Query query) {
    return new SearchRequest(
        View.ARTICLES,
        query,
        new Query.Everything(),
        List.of(),
        Sort.RELEVANCE,
        20,
        Optional.empty(),
        FACETS.stream().map(facet -> FacetRequest.of(facet, 10)).toList(),
        Optional.of(Interval.MONTH),
        true,
        Duration.ofSeconds(10),
        Copies.ALL);
  }

  /** The page by plain Lucene calls. */
  private static final class Plain {
    private final Analysis analysis = new Analysis();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final QueryTranslation translation;
    private final TextCompression compression;
    private final Map<Facet, SortedSetDocValues> values = new HashMap<>();

    Plain(DirectoryReader reader) throws IOException {
      this.reader = reader;
      this.searcher = new IndexSearcher(reader);
      List<Leaf> leaves = new ArrayList<>();
      for (LeafReaderContext context : reader.leaves()) {
        leaves.add(new Leaf(context, Columns.read(context.reader())));
      }
      this.compression = TextCompression.of(leaves);
      this.translation =
          QueryTranslation.of(
              new WordQueries(analysis, new Lexicon(analysis, leaves), Set.of("en", "x"), 1, 0.5f),
              ActorColumns.of(
                  news.dateline.actors.ArchiveActors.NONE,
                  searcher,
                  leaves,
                  (leaf, doc) -> {
                    throw new IOException("no query asks for it");
                  }),
              leaves);
      for (Facet facet : FACETS) {
        values.put(
            facet, MultiDocValues.getSortedSetValues(reader, FacetField.ofArticles(facet).name()));
      }
    }

    long page(Query asked) throws IOException {
      org.apache.lucene.search.Query query = translation.articles(asked).query().orElseThrow();
      List<Matches> collected = new ArrayList<>();
      Object[] results =
          searcher.search(
              query,
              new MultiCollectorManager(
                  new TopScoreDocCollectorManager(20, Integer.MAX_VALUE),
                  new org.apache.lucene.search.CollectorManager<Matches, Object>() {
                    @Override
                    public Matches newCollector() {
                      Matches matches = new Matches();
                      collected.add(matches);
                      return matches;
                    }

                    @Override
                    public Object reduce(java.util.Collection<Matches> all) {
                      return "";
                    }
                  }));
      TopDocs top = (TopDocs) results[0];
      long used = 0;
      for (Facet facet : FACETS) {
        used += facet(facet, collected);
      }
      Map<Integer, Integer> months = new HashMap<>();
      for (Matches matches : collected) {
        for (Map.Entry<LeafReaderContext, FixedBitSet> leaf : matches.sets.entrySet()) {
          NumericDocValues days =
              DocValues.getNumeric(leaf.getKey().reader(), Schema.PUBLISHED_DAY);
          FixedBitSet set = leaf.getValue();
          for (int doc = DocSets.next(set, 0);
              doc < set.length();
              doc = DocSets.next(set, doc + 1)) {
            if (days.advanceExact(doc)) {
              LocalDate day = LocalDate.ofEpochDay(days.longValue() >> 2);
              months.merge(day.getYear() * 12 + day.getMonthValue(), 1, Integer::sum);
            }
          }
        }
      }
      StoredArticles stored = new StoredArticles(reader.storedFields(), compression);
      List<String> words = words(asked);
      for (ScoreDoc hit : top.scoreDocs) {
        StoredArticles.WithBody with = stored.withBody(hit.doc, analysis);
        if (!words.isEmpty()) {
          for (Analysis.Token token : analysis.words(with.summary().language(), with.body())) {
            used += words.contains(token.term()) ? 1 : 0;
          }
        }
      }
      if (used + months.size() < 0) {
        throw new AssertionError();
      }
      return top.totalHits.value();
    }

    private List<String> words(Query query) {
      return switch (query) {
        case Query.And and -> and.clauses().stream().flatMap(one -> words(one).stream()).toList();
        case Query.Or or -> or.clauses().stream().flatMap(one -> words(one).stream()).toList();
        case Query.Word word -> terms(word.word());
        case Query.Phrase phrase -> terms(phrase.words());
        default -> List.of();
      };
    }

    private List<String> terms(String text) {
      return analysis.words(Optional.of("en"), text).stream().map(Analysis.Token::term).toList();
    }

    private long facet(Facet facet, List<Matches> collected) throws IOException {
      SortedSetDocValues all = values.get(facet);
      int[] counts = new int[(int) all.getValueCount()];
      for (Matches matches : collected) {
        for (Map.Entry<LeafReaderContext, FixedBitSet> leaf : matches.sets.entrySet()) {
          SortedSetDocValues own =
              DocValues.getSortedSet(leaf.getKey().reader(), FacetField.ofArticles(facet).name());
          org.apache.lucene.util.LongValues map =
              all instanceof MultiDocValues.MultiSortedSetDocValues multi
                  ? multi.mapping.getGlobalOrds(leaf.getKey().ord)
                  : org.apache.lucene.util.LongValues.IDENTITY;
          FixedBitSet set = leaf.getValue();
          for (int doc = DocSets.next(set, 0);
              doc < set.length();
              doc = DocSets.next(set, doc + 1)) {
            if (own.advanceExact(doc)) {
              for (int i = 0; i < own.docValueCount(); i++) {
                counts[(int) map.get(own.nextOrd())]++;
              }
            }
          }
        }
      }
      PriorityQueue<Integer> top =
          new PriorityQueue<>((a, b) -> Integer.compare(counts[a], counts[b]));
      for (int ord = 0; ord < counts.length; ord++) {
        if (counts[ord] > 0 && (top.size() < 10 || counts[top.element()] < counts[ord])) {
          top.add(ord);
          if (top.size() > 10) {
            top.remove();
          }
        }
      }
      long length = 0;
      for (int ord : top) {
        length += all.lookupOrd(ord).length;
      }
      return length;
    }
  }

  /** Keeps what matches. */
  private static final class Matches extends SimpleCollector {
    private final Map<LeafReaderContext, FixedBitSet> sets = new HashMap<>();
    private FixedBitSet set = new FixedBitSet(0);

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      set = new FixedBitSet(context.reader().maxDoc());
      sets.put(context, set);
    }

    @Override
    public void collect(int doc) {
      set.set(doc);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
