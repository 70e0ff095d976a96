package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.Collectors;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Formats;
import news.dateline.archive.Outcome;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import org.junit.jupiter.api.Test;

/** Reads the project's own sample archive, as the quick start does. */
class SampleArchiveTest {
  private static final String MAP =
      """
      {"id": "ref", "title": "headline", "body": ["lead", "text"], "author": "by", "published": "pubdate",
       "dateFormat": "dd/MM/yyyy", "url": "link", "outlet": {"constant": "The Halden Courier"}}
      """;

  private final List<Article> articles = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final Map<String, String> notArticles = new LinkedHashMap<>();
  private final Map<String, String> formats = new LinkedHashMap<>();

  private void read(FieldMap map, String path) throws IOException {
    Parser parser = new Parser(map);
    Archive archive = new Archive(Formats.ALL, InputStream.nullInputStream());
    archive.walk(
        List.of(path),
        new Archive.Visitor() {
          @Override
          public void file(ArchiveFile file) throws IOException {
            Outcome outcome = archive.read(file, taking(parser, file));
            formats.put(file.file(), outcome instanceof Outcome.Read read ? read.format() : "none");
          }

          @Override
          public void unreadable(Rejection rejection) {
            rejections.add(rejection);
          }

          @Override
          public void skipped(String file, String reason) {
            formats.put(file, "none");
          }
        });
  }

  private Records taking(Parser parser, ArchiveFile file) {
    return new Records() {
      @Override
      public void accept(String inside, CapturedDocument document) {
        switch (parser.parse(file.file(), document)) {
          case Parsed.News news -> articles.add(news.article());
          case Parsed.NotAnArticle other -> notArticles.put(file.file(), other.reason());
          case Parsed.Rejected rejected -> rejections.add(rejected.rejection());
        }
      }

      @Override
      public void reject(Rejection rejection) {
        rejections.add(rejection);
      }

      @Override
      public void skip(String inside, String reason) {}
    };
  }

  @Test
  void everyFileIsReadAsWhatItIs() throws IOException {
    read(FieldMap.NONE, "data");
    assertThat(rejections).isEmpty();
    Map<String, String> pages = new TreeMap<>(formats);
    pages.keySet().removeIf(file -> !file.startsWith("data/pages/"));
    assertThat(pages).hasSize(14);
    assertThat(notArticles.keySet())
        .allSatisfy(file -> assertThat(file).isEqualTo("data/pages/halden-courier/index.html"));
    formats.keySet().removeAll(pages.keySet());
    assertThat(new TreeMap<>(formats))
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("data/.gitattributes", "none"),
                    Map.entry("data/README.md", "none"),
                    Map.entry("data/bar-pilot.json", "json"),
                    Map.entry("data/clippings.csv", "csv"),
                    Map.entry("data/daily-lamp.jsonl", "jsonl"),
                    Map.entry("data/karawanken-bote.json", "json"),
                    Map.entry("data/karst-radio.json", "json"),
                    Map.entry("data/la-acena.json", "json"),
                    Map.entry("data/lothian-corrections.csv", "csv"),
                    Map.entry("data/lothian-standard.csv", "csv"),
                    Map.entry("data/lower-columbia.tsv", "tsv"),
                    Map.entry("data/mapped/courier.csv", "csv"),
                    Map.entry("data/meridian-corrections.jsonl", "json"),
                    Map.entry("data/meridian-wire.jsonl.gz", "jsonl"),
                    Map.entry("data/quay-and-bourse.csv.gz", "csv"),
                    Map.entry("data/rift-ledger.jsonl", "jsonl"),
                    Map.entry("data/tagus-review.tsv", "tsv"),
                    Map.entry("data/text/belle-de-mai-ecole.txt", "text"),
                    Map.entry("data/text/bilgewater-how-to-read-a-denial.txt", "text"),
                    Map.entry("data/text/fanal-ecole-automne.txt", "text"),
                    Map.entry("data/text/fanal-remorqueurs-avril.txt", "text"),
                    Map.entry("data/text/il-timavo-sentenza.txt", "text"),
                    Map.entry("data/text/il-timavo-stancovich.txt", "text"),
                    Map.entry("data/text/lisbon-madrid-night-train.txt", "text"),
                    Map.entry("data/text/press-karstline-progress.txt", "text"),
                    Map.entry("data/text/press-norrsund-statement.txt", "text"),
                    Map.entry("data/text/san-pedro-weighbridge.txt", "text"),
                    Map.entry("data/text/vesle-marit-alarm.txt", "text"))));
  }

  @Test
  void thereAreEightySevenArticlesOfTwoHundredToSixHundredWordsBesidesThePages()
      throws IOException {
    readBesidesThePages();
    assertThat(articles).hasSize(89);
    assertThat(articles.stream().map(Article::id).distinct()).hasSize(87);
    assertThat(articles)
        .allSatisfy(
            article ->
                assertThat(article.body().split("\\s+").length)
                    .as(article.title())
                    .isBetween(200, 600));
  }

  @Test
  void wireCopyIsReprintedWithSmallChanges() throws IOException {
    readBesidesThePages();
    Map<Boolean, List<Article>> wire =
        articles.stream()
            .filter(
                article -> article.byline().orElse("").startsWith("Meridian") || isWire(article))
            .collect(Collectors.partitioningBy(SampleArchiveTest::isWire));
    assertThat(wire.get(false)).hasSize(14);
    for (Article reprint : wire.get(false)) {
      Set<String> words = fourWords(reprint);
      double most =
          wire.get(true).stream()
              .mapToDouble(
                  original -> {
                    Set<String> common = fourWords(original);
                    common.retainAll(words);
                    return common.size() / (double) words.size();
                  })
              .max()
              .orElseThrow();
      assertThat(most).as(reprint.title()).isBetween(0.5, 0.98);
    }
  }

  @Test
  void compressedFilesCarryNeitherNameNorTime() throws IOException {
    for (String file : List.of("data/meridian-wire.jsonl.gz", "data/quay-and-bourse.csv.gz")) {
      byte[] head = Arrays.copyOf(Files.readAllBytes(Path.of(file)), 8);
      assertThat(head).as(file).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }
  }

  private void readBesidesThePages() throws IOException {
    try (var files = Files.list(Path.of("data"))) {
      for (Path path : files.sorted().toList()) {
        if (!path.getFileName().toString().matches("pages|README\\.md|\\..*")) {
          read(FieldMap.NONE, path.toString().replace('\\', '/'));
        }
      }
    }
  }

  private static boolean isWire(Article article) {
    return article.provenance().current().file().contains("meridian-wire");
  }

  private static Set<String> fourWords(Article article) {
    String[] words = article.body().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 4 <= words.length; i++) {
      runs.add(String.join(" ", List.of(words).subList(i, i + 4)));
    }
    return runs;
  }

  @Test
  void theMapOfTheReadmeCompletesTheMappedFile() throws Exception {
    read(FieldMap.read("courier.map.json", MAP), "data/mapped");
    Article first = articles.get(0);
    assertThat(first.body())
        .startsWith("The public inquiry into the loss of the Vesle Marit opened in Fredrikstad")
        .contains("over a tape.\n\nFREDRIKSTAD — Margrethe Tveit");
    assertThat(first.byline()).contains("Solveig Rustad");
    assertThat(first.provenance().current().key()).contains("HC-2025-03-18-1");
    assertThat(first.metadata()).containsEntry("pubdate", "18/03/2025");
    assertThat(first.hints().publishedKeys()).containsExactly("pubdate");
    assertThat(first.hints().published()).contains("2025-03-18");
    assertThat(first.hints().outlet()).contains("The Halden Courier");
  }

  @Test
  void windows1252IsReadAsSuch() throws IOException {
    read(FieldMap.NONE, "data/text/san-pedro-weighbridge.txt");
    assertThat(articles.get(0).title())
        .isEqualTo("Cocoa growers blockade weighbridge at San-Pédro over ‘missing’ kilos");
  }

  @Test
  void bylineDateAndFurnitureOfAPlainTextAreNoPartOfItsBody() throws IOException {
    read(FieldMap.NONE, "data/text/vesle-marit-alarm.txt");
    Article article = articles.get(0);
    assertThat(article.byline()).isEqualTo(Optional.of("Solveig Rustad"));
    assertThat(article.body())
        .startsWith("A former officer on the Vesle Marit")
        .doesNotContain("Read also", "Subscribe to");
    assertThat(article.hints().bylineDate()).contains("14 November 2024");
    assertThat(String.join("\n", article.hints().furniture()))
        .contains("Read also: What we know", "Subscribe to The Halden Courier");
  }

  @Test
  void aCorrectionHasTheIdOfWhatItCorrectsAndALaterModification() throws IOException {
    readBesidesThePages();
    List<Article> corrections =
        articles.stream()
            .filter(article -> article.provenance().current().file().contains("corrections"))
            .toList();
    assertThat(corrections.stream().map(article -> modified(article)))
        .containsExactly("2025-03-15T00:00:00Z", "2025-02-14T16:50:00Z");
    for (Article correction : corrections) {
      assertThat(articles)
          .filteredOn(
              article -> article.id().equals(correction.id()) && !article.equals(correction))
          .singleElement()
          .satisfies(corrected -> assertThat(modified(corrected)).isLessThan(modified(correction)))
          .extracting(Article::body)
          .isNotEqualTo(correction.body());
    }
  }

  private static String modified(Article article) {
    return article.provenance().current().modified().map(String::valueOf).orElse("");
  }
}
