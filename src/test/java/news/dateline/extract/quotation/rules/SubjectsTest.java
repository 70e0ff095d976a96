package news.dateline.extract.quotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.extract.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {
  private static final Cues CUES = new Cues();

  /** The subject before the last word but the stop. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Meanwhile Ine Oduya said.                       | Ine Oduya                              | SOURCE_BEHIND_INTRODUCTION
          On Friday the harbour board said.               | the harbour board                      | SOURCE_BEHIND_TIME
          Ine Oduya and Marta Kolenc said.                | Ine Oduya and Marta Kolenc             | NAMES_JOINED_IN_SOURCE
          Ine Oduya, a spokesman for the port, said.      | Ine Oduya, a spokesman for the port    | APPOSITION_BEFORE_CUE
          Ine Oduya (left) said.                          | Ine Oduya (left)                       | BRACKETS_IN_SOURCE
          Often said.                                     |                                        |
          """)
  void subjectStandsBeforeItsVerb(String sentence, String subject, SourceRule rule) {
    Text text = Text.of(sentence);
    Passage here = new Passage(text);
    here.moveTo(text.sentences().get(0), 0);
    Subjects subjects = new Subjects(CUES, new NounPhrases(CUES, here), here);
    int last = text.size() - 3;
    assertThat(
            subjects
                .withApposition(last)
                .or(() -> subjects.endingAt(last))
                .map(found -> text.between(found.from(), found.to())))
        .isEqualTo(Optional.ofNullable(subject));
    Draft draft = new Draft();
    here.keep(draft);
    if (rule == null) {
      assertThat(draft.rules).isEmpty();
    } else {
      assertThat(draft.rules).contains(rule);
    }
  }

  @Test
  void attemptThatFailsLeavesNoRules() {
    Text text = Text.of("On Friday often (again) said.");
    Passage here = new Passage(text);
    here.moveTo(text.sentences().get(0), 0);
    Subjects subjects = new Subjects(CUES, new NounPhrases(CUES, here), here);
    assertThat(subjects.endingAt(text.size() - 3)).isEmpty();
    assertThat(here.applied()).isZero();
  }
}
