package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.CapturedDocument;
import news.dateline.archive.Formats;
import news.dateline.archive.Outcome;
import news.dateline.archive.Records;
import news.dateline.archive.Rejection;
import news.dateline.article.Article;
import news.dateline.article.MetadataKeys;
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
            formats.put(
                file.file(), outcome instanceof Outcome.Read read ? read.format().name() : "none");
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
      public void accept(CapturedDocument document) {
        switch (parser.parse(file.file(), document)) {
          case Parsed.News news -> articles.add(news.article());
          case Parsed.NotAnArticle other -> throw new AssertionError(other.reason());
          case Parsed.Rejected rejected -> rejections.add(rejected.rejection());
        }
      }

      @Override
      public void reject(Rejection rejection) {
        rejections.add(rejection);
      }
    };
  }

  @Test
  void everyFileIsReadAsWhatItIs() throws IOException {
    read(FieldMap.NONE, "data");
    assertThat(rejections).isEmpty();
    assertThat(formats)
        .containsEntry("data/.gitattributes", "none")
        .containsEntry("data/README.md", "none")
        .containsEntry("data/clippings.csv", "csv")
        .containsEntry("data/karawanken-bote.json", "json")
        .containsEntry("data/karst-radio.json", "json")
        .containsEntry("data/mapped/courier.csv", "csv")
        .containsEntry("data/meridian-wire.jsonl.gz", "jsonl")
        .containsEntry("data/tagus-review.tsv", "tsv")
        .containsEntry("data/text/san-pedro-weighbridge.txt", "text");
    assertThat(articles)
        .hasSizeGreaterThanOrEqualTo(22)
        .allSatisfy(article -> assertThat(article.body()).isNotBlank());
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
    assertThat(first.metadata())
        .containsEntry("pubdate", "18/03/2025")
        .containsEntry(MetadataKeys.PUBLISHED_KEY, "pubdate")
        .containsEntry(MetadataKeys.PUBLISHED, "2025-03-18")
        .containsEntry(MetadataKeys.OUTLET_KEY, MetadataKeys.CONSTANT)
        .containsEntry(MetadataKeys.OUTLET, "The Halden Courier");
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
    assertThat(article.metadata())
        .containsEntry(MetadataKeys.BYLINE_DATE, "14 November 2024")
        .hasEntrySatisfying(
            MetadataKeys.FURNITURE,
            dropped ->
                assertThat(dropped)
                    .contains("Read also: What we know", "Subscribe to The Halden Courier"));
  }

  @Test
  void aCorrectionHasTheIdOfWhatItCorrectsAndALaterModification() throws IOException {
    read(FieldMap.NONE, "data");
    Article correction =
        articles.stream()
            .filter(article -> article.provenance().current().file().endsWith("corrections.jsonl"))
            .findFirst()
            .orElseThrow();
    assertThat(articles.stream().filter(article -> article.id().equals(correction.id())))
        .hasSize(2);
    assertThat(correction.provenance().current().modified().map(String::valueOf))
        .contains("2025-02-14T16:50:00Z");
  }
}
