package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArticleLimitsTest {
  private static final String LONG = "n".repeat(2_000_000);

  @Test
  void whatIsWithinTheLimitsStaysAsItIs() {
    Article article =
        ArticleBuilder.titled("Flood")
            .body("“Go,” she said.")
            .byline("Ada Brandt")
            .key("17")
            .metadata(Map.of("section", "Local"))
            .says("“Go,”", ArticleBuilder.person("Ada Brandt"))
            .make();
    assertThat(ArticleLimits.ofFindings(ArticleLimits.ofParsed(article))).isEqualTo(article);
  }

  @Test
  void whatIsLongerIsCutAndSaid() {
    Article article =
        ArticleLimits.ofParsed(
            ArticleBuilder.parsed(LONG, "The river rose.")
                .byline(LONG)
                .url("https://example.org/" + LONG)
                .metadata(Map.of("about", LONG))
                .make());
    assertThat(article.title()).hasSize(10_000);
    assertThat(article.byline().orElseThrow()).hasSize(10_000);
    assertThat(article.provenance().current().url().orElseThrow()).hasSize(8192);
    assertThat(article.metadata().get("about")).hasSize(262_144);
    assertThat(article.body()).isEqualTo("The river rose.");
    assertThat(article.hints().cut())
        .containsExactly(
            "address: 8192 of 2000020 characters",
            "title: 10000 of 2000000 characters",
            "byline: 10000 of 2000000 characters",
            "field about: 262144 of 2000000 characters");
  }

  @Test
  void idsThatDifferStayDifferent() {
    String one = key(LONG + "1");
    String other = key(LONG + "2");
    assertThat(one).hasSize(1000).isNotEqualTo(other).startsWith("nnn");
    assertThat(key(LONG + "1")).isEqualTo(one);
    assertThat(key("x".repeat(1000))).isEqualTo("x".repeat(1000));
  }

  private static String key(String key) {
    Article article = ArticleBuilder.parsed("Flood", "").key(key).make();
    return ArticleLimits.ofParsed(article).provenance().current().key().orElseThrow();
  }

  @Test
  void ofVeryManyFieldsThoseThatSaySomethingAreKept() {
    Map<String, String> fields = new LinkedHashMap<>();
    IntStream.range(0, 100_000).forEach(number -> fields.put("f" + number, "v"));
    fields.put("paper", "The Courier");
    Article article =
        ArticleLimits.ofParsed(
            ArticleBuilder.parsed("Flood", "")
                .metadata(fields)
                .make()
                .with(new ParsingHints.Builder().outletKey(Optional.of("paper")).build()));
    assertThat(article.metadata()).hasSize(10_001).containsEntry("paper", "The Courier");
    assertThat(article.hints().cut()).containsExactly("fields: 10001 of 100001");
  }

  @Test
  void allFieldsTogetherHaveALimitToo() {
    Map<String, String> fields = new LinkedHashMap<>();
    IntStream.range(0, 1000).forEach(number -> fields.put("f" + number, "v".repeat(10_000)));
    Article article =
        ArticleLimits.ofParsed(ArticleBuilder.parsed("Flood", "").metadata(fields).make());
    assertThat(article.metadata().values().stream().mapToInt(String::length).sum())
        .isEqualTo(4_194_304);
    assertThat(article.hints().cut()).hasSizeLessThan(30);
  }

  @Test
  void namesOfActorsAndOutletsAreCutAlikeWhereverTheyStand() {
    Actor actor =
        new Actor(
            "A " + LONG, Actor.Kind.PERSON, Optional.of(LONG), List.of("A " + LONG + "s", LONG));
    Article article =
        ArticleLimits.ofFindings(
            ArticleBuilder.titled("Flood")
                .body("“Go,” she said.")
                .says("“Go,”", actor)
                .outlet(LONG)
                .cites(LONG)
                .make());
    Findings found = article.findings();
    Actor cut = found.actors().getFirst();
    assertThat(cut.name()).hasSize(1000);
    assertThat(cut.role().orElseThrow()).hasSize(1000);
    assertThat(cut.aliases()).containsExactly("n".repeat(1000));
    assertThat(found.quotations().getFirst().attribution().speakers()).containsExactly(cut);
    assertThat(found.outlet().orElseThrow().name()).hasSize(1000);
    assertThat(found.cited().getFirst().name()).hasSize(1000);
    assertThat(article.hints().cut())
        .contains("actor: 1000 of 2000002 characters", "outlet: 1000 of 2000000 characters");
  }

  @Test
  void ofALongTextTheBeginningIsAnalysedAndAWordIsNotParted() {
    Article article = ArticleBuilder.parsed("Flood", "river ".repeat(400_000)).make();
    String analysed = ArticleLimits.analysed(article).body();
    assertThat(analysed).hasSizeBetween(999_990, 1_000_000).endsWith("river ");
    assertThat(ArticleLimits.ofFindings(article).body()).isEqualTo(article.body());
    assertThat(ArticleLimits.ofFindings(article).hints().cut())
        .containsExactly(
            "findings: looked for in the first " + analysed.length() + " of 2400000 characters");
  }

  @Test
  void charactersOfTwoUnitsAreNotParted() {
    String smiles = "😀".repeat(1_000_000);
    Article article =
        ArticleLimits.ofParsed(ArticleBuilder.parsed("x" + smiles, "y" + smiles).make());
    assertThat(article.title()).hasSize(9999).endsWith("😀");
    assertThat(ArticleLimits.analysed(article).body()).hasSize(999_999).endsWith("😀");
  }
}
