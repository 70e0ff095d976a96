package news.dateline.extract;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.extract.date.DateExtractor;
import news.dateline.extract.date.DateParser;
import news.dateline.extract.date.DatelineExtractor;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletExtractor;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.place.PlaceExtractor;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.TokenizedArticle;

/**
 * How long the gazetteer takes to load, and how many articles a second the extractors of language,
 * outlet, date and places read on two threads, warm.
 *
 * <pre>
 *   PlacesBenchmark ARTICLES.JSONL      # lines with "title", "body", "url" and "outlet"
 * </pre>
 */
final class PlacesBenchmark {
  private static final int ROUNDS = 4;
  private static final int THREADS = 2;
  private static final int MOST = 3_000;

  private PlacesBenchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    Atlas atlas = Atlas.shipped();
    System.out.printf(
        Locale.ROOT, "gazetteer loaded in %d ms, cold%n", (System.nanoTime() - begin) / 1_000_000);
    List<Article> articles = read(Path.of(arguments[0]));
    OutletNames outlets = new OutletNames();
    Datelines datelines = new Datelines(new ListedPlaces(atlas));
    List<Extractor> others =
        List.of(
            new LanguageExtractor(),
            new OutletExtractor(outlets),
            new DatelineExtractor(datelines),
            new DateExtractor(new DateParser(LocalDate.of(2026, 11, 27)), datelines));
    List<Extractor> places = List.of(new PlaceExtractor(atlas, outlets, new GivenNames()));
    List<Extractor> all = new ArrayList<>(others);
    all.addAll(places);
    for (int round = 1; round <= ROUNDS; round++) {
      System.out.printf(
          Locale.ROOT,
          "round %d: words and sentences alone %.0f articles/s, with places %.0f/s, with all %.0f/s%n",
          round,
          rate(articles, List.of()),
          rate(articles, places),
          rate(articles, all));
    }
  }

  private static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line = reader.readLine();
      for (; line != null && articles.size() < MOST; line = reader.readLine()) {
        JsonObject json = JsonParser.parseString(line).getAsJsonObject();
        articles.add(
            Articles.ofOutlet(
                text(json, "title"),
                text(json, "body"),
                text(json, "url"),
                Map.of("outlet", text(json, "outlet")),
                "outlet"));
      }
    }
    return articles;
  }

  private static String text(JsonObject json, String key) {
    return json.has(key) && !json.get(key).isJsonNull() ? json.get(key).getAsString() : "";
  }

  private static double rate(List<Article> articles, List<Extractor> extractors)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> parts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int from = thread;
        parts.add(
            threads.submit(
                () -> {
                  int found = 0;
                  for (int i = from; i < articles.size(); i += THREADS) {
                    TokenizedArticle reading = new TokenizedArticle(articles.get(i));
                    Findings findings = Findings.NONE;
                    for (Extractor extractor : extractors) {
                      findings = extractor.extract(reading, findings);
                    }
                    found += findings.places().size();
                  }
                  return found;
                }));
      }
      for (Future<Integer> part : parts) {
        part.get();
      }
    }
    return articles.size() / ((System.nanoTime() - begin) / 1e9);
  }
}
