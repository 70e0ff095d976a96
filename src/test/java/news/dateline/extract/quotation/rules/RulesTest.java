package news.dateline.extract.quotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.MarkedExample;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule does what its own example says. */
class RulesTest {
  private static final QuotationRules RULES = new QuotationRules(new Cues(), new OutletNames());

  /** The rules that find something, by what they decide. */
  static Stream<Rule> finding() {
    return Stream.<Rule[]>of(
            CueRule.values(),
            SourceRule.values(),
            CircumstanceRule.values(),
            ReportRule.values(),
            ContentRule.values(),
            ContinuationRule.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("finding")
  void ruleFindsWhatItsExampleMarks(Rule rule) {
    MarkedExample example = MarkedExample.of(rule.example());
    Text text = Text.of(example.text());
    assertFound(rule, example, text, RULES.in(text, 0));
  }

  @ParameterizedTest
  @EnumSource(
      value = TranscriptRule.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "HEADING_IS_NO_SPEAKER")
  void transcriptIsWhatItsExampleMarks(TranscriptRule rule) {
    MarkedExample example = MarkedExample.of(rule.example());
    Text text = Text.of(example.text());
    assertFound(rule, example, text, Transcripts.in(text).stream().map(Draft::said).toList());
  }

  @Test
  void headingIsNoSpeaker() {
    MarkedExample example = MarkedExample.of(TranscriptRule.HEADING_IS_NO_SPEAKER.example());
    Text text = Text.of(example.text());
    List<Rule> refusals = new ArrayList<>();
    assertThat(Transcripts.in(text, refusals::add))
        .isNotEmpty()
        .extracting(one -> printed(text, one.source))
        .doesNotContain(example.source());
    assertThat(refusals).containsExactly(TranscriptRule.HEADING_IS_NO_SPEAKER);
  }

  @ParameterizedTest
  @EnumSource(RefusalRule.class)
  void wordReportsNothingByTheRule(RefusalRule rule) {
    MarkedExample example = MarkedExample.of(rule.example());
    Text text = Text.of(example.text());
    List<Rule> refusals = new ArrayList<>();
    assertThat(RULES.in(text, 0, refusals::add))
        .extracting(one -> printed(text, one.cue()))
        .doesNotContain(example.cue());
    assertThat(refusals).contains(rule);
  }

  private static void assertFound(
      Rule rule, MarkedExample example, Text text, List<TokenAttribution> found) {
    assertThat(found)
        .as(rule.example() + " gives " + shown(text, found))
        .anySatisfy(
            one -> {
              assertThat(printed(text, one.source())).isEqualTo(example.source());
              assertThat(printed(text, one.cue())).isEqualTo(example.cue());
              assertThat(one.content())
                  .extracting(stretch -> text.between(stretch.from(), stretch.to()))
                  .isEqualTo(example.content());
              assertThat(printed(text, one.relay())).isEqualTo(example.relay());
              assertThat(printed(text, one.addressee())).isEqualTo(example.addressee());
              assertThat(one.rules()).contains(rule);
            });
  }

  private static String shown(Text text, List<TokenAttribution> found) {
    List<String> shown = new ArrayList<>();
    for (TokenAttribution one : found) {
      List<String> content =
          one.content().stream().map(s -> text.between(s.from(), s.to())).toList();
      shown.add(
          String.join(
              " ",
              printed(text, one.source()).toString(),
              printed(text, one.cue()).toString(),
              content.toString(),
              one.rules().toString()));
    }
    return shown.toString();
  }

  private static Optional<String> printed(Text text, Optional<TokenSpan> stretch) {
    return stretch.map(one -> text.between(one.from(), one.to()));
  }
}
