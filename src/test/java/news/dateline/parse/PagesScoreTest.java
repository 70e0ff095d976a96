package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Formats;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reads the news pages that lie beside the project, where they do, and holds the text that is found
 * in them to what was measured: the mean F1 of bags of four words.
 */
class PagesScoreTest {
  private static final Path PAGES = Path.of("..", "shared", "corpora", "html-fundus.tar.gz");
  private static final Pattern WORD =
      Pattern.compile(
          "[\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]|[\\w&&[^\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af]]+",
          Pattern.UNICODE_CHARACTER_CLASS);

  @TempDir Path folder;

  @Test
  void theTextOfNewsPagesIsFound() throws IOException {
    assumeThat(PAGES).as("no pages beside the project: %s is absent", PAGES).exists();
    Map<String, byte[]> files = untar(PAGES);
    double sum = 0;
    int pages = 0;
    int titles = 0;
    for (String line : text(files, "fundus/gold.jsonl").lines().toList()) {
      JsonObject gold = JsonParser.parseString(line).getAsJsonObject();
      Article article = read(files.get("fundus/" + gold.get("page").getAsString()));
      sum += f1(shingles(gold.get("body").getAsString()), shingles(article.body()));
      pages++;
      List<String> wanted = new ArrayList<>();
      gold.getAsJsonArray("titles").forEach(title -> wanted.add(Page.fold(title.getAsString())));
      titles += wanted.contains(Page.fold(article.title())) ? 1 : 0;
    }
    assertThat(sum / pages).as("F1 of the text").isGreaterThan(0.945);
    assertThat(titles / (double) pages).as("titles").isGreaterThan(0.97);
  }

  private Article read(byte[] page) throws IOException {
    Path file = folder.resolve("page.html");
    Files.write(file, page);
    List<Article> articles = new ArrayList<>();
    new Archive(Formats.ALL, InputStream.nullInputStream())
        .read(
            new ArchiveFile(
                "page.html", Optional.of(file), false, Optional.empty(), Optional.empty()),
            new Records() {
              @Override
              public void accept(String file, CapturedDocument document) {
                switch (new Parser(FieldMap.NONE).parse("page.html", document)) {
                  case Parsed.News(var article) -> articles.add(article);
                  case Parsed.NotAnArticle(var article, var reason) -> articles.add(article);
                  case Parsed.Rejected(var rejection) -> throw new AssertionError(rejection);
                }
              }

              @Override
              public void reject(Rejection rejection) {
                throw new AssertionError(rejection);
              }

              @Override
              public void skip(String inside, String reason) {}
            });
    return articles.get(0);
  }

  private static Map<String, Integer> shingles(String text) {
    String plain =
        Normalizer.normalize(text.replace("\u00ad", ""), Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT);
    List<String> words = WORD.matcher(plain).results().map(found -> found.group()).toList();
    Map<String, Integer> bag = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - 3) && !words.isEmpty(); i++) {
      bag.merge(String.join(" ", words.subList(i, Math.min(words.size(), i + 4))), 1, Integer::sum);
    }
    return bag;
  }

  private static double f1(Map<String, Integer> gold, Map<String, Integer> found) {
    int both = 0;
    for (Map.Entry<String, Integer> entry : gold.entrySet()) {
      both += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
    }
    int all = size(gold) + size(found);
    return all == 0 ? 1 : 2.0 * both / all;
  }

  private static int size(Map<String, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String text(Map<String, byte[]> files, String name) {
    byte[] bytes = files.get(name);
    assertThat(bytes).as(name).isNotNull();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The files of a tar: POSIX headers, with the long names of pax and of GNU. */
  private static Map<String, byte[]> untar(Path tar) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new GZIPInputStream(Files.newInputStream(tar))))) {
      byte[] header = new byte[512];
      Optional<String> longName = Optional.empty();
      while (true) {
        in.readFully(header);
        String name = field(header, 0, 100);
        if (name.isEmpty()) {
          return files;
        }
        byte[] content = new byte[Integer.parseInt(field(header, 124, 12).strip(), 8)];
        in.readFully(content);
        in.readFully(new byte[(512 - content.length % 512) % 512]);
        switch (header[156]) {
          case 'x' -> longName = pax(content);
          case 'L' -> longName = Optional.of(field(content, 0, content.length));
          default -> {
            String prefix = field(header, 345, 155);
            String whole = prefix.isEmpty() ? name : prefix + "/" + name;
            files.put(longName.orElse(whole), content);
            longName = Optional.empty();
          }
        }
      }
    }
  }

  private static Optional<String> pax(byte[] content) {
    Matcher path =
        Pattern.compile("\\d+ path=(.*)\n").matcher(new String(content, StandardCharsets.UTF_8));
    return path.find() ? Optional.of(path.group(1)) : Optional.empty();
  }

  private static String field(byte[] bytes, int from, int length) {
    int end = from;
    while (end < from + length && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }
}
