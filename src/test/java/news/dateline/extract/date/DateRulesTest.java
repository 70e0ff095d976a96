package news.dateline.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Dateline;
import news.dateline.article.DayOrder;
import news.dateline.article.Evidence;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Outlet;
import news.dateline.article.ParsingHints;
import news.dateline.article.PublicationDate;
import news.dateline.article.Span;
import news.dateline.extract.Articles;
import news.dateline.extract.RuleExample;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.text.Explained;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the example of every rule for dates and datelines. */
class DateRulesTest {
  private static final DateParser PARSER = new DateParser(LocalDate.of(2026, 11, 25));
  private static final Datelines DATELINES = new Datelines(new ListedPlaces(Atlas.shipped()));
  private static final Evidence NONE = new Evidence.Inferred("test");

  @ParameterizedTest
  @EnumSource
  void formReadsItsExample(DateFormRule rule) {
    RuleExample example = RuleExample.ofText(rule);
    Explained<PublicationDate> found = PARSER.explained(example.text(), NONE).orElseThrow();
    assertThat(found.found().text()).isEqualTo(example.found());
    assertThat(found.rules()).contains(rule);
  }

  @ParameterizedTest
  @EnumSource
  void dateIsChosenAsInItsExample(DateRule rule) {
    RuleExample example = RuleExample.withFields(rule);
    Map<String, String> fields = new LinkedHashMap<>(example.fields());
    String url = fields.remove("url");
    Findings before =
        Findings.NONE.withOutlet(
            Optional.ofNullable(fields.remove("home"))
                .map(home -> new Outlet("x", Optional.of(home), Optional.empty(), NONE)));
    ParsingHints hints =
        new ParsingHints.Builder()
            .published(Optional.ofNullable(fields.remove("map")))
            .bylineDate(Optional.ofNullable(fields.remove("byline")))
            .textDate(Optional.ofNullable(fields.remove("page")))
            .dayOrder(Optional.ofNullable(fields.remove("order")).map(DateRulesTest::order))
            .page(fields.containsKey("first"))
            .publishedKeys(List.copyOf(fields.keySet()))
            .build();
    Article article = Articles.of("", example.text(), url, fields).with(hints);
    Findings found =
        new DateExtractor(PARSER, DATELINES).extract(new TokenizedArticle(article), before);
    assertThat(found.published()).map(PublicationDate::text).contains(example.found());
    assertThat(found.explanation().of(Explanation.Finding.PUBLISHED)).contains(rule.id());
  }

  @ParameterizedTest
  @EnumSource
  void datelineIsReadAsInItsExample(DatelineRule rule) {
    RuleExample example = RuleExample.ofText(rule);
    int at = example.text().indexOf(" @ ");
    String marked = example.text().substring(at < 0 ? 0 : at + 3);
    int start = marked.indexOf('[');
    int end = marked.indexOf(']') - 1;
    Findings before =
        at < 0
            ? Findings.NONE
            : Findings.NONE.withPublished(PARSER.parse(example.text().substring(0, at), NONE));
    Findings found =
        new DatelineExtractor(DATELINES)
            .extract(Articles.reading(marked.replace("[", "").replace("]", "")), before);
    Dateline line = found.dateline().orElseThrow();
    assertThat(
            String.join(
                ";",
                line.place(),
                line.agency().orElse(""),
                line.country().orElse(""),
                line.date().map(LocalDate::toString).orElse("")))
        .isEqualTo(example.found());
    assertThat(line.evidence()).isEqualTo(new Evidence.InText(Span.body(start, end)));
    assertThat(found.explanation().of(Explanation.Finding.DATELINE)).contains(rule.id());
  }

  private static ParsingHints.StatedOrder order(String words) {
    return switch (words) {
      case "day first" -> new ParsingHints.StatedOrder(Optional.of(DayOrder.DAY_FIRST), "test");
      case "month first" -> new ParsingHints.StatedOrder(Optional.of(DayOrder.MONTH_FIRST), "test");
      default -> ParsingHints.StatedOrder.OPEN;
    };
  }
}
