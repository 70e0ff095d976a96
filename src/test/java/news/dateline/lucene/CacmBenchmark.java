package news.dateline.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.search.Copies;
import news.dateline.search.Query;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.Sort;
import news.dateline.search.TextField;
import news.dateline.search.View;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * How well articles are ranked: CACM's 3,204 abstracts as articles, its 52 judged topics as an OR
 * of their words, mean average precision and precision at 30 as trec_eval computes them.
 *
 * <p>The main method prints the table of settings.
 */
class CacmBenchmark {
  private static final Path CORPUS = Path.of("../shared/corpora/ir-cacm.tar.gz");
  private static final Pattern TOPIC =
      Pattern.compile("(?s)<DOCNO>\\s*(\\d+)\\s*</DOCNO>(.*?)</DOC>");

  private record Scores(double map, double p30) {}

  @Test
  void theDefaultRanksAsWellAsThePublishedBaseline() throws Exception {
    Assumptions.assumeTrue(Files.exists(CORPUS), "skipped: there is no " + CORPUS);
    Map<String, String> files = read();
    try (ByteBuffersDirectory directory = index(files, CacmBenchmark::titleAndBody)) {
      Scores scores = scores(files, directory, IndexSettings.standard(), true);
      assertThat(scores.map()).isGreaterThanOrEqualTo(0.3123);
      assertThat(scores.p30()).isGreaterThanOrEqualTo(0.1942);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Map<String, String> files = read();
    System.out.println("stop words  text        k1   b     title both  MAP    P30");
    try (ByteBuffersDirectory one = index(files, CacmBenchmark::bodyOnly);
        ByteBuffersDirectory two = index(files, CacmBenchmark::titleAndBody)) {
      for (boolean stopped : new boolean[] {true, false}) {
        for (float[] k1b : new float[][] {{0.9f, 0.4f}, {1.2f, 0.75f}, {1.6f, 0.6f}}) {
          print(
              files,
              one,
              "one field",
              IndexSettings.standard().weighing(k1b[0], k1b[1], 1, 0),
              stopped);
          for (float title : new float[] {1, 1.5f}) {
            for (float both : new float[] {0.3f, 0.5f, 0.7f, 1}) {
              IndexSettings settings =
                  IndexSettings.standard().weighing(k1b[0], k1b[1], title, both);
              print(files, two, "title+body", settings, stopped);
            }
          }
        }
      }
    }
  }

  private static void print(
      Map<String, String> files,
      ByteBuffersDirectory directory,
      String text,
      IndexSettings settings,
      boolean stopped)
      throws Exception {
    Scores scores = scores(files, directory, settings, stopped);
    System.out.printf(
        Locale.ROOT,
        "%-11s %-11s %.1f  %.2f  %.1f   %.1f   %.4f %.4f%n",
        stopped ? "left out" : "kept",
        text,
        settings.k1(),
        settings.b(),
        settings.titleWeight(),
        settings.both(),
        scores.map(),
        scores.p30());
  }

  private static ByteBuffersDirectory index(
      Map<String, String> files, BiFunction<String, String, Article> article) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (LuceneWriter writer = LuceneWriter.open(directory, "memory", IndexSettings.standard())) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        if (file.getKey().endsWith(".html")) {
          writer.put(article.apply(file.getKey().replace(".html", ""), file.getValue()));
        }
      }
      writer.commit();
    }
    return directory;
  }

  private static Scores scores(
      Map<String, String> files,
      ByteBuffersDirectory directory,
      IndexSettings settings,
      boolean stopped)
      throws IOException, SearchException {
    Map<String, Set<String>> relevant = judgements(files.get("qrels.cacm.txt"));
    double map = 0;
    double p30 = 0;
    int topics = 0;
    try (LuceneEngine engine = LuceneEngine.open(directory, "memory", settings)) {
      Matcher topic = TOPIC.matcher(files.get("topics.cacm.txt"));
      while (topic.find()) {
        Set<String> wanted = relevant.get(topic.group(1));
        if (wanted != null) {
          topics++;
          List<String> found = search(engine.newest(), topic.group(2), stopped);
          map += averagePrecision(found, wanted);
          p30 += found.stream().limit(30).filter(wanted::contains).count() / 30.0;
        }
      }
    }
    assertThat(topics).isEqualTo(52);
    return new Scores(map / topics, p30 / topics);
  }

  private static double averagePrecision(List<String> found, Set<String> wanted) {
    double sum = 0;
    int hits = 0;
    for (int i = 0; i < found.size(); i++) {
      if (wanted.contains(found.get(i))) {
        hits++;
        sum += (double) hits / (i + 1);
      }
    }
    return sum / wanted.size();
  }

  private static List<String> search(Snapshot snapshot, String topic, boolean stopped)
      throws IOException, SearchException {
    List<Query> words = new ArrayList<>();
    for (String word : topic.split("[^\\p{L}\\p{N}'.-]+")) {
      if (!word.isEmpty() && !(stopped && STOP_WORDS.contains(word.toLowerCase(Locale.ROOT)))) {
        words.add(new Query.Word(TextField.TEXT, word));
      }
    }
    SearchRequest request =
        new SearchRequest(
            View.ARTICLES,
            new Query.Or(words),
            new Query.Everything(),
            List.of(),
            Sort.RELEVANCE,
            1000,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            false,
            Duration.ofMinutes(1),
            Copies.ALL);
    return snapshot.search(request).hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static final Set<String> STOP_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is",
          "it", "no", "not", "of", "on", "or", "such", "that", "the", "their", "then", "there",
          "these", "they", "this", "to", "was", "will", "with");

  private static String plain(String html) {
    return html.replaceAll("<[^>]*>", "").strip();
  }

  private static Article bodyOnly(String id, String html) {
    return ArticleBuilder.titled("").id(id).body(plain(html)).make();
  }

  private static Article titleAndBody(String id, String html) {
    String[] parts = plain(html).split("\\n\\s*\\n", 2);
    return ArticleBuilder.titled(parts[0].replace('\n', ' '))
        .id(id)
        .body(parts.length > 1 ? parts[1] : "")
        .make();
  }

  private static Map<String, Set<String>> judgements(String qrels) {
    Map<String, Set<String>> relevant = new TreeMap<>();
    for (String line : qrels.lines().toList()) {
      String[] fields = line.split("\\s+");
      relevant.computeIfAbsent(fields[0], topic -> new HashSet<>()).add(fields[2]);
    }
    return relevant;
  }

  /** The files of the archive and of the archive in it, by name without folder. */
  private static Map<String, String> read() throws IOException {
    Map<String, byte[]> outer = untar(Files.newInputStream(CORPUS));
    Map<String, byte[]> files = new LinkedHashMap<>(outer);
    byte[] inner = files.remove("cacm.tar.gz");
    files.putAll(untar(new ByteArrayInputStream(inner)));
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((name, bytes) -> texts.put(name, new String(bytes, StandardCharsets.UTF_8)));
    return texts;
  }

  /** The regular files of a gzipped tar (POSIX ustar): headers of 512 bytes, sizes in octal. */
  private static Map<String, byte[]> untar(InputStream gzipped) throws IOException {
    byte[] tar;
    try (InputStream in = new GZIPInputStream(gzipped)) {
      tar = in.readAllBytes();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int at = 0; at + 512 <= tar.length && tar[at] != 0; ) {
      String name = new String(tar, at, 100, StandardCharsets.US_ASCII).split("\0")[0];
      String octal = new String(tar, at + 124, 12, StandardCharsets.US_ASCII);
      int size = Integer.parseInt(octal.replaceAll("[^0-7]", ""), 8);
      if (tar[at + 156] == '0' || tar[at + 156] == 0) {
        files.put(
            name.substring(name.lastIndexOf('/') + 1),
            Arrays.copyOfRange(tar, at + 512, at + 512 + size));
      }
      at += 512 + (size + 511) / 512 * 512;
    }
    return files;
  }
}
