package news.dateline.extract.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.quotation.MarkedExample;
import news.dateline.extract.speech.SpeechRules.Spoken;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule does what its own example says. */
class SpeechRulesTest {
  private static final Map<String, SpeechWords> LANGUAGES = SpeechWords.all();

  @ParameterizedTest
  @EnumSource(SpeechRule.class)
  void ruleFindsWhatItsExampleMarks(SpeechRule rule) {
    MarkedExample example = MarkedExample.of(rule.example());
    Text text = Text.of(example.text());
    SpeechWords words = LANGUAGES.get(rule.language());
    List<Spoken> found = new SpeechRules(text, words, new SpeechSubjects(text, words)).from(0);
    assertThat(found)
        .as(rule.example())
        .anySatisfy(
            one -> {
              assertThat(one.subject().map(s -> printed(text, s.whole())))
                  .isEqualTo(source(example));
              assertThat(printed(text, one.cue())).isEqualTo(example.cue().orElseThrow());
              assertThat(one.content())
                  .extracting(stretch -> printed(text, stretch))
                  .isEqualTo(example.content());
              assertThat(one.rules()).contains(rule);
            });
  }

  /** A pronoun that hangs on its verb is one token with it. */
  private static Optional<String> source(MarkedExample example) {
    boolean hangs =
        example.cue().filter(cue -> cue.endsWith("-" + example.source().orElse("?"))).isPresent();
    return hangs ? example.cue() : example.source();
  }

  private static String printed(Text text, TokenSpan stretch) {
    return text.between(stretch.from(), stretch.to());
  }
}
