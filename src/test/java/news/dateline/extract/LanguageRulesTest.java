package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.ParsingHints;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the example of every rule for languages. */
class LanguageRulesTest {
  private static final LanguageExtractor EXTRACTOR = new LanguageExtractor();

  @ParameterizedTest
  @EnumSource
  void languageIsToldAsInItsExample(LanguageRule rule) {
    RuleExample example = RuleExample.withFields(rule);
    Map<String, String> fields = new LinkedHashMap<>(example.fields());
    ParsingHints hints =
        new ParsingHints.Builder()
            .language(Optional.ofNullable(fields.remove("map")))
            .languageKey(fields.keySet().stream().findFirst())
            .build();
    Article article = Articles.of("", example.text(), null, fields).with(hints);
    Findings found = EXTRACTOR.extract(new TokenizedArticle(article), Findings.NONE);
    assertThat(found.language()).contains(example.found());
    assertThat(found.explanation().of(Explanation.Finding.LANGUAGE)).containsExactly(rule.id());
  }
}
