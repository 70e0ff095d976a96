package news.dateline.extract.quotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

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
          Oduya said the port is closed.                  | said     | true
          Oduya had also repeatedly said that it is.      | said     | true
          Her claims of Friday were read out.             | claims   | false
          It is said that the port is closed.             | said     | false
          "The port is closed," gushed Kolenc.            | gushed   | true
          Kolenc hummed about the port.                   | hummed   | false
          """)
  void wordReportsAsAFiniteVerb(String sentence, String word, boolean reports) {
    Passage here = passage(sentence);
    assertThat(new ReportingWords(CUES, here).cue(at(here.text(), word)).isPresent())
        .isEqualTo(reports);
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
