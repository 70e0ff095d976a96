package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.article.Explanation;
import news.dateline.article.Findings;
import news.dateline.article.MetadataKeys;
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
    Map<String, String> metadata = new LinkedHashMap<>();
    example
        .fields()
        .forEach(
            (key, value) -> {
              boolean map = key.equals("map");
              metadata.put(MetadataKeys.LANGUAGE_KEY, map ? MetadataKeys.CONSTANT : key);
              metadata.put(map ? MetadataKeys.LANGUAGE : key, value);
            });
    Findings found =
        EXTRACTOR.extract(
            new TokenizedArticle(Articles.of("", example.text(), null, metadata)), Findings.NONE);
    assertThat(found.language()).contains(example.found());
    assertThat(found.explanation().of(Explanation.Finding.LANGUAGE)).containsExactly(rule.id());
  }
}
