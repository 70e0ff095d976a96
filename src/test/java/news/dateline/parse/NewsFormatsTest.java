package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Formats;
import news.dateline.archive.Outcome;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small file of each format of news, read as its own format and to its right fields. */
class NewsFormatsTest {

  /** What was read of a file. */
  private static final class Read implements Records {
    final List<Article> articles = new ArrayList<>();
    final List<String> rejected = new ArrayList<>();
    final List<String> skipped = new ArrayList<>();
    String format = "none";

    @Override
    public void accept(String file, CapturedDocument document) {
      switch (new Parser(FieldMap.NONE).parse(file, document)) {
        case Parsed.News(Article article) -> articles.add(article);
        case Parsed.NotAnArticle page -> skipped.add(page.reason());
        case Parsed.Rejected(Rejection rejection) -> reject(rejection);
      }
    }

    @Override
    public void reject(Rejection rejection) {
      rejected.add(rejection.reason());
    }

    @Override
    public void skip(String file, String reason) {
      skipped.add(reason);
    }
  }

  private static Path seeds() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(NewsFormatsTest.class.getResource("/news/dateline/archive/seeds"))
            .toURI());
  }

  private static Read read(String seed) throws IOException, URISyntaxException {
    Path path = seeds().resolve(seed);
    Read read = new Read();
    Outcome outcome =
        new Archive(Formats.ALL, InputStream.nullInputStream())
            .read(
                new ArchiveFile(seed, Optional.of(path), false, Optional.empty(), Optional.empty()),
                read);
    read.format = outcome instanceof Outcome.Read read1 ? read1.format() : outcome.toString();
    return read;
  }

  @TestFactory
  Stream<DynamicTest> eachIsReadAsItsOwnFormat() throws IOException, URISyntaxException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(seeds())) {
      all = files.filter(Files::isRegularFile).sorted().toList();
    }
    return all.stream()
        .filter(file -> !String.valueOf(file.getParent().getFileName()).equals("all"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getParent().getFileName() + "/" + file.getFileName(),
                    () ->
                        assertThat(read(seeds().relativize(file).toString()).format)
                            .isEqualTo(String.valueOf(file.getParent().getFileName()))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          newsml-g2/message.xml    | Quay & crane reopen     | Ana Ruf | TRIESTE (MNA) - The quay opens in March.¶"It is safe," said Marek Oduya.
          newsml-1/item.xml        | Le quai rouvre à Trieste | Ana Ruf | Le quai rouvre en mars.¶La grue aussi.
          nitf/story.xml           | Quay reopens            | Ana Ruf | The quay opens in March.¶Later¶So does the crane.
          rss/feed.xml             | Quay & crane            | Ana Ruf | The quay\u00a0opens.¶So does the crane.
          atom/feed.xml            | Quay < crane            | Ana Ruf | The quay opens.¶So does the crane.
          wxr/site.xml             | Quay reopens            | ana     | The quay opens.¶So does the crane.
          reuters-sgml/stories.sgm | QUAY <QUAY.O> REOPENS   |         | TRIESTE, March 5 - The quay opens in March.¶So does the crane.
          iptc7901/message.txt     | Quay reopens in Trieste | Ana Ruf | Trieste (mna) - The quay opens in March.¶So does the crane.
          iptc7901/anpa.txt        | Quay reopens in Trieste | ANA RUF | TRIESTE, Italy (AP) — “It is open,” said Marek Oduya.¶So is the crane.
          nexis/academic.txt       | Quay reopens in Trieste | Ana Ruf | The quay opens in March.¶So does the crane.
          nexis/uni.txt            | Quay reopens in Trieste | Ana Ruf | The quay opens in March.¶So does the crane.
          factiva/export.txt       | Quay reopens in Trieste | Ana Ruf | The quay opens in March.¶So does the crane.¶And the lift.
          json/ninjs.json          | Quay reopens            | Ana Ruf | The quay opens.¶So does the crane.
          """)
  void titleBylineAndTextAreTheStorys(String seed, String title, String byline, String body)
      throws Exception {
    Article article = read(seed).articles.get(0);
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.byline()).isEqualTo(Optional.ofNullable(byline));
    assertThat(article.body()).isEqualTo(body.replace("¶", "\n\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          newsml-g2/message.xml    | 2024-03-05T10:00:00+01:00       | Meridian News Agency  | urn:newsml:mna.example:20240305:quay |
          newsml-1/item.xml        | 20240305T100000+0100            | Agence Méridienne     | urn:newsml:mna.example:20240305:quay:1 |
          nitf/story.xml           | 20240305T100000Z                | The Courier           | mna-77 |
          rss/feed.xml             | Tue, 05 Mar 2024 10:00:00 +0100 | The Courier           | 77 | https://courier.example/a
          atom/feed.xml            | 2024-03-05T10:00:00Z            | The Courier           | tag:courier.example,2024:a | https://courier.example/a
          wxr/site.xml             | Tue, 05 Mar 2024 09:00:00 +0000 | The Courier           | https://courier.example/?p=7 | https://courier.example/a
          reuters-sgml/stories.sgm | 5-MAR-1987 10:00:01.79          | Reuters               | 77 |
          iptc7901/message.txt     | 2024-03-05T10:00Z               | mna                   |    |
          mail/letters.mbox        | Tue, 5 Mar 2024 10:00:00 +0100  | The Courier           | <77@courier.example> |
          nexis/academic.txt       | March 5, 2024 Tuesday           | The Courier (Trieste) |    |
          nexis/uni.txt            | March 5, 2024 Tuesday           | The Courier (Trieste) |    |
          factiva/export.txt       | 5 March 2024                    | The Courier           | COUR000020240305ek35 |
          """)
  void dateOutletAndNameAreTheStorys(
      String seed, String published, String outlet, String id, String url) throws Exception {
    Article article = read(seed).articles.get(0);
    assertThat(article.metadata()).containsEntry("published", published);
    assertThat(article.metadata()).containsEntry("outlet", outlet);
    assertThat(article.provenance().current().key()).isEqualTo(Optional.ofNullable(id));
    assertThat(article.provenance().current().url()).isEqualTo(Optional.ofNullable(url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          newsml-g2/message.xml    | 1 | picture; withdrawn by its publisher; package item
          rss/feed.xml             | 3 |
          wxr/site.xml             | 1 | WordPress page; WordPress post not published: draft
          reuters-sgml/stories.sgm | 2 |
          mail/letters.mbox        | 2 |
          nexis/academic.txt       | 2 |
          factiva/export.txt       | 2 |
          json/ninjs.json          | 2 | picture; withdrawn by its publisher
          """)
  void otherRecordsAreCountedByTheirKind(String seed, int articles, String skipped)
      throws Exception {
    Read read = read(seed);
    assertThat(read.articles).hasSize(articles);
    assertThat(String.join("; ", read.skipped)).isEqualTo(skipped == null ? "" : skipped);
    assertThat(read.rejected).isEmpty();
  }

  @Test
  void aLaterVersionOfAStoryHasItsName() throws Exception {
    CapturedDocument.Content.Story first = story("77", "One");
    CapturedDocument.Content.Story second = story("77", "Two");
    CapturedDocument.Content.Story other = story("78", "One");
    assertThat(id(first)).isEqualTo(id(second)).isNotEqualTo(id(other));
  }

  private static CapturedDocument.Content.Story story(String id, String body) {
    return new CapturedDocument.Content.Story(
        java.util.Map.of(
            "id", List.of(id), "outlet", List.of("The Courier"), "body", List.of(body)),
        java.util.Set.of(),
        body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String id(CapturedDocument.Content.Story story) {
    return ((Parsed.News)
            new Parser(FieldMap.NONE).parse("f", new CapturedDocument(0, Optional.empty(), story)))
        .article()
        .id();
  }

  @Test
  void mailIsDecodedAndItsQuotedLinesAreNotMarked() throws Exception {
    List<Article> mail = read("mail/letters.mbox").articles;
    assertThat(mail.get(0).title()).isEqualTo("Quay reopens – today");
    assertThat(mail.get(0).body())
        .isEqualTo("The quay opens \nin March.\nFrom here on it is safe.");
    assertThat(mail.get(1).body()).startsWith("Der Kran");
  }
}
