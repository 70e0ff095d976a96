package news.dateline.extract.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.Span;
import news.dateline.extract.Articles;
import news.dateline.extract.date.DatelineExtractor;
import news.dateline.extract.date.Datelines;
import news.dateline.extract.gazetteer.Atlas;
import news.dateline.extract.gazetteer.ListedPlaces;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletExtractor;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.EnglishQuotationExtractor;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.text.Extractor;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the example of every rule for places: it finds what the example marks, and by that rule. */
class PlaceRulesTest {
  private static final Atlas ATLAS = Atlas.shipped();
  private static final ListedPlaces LISTED = new ListedPlaces(ATLAS);
  private static final OutletNames OUTLETS = new OutletNames();
  private static final PlaceExtractor PLACES = new PlaceExtractor(ATLAS, OUTLETS, new GivenNames());
  private static final List<Extractor> BEFORE =
      List.of(
          new OutletExtractor(OUTLETS),
          new DatelineExtractor(new Datelines(LISTED)),
          new EnglishQuotationExtractor(
              new QuotationRules(new Cues(), OUTLETS),
              new Datelines(LISTED),
              OUTLETS,
              new GivenNames(),
              LISTED));

  private static final Pattern FRAME =
      Pattern.compile("(?:(.+?) @ ?(\\S*) > )?(?:(\\w\\w): )?(.*)");
  private static final Pattern MARKED =
      Pattern.compile("\\[([^\\[\\]:]+):([^\\[\\]]+)\\]|\\{([^{}]+)\\}");

  private static Stream<Rule> rules() {
    return Stream.<Rule[]>of(
            PlaceNameRule.values(),
            NoPlaceRule.values(),
            PlaceChoiceRule.values(),
            OutletHomeRule.values(),
            MainPlaceRule.values())
        .flatMap(Arrays::stream);
  }

  /** An article made of an example, and the name in it that is marked. */
  private record Example(Article article, Optional<String> language, Span marked, String within) {
    static Example of(String text) {
      Matcher frame = FRAME.matcher(text);
      assertThat(frame.matches()).isTrue();
      String[] parts = frame.group(4).replace('¶', '\n').split(" \\| ", -1);
      String title = parts.length > 1 ? parts[0] : "";
      String body = parts[parts.length - 1];
      Span.Part part = MARKED.matcher(title).find() ? Span.Part.TITLE : Span.Part.BODY;
      Matcher mark = MARKED.matcher(part == Span.Part.TITLE ? title : body);
      assertThat(mark.find()).as("a mark in %s", text).isTrue();
      String name = mark.group(1) == null ? mark.group(3) : mark.group(1);
      String within = mark.group(1) == null ? "" : mark.group(2);
      String outlet = frame.group(1);
      String host = frame.group(2) == null ? "" : frame.group(2);
      return new Example(
          Articles.ofOutlet(
              MARKED.matcher(title).replaceAll("$1$3"),
              MARKED.matcher(body).replaceAll("$1$3"),
              host.isEmpty() ? null : "https://" + host + "/a",
              outlet == null ? Map.of() : Map.of("outlet", outlet),
              "outlet"),
          Optional.ofNullable(frame.group(3)),
          new Span(part, mark.start(), mark.start() + name.length()),
          within);
    }

    Findings before(TokenizedArticle reading) {
      Findings findings = Findings.NONE.withLanguage(language.or(() -> Optional.of("en")));
      for (Extractor extractor : BEFORE) {
        findings = extractor.extract(reading, findings);
      }
      return findings;
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void itsExampleIsFoundByTheRule(Rule rule) {
    Example example = Example.of(rule.example());
    TokenizedArticle reading = new TokenizedArticle(example.article());
    Findings before = example.before(reading);
    PlaceExtractor.Judged judged =
        PLACES.judged(reading, before).stream()
            .filter(name -> name.span().equals(example.marked()))
            .findFirst()
            .orElseThrow();
    String within =
        judged.place().map(place -> place.admin1().or(place::country).orElse("-")).orElse("");
    if (!(rule instanceof MainPlaceRule)) {
      assertThat(judged.rules()).as(rule.example()).contains(rule);
    }
    assertThat(within).isEqualTo(example.within());

    Findings found = PLACES.extract(reading, before);
    List<Span> spans = found.places().stream().map(place -> place.span()).toList();
    int number = spans.indexOf(example.marked());
    assertThat(number >= 0).isEqualTo(!example.within().isEmpty());
    if (number >= 0) {
      assertThat(found.explanation().of(Explanation.Finding.PLACE, number)).contains(rule.id());
      if (rule instanceof MainPlaceRule) {
        assertThat(found.places().get(number).main()).isTrue();
      }
    }
  }

  /** A clue that nobody speaks of would leave findings unexplained. */
  @Test
  void everyClueThatWeighsHasARule() {
    PlaceWeights weights = PlaceWeights.shipped();
    Set<PlaceClue> silent =
        EnumSet.of(PlaceClue.ALWAYS, PlaceClue.SIZE, PlaceClue.HEADLINE, PlaceClue.NOT_ELSEWHERE);
    for (PlaceClue clue : PlaceClue.all()) {
      double weight = weights.clues()[clue.at()];
      boolean named = (weight > 0 ? PlaceNameRule.of(clue) : NoPlaceRule.of(clue)).isPresent();
      assertThat(named || silent.contains(clue)).as("a rule for %s", clue).isTrue();
    }
  }
}
