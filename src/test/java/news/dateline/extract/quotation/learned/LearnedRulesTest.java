package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.MarkedExample;
import news.dateline.extract.quotation.learned.AttributionExample.Part;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step behind the rules does what its own example says, with the shipped model. */
class LearnedRulesTest {
  private static final Cues CUES = new Cues();
  private static final OutletNames OUTLETS = new OutletNames();
  private static final QuotationRules RULES = new QuotationRules(CUES, OUTLETS);
  private static final AttributionFinder FINDER =
      new AttributionFinder(
          RULES, OUTLETS, new WordClass(CUES, new GivenNames()), AttributionModel.shipped());

  /** The steps by which something is left out. */
  private static final Set<ModelStep> REFUSALS =
      Set.of(
          ModelStep.TOO_UNLIKELY,
          ModelStep.SOURCE_IS_NO_CONTENT,
          ModelStep.OWN_WORDS_IN_TRANSCRIPT,
          ModelStep.SIGNED_OTHERWISE);

  static Stream<ModelStep> finding() {
    return Stream.of(ModelStep.values()).filter(step -> !REFUSALS.contains(step));
  }

  static Stream<ModelStep> refusing() {
    return REFUSALS.stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("finding")
  void stepFindsWhatItsExampleMarks(ModelStep step) {
    MarkedExample example = MarkedExample.of(step.example());
    Text text = Text.of(example.text());
    assertFound(step, example, text, FINDER.in(text, 0));
  }

  @ParameterizedTest
  @MethodSource("refusing")
  void stepLeavesOutWhatItsExampleMarks(ModelStep step) {
    MarkedExample example = MarkedExample.of(step.example());
    Text text = Text.of(example.text());
    List<ModelStep> refusals = new ArrayList<>();
    assertThat(FINDER.in(text, 0, refusals::add))
        .noneMatch(
            one ->
                printed(text, one.source()).equals(example.source())
                    && printed(text, one.cue()).equals(example.cue())
                    && content(text, one).equals(example.content()));
    assertThat(refusals).contains(step);
  }

  @ParameterizedTest
  @EnumSource(SignatureRule.class)
  void signatureIsWhatItsExampleMarks(SignatureRule rule) {
    MarkedExample example = MarkedExample.of(rule.example());
    Text text = Text.of(example.text());
    assertFound(rule, example, text, Signatures.in(text));
  }

  /** What is given is what the example marks, without the medium, or with it as the speaker. */
  @ParameterizedTest
  @EnumSource(RelayRule.class)
  void mediumIsWhatItsExampleMarks(RelayRule rule) {
    MarkedExample example = MarkedExample.of(rule.example());
    Text text = Text.of(example.text());
    TokenAttribution given =
        new TokenAttribution(
            tokens(text, example, '<'),
            first(text, example, rule == RelayRule.SPEAKER_BEFORE_MEDIUM ? '*' : '['),
            first(text, example, '{'),
            Optional.empty(),
            Optional.empty(),
            LinkedBy.CUE,
            1,
            List.of());
    assertFound(rule, example, text, new Relays(OUTLETS).in(text, List.of(given)));
  }

  private static Optional<TokenSpan> first(Text text, MarkedExample example, char mark) {
    return tokens(text, example, mark).stream().findFirst();
  }

  private static List<TokenSpan> tokens(Text text, MarkedExample example, char mark) {
    return example.marked().getOrDefault(mark, List.of()).stream()
        .map(span -> new Part(span.start(), span.end()).tokens(text).orElseThrow())
        .toList();
  }

  /** What an example does not mark is not asked for. */
  private static void assertFound(
      Rule rule, MarkedExample example, Text text, List<TokenAttribution> found) {
    assertThat(found)
        .as(rule.example())
        .anySatisfy(
            one -> {
              example.source().ifPresent(s -> assertThat(printed(text, one.source())).contains(s));
              example.cue().ifPresent(c -> assertThat(printed(text, one.cue())).contains(c));
              if (!example.content().isEmpty()) {
                assertThat(content(text, one)).isEqualTo(example.content());
              }
              assertThat(printed(text, one.relay())).isEqualTo(example.relay());
              assertThat(one.rules()).contains(rule);
            });
  }

  private static List<String> content(Text text, TokenAttribution said) {
    return said.content().stream().map(s -> text.between(s.from(), s.to())).toList();
  }

  private static Optional<String> printed(Text text, Optional<TokenSpan> stretch) {
    return stretch.map(one -> text.between(one.from(), one.to()));
  }
}
