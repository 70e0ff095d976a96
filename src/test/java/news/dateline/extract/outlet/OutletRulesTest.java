package news.dateline.extract.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.extract.Articles;
import news.dateline.extract.Extractors;
import news.dateline.extract.RuleExample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the example of every rule for outlets, agencies and cited media. */
class OutletRulesTest {
  private static final Extractors EXTRACTORS =
      Extractors.standard(Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @EnumSource
  void outletIsFoundAsInItsExample(OutletRule rule) {
    RuleExample example = RuleExample.withFields(rule);
    Map<String, String> fields = new LinkedHashMap<>(example.fields());
    String url = fields.remove("url");
    ParsingHints hints =
        new ParsingHints.Builder()
            .furniture(Optional.ofNullable(fields.remove("furniture")).stream().toList())
            .outlet(Optional.ofNullable(fields.remove("map")))
            .outletKey(fields.keySet().stream().findFirst())
            .build();
    Findings found = found(Articles.of("", example.text(), url, fields).with(hints));
    assertThat(found.outlet()).map(Outlet::name).contains(example.found());
    assertThat(found.explanation().of(Explanation.Finding.OUTLET)).contains(rule.id());
  }

  @ParameterizedTest
  @EnumSource
  void agencyIsFoundAsInItsExample(AgencyRule rule) {
    RuleExample example = RuleExample.withFields(rule);
    Article bare = Articles.body(example.text());
    Findings found =
        found(
            new Article(
                bare.id(),
                bare.provenance(),
                bare.metadata(),
                "",
                Optional.ofNullable(example.fields().get("by")),
                bare.body(),
                Findings.NONE));
    assertThat(found.agency()).map(Outlet::name).contains(example.found());
    assertThat(found.explanation().of(Explanation.Finding.AGENCY)).contains(rule.id());
  }

  @ParameterizedTest
  @EnumSource
  void mediumIsCitedAsInItsExample(CitedRule rule) {
    RuleExample example = RuleExample.ofText(rule);
    Findings found = found(Articles.body(example.text()));
    assertThat(found.cited())
        .extracting(Outlet::name)
        .isEqualTo(List.of(example.found().split(";")));
    assertThat(found.explanation().all(Explanation.Finding.CITED).values())
        .as("the rules of each")
        .anySatisfy(rules -> assertThat(rules).contains(rule.id()));
  }

  private static Findings found(Article article) {
    return EXTRACTORS.apply(article).findings();
  }
}
