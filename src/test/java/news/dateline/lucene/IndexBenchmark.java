package news.dateline.lucene;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.Evidence;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Provenance;
import news.dateline.article.PublicationDate;
import news.dateline.article.Sha256;

/**
 * Indexes a file of JSON lines ({@code title}, {@code body}, {@code outlet}, {@code published})
 * without extraction, to measure the writer alone.
 *
 * <pre>
 * ./mvnw -q -Prun -Dmain=news.dateline.lucene.IndexBenchmark \
 *     -Dargs="../shared/corpora/allsides-15k.jsonl.gz /tmp/index"
 * </pre>
 */
final class IndexBenchmark {
  private IndexBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    long text = 0;
    long articles = 0;
    long start = System.nanoTime();
    try (LuceneWriter writer = LuceneWriter.open(folder, IndexSettings.standard());
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Article article = article(JsonParser.parseString(line).getAsJsonObject(), articles++);
        text += (article.title() + "\n" + article.body()).getBytes(StandardCharsets.UTF_8).length;
        writer.put(article);
      }
      writer.commit();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long bytes = 0;
    Map<String, Long> byKind = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        bytes += Files.size(each);
        String name = each.getFileName().toString();
        byKind.merge(
            name.substring(Math.max(0, name.lastIndexOf('.'))), Files.size(each), Long::sum);
      }
    }
    System.out.printf(
        "%d articles, %.1f MB in %.1f s: %.0f articles/s, %.1f MB/s; index/text %.3f%n%s%n",
        articles,
        text / 1e6,
        seconds,
        articles / seconds,
        text / 1e6 / seconds,
        (double) bytes / text,
        byKind);
  }

  private static Article article(JsonObject json, long record) {
    String title = string(json, "title").orElse("");
    String body = string(json, "body").orElse("");
    String digest = Sha256.hex(title + body + record);
    Evidence field = new Evidence.Metadata("field");
    return new Article(
        digest.substring(0, 26),
        Provenance.of(
            new Capture(
                "corpus",
                record,
                string(json, "id"),
                string(json, "url"),
                Optional.empty(),
                Optional.empty(),
                digest)),
        Map.of(),
        title,
        string(json, "author"),
        body,
        new Findings(
            Optional.of("en"),
            string(json, "outlet")
                .filter(name -> !name.isBlank())
                .map(name -> new Outlet(name, field)),
            string(json, "published")
                .filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d"))
                .map(
                    day ->
                        PublicationDate.of(
                            LocalDate.parse(day), PublicationDate.Precision.DAY, field)),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            false));
  }

  private static Optional<String> string(JsonObject json, String name) {
    return json.has(name) && !json.get(name).isJsonNull()
        ? Optional.of(json.get(name).getAsString())
        : Optional.empty();
  }
}
