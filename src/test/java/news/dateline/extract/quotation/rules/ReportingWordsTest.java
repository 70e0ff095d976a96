package news.dateline.extract.quotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.dateline.extract.text.Rule;
import news.dateline.extract.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingWordsTest {
  private static final Cues CUES = new Cues();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Oduya said the port is closed.                  | said     | VERB_OF_SAYING
          Oduya had also repeatedly said that it is.      | said     | VERB_OF_SAYING
          Oduya called it a lovely old port.              | called   | VERB_OF_ACTING
          "The port is closed," gushed Kolenc.            | gushed   | VERB_WITH_QUOTATION
          "The port is closed," cheered Kolenc.           | cheered  | VERB_BETWEEN_QUOTATION_AND_NAME
          Oduya, by saying so, closed the port.           | saying   | VERB_OF_SAYING
          """)
  void wordReportsAsAFiniteVerb(String sentence, String word, CueRule rule) {
    Passage here = passage(sentence);
    assertThat(new ReportingWords(CUES, here).cue(at(here.text(), word))).isPresent();
    Draft draft = new Draft();
    here.keep(draft);
    assertThat(draft.rules).containsExactly(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Her claims of Friday were read out.             | claims   | CUE_IS_A_NOUN
          It is said that the port is closed.             | said     | CUE_IS_PASSIVE
          Oduya met Rosa Claims on the quay.              | claims   | CUE_IS_A_NAME
          Kolenc hummed about the port.                   | hummed   |
          """)
  void wordReportsNothingElsewhere(String sentence, String word, RefusalRule rule) {
    List<Rule> refusals = new ArrayList<>();
    Passage here = new Passage(Text.of(sentence), refusals::add);
    here.moveTo(here.text().sentences().get(0), 0);
    assertThat(new ReportingWords(CUES, here).cue(at(here.text(), word))).isEmpty();
    assertThat(refusals).isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Oduya said it.                          | said      | said
          Oduya had also repeatedly said it.      | said      | had
          Oduya has in the past said it.          | said      | has
          """)
  void cueBeginsWithItsAuxiliaries(String sentence, String word, String begin) {
    Passage here = passage(sentence);
    int start = new ReportingWords(CUES, here).cueStart(at(here.text(), word));
    assertThat(here.text().lower(start)).isEqualTo(begin);
  }

  private static Passage passage(String sentence) {
    Passage here = new Passage(Text.of(sentence));
    here.moveTo(here.text().sentences().get(0), 0);
    return here;
  }

  private static int at(Text text, String word) {
    int i = 0;
    while (!text.lower(i).equals(word)) {
      i++;
    }
    return i;
  }
}
