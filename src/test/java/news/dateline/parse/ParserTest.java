package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.archive.record.CapturedDocument;
import news.dateline.article.Article;
import news.dateline.article.Capture;
import news.dateline.article.ParsingHints;
import org.junit.jupiter.api.Test;

class ParserTest {

  private static CapturedDocument document(String... namesAndValues) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return document(fields);
  }

  private static CapturedDocument document(Map<String, List<String>> fields) {
    byte[] raw = fields.toString().getBytes(StandardCharsets.UTF_8);
    return new CapturedDocument(
        7, Optional.of(99L), new CapturedDocument.Content.Fields(fields, raw));
  }

  private static Article article(FieldMap map, CapturedDocument document) {
    return ((Parsed.News) new Parser(map).parse("a.jsonl", document)).article();
  }

  private static Article article(String... namesAndValues) {
    return article(FieldMap.NONE, document(namesAndValues));
  }

  private static FieldMap map(String json) throws InvalidFieldMap {
    return FieldMap.read("m.json", json);
  }

  private static String rejection(FieldMap map, CapturedDocument document) {
    return ((Parsed.Rejected) new Parser(map).parse("a.jsonl", document)).rejection().toString();
  }

  @Test
  void fieldsAreRecognisedByTheirNames() {
    Article article =
        article(
            "GUID",
            "k1",
            "Head-Line",
            " The pier\n",
            "Full Text",
            " As it is.\r\n\u00a0",
            "by",
            "Anna Kovar",
            "Link",
            "http://courier.example/a",
            "Publication_Date",
            "5 March 2024",
            "source.name",
            "The Courier",
            "Lang",
            "en",
            "updated",
            "2024-03-06T10:00:00+01:00",
            "crawled_at",
            "2024-03-07T00:00:00Z",
            "topic",
            "ports");
    assertThat(article.title()).isEqualTo("The pier");
    assertThat(article.body()).isEqualTo(" As it is.\r\n\u00a0");
    assertThat(article.byline()).contains("Anna Kovar");
    Capture capture = article.provenance().current();
    assertThat(capture.key()).contains("k1");
    assertThat(capture.url()).contains("http://courier.example/a");
    assertThat(capture.time()).contains(Instant.parse("2024-03-07T00:00:00Z"));
    assertThat(capture.modified()).contains(Instant.parse("2024-03-06T09:00:00Z"));
    assertThat(capture.file()).isEqualTo("a.jsonl");
    assertThat(capture.record()).isEqualTo(7);
    assertThat(article.metadata())
        .containsEntry("topic", "ports")
        .containsEntry("Publication_Date", "5 March 2024")
        .doesNotContainKeys("Head-Line", "Full Text");
    assertThat(article.hints())
        .isEqualTo(
            new ParsingHints.Builder()
                .publishedKeys(List.of("Publication_Date"))
                .outletKey(Optional.of("source.name"))
                .languageKey(Optional.of("Lang"))
                .modifiedKey(Optional.of("updated"))
                .build());
  }

  @Test
  void ofSeveralKnownNamesThePreferredOneServesThatIsNotBlank() {
    Article article = article("content", "c", "body", " ", "text", "t", "title", "T");
    assertThat(article.body()).isEqualTo("t");
    assertThat(article.metadata()).containsEntry("content", "c").doesNotContainKey("text");
  }

  @Test
  void aNameThatAProgramPrintsForNothingIsNothing() {
    assertThat(article("text", "t", "author", "None").byline()).isEmpty();
    assertThat(article("text", "t", "author", "None").metadata()).containsEntry("author", "None");
  }

  @Test
  void severalAuthorsAreOneByline() {
    Article article =
        article(
            FieldMap.NONE,
            document(Map.of("text", List.of("t"), "authors", List.of("Anna Kovar", "Ivo Cruz"))));
    assertThat(article.byline()).contains("Anna Kovar, Ivo Cruz");
  }

  @Test
  void severalMappedTextsAreJoinedByABlankLine() throws InvalidFieldMap {
    FieldMap map = map("{\"body\":[\"lead\",\"main\"]}");
    assertThat(
            article(map, document("lead", "First.", "main", "Second.", "text", "not this")).body())
        .isEqualTo("First.\n\nSecond.");
    assertThat(article(map, document("main", "Second.")).body()).isEqualTo("Second.");
  }

  @Test
  void theMapFindsNestedFieldsAndForgivesCase() throws InvalidFieldMap {
    FieldMap map = map("{\"title\":\"Meta.Head_Line\"}");
    assertThat(article(map, document("meta.headline", "T", "text", "t")).title()).isEqualTo("T");
  }

  @Test
  void theDateFormatIsAppliedAndTheDateAsPrintedKept() throws InvalidFieldMap {
    FieldMap map =
        map(
            "{\"published\":\"day\",\"dateFormat\":\"dd/MM/yyyy\",\"language\":{\"constant\":\"nb\"}}");
    Article article = article(map, document("text", "t", "day", "05/03/2024"));
    assertThat(article.metadata()).containsEntry("day", "05/03/2024");
    assertThat(article.hints())
        .isEqualTo(
            new ParsingHints.Builder()
                .publishedKeys(List.of("day"))
                .published(Optional.of("2024-03-05"))
                .language(Optional.of("nb"))
                .build());
    Article other = article(map, document("text", "t", "day", "March 5"));
    assertThat(other.metadata()).containsEntry("day", "March 5");
    assertThat(other.hints().published()).isEmpty();
  }

  @Test
  void htmlIsRecognisedUnlessTheMapSaysSo() throws InvalidFieldMap {
    CapturedDocument document = document("title", "A &amp; B", "text", "<p>One</p><p>Two</p>");
    Article asItIs = article(map("{\"html\":false}"), document);
    assertThat(asItIs.title()).isEqualTo("A &amp; B");
    assertThat(asItIs.body()).isEqualTo("<p>One</p><p>Two</p>");
    for (FieldMap map : List.of(FieldMap.NONE, map("{\"html\":true}"))) {
      Article article = article(map, document);
      assertThat(article.title()).isEqualTo("A & B");
      assertThat(article.body()).isEqualTo("One\n\nTwo");
    }
  }

  @Test
  void aStoryIsReadByItsOwnFieldsWhateverTheMapSays() throws InvalidFieldMap {
    CapturedDocument document =
        new CapturedDocument(
            0,
            Optional.empty(),
            new CapturedDocument.Content.Story(
                Map.of(
                    "title", List.of("Quay &amp; crane"),
                    "body", List.of("<p>One</p><p>Two</p>", "Three"),
                    "lead", List.of("none")),
                Set.of("title", "body"),
                new byte[] {1}));
    FieldMap map = map("{\"body\":\"lead\",\"outlet\":{\"constant\":\"The Quay\"}}");

    Article article = article(map, document);

    assertThat(article.title()).isEqualTo("Quay & crane");
    assertThat(article.body()).isEqualTo("One\n\nTwo\n\nThree");
    assertThat(article.metadata()).containsEntry("lead", "none");
    assertThat(article.hints().outlet()).contains("The Quay");
  }

  @Test
  void aHeadlineAloneIsAnArticle() {
    assertThat(article("title", "T").body()).isEmpty();
  }

  @Test
  void aRecordWithoutTextIsRejectedWithItsFieldsAndTheRemedy() throws InvalidFieldMap {
    assertThat(rejection(FieldMap.NONE, document("a", "1", "b", "2", "text", "\n ")))
        .isEqualTo(
            "a.jsonl #7 @99: no title and no text: the filled fields are a, b, text; say with --map which of them is the body, such as {\"body\":\"NAME\"}");
    assertThat(rejection(map("{\"body\":\"txet\"}"), document("a", "1", "text", "t")))
        .isEqualTo(
            "a.jsonl #7 @99: no text: the map takes it from txet, but the filled fields are a, text; correct the map");
  }

  @Test
  void namesOfTheMapThatNoRecordHasAreTold() throws InvalidFieldMap {
    Parser parser = new Parser(map("{\"body\":[\"lead\",\"txet\"],\"published\":\"pubdate\"}"));
    parser.parse("a.csv", document("lead", "x", "pubdate", "2024"));
    assertThat(parser.neverMet()).containsExactly("txet");
  }

  @Test
  void oneAddressIsOneArticleWhateverTheFile() {
    String id = article("url", "http://www.courier.example/a?utm_source=x", "text", "one").id();
    assertThat(article("url", "https://courier.example/a/", "text", "two").id()).isEqualTo(id);
    assertThat(id).isEqualTo("7yjkdymejur275oc5y22hex744").matches("[a-z2-7]{26}");
  }

  @Test
  void withoutAnAddressTheBytesAreTheIdentity() {
    assertThat(article("text", "one").id()).isEqualTo(article("text", "one").id());
    assertThat(article("text", "one").id()).isNotEqualTo(article("text", "two").id());
    assertThat(article("url", "http://courier.example/", "text", "one").id())
        .isNotEqualTo(article("url", "http://courier.example/", "text", "two").id());
  }

  @Test
  void theDigestIsOfTheContentNotOfWhereItWasFound() {
    String digest =
        article("text", "t", "title", "T", "url", "http://a.example/x", "id", "1")
            .provenance()
            .current()
            .digest();
    assertThat(digest).matches("[0-9a-f]{64}");
    assertThat(
            article(
                    "url",
                    "https://a.example/x?utm_id=3",
                    "title",
                    "T",
                    "id",
                    "2",
                    "text",
                    "t",
                    "crawled",
                    "2024-01-01")
                .provenance()
                .current()
                .digest())
        .isEqualTo(digest);
    assertThat(
            article("text", "t.", "title", "T", "url", "http://a.example/x")
                .provenance()
                .current()
                .digest())
        .isNotEqualTo(digest);
    assertThat(article("text", "t", "title", "T", "topic", "x").provenance().current().digest())
        .isNotEqualTo(digest);
  }

  @Test
  void nothingDependsOnTheLanguageOfTheMachine() {
    Locale before = Locale.getDefault();
    String[] record = {
      "ID",
      "1",
      "TITLE",
      "I",
      "TEXT",
      "İI",
      "URL",
      "HTTP://WWW.COURIER.EXAMPLE/İI",
      "PUBLICATION",
      "I"
    };
    Article here = article(record);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(article(record)).isEqualTo(here);
      assertThat(article(record).provenance().current().key()).contains("1");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUnpairedSurrogateIsReplacedAndCounted() {
    Article article = article("title", "a\ud800", "text", "\udc00b😀");
    assertThat(article.title()).isEqualTo("a\ufffd");
    assertThat(article.body()).isEqualTo("\ufffdb😀");
    assertThat(article.hints().unreadable()).isEqualTo(2);
  }

  @Test
  void aFieldOfTheRecordCannotPassForOneOfOurs() {
    assertThat(article("text", "t", "dateline:outlet", "x").metadata())
        .containsEntry("record:dateline:outlet", "x")
        .doesNotContainKey("dateline:outlet");
  }

  @Test
  void aPlainTextIsTakenApart() {
    CapturedDocument document =
        new CapturedDocument(
            0,
            Optional.of(0L),
            new CapturedDocument.Content.PlainText(
                "T\n\nBy Anna Kovar\n5 March 2024\n\nText.\n\nRead also: X\n",
                new byte[] {1},
                Optional.empty(),
                Optional.empty()));
    Article article = article(FieldMap.NONE, document);
    assertThat(article.title()).isEqualTo("T");
    assertThat(article.byline()).contains("Anna Kovar");
    assertThat(article.body()).isEqualTo("Text.");
    assertThat(article.metadata()).isEmpty();
    assertThat(article.hints())
        .isEqualTo(
            new ParsingHints.Builder()
                .bylineDate(Optional.of("5 March 2024"))
                .furniture(List.of("Read also: X"))
                .build());
  }
}
