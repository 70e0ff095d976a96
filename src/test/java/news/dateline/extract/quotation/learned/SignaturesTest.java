package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.Quotation.LinkedBy;
import news.dateline.extract.quotation.rules.TokenAttribution;
import news.dateline.extract.text.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose words are whose by a name beside them, without a reporting word. */
class SignaturesTest {
  private static List<TokenAttribution> in(Given given) {
    return Signatures.in(given.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "<It squeaks.> — [Kolenc] (@kolenc) May 3, 2024 | POST_SIGNED_BEHIND_DASH",
        "<It lifts and squeaks> -- [Marta Kolenc] (@kolenc) May 3, 2024 | POST_SIGNED_BEHIND_DASH",
        "It rained.¶<It squeaks.>¶– [Marta Kolenc] (@kolenc) May 3, 2024 | POST_SIGNED_BELOW",
        "<“It squeaks.”>¶— [Marta Kolenc], harbour master | QUOTATION_SIGNED_BELOW",
        "<“It squeaks.”> — [Marta van der Kolenc]. | QUOTATION_SIGNED_BEHIND_DASH",
        "<“It squeaks.”> — [Marta Kolenc] “It turns.” — Ine Oduya | QUOTATION_SIGNED_BEHIND_DASH",
      })
  void nameBehindADashSigns(String example, SignatureRule rule) {
    Given given = Given.of(example);
    TokenAttribution said = in(given).get(0);
    assertThat(given.printed(said.source())).isEqualTo(given.marked().source());
    assertThat(given.printed(said.content())).isEqualTo(given.marked().content());
    assertThat(said.linkedBy()).isEqualTo(LinkedBy.SIGNATURE);
    assertThat(said.cue()).isEmpty();
    assertThat(said.rules()).containsExactly(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // one word may be anything
        "“It squeaks.” — Friday",
        // the sentence goes on
        "“It squeaks” — Marta Kolenc of Karst knew it — is no news.",
        // without marks or a handle a dash is a dash
        "It squeaks — Marta Kolenc",
        "It squeaks.¶— Marta Kolenc",
        // brackets without a handle
        "It squeaks. — Marta Kolenc (left)",
        // the name stands nowhere else
        "It rained on Friday.¶WATCH: The crane squeaks.",
        // nothing is said
        "Kolenc came.¶KOLENC:",
      })
  void otherDashesAndColonsSignNothing(String text) {
    assertThat(in(Given.of(text))).isEmpty();
  }

  @Test
  void whatIsLongerThanAPostIsSignedByNobody() {
    String words = "It lifts and it turns. ".repeat(20);
    assertThat(in(Given.of(words + "¶— Marta Kolenc (@kolenc) May 3, 2024"))).isEmpty();
  }

  @Test
  void everySignedQuotationOfAParagraphIsFound() {
    Given given = Given.of("“It squeaks.” — Marta Kolenc “It turns.” — Ine Oduya");
    assertThat(in(given))
        .extracting(said -> given.printed(said.source()).orElse(""))
        .containsExactly("Marta Kolenc", "Ine Oduya");
  }

  @Test
  void capitalsAndAColonSpeakWhereTheNameStandsElsewhere() {
    Given given = Given.of("Marta Kolenc met the board.¶[MARTA KOLENC]: <The crane stays.>");
    TokenAttribution said = in(given).get(0);
    assertThat(said.source()).isEqualTo(given.first('['));
    assertThat(said.content()).isEqualTo(given.all('<'));
    assertThat(said.linkedBy()).isEqualTo(LinkedBy.TRANSCRIPT);
    assertThat(said.rules()).containsExactly(SignatureRule.CAPITALS_BEFORE_COLON);
  }

  @Test
  void lineOfATranscriptIsFoundOnce() {
    Given given =
        Given.of("Kolenc met Vidali.¶KOLENC: It stays.¶VIDALI: For how long?¶KOLENC: It stays.");
    assertThat(in(given))
        .hasSize(3)
        .allSatisfy(
            said ->
                assertThat(said.rules())
                    .extracting(Rule::id)
                    .containsExactly("many-lines-have-names"));
  }
}
