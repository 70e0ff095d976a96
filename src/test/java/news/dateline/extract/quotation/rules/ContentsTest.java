package news.dateline.extract.quotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.extract.text.Text;
import news.dateline.extract.text.TokenSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is content beside a place in a sentence, which a bar marks: before it or behind it. */
class ContentsTest {
  private static final Cues CUES = new Cues();

  private final Draft draft = new Draft();

  /** A text with a bar in it, and the token behind the bar. */
  private record Barred(Text text, Passage here, Contents contents, int bar) {
    static Barred of(String sentence) {
      int bar = sentence.indexOf('|');
      Text text = Text.of(sentence.replace("|", ""));
      Passage here = new Passage(text);
      here.moveTo(text.sentences().get(0), 0);
      int token = 0;
      while (token < text.size() && text.token(token).end() <= bar) {
        token++;
      }
      return new Barred(text, here, new Contents(CUES, here), token);
    }

    List<String> content(Draft draft) {
      return draft.content.stream().map(s -> text.between(s.from(), s.to())).toList();
    }

    List<?> rules() {
      Draft kept = new Draft();
      here.keep(kept);
      return kept.rules;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '^',
      value = {
        "\"The crane stays,\"| Kolenc said. / \"The crane stays,\" / QUOTATION_ALONE",
        "The crane is \"a beast,\"| Kolenc said. / The crane is \"a beast,\" / QUOTATION_WITH_ITS_CLAUSE",
        "The sign reads: \"It bites,\"| Kolenc said. / \"It bites,\" / QUOTATION_ALONE",
        "The crane would stay,| Kolenc said. / The crane would stay / CLAUSE_BEFORE_SOURCE",
        "But the crane would stay,| Kolenc said. / the crane would stay / LEADING_WORDS_DROPPED",
        "It rained; the crane would stay,| Kolenc said. / the crane would stay / CLAUSE_BEHIND_COLON",
      })
  void contentEndsBeforeItsSource(String sentence, String content, ContentRule rule) {
    Barred barred = Barred.of(sentence);
    barred.contents().before(draft, barred.bar());
    assertThat(barred.content(draft)).containsExactly(content);
    assertThat(List.<Object>copyOf(barred.rules())).contains(rule);
  }

  @Test
  void nothingIsContentBeforeTheFirstWord() {
    Barred barred = Barred.of("|Kolenc said the crane would stay.");
    barred.contents().before(draft, barred.bar());
    assertThat(draft.content).isEmpty();
    assertThat(barred.rules()).isEmpty();
  }

  @Test
  void contentBeginsBehindWhatAnEarlierReportHasTaken() {
    Barred barred = Barred.of("Oduya said no, the crane would stay,| Kolenc said.");
    barred.here().takenUpTo(4);
    barred.contents().before(draft, barred.bar());
    assertThat(barred.content(draft)).containsExactly("the crane would stay");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '^',
      value = {
        "Kolenc said| the crane would stay. / the crane would stay / CLAUSE_BEHIND_CUE",
        "Kolenc said|: \"The crane stays.\" / \"The crane stays.\" / QUOTATION_BEHIND_CUE",
        "Kolenc said| \"the beast\" would stay there. / \"the beast\" would stay there / QUOTATION_WITH_ITS_REST",
        "Kolenc said| it would stay, adding that it turns. / it would stay / ENDS_BEFORE_FURTHER_REPORT",
        "Kolenc said| it would stay and also said it turns. / it would stay / ENDS_BEFORE_FURTHER_REPORT",
        "Kolenc said| it would stay according to Oduya. / it would stay / ENDS_BEFORE_ACCORDING_TO",
        "Kolenc said| it would stay, the Courier reported. / it would stay / ENDS_BEFORE_ATTRIBUTION",
        "Kolenc said| it would stay, he wrote Monday. / it would stay / ENDS_BEFORE_ATTRIBUTION",
      })
  void contentBeginsBehindItsCue(String sentence, String content, ContentRule rule) {
    Barred barred = Barred.of(sentence);
    int end = barred.contents().after(draft, barred.bar());
    assertThat(barred.content(draft)).containsExactly(content);
    assertThat(end).isEqualTo(draft.contentEnd());
    assertThat(List.<Object>copyOf(barred.rules())).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '^',
      value = {
        "Kolenc said|.",
        "Kolenc said| so.",
        "The crane stays, Reuters reported|, citing Kolenc.",
      })
  void lessThanTwoWordsAndACitedSourceAreNoContent(String sentence) {
    Barred barred = Barred.of(sentence);
    assertThat(barred.contents().after(draft, barred.bar())).isZero();
    assertThat(draft.content).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '^',
      value = {
        "The crane, Kolenc said|, will stay in Rome. / will stay in Rome",
        "The crane stays, Kolenc said|, adding that it turns. /",
        "The crane stays, Kolenc said|, according to Reuters. /",
        "The crane stays, Kolenc said| on Friday in Rome. /",
        "The crane, Kolenc said|, stays. /",
      })
  void restOfAClauseIsOnTheOtherSide(String sentence, String content) {
    Barred barred = Barred.of(sentence);
    barred.contents().otherSide(draft, barred.bar());
    assertThat(barred.content(draft)).isEqualTo(content == null ? List.of() : List.of(content));
    assertThat(List.<Object>copyOf(barred.rules()))
        .isEqualTo(content == null ? List.of() : List.of(ContentRule.REST_BEHIND_SOURCE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      quoteCharacter = '^',
      value = {
        "\"It lifts,\" Kolenc said|, \"and it turns.\" / true",
        "\"It lifts,\" Kolenc said| on Friday, \"and it turns.\" / true",
        "\"It lifts,\" Kolenc said| of the \"beast\" there. / false",
        "\"It lifts,\" Kolenc said| but Oduya called it, \"a beast.\" / false",
      })
  void quotationGoesOnBehindACommaBeforeAnotherCue(String sentence, boolean goesOn) {
    Barred barred = Barred.of(sentence);
    draft.open = true;
    barred.contents().afterwards(draft, barred.bar());
    assertThat(!draft.content.isEmpty()).isEqualTo(goesOn);
  }

  @Test
  void quotationGoesOnForOnlyOneReport() {
    Barred barred = Barred.of("\"It lifts,\" Kolenc said|, \"and it turns.\"");
    barred.here().take(0, barred.text().size());
    draft.open = true;
    barred.contents().afterwards(draft, barred.bar());
    assertThat(draft.content).isEmpty();
  }

  @Test
  void reportThatEndsHereIsPartOfWhatIsReported() {
    Barred barred = Barred.of("What the old pilot says is that it stays|, Reuters reported.");
    Draft inner = new Draft(new TokenSpan(1, 4), new TokenSpan(4, 5), 1);
    inner.content.add(new TokenSpan(5, barred.bar()));
    barred.here().keep(inner);
    assertThat(barred.contents().nested(barred.bar())).isTrue();
    assertThat(barred.contents().nested(barred.bar() - 1)).isFalse();
  }
}
