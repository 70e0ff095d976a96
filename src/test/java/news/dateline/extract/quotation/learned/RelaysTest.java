package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.rules.TokenAttribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which medium passes on what the marks say was said, and whom that makes the speaker. */
class RelaysTest {
  private static final Relays RELAYS = new Relays(new OutletNames());

  private static TokenAttribution relayed(Given given, TokenAttribution said) {
    return RELAYS.in(given.text(), List.of(said)).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<\"It lifts,\"> [Kolenc] {said} on Friday, Reuters reported. | Reuters | MEDIUM_REPORTED",
        "<\"It lifts,\"> [Kolenc] {said}, as Reuters first reported. | Reuters | MEDIUM_REPORTED",
        "<\"It lifts,\"> [Kolenc] {said}, the Associated Press said Monday. | the Associated Press | MEDIUM_REPORTED",
        "<\"It lifts,\"> [Kolenc] {said}, according to the Associated Press. | the Associated Press | ACCORDING_TO_MEDIUM",
        "According to Reuters, [Kolenc] {said} <it lifts>. | Reuters | ACCORDING_TO_MEDIUM",
        "[Kolenc], quoted by Reuters, {said} <it lifts>. | Reuters | QUOTED_BY_MEDIUM",
      })
  void mediumWithItsVerbOrPrepositionRelays(String example, String relay, RelayRule rule) {
    Given given = Given.of(example);
    TokenAttribution said = relayed(given, given.said());
    assertThat(given.printed(said.relay())).contains(relay);
    assertThat(said.source()).isEqualTo(given.first('['));
    assertThat(said.rules()).containsExactly(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // no medium
        "<\"It lifts,\"> [Kolenc] {said}, Tullio Vidali reported.",
        // another sentence
        "<\"It lifts,\"> [Kolenc] {said}. It rained, Reuters reported.",
        // said by the speaker
        "<\"It lifts, Reuters reported,\"> [Kolenc] {said}.",
        // the medium does something else
        "<\"It lifts,\"> [Kolenc] {said} when Reuters called.",
        // the verb goes on
        "<\"It lifts,\"> [Kolenc] {said}, Reuters reported it in Rome.",
      })
  void mediumThatSaysNothingOfItRelaysNothing(String example) {
    Given given = Given.of(example);
    assertThat(relayed(given, given.said())).isEqualTo(given.said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<\"It lifts,\"> Marta Kolenc said on Friday, {according to} *Reuters*. | Marta Kolenc",
        "<\"It lifts,\"> she said, {according to} *Reuters*. | she",
        "<\"It lifts,\"> said Marta Kolenc, {according to} *Reuters*. | Marta Kolenc",
      })
  void wordsBeforeTheMediumNameTheSpeaker(String example, String speaker) {
    Given given = Given.of(example);
    TokenAttribution said = relayed(given, given.said(given.first('*')));
    assertThat(given.printed(said.source())).contains(speaker);
    assertThat(said.relay()).isEqualTo(given.first('*'));
    assertThat(said.rules()).containsExactly(RelayRule.SPEAKER_BEFORE_MEDIUM);
  }

  @Test
  void mediumStaysTheSpeakerWhereNobodyElseIsNamed() {
    Given given = Given.of("<The crane will stay>, it rained on Friday, {according to} *Reuters*.");
    TokenAttribution said = given.said(given.first('*'));
    assertThat(relayed(given, said)).isEqualTo(said);
  }

  @Test
  void relayThatIsKnownStays() {
    Given given = Given.of("*Karst Radio*: <\"It lifts,\"> [Kolenc] {said}, Reuters reported.");
    TokenAttribution said = given.said().withRelay(given.first('*').orElseThrow());
    assertThat(relayed(given, said)).isEqualTo(said);
  }

  @Test
  void nearestReportOfTheSentenceIsRelayed() {
    Given given =
        Given.of("[Oduya] {said} <it fell>, but [Kolenc] {said} <it lifts>, Reuters reported.");
    TokenAttribution far = one(given, 0);
    TokenAttribution near = one(given, 1);
    assertThat(RELAYS.in(given.text(), List.of(far, near)))
        .extracting(said -> given.printed(said.relay()))
        .containsExactly(Optional.empty(), Optional.of("Reuters"));
  }

  private static TokenAttribution one(Given given, int number) {
    TokenAttribution all = given.said(Optional.of(given.all('[').get(number)));
    return new TokenAttribution(
        List.of(given.all('<').get(number)),
        all.source(),
        Optional.of(given.all('{').get(number)),
        Optional.empty(),
        Optional.empty(),
        all.linkedBy(),
        1,
        List.of());
  }
}
