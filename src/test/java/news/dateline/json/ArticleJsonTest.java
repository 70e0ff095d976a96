package news.dateline.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.Attribution;
import news.dateline.article.Capture;
import news.dateline.article.Dateline;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.Provenance;
import news.dateline.article.PublicationDate;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import news.dateline.article.Version;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
  private static final String BODY =
      "VERDAL (Meridian) - \"We stay,\" Ada Norr told Meridian, \"for now.\"";
  private static final Actor NORR =
      new Actor("Ada Norr", Actor.Kind.PERSON, Optional.of("mayor"), List.of("Norr", "Mayor Norr"));
  private static final Actor MERIDIAN =
      new Actor("Meridian", Actor.Kind.OUTLET, Optional.empty(), List.of());

  private static final Article BARE =
      ArticleBuilder.parsed("", BODY).id("a".repeat(26)).at("a.txt", 0).digest("d0").make();

  private static final Article FULL =
      new Article(
          "aaaaaaaaaaaaaaaaaaaaaaaaaa",
          new Provenance(
              List.of(
                  new Capture(
                      "b/c.jsonl.gz",
                      17,
                      Optional.of("k1"),
                      Optional.of("https://meridian.example/a?b=<c>"),
                      Optional.of(Instant.parse("2024-03-23T10:00:00Z")),
                      Optional.of(Instant.parse("2024-03-23T11:00:00Z")),
                      "d1"),
                  BARE.provenance().current()),
              List.of(new Version("d0", Optional.empty(), Optional.empty(), "Old", "Old text"))),
          Map.of("pubdate", "22 March 2024", "author", "A. Writer"),
          "Mayor: \"we stay\"",
          Optional.of("A. Writer"),
          BODY,
          new Findings(
              Optional.of("en"),
              Optional.of(new Outlet("Meridian", new Evidence.InText(Span.body(8, 16)))),
              Optional.of(
                  new PublicationDate(
                      LocalDate.of(2024, 3, 22),
                      PublicationDate.Precision.DAY,
                      Optional.of(LocalTime.of(9, 30)),
                      Optional.of(ZoneOffset.ofHours(1)),
                      new Evidence.Metadata("article:published_time"))),
              Optional.of(
                  new Dateline(
                      "Verdal",
                      Optional.of("Meridian"),
                      Optional.of("NO"),
                      new Evidence.InText(Span.body(0, 19)))),
              List.of(
                  new PlaceMention(
                      Span.body(0, 6),
                      new Place(
                          "Verdal",
                          "geonames:1",
                          Optional.of("NO"),
                          Optional.of("Trøndelag"),
                          Optional.of(new Place.Coordinates(63.79, 11.48)))),
                  new PlaceMention(
                      Span.title(0, 5),
                      new Place(
                          "Europe",
                          "geonames:2",
                          Optional.empty(),
                          Optional.empty(),
                          Optional.empty()))),
              List.of(
                  new Quotation(
                      List.of(Span.body(20, 30), Span.body(55, 65)),
                      Quotation.Type.DIRECT,
                      new Attribution(
                          Optional.of(Span.body(31, 39)),
                          Optional.of(Span.body(40, 44)),
                          List.of(NORR),
                          List.of(MERIDIAN),
                          Optional.of(MERIDIAN)),
                      Quotation.LinkedBy.PREVIOUS_SPEAKER,
                      0.875),
                  new Quotation(
                      List.of(Span.title(7, 16)),
                      Quotation.Type.MIXED,
                      new Attribution(
                          Optional.empty(),
                          Optional.empty(),
                          List.of(),
                          List.of(),
                          Optional.empty()),
                      Quotation.LinkedBy.CUE,
                      0)),
              List.of(NORR, MERIDIAN),
              List.of(new Outlet("Meridian", new Evidence.Inferred("dateline"))),
              true));

  @Test
  void articleReadsBackAsItWasWritten() {
    for (Article article : List.of(BARE, FULL)) {
      String line = ArticleJson.text(ArticleJson.write(article));
      assertThat(ArticleJson.read(JsonParser.parseString(line).getAsJsonObject()))
          .isEqualTo(article);
    }
  }

  @Test
  void whatTheTableKnowsOfOutletsReadsBackToo() {
    Outlet agency =
        new Outlet(
            "Meridian",
            Optional.of("NO"),
            Optional.of(Outlet.Kind.AGENCY),
            new Evidence.InText(Span.body(8, 16)));
    Article article =
        FULL.with(
            FULL.findings()
                .withOutlet(
                    Optional.of(
                        new Outlet(
                            "Halden Courier",
                            Optional.empty(),
                            Optional.of(Outlet.Kind.PAPER),
                            new Evidence.InUrl())))
                .withAgency(Optional.of(agency))
                .withDateline(
                    Optional.of(
                        new Dateline(
                            "Oslo",
                            Optional.of("MNA"),
                            Optional.of("NO"),
                            Optional.of(LocalDate.of(2024, 3, 22)),
                            new Evidence.InText(Span.body(0, 16)))))
                .withCited(List.of(agency)));

    var json = ArticleJson.write(article);

    assertThat(json.get("outletKind").getAsString()).isEqualTo("paper");
    assertThat(json.has("outletCountry")).isFalse();
    assertThat(json.get("agency").getAsString()).isEqualTo("Meridian");
    assertThat(json.getAsJsonObject("dateline").get("date").getAsString()).isEqualTo("2024-03-22");
    assertThat(ArticleJson.read(json)).isEqualTo(article);
  }

  @Test
  void absentIsNullOrAnEmptyList() {
    var json = ArticleJson.write(BARE);
    assertThat(List.of("key", "url", "byline", "language", "outlet", "published", "dateline"))
        .allMatch(name -> json.get(name).isJsonNull());
    assertThat(List.of("places", "quotations", "actors", "cited"))
        .allMatch(name -> json.getAsJsonArray(name).isEmpty());
  }

  @Test
  void spanSaysItsPartOnlyInTheTitle() {
    assertThat(ArticleJson.text(ArticleJson.write(Span.body(1, 2))))
        .isEqualTo("{\"start\":1,\"end\":2}");
    assertThat(ArticleJson.text(ArticleJson.write(Span.title(1, 2))))
        .isEqualTo("{\"part\":\"title\",\"start\":1,\"end\":2}");
  }

  @Test
  void actorsSayHowOftenTheyAreQuoted() {
    assertThat(ArticleJson.text(ArticleJson.write(FULL).get("actors")))
        .isEqualTo(
            "[{\"name\":\"Ada Norr\",\"aliases\":[\"Norr\",\"Mayor Norr\"],\"kind\":\"person\",\"role\":\"mayor\",\"quotations\":1},"
                + "{\"name\":\"Meridian\",\"aliases\":[],\"kind\":\"outlet\",\"role\":null,\"quotations\":1}]");
  }

  @Test
  void canonicalFormKnowsNoPathsAndNoTimes() {
    Article moved =
        FULL.with(
            new Provenance(
                List.of(
                    new Capture(
                        "elsewhere.csv",
                        3,
                        Optional.of("k1"),
                        Optional.of("https://meridian.example/a?b=<c>"),
                        Optional.empty(),
                        Optional.empty(),
                        "d1")),
                List.of()));
    assertThat(ArticleJson.canonical(moved)).isEqualTo(ArticleJson.canonical(FULL));
    assertThat(new String(ArticleJson.canonical(FULL), StandardCharsets.UTF_8))
        .contains("<c>")
        .doesNotContain("c.jsonl");
  }

  @Test
  void explainedIsTheSameWithTheRulesOfEachFinding() {
    Article explained =
        FULL.with(
            FULL.findings()
                .withExplanation(
                    Explanation.NONE
                        .with(Explanation.Finding.OUTLET, List.of("outlet-of-record"))
                        .with(Explanation.Finding.PUBLISHED, List.of("date-of-record"))
                        .with(Explanation.Finding.DATELINE, List.of("dateline-in-capitals"))
                        .with(Explanation.Finding.CITED, List.of("cited-by-name"))
                        .with(Explanation.Finding.PLACE, Map.of(1, List.of("largest-place")))
                        .with(
                            Explanation.Finding.QUOTATION,
                            Map.of(1, List.of("verb-of-saying", "name-is-source")))));
    JsonObject json = ArticleJson.explained(explained);

    assertThat(json.get("outletRules")).hasToString("[\"outlet-of-record\"]");
    assertThat(json.getAsJsonObject("published").get("rules")).hasToString("[\"date-of-record\"]");
    assertThat(json.getAsJsonObject("dateline").get("rules"))
        .hasToString("[\"dateline-in-capitals\"]");
    assertThat(rules(json, "citedEvidence", 0)).hasToString("[\"cited-by-name\"]");
    assertThat(rules(json, "places", 0)).isNull();
    assertThat(rules(json, "places", 1)).hasToString("[\"largest-place\"]");
    assertThat(rules(json, "quotations", 0)).isNull();
    assertThat(rules(json, "quotations", 1)).hasToString("[\"verb-of-saying\",\"name-is-source\"]");

    assertThat(ArticleJson.write(explained)).isEqualTo(ArticleJson.write(FULL));
    assertThat(ArticleJson.canonical(explained)).isEqualTo(ArticleJson.canonical(FULL));
    assertThat(ArticleJson.explained(FULL)).isEqualTo(ArticleJson.write(FULL));
  }

  private static JsonElement rules(JsonObject json, String list, int number) {
    return json.getAsJsonArray(list).get(number).getAsJsonObject().get("rules");
  }
}
