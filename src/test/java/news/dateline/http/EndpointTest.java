package news.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoint without a socket. */
class EndpointTest {
  private static final int PORT = Sent.PORT;
  private static final ServerSettings SETTINGS = ServerSettings.of("127.0.0.1", PORT, "test");

  private final ListEngine engine = new ListEngine(articles());
  private final Application application =
      new Application(SETTINGS, Site.routes(SETTINGS, Optional.of(engine)));

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>(Samples.many(30));
    articles.add(0, Samples.full());
    return articles;
  }

  @Test
  void aReplyHasTheShapeOfTheContract() {
    JsonObject json =
        json(get("/api/v1/articles.json?q=pier&facet=outlet,actor&interval=month&size=2"));
    assertThat(json.keySet())
        .containsExactly(
            "query",
            "index",
            "corrections",
            "total",
            "hits",
            "facets",
            "histogram",
            "nextCursor",
            "next");
    assertThat(json.get("corrections").toString())
        .isEqualTo("{\"digest\":null,\"count\":0,\"problems\":0,\"applied\":[],\"actors\":[]}");
    assertThat(json.getAsJsonObject("query").get("input").getAsString()).isEqualTo("pier");
    assertThat(json.getAsJsonObject("query").get("parsed").getAsString()).isEqualTo("pier");
    assertThat(json.getAsJsonObject("index").keySet())
        .containsExactly("fingerprint", "generation", "articles");
    assertThat(json.get("total").getAsLong()).isEqualTo(31);
    JsonObject hit = json.getAsJsonArray("hits").get(0).getAsJsonObject();
    assertThat(hit.get("title").getAsString()).isEqualTo("Storm takes <the> old pier & more");
    assertThat(hit.get("outlet").getAsString()).isEqualTo("The Portvale Courier");
    assertThat(hit.getAsJsonObject("published").get("date").getAsString()).isEqualTo("2024-03-19");
    assertThat(hit.getAsJsonArray("snippets").get(0).getAsJsonObject().keySet())
        .containsExactly("field", "start", "end", "matches", "text");
    JsonObject actors = json.getAsJsonObject("facets").getAsJsonObject("actor");
    assertThat(actors.get("distinct").getAsInt()).isEqualTo(2);
    assertThat(actors.getAsJsonArray("values").get(0).getAsJsonObject().keySet())
        .containsExactly("value", "label", "count", "selected");
    assertThat(
            json.getAsJsonObject("histogram")
                .getAsJsonArray("buckets")
                .get(0)
                .getAsJsonObject()
                .get("start")
                .getAsString())
        .isEqualTo("2024-03-01");
  }

  @Test
  void followingNextGivesEveryHitOnce() {
    List<String> ids = new ArrayList<>();
    String address = "/api/v1/articles.json?q=pier&size=7&sort=date";
    while (!address.isEmpty()) {
      JsonObject json = json(get(address));
      json.getAsJsonArray("hits")
          .forEach(hit -> ids.add(hit.getAsJsonObject().get("id").getAsString()));
      address = json.get("next").isJsonNull() ? "" : json.get("next").getAsString();
    }
    assertThat(ids).hasSize(31).doesNotHaveDuplicates();
  }

  @Test
  void csvWithoutSizeStreamsEveryHit() {
    Sent sent = get("/api/v1/articles.csv");
    assertThat(sent.headers()).containsEntry("X-Total-Count", "31");
    assertThat(sent.headers())
        .containsEntry("Content-Type", "text/csv; charset=utf-8; header=present");
    List<String> lines = List.of(sent.text().split("\r\n"));
    assertThat(lines).hasSize(32);
    assertThat(lines.getFirst())
        .isEqualTo(
            "id,key,url,title,byline,outlet,published,precision,dateline,datelineCountry,datelineAgency,language,actors,cited,quotations,copies");
    assertThat(lines.get(1))
        .isEqualTo(
            "pier0000000000000000000000,A-17,http://news.example/pier,Storm takes <the> old pier & more,By Tam Okoro,The Portvale Courier,2024-03-19,day,Portvale,GB,Harbour Wire,en,Ines Calloway|town council,Harbour Wire,2,0");
    assertThat(sent.text()).endsWith("\r\n");
  }

  @Test
  void csvWithSizeIsOnePageWithALinkToTheNext() {
    Sent sent = get("/api/v1/articles.csv?size=5");
    assertThat(sent.text().split("\r\n")).hasSize(6);
    assertThat(sent.headers()).containsEntry("X-Total-Count", "31");
    String link = sent.headers().get("Link");
    assertThat(link).startsWith("</api/v1/articles.csv?").endsWith(">; rel=\"next\"");
    assertThat(get(link.substring(1, link.indexOf('>'))).text().split("\r\n")).hasSize(6);
  }

  @Test
  void fieldsChooseColumnsInTheirOrder() {
    assertThat(get("/api/v1/articles.csv?size=1&fields=title,id").text())
        .isEqualTo("title,id\r\nStorm takes <the> old pier & more,pier0000000000000000000000\r\n");
    assertThat(json(get("/api/v1/articles.jsonl?size=1&fields=body&fields=quotations")).keySet())
        .containsExactly("body", "quotations");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '`',
      value = {
        "q=a&q=b | q is given twice; give it once.",
        "from=2025&to=2024 | from=2025-01-01 is after to=2024-12-31; swap them.",
        "q=published:soon | \"soon\" in published: is not a date;",
        "q=published:%7B2024 | published: takes a range in square brackets, both ends included.",
        "q=*x | A word cannot begin with *",
        "colour=red | There is no parameter colour;",
      })
  void aParameterKeepsItsCaseWhereASentenceBegins(String query, String detail) {
    assertThat(problem(get("/api/v1/articles.json?" + query), 400).get("detail").getAsString())
        .startsWith(detail);
  }

  @Test
  void anUnknownFieldIsRefusedWithTheKnownOnes() {
    JsonObject problem = problem(get("/api/v1/articles.csv?fields=titel"), 400);
    assertThat(problem.get("parameter").getAsString()).isEqualTo("fields");
    assertThat(problem.get("detail").getAsString()).contains("\"titel\"", "title", "quotations");
  }

  @Test
  void linesAreTheHitsOfTheJsonReply() {
    String lines = get("/api/v1/articles.jsonl?q=pier").text();
    assertThat(lines.lines().count()).isEqualTo(31);
    assertThat(JsonParser.parseString(lines.lines().findFirst().orElseThrow()))
        .isEqualTo(json(get("/api/v1/articles.json?q=pier&size=1")).getAsJsonArray("hits").get(0));
  }

  @Test
  void excelGetsAMarkAndNoFormulas() {
    ListEngine odd =
        new ListEngine(
            List.of(Samples.article("x", "=1+cmd|' /C calc'!A0", "http://news.example/")));
    Application other = new Application(SETTINGS, Site.routes(SETTINGS, Optional.of(odd)));
    assertThat(sent(other, request("GET", "/api/v1/articles.csv?fields=title&excel=1")).text())
        .isEqualTo("\uFEFFtitle\r\n'=1+cmd|' /C calc'!A0\r\n");
    assertThat(sent(other, request("GET", "/api/v1/articles.csv?fields=title")).text())
        .isEqualTo("title\r\n=1+cmd|' /C calc'!A0\r\n");
  }

  @Test
  void quotationsAreHitsOfTheirOwn() {
    JsonObject json = json(get("/api/v1/quotations.json?size=2"));
    assertThat(json.get("total").getAsLong()).isEqualTo(62);
    JsonObject hit = json.getAsJsonArray("hits").get(0).getAsJsonObject();
    assertThat(hit.get("text").getAsString())
        .isEqualTo("\"Nobody was hurt, and that is what counts,\"");
    assertThat(hit.get("cue").getAsString()).isEqualTo("said");
    assertThat(hit.getAsJsonArray("actors").get(0).getAsString()).isEqualTo("Ines Calloway");
    assertThat(hit.getAsJsonObject("quotation").get("confidence").getAsDouble()).isEqualTo(0.93);
    assertThat(get("/api/v1/quotations.csv?size=1").text())
        .startsWith(
            "id,number,type,text,source,cue,actors,kinds,relayedBy,addressee,linkedBy,confidence,start,end,");
  }

  @Test
  void postTakesTheSameFieldsAsAnObject() {
    Request post =
        request("POST", "/api/v1/articles")
            .with("Content-Type", "application/json")
            .with(
                "{\"q\":\"pier\",\"size\":3,\"facet\":[\"outlet\",\"actor\"]}"
                    .getBytes(StandardCharsets.UTF_8));
    JsonObject json = json(sent(application, post));
    assertThat(json.getAsJsonArray("hits")).hasSize(3);
    assertThat(json.getAsJsonObject("facets").keySet()).containsExactly("outlet", "actor");
  }

  @Test
  void aBadBodyIsRefusedByItsField() {
    for (String body :
        List.of(
            "{\"q\":null}",
            "{\"q\":{\"a\":1}}",
            "{\"q\":[[\"a\"]]}",
            "{\"q\":\"a\",\"q\":\"b\"}")) {
      JsonObject problem = problem(post("application/json", body), 400);
      assertThat(problem.get("parameter").getAsString()).isEqualTo("q");
    }
    for (String body : List.of("", "[]", "{\"q\":", "{q:1}", "{} {}", "nonsense")) {
      assertThat(problem(post("application/json", body), 400).get("type").getAsString())
          .isEqualTo("/problems/bad-body");
    }
    problem(post("text/plain", "{}"), 415);
    problem(post("application/json; charset=latin1", "{}"), 415);
    problem(
        sent(
            application,
            request("POST", "/api/v1/articles").with("{}".getBytes(StandardCharsets.UTF_8))),
        415);
    problem(post("application/json", "{\"q\":\"" + "a".repeat(70_000) + "\"}"), 413);
  }

  @Test
  void oneArticleComesWithAllItsFindings() {
    JsonObject json = json(get("/api/v1/articles/pier0000000000000000000000"));
    assertThat(json.get("outletEvidence").getAsString()).isEqualTo("metadata:source");
    assertThat(json.getAsJsonArray("quotations")).hasSize(2);
    problem(get("/api/v1/articles/nosuch"), 404);
  }

  @Test
  void aFacetIsListedPageByPage() {
    JsonObject first = json(get("/api/v1/facets/actor.json?size=1"));
    assertThat(first.keySet())
        .containsExactly(
            "query",
            "index",
            "corrections",
            "total",
            "facet",
            "distinct",
            "missing",
            "other",
            "values",
            "nextCursor",
            "next");
    assertThat(first.getAsJsonArray("values")).hasSize(1);
    assertThat(first.get("other").getAsLong()).isEqualTo(31);
    JsonObject second = json(get(first.get("next").getAsString()));
    assertThat(second.getAsJsonArray("values").get(0).getAsJsonObject().get("label").getAsString())
        .isEqualTo("town council");
    assertThat(second.get("next").isJsonNull()).isTrue();
    assertThat(get("/api/v1/facets/actor.csv?prefix=call").text())
        .isEqualTo("value,label,count,selected\r\nines calloway,Ines Calloway,31,false\r\n");
    assertThat(problem(get("/api/v1/facets/colour"), 404).get("detail").getAsString())
        .contains("outlet");
  }

  @Test
  void theHistogramIsGivenBothWays() {
    JsonObject json = json(get("/api/v1/histogram?interval=year"));
    assertThat(json.getAsJsonObject("histogram").get("interval").getAsString()).isEqualTo("year");
    assertThat(get("/api/v1/histogram.csv").text())
        .isEqualTo("start,count,all\r\n2024-03-01,31,31\r\n");
  }

  @Test
  void theStatusSaysWhatIsServed() {
    assertThat(json(get("/api/v1/status")).keySet())
        .containsExactly(
            "version",
            "schema",
            "fingerprint",
            "generation",
            "articles",
            "quotations",
            "files",
            "first",
            "last",
            "bytes",
            "corrections");
  }

  @Test
  void parametersAreNeverIgnored() {
    for (String address :
        List.of(
            "/api/v1/articles.json?outlte=A",
            "/api/v1/articles.json?fields=id",
            "/api/v1/articles.json?excel=1",
            "/api/v1/articles.jsonl?excel=1",
            "/api/v1/articles.csv?facet=outlet",
            "/api/v1/articles.csv?interval=day",
            "/api/v1/articles.csv?cursor=abc",
            "/api/v1/articles/pier0000000000000000000000?q=a",
            "/api/v1/status?q=a",
            "/api/v1/histogram?size=3",
            "/api/v1/histogram.json?excel=1",
            "/api/v1/facets/outlet?interval=day")) {
      assertThat(problem(get(address), 400).has("parameter")).as(address).isTrue();
    }
  }

  @Test
  void theFormIsNegotiated() {
    assertThat(accept("text/csv").headers().get("Content-Type")).startsWith("text/csv");
    assertThat(accept("application/x-ndjson").headers().get("Content-Type"))
        .startsWith("application/jsonl");
    assertThat(
            accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8").headers().get("Content-Type"))
        .isEqualTo("application/json");
    assertThat(accept("text/*;q=0.5, application/json;q=0.1").headers().get("Content-Type"))
        .startsWith("text/csv");
    assertThat(accept("application/json;q=0, */*").headers().get("Content-Type"))
        .startsWith("application/jsonl");
    assertThat(accept("text/csv").headers()).containsEntry("Vary", "Accept, Accept-Encoding");
    problem(accept("image/png"), 406);
  }

  @Test
  void onlyTheNamedMethodsAreTaken() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get")) {
      Sent sent = sent(application, request(method, "/api/v1/articles"));
      problem(sent, 405);
      assertThat(sent.headers()).containsEntry("Allow", "GET, HEAD, POST");
    }
    assertThat(sent(application, request("POST", "/api/v1/status")).headers())
        .containsEntry("Allow", "GET, HEAD");
  }

  @Test
  void headOfAStreamCountsWithoutStreaming() {
    engine.breaksAfter = 0;
    Sent sent = sent(application, request("HEAD", "/api/v1/articles.csv"));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.headers()).containsEntry("X-Total-Count", "31");
  }

  @Test
  void aTagThatIsKnownSavesTheSearch() {
    for (String address :
        List.of(
            "/api/v1/articles.json?q=pier",
            "/api/v1/articles.csv",
            "/api/v1/facets/outlet",
            "/api/v1/histogram",
            "/?q=pier",
            "/openapi.json",
            "/style.css")) {
      String tag = get(address).headers().get("ETag");
      assertThat(tag).as(address).startsWith("\"").endsWith("\"");
      int before = engine.searches;
      for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
        Sent again = sent(application, request("GET", address).with("If-None-Match", known));
        assertThat(again.status()).as(address + " " + known).isEqualTo(304);
        assertThat(again.headers()).containsEntry("ETag", tag);
        assertThat(again.text()).isEmpty();
      }
      assertThat(engine.searches).isEqualTo(before);
      assertThat(
              sent(application, request("GET", address).with("If-None-Match", "\"other\""))
                  .status())
          .isEqualTo(200);
    }
  }

  @Test
  void anotherFormOrQuestionHasAnotherTag() {
    assertThat(
            List.of(
                get("/api/v1/articles.json").headers().get("ETag"),
                get("/api/v1/articles.jsonl").headers().get("ETag"),
                get("/api/v1/articles.csv").headers().get("ETag"),
                get("/api/v1/articles.csv?q=a").headers().get("ETag"),
                get("/api/v1/quotations.csv").headers().get("ETag"),
                get("/").headers().get("ETag")))
        .doesNotHaveDuplicates();
  }

  @Test
  void aCompressedReplyHasATagOfItsOwn() {
    Sent plain = get("/api/v1/articles.json");
    Sent packed =
        sent(
            application,
            request("GET", "/api/v1/articles.json").with("Accept-Encoding", "br, gzip;q=0.5"));
    assertThat(packed.headers()).containsEntry("Content-Encoding", "gzip");
    String tag = packed.headers().get("ETag");
    assertThat(tag).isNotEqualTo(plain.headers().get("ETag"));
    Sent again =
        sent(application, request("GET", "/api/v1/articles.json").with("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.headers()).containsEntry("ETag", tag);
    assertThat(ReplyCompression.accepted(Optional.of("gzip;q=0, identity"))).isFalse();
    assertThat(ReplyCompression.accepted(Optional.of("gzip; q=0.0"))).isFalse();
    assertThat(ReplyCompression.accepted(Optional.of("*"))).isTrue();
    assertThat(ReplyCompression.accepted(Optional.empty())).isFalse();
  }

  @Test
  void onlyThisMachineIsAnswered() {
    for (String host :
        List.of("localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:8080")) {
      assertThat(host(host).status()).as(host).isEqualTo(200);
    }
    for (String host :
        List.of(
            "evil.example:8080",
            "localhost",
            "localhost:81",
            "127.0.0.1.evil.example:8080",
            "",
            "localhost:8080.evil.example",
            "192.168.0.1:8080")) {
      problem(host(host), 421);
    }
  }

  @Test
  void failuresBeforeTheFirstByteAreProblems() {
    engine.late = true;
    problem(get("/api/v1/articles.json"), 503);
    problem(get("/api/v1/articles.csv"), 503);
    engine.late = false;
    engine.broken = true;
    assertThat(problem(get("/api/v1/articles.json"), 500).get("detail").getAsString())
        .doesNotContain("disk");
  }

  @Test
  void aCursorOfAClosedSnapshotIsGone() {
    String cursor = json(get("/api/v1/articles.json?size=1")).get("nextCursor").getAsString();
    String text =
        new String(java.util.Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    String other =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.replace("list-1", "list-0").getBytes(StandardCharsets.UTF_8));
    problem(get("/api/v1/articles.json?size=1&cursor=" + other), 410);
  }

  @Test
  void tooLongAnAddressIsToldOfPost() {
    assertThat(
            problem(get("/api/v1/articles.json?q=" + "a".repeat(9000)), 414)
                .get("detail")
                .getAsString())
        .contains("POST");
  }

  @Test
  void brokenEncodingsAreRefused() {
    problem(get("/api/v1/articles.json?q=%zz"), 400);
    problem(get("/api/v1/articles.json?q=%ff"), 400);
    problem(get("/api/v1/articles.json?q=%"), 400);
    assertThat(
            json(get("/api/v1/articles.json?q=caf%C3%A9+%2B"))
                .getAsJsonObject("query")
                .get("input")
                .getAsString())
        .isEqualTo("café +");
  }

  @Test
  void withoutAnIndexTheRemedyIsNamed() {
    Application none = new Application(SETTINGS, Site.routes(SETTINGS, Optional.empty()));
    assertThat(
            problem(sent(none, request("GET", "/api/v1/articles.json")), 503)
                .get("detail")
                .getAsString())
        .contains("bin/dateline index");
    Sent page = sent(none, request("GET", "/"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("bin/dateline index");
  }

  @Test
  void zeroHitsSayWhatEachClauseFindsAlone() {
    JsonObject json = json(get("/api/v1/articles.json?q=pier+volcano"));
    assertThat(json.get("total").getAsLong()).isZero();
    assertThat(json.getAsJsonArray("clauses").toString())
        .isEqualTo(
            "[{\"parameter\":\"q\",\"clause\":\"pier\",\"total\":31},{\"parameter\":\"q\",\"clause\":\"volcano\",\"total\":0}]");
  }

  @Test
  void everyReplyForbidsWhatItDoesNotNeed() {
    for (String address : List.of("/", "/api/v1/articles.json", "/nowhere", "/style.css")) {
      assertThat(get(address).headers())
          .containsEntry("Content-Security-Policy", Application.CONTENT_SECURITY_POLICY)
          .containsEntry("X-Content-Type-Options", "nosniff")
          .containsEntry("Referrer-Policy", "no-referrer")
          .doesNotContainKey("Access-Control-Allow-Origin");
    }
  }

  private Sent get(String target) {
    return sent(application, request("GET", target));
  }

  private Sent post(String type, String body) {
    return sent(
        application,
        request("POST", "/api/v1/articles.json")
            .with("Content-Type", type)
            .with(body.getBytes(StandardCharsets.UTF_8)));
  }

  private Sent accept(String accept) {
    return sent(application, request("GET", "/api/v1/articles?size=1").with("Accept", accept));
  }

  private Sent host(String host) {
    return sent(application, Request.of("GET", "/api/v1/articles.json").with("Host", host));
  }

  private static Request request(String method, String target) {
    return Sent.request(method, target);
  }

  private static Sent sent(Application application, Request request) {
    return Sent.by(application, request);
  }

  private static JsonObject json(Sent sent) {
    return sent.json();
  }

  private static JsonObject problem(Sent sent, int status) {
    return sent.problem(status);
  }
}
