package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.outlet.OutletNames;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.quotation.rules.QuotationRules;
import news.dateline.learn.FeatureRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a content that the marks give may be cut, and where the shipped rankers cut it. */
class ContentBoundariesTest {
  private static final AttributionModel MODEL = AttributionModel.shipped();
  private static final WordForms FORMS =
      new WordForms(new WordFacts(MODEL.words()), new WordClass(new Cues(), new GivenNames()));
  private static final QuotationRules RULES = new QuotationRules(new Cues(), new OutletNames());
  private static final ContentBoundaries BOUNDARIES =
      new ContentBoundaries(MODEL.firstOfContent(), MODEL.lastOfContent());

  private static TokenTraits traits(Given given) {
    return TokenTraits.of(given.text(), RULES.in(given.text(), 0), FORMS);
  }

  private static Linked linked(Given given) {
    return new Linked(given.all('<'), given.first('{'), given.first('['), 1, List.of());
  }

  private static Linked cut(Given given) {
    return BOUNDARIES.cut(traits(given), linked(given), new FeatureRows(ContentBoundaries.BITS));
  }

  private static Stream<String> words(Given given, List<ContentBoundaries.Place> places) {
    return places.stream().map(place -> given.text().token(place.token()).text());
  }

  @Test
  void contentMayBeginWhereSentenceClauseAndCueLeaveOff() {
    Given given =
        Given.of(
            "It rained all day on the long grey quay, and late on Friday [Kolenc] {said} to"
                + " <everybody, as it happened, that the old crane would stay>.");
    assertThat(words(given, ContentBoundaries.firsts(traits(given), linked(given))))
        .contains("It", "and", "to", "everybody", "as", "that");
  }

  @Test
  void contentMayBeginWithAQuotation() {
    Given given = Given.of("[Kolenc] {called} <the crane on the east quay a “lovely old beast”>.");
    assertThat(words(given, ContentBoundaries.firsts(traits(given), linked(given)))).contains("“");
  }

  @Test
  void contentMayEndWhereSentenceAndClauseDo() {
    Given given =
        Given.of(
            "[Kolenc] {said} <that the old crane would stay>, and that it would be painted green"
                + " because it rusted on Friday.");
    assertThat(words(given, ContentBoundaries.lasts(traits(given), linked(given))))
        .contains("stay", "green", "rusted", ".");
  }

  @Test
  void contentMayEndBeforeItsCueAndWithTheSentenceThatItInterrupts() {
    Given given = Given.of("<The old crane>, [Kolenc] {said} on Friday, will be painted green.");
    List<ContentBoundaries.Place> lasts = ContentBoundaries.lasts(traits(given), linked(given));
    assertThat(words(given, lasts)).contains("crane", "Kolenc", ".");
  }

  @Test
  void placesStandInTheOrderOfReadingAndOnce() {
    Given given = Given.of("It rained, and [Kolenc] {said} <it would stay, and turn, and lift>.");
    assertThat(ContentBoundaries.firsts(traits(given), linked(given)))
        .extracting(ContentBoundaries.Place::token)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[Marta Kolenc] {said} <the old crane would> stay. | the old crane would stay",
        "[Marta Kolenc] {said} the <old crane would stay>. | the old crane would stay",
        "[Marta Kolenc] {said} on <Friday the crane would stay>. | the crane would stay",
      })
  void contentIsCutWherePeopleWould(String example, String content) {
    Given given = Given.of(example);
    assertThat(given.printed(cut(given).content())).containsExactly(content);
    assertThat(cut(given).steps()).containsExactly(ModelStep.CONTENT_CUT_ANEW);
  }

  @Test
  void contentThatIsCutRightStays() {
    Given given = Given.of("<\"The crane stays,\"> [Marta Kolenc] {said}.");
    assertThat(cut(given)).isEqualTo(linked(given));
  }

  @Test
  void longerContentLeavesOutWhatInterruptsIt() {
    Given given = Given.of("And that, [Mr Kolenc] {said}, <was in the works>.");
    Linked cut = cut(given);
    assertThat(given.printed(cut.content())).containsExactly("And that", "was in the works");
    assertThat(cut.steps())
        .containsExactly(ModelStep.CONTENT_CUT_ANEW, ModelStep.INTERRUPTION_CUT_OUT);
  }
}
