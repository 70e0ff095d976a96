package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Formats;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads the corpora that lie beside the project, where they do; compares with an independent
 * reading of the JSON.
 */
class SharedCorporaTest {
  private static final Path SHARED = Path.of("..", "shared");

  private static List<Article> read(Path path) throws IOException {
    assumeThat(path).as("no corpora beside the project: %s is absent", path).exists();
    Parser parser = new Parser(FieldMap.NONE);
    List<Article> articles = new ArrayList<>();
    new Archive(Formats.ALL, InputStream.nullInputStream())
        .read(
            new ArchiveFile(
                path.toString(), Optional.of(path), true, Optional.empty(), Optional.empty()),
            new Records() {
              @Override
              public void accept(String file, CapturedDocument document) {
                switch (parser.parse("x", document)) {
                  case Parsed.News news -> articles.add(news.article());
                  case Parsed.NotAnArticle other -> throw new AssertionError(other.reason());
                  case Parsed.Rejected rejected ->
                      throw new AssertionError(rejected.rejection().toString());
                }
              }

              @Override
              public void reject(Rejection rejection) {
                throw new AssertionError(rejection.toString());
              }

              @Override
              public void skip(String inside, String reason) {}
            });
    return articles;
  }

  @ParameterizedTest
  @CsvSource({
    "corpora/allsides-15k.jsonl.gz, body, 15000",
    "corpora/toponyms-lgl.jsonl.gz, body, 335",
    "attribution/polnear-dev.jsonl.gz, text, 84",
    "attribution/polnear-train.jsonl.gz, text, 840",
    "attribution/other-domains-dev.jsonl.gz, text, 72",
  })
  void everyRecordComesThroughCharacterForCharacter(String file, String body, int count)
      throws IOException {
    Path path = SHARED.resolve(file);
    List<Article> articles = read(path);
    assertThat(articles).hasSize(count);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      for (Article article : articles) {
        JsonObject record = JsonParser.parseString(lines.readLine()).getAsJsonObject();
        String id = record.get("id").getAsString();
        assertThat(article.provenance().current().key()).contains(id);
        assertThat(article.body()).as(id).isEqualTo(record.get(body).getAsString());
        assertThat(article.title()).as(id).isEqualTo(record.get("title").getAsString().strip());
      }
    }
  }

  @Test
  void theFirstArticleLosesItsFurnitureAndNothingElse() throws IOException {
    Article article = read(SHARED.resolve("seed/article.txt")).get(0);
    String text = Files.readString(SHARED.resolve("seed/article.txt"));
    List<String> paragraphs = new ArrayList<>(List.of(text.strip().split("\n\n")));
    assertThat(article.title()).isEqualTo(paragraphs.remove(0));
    List<String> furniture = article.hints().furniture();
    assertThat(furniture).hasSize(2).allSatisfy(line -> assertThat(paragraphs).contains(line));
    paragraphs.removeAll(furniture);
    assertThat(article.body()).isEqualTo(String.join("\n\n", paragraphs));
    assertThat(article.body()).doesNotContain("Read also:", "Consider supporting");
  }
}
