package news.dateline.extract.quotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import news.dateline.extract.text.Text;
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
          Meanwhile Ine Oduya said.                       | Ine Oduya
          On Friday the harbour board said.               | the harbour board
          Ine Oduya and Marta Kolenc said.                | Ine Oduya and Marta Kolenc
          Ine Oduya, a spokesman for the port, said.      | Ine Oduya, a spokesman for the port
          Ine Oduya (left) said.                          | Ine Oduya (left)
          Often said.                                     |
          """)
  void subjectStandsBeforeItsVerb(String sentence, String subject) {
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
  }
}
