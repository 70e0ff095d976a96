package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.archive.Archive;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.Formats;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.archive.record.KnownField;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Articles from the exports of tools, by the names that these give their fields. */
class ExportFieldsTest {
  private static final String ONE = "The ferry from Lindhaven stayed in port on Monday.";
  private static final String TWO = "“Its pump has failed again,” said Mara Voss, who runs it.";

  private final Parser parser = new Parser(FieldMap.NONE);

  private static List<Article> articles(Parser parser, String text) {
    return articles(parser, FieldMap.NONE, text);
  }

  private static List<Article> articles(Parser parser, FieldMap map, String text) {
    List<Article> articles = new ArrayList<>();
    try {
      new Archive(
              Formats.knowing(map.listsInRecords()),
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
          .read(
              new ArchiveFile("-", Optional.empty(), true, Optional.empty(), Optional.empty()),
              new Records() {
                @Override
                public void accept(String file, CapturedDocument document) {
                  switch (parser.parse(file, document)) {
                    case Parsed.News(Article article) -> articles.add(article);
                    case Parsed.NotAnArticle(var article, var reason) ->
                        throw new AssertionError(reason);
                    case Parsed.Rejected(Rejection rejection) ->
                        throw new AssertionError(rejection.toString());
                  }
                }

                @Override
                public void reject(Rejection rejection) {
                  throw new AssertionError(rejection.toString());
                }

                @Override
                public void skip(String file, String reason) {}
              });
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return articles;
  }

  private Article article(String json) {
    List<Article> articles = articles(parser, json.replace("ONE", ONE).replace("TWO", TWO));
    assertThat(articles).hasSize(1);
    return articles.get(0);
  }

  private static void assertWhole(Article article, String outlet, String url) {
    assertThat(article.title()).isEqualTo("Ferry stays");
    assertThat(article.body()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(article.byline()).contains("Ana Ruf");
    assertThat(article.hints().publishedKeys())
        .singleElement()
        .satisfies(key -> assertThat(article.printed(key).orElseThrow()).contains("2024-03-22"));
    assertThat(article.hints().outletKey().flatMap(article::printed).orElse("")).isEqualTo(outlet);
    assertThat(article.provenance().current().url().orElse("")).isEqualTo(url);
  }

  @Test
  void newsPlease() {
    Article article =
        article(
            """
            {"authors": ["Ana Ruf"], "date_download": "2024-03-25 08:00:00", "date_modify": "2024-03-23 07:00:00",
             "date_publish": "2024-03-22 09:05:00", "description": "Short.", "filename": "f.json", "language": "en",
             "localpath": null, "maintext": "ONE\\n\\nTWO", "source_domain": "c.example", "text": null,
             "title": "Ferry stays", "title_page": "Ferry stays | C", "url": "https://c.example/f"}
            """);
    assertWhole(article, "", "https://c.example/f");
    assertThat(article.provenance().current().modified().orElseThrow())
        .hasToString("2024-03-23T07:00:00Z");
    assertThat(article.provenance().current().time().orElseThrow())
        .hasToString("2024-03-25T08:00:00Z");
  }

  @Test
  void trafilatura() {
    assertWhole(
        article(
            """
            {"title": "Ferry stays", "author": "Ana Ruf", "hostname": "c.example", "date": "2024-03-22",
             "fingerprint": "f", "id": null, "comments": "", "raw_text": "ONE TWO", "text": "ONE\\n\\nTWO",
             "filedate": "2024-03-25", "source": "https://c.example/f", "source-hostname": "The Courier", "excerpt": "Short."}
            """),
        "The Courier",
        "https://c.example/f");
  }

  @Test
  void fundus() {
    Article article =
        article(
            """
            [{"title": "Ferry stays", "authors": ["Ana Ruf"], "publishing_date": "2024-03-22 09:05:00+01:00",
              "body": {"summary": ["Short."], "sections": [{"headline": [], "paragraphs": ["ONE"]},
                {"headline": ["Repairs"], "paragraphs": ["TWO"]}]}}]
            """);
    assertThat(article.body()).isEqualTo(ONE + "\n\nRepairs\n\n" + TWO);
    assertThat(article.byline()).contains("Ana Ruf");
    assertThat(article.metadata())
        .containsEntry("body.summary", "Short.")
        .doesNotContainKey("body.sections[0].paragraphs");
  }

  @Test
  void wordPress() {
    assertWhole(
        article(
            """
            [{"id": 7, "date": "2024-03-22T09:05:00", "guid": {"rendered": "https://c.example/?p=7"}, "status": "publish",
              "type": "post", "link": "https://c.example/f", "title": {"rendered": "Ferry stays"}, "author": 3,
              "content": {"rendered": "<p>ONE</p>\\n<p>TWO</p>", "protected": false}, "excerpt": {"rendered": "<p>Short.</p>"},
              "yoast_head_json": {"og_site_name": "The Courier"}, "_embedded": {"author": [{"id": 3, "name": "Ana Ruf"}]}}]
            """),
        "The Courier",
        "https://c.example/f");
  }

  @Test
  void jsonFeed() {
    assertWhole(
        article(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "The Courier", "home_page_url": "https://c.example/",
             "items": [{"id": "7", "url": "https://c.example/f", "title": "Ferry stays", "summary": "Short.",
              "content_html": "<p>ONE</p><p>TWO</p>", "date_published": "2024-03-22T09:05:00Z", "authors": [{"name": "Ana Ruf"}]}]}
            """),
        "The Courier",
        "https://c.example/f");
  }

  @Test
  void readersOfFeeds() {
    Article article =
        article(
            """
            {"id": "user/1/state/com.google/starred", "title": "Starred", "items": [{"id": "tag:google.com,2005:reader/item/7",
             "published": 1711098300, "title": "Ferry stays", "canonical": [{"href": "https://c.example/f"}],
             "alternate": [{"href": "https://c.example/f?x"}], "summary": {"direction": "ltr", "content": "<p>ONE</p><p>TWO</p>"},
             "author": "Ana Ruf", "origin": {"streamId": "feed/1", "title": "The Courier"}}]}
            """);
    assertThat(article.body()).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(article.provenance().current().url()).contains("https://c.example/f");
    assertThat(article.hints().outletKey()).contains("origin.title");
  }

  @Test
  void interfacesOfNewspapers() {
    assertWhole(
        article(
            """
            {"response": {"status": "ok", "results": [{"id": "x/f", "type": "article", "webTitle": "Ferry stays",
             "webPublicationDate": "2024-03-22T09:05:00Z", "webUrl": "https://c.example/f", "fields": {"byline": "Ana Ruf",
             "trailText": "Short.", "bodyText": "ONE\\n\\nTWO", "publication": "The Courier"}}]}}
            """),
        "The Courier",
        "https://c.example/f");
    Article lead =
        article(
            """
            {"response": {"docs": [{"web_url": "https://c.example/f", "snippet": "S.", "lead_paragraph": "ONE", "source": "The Courier",
             "headline": {"main": "Ferry stays", "kicker": null}, "pub_date": "2024-03-22T09:05:00+0000",
             "byline": {"original": "By Ana Ruf", "person": [{"firstname": "Ana"}]}, "_id": "nyt://7"}]}}
            """);
    assertThat(lead.title()).isEqualTo("Ferry stays");
    assertThat(lead.body()).isEqualTo(ONE);
    assertThat(lead.byline()).contains("By Ana Ruf");
  }

  @Test
  void databases() {
    for (String wrapped :
        List.of(
            "{\"_index\": \"n\", \"_id\": \"7\", \"_score\": 1, \"_source\": RECORD}",
            "{\"took\": 3, \"hits\": {\"total\": {\"value\": 1}, \"hits\": [{\"_id\": \"7\", \"_source\": RECORD}]}}",
            "{\"responseHeader\": {\"status\": 0}, \"response\": {\"numFound\": 1, \"docs\": [RECORD]}}",
            "{\"total_rows\": 1, \"rows\": [{\"id\": \"7\", \"key\": \"7\", \"value\": {\"rev\": \"1\"}, \"doc\": RECORD}]}",
            "{\"data\": [{\"type\": \"node--article\", \"id\": \"7\", \"attributes\": RECORD}]}",
            "{\"edges\": [{\"node\": RECORD}]}")) {
      String record =
          """
          {"title": "Ferry stays", "body": "ONE\\n\\nTWO", "publication_date": "2024-03-22", "source": "The Courier",
           "author": "Ana Ruf", "url": "https://c.example/f"}
          """;
      assertWhole(article(wrapped.replace("RECORD", record)), "The Courier", "https://c.example/f");
    }
  }

  @Test
  void theAddressInASourceIsNoOutlet() {
    Article article =
        article("{\"title\": \"T\", \"text\": \"ONE\", \"source\": \"https://c.example/f\"}");
    assertThat(article.hints().outletKey()).isEmpty();
    assertThat(article.provenance().current().url()).contains("https://c.example/f");
  }

  @Test
  void aListThatAProgramPrintedIntoACellIsRead() {
    List<Article> articles =
        articles(
            parser,
            """
            title,text,authors,publish_date
            Ferry,The ferry stays.,"['Ana Ruf', ""Pat O'Dea""]",2024-03-22
            Mill,"['The mill stood.', 'It runs.']",[],NaT
            """);
    assertThat(articles.get(0).byline()).contains("Ana Ruf, Pat O'Dea");
    assertThat(articles.get(1).byline()).isEmpty();
    assertThat(articles.get(1).body()).isEqualTo("The mill stood.\n\nIt runs.");
    assertThat(articles.get(1).hints().publishedKeys()).isEmpty();
  }

  @Test
  void aMapReachesIntoLists() throws InvalidFieldMap {
    FieldMap map =
        FieldMap.read(
            "m.json",
            "{\"body\": [\"parts[].head[]\", \"parts[].text[]\"], \"title\": \"heads[0].t\"}");
    Parser mapped = new Parser(map);
    Article article =
        articles(
                mapped,
                map,
                """
                {"heads": [{"t": "Ferry"}, {"t": "Mill"}], "parts": [{"text": ["a", "b"]}, {"head": "H", "text": ["c"]}]}
                """)
            .get(0);
    assertThat(article.title()).isEqualTo("Ferry");
    assertThat(article.body()).isEqualTo("a\n\nb\n\nH\n\nc");
    assertThat(mapped.neverMet()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"body\": \"items[1].text\", \"title\": \"names[0]\"}",
        "{\"body\": \"parts.items[1].text\", \"title\": \"names[0]\"}"
      })
  void aMapTakesOneOfAListByItsNumber(String json) throws InvalidFieldMap {
    FieldMap map = FieldMap.read("m.json", json);
    String list = "\"items\": [{\"text\": \"a\"}, {\"text\": \"b\"}]";
    String parts = json.contains("parts") ? "\"parts\": {" + list + "}" : list;
    Article article =
        articles(new Parser(map), map, "{\"names\": [\"x\", \"y\"], " + parts + "}").get(0);
    assertThat(article.title()).isEqualTo("x");
    assertThat(article.body()).isEqualTo("b");
  }

  @Test
  void aMapThatTakesTitleAndTextFromOneListMeansItsRecords() throws InvalidFieldMap {
    FieldMap map =
        FieldMap.read("m.json", "{\"title\": \"articles[].kop\", \"body\": \"articles[].tekst\"}");
    List<Article> articles =
        articles(
            new Parser(map),
            map,
            "{\"articles\": [{\"kop\": \"A\", \"tekst\": \"a\"}, {\"kop\": \"B\", \"tekst\": \"b\"}]}");
    assertThat(articles).extracting(Article::title).containsExactly("A", "B");
    assertThat(articles).extracting(Article::body).containsExactly("a", "b");
  }

  @Test
  void htmlIsRecognisedByTheValueOrByTheFile() {
    List<Article> articles =
        articles(
            parser,
            """
            {"title": "Voss&#8217;s pump &amp; oil", "content": "<p>The ferry stayed.</p>\\n<p>&ldquo;Again,&rdquo; said Mara Voss.</p><script>x()</script>"}
            {"title": "Two", "content": "<p>The mill stood &ndash; again.</p>"}
            """);
    assertThat(articles.get(0).title()).isEqualTo("Voss’s pump & oil");
    assertThat(articles.get(0).body()).isEqualTo("The ferry stayed.\n\n“Again,” said Mara Voss.");
    assertThat(articles.get(1).body()).isEqualTo("The mill stood – again.");
    assertThat(
            parser.fieldUse().files().get(0).fields().stream()
                .filter(field -> field.usedAs().containsKey(KnownField.BODY))
                .findFirst()
                .orElseThrow()
                .asHtml())
        .isEqualTo(2);
  }

  @Test
  void aReferenceIsOneWhereTheOtherRowsHaveSome() {
    List<Article> articles =
        articles(
            parser,
            "title,text\nOne,&quot;Again&quot; she said.<br/><br/>It stayed.\nTwo,She left &ndash; at once\n");
    assertThat(articles.get(0).body()).isEqualTo("\"Again\" she said.\n\nIt stayed.");
    assertThat(articles.get(1).body()).isEqualTo("She left – at once");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crew of AT&amp;T met on Monday.",
        "Write <b> before a word, and it is bold.",
        "In HTML, <p>a paragraph</p> is closed, and &eacute; is a letter; <b>bold</b> too.",
        "The entity &ndash; is a dash.",
        "He shrugged. <Sigh> Then 3 < 4 & 5 > 2.",
        "<THREAD> The ferry stays.",
      })
  void proseThatMentionsMarkupStaysAsItIs(String text) {
    List<Article> articles =
        articles(
            parser,
            "{\"title\": \"T\", \"text\": \"The mill stood.\\n\\nIt runs.\"}\n"
                + "{\"title\": \"T\", \"text\": \""
                + text
                + "\"}\n{\"title\": \"T\", \"text\": \"No boats.\"}\n");
    assertThat(articles.get(1).body()).isEqualTo(text);
    assertThat(articles.get(0).body()).isEqualTo("The mill stood.\n\nIt runs.");
  }

  @Test
  void lineEndsStayWhereNoTagBreaksALine() {
    assertThat(
            article(
                    "{\"title\": \"T\", \"content\": \"The <em>ferry</em> stayed.\\n\\nThe"
                        + " <a href='x'>mill</a> stood.\\nIt runs.\"}")
                .body())
        .isEqualTo("The ferry stayed.\n\nThe mill stood.\nIt runs.");
  }

  @Test
  void aWholePageInAFieldGivesItsArticle() {
    Article article =
        article(
            "{\"url\": \"https://c.example/f\", \"title\": \"Ferry stays\", \"content\": \"<!DOCTYPE html><html><head><title>x</title></head>"
                + "<body><nav><a href='/'>Home</a></nav><article><h1>Ferry stays</h1><p>ONE It will sail again by the weekend, the owners hope.</p><p>TWO</p></article></body></html>\"}");
    assertThat(article.body()).startsWith(ONE).endsWith(TWO).doesNotContain("Home");
  }
}
