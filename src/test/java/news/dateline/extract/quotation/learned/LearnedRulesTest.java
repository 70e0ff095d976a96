package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Rule;
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
    Given given = Given.of(step.example());
    assertFound(step, given, FINDER.in(given.text(), 0));
  }

  @ParameterizedTest
  @MethodSource("refusing")
  void stepLeavesOutWhatItsExampleMarks(ModelStep step) {
    Given given = Given.of(step.example());
    List<ModelStep> refusals = new ArrayList<>();
    assertThat(FINDER.in(given.text(), 0, refusals::add))
        .noneMatch(
            one ->
                one.source().equals(given.first('['))
                    && one.cue().equals(given.first('{'))
                    && one.content().equals(given.all('<')));
    assertThat(refusals).contains(step);
  }

  @ParameterizedTest
  @EnumSource(SignatureRule.class)
  void signatureIsWhatItsExampleMarks(SignatureRule rule) {
    Given given = Given.of(rule.example());
    assertFound(rule, given, Signatures.in(given.text()));
  }

  /** What is given is what the example marks, without the medium, or with it as the speaker. */
  @ParameterizedTest
  @EnumSource(RelayRule.class)
  void mediumIsWhatItsExampleMarks(RelayRule rule) {
    Given given = Given.of(rule.example());
    char speaker = rule == RelayRule.SPEAKER_BEFORE_MEDIUM ? '*' : '[';
    assertFound(
        rule,
        given,
        new Relays(OUTLETS).in(given.text(), List.of(given.said(given.first(speaker)))));
  }

  /** What an example does not mark is not asked for, but for the medium. */
  private static void assertFound(Rule rule, Given given, List<TokenAttribution> found) {
    assertThat(found)
        .as(rule.example())
        .anySatisfy(
            one -> {
              given.first('[').ifPresent(source -> assertThat(one.source()).contains(source));
              given.first('{').ifPresent(cue -> assertThat(one.cue()).contains(cue));
              if (!given.all('<').isEmpty()) {
                assertThat(one.content()).isEqualTo(given.all('<'));
              }
              assertThat(one.relay()).isEqualTo(given.first('*'));
              assertThat(one.rules()).contains(rule);
            });
  }
}
