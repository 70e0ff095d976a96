package news.dateline.extract.quotation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.extract.text.Text;
import org.junit.jupiter.api.Test;

class TranscriptsTest {
  @Test
  void linesOfATranscriptBeginWithWhoeverSpeaks() {
    Text text =
        Text.of(
            """
            ODUYA: Is the port closed?
            MARTA KOLENC: It is.
            ODUYA: Since when?
            """);
    List<TokenAttribution> said = Transcripts.in(text).stream().map(Draft::said).toList();
    assertThat(said)
        .extracting(one -> one.source().map(s -> text.between(s.from(), s.to())).orElse(""))
        .containsExactly("ODUYA", "MARTA KOLENC", "ODUYA");
    assertThat(said)
        .allSatisfy(
            one -> assertThat(one.rules()).containsExactly(TranscriptRule.MANY_LINES_HAVE_NAMES));
    assertThat(text.between(said.get(1).start(), said.get(1).content().get(0).to()))
        .isEqualTo("It is.");
  }

  @Test
  void smallLettersParticlesAndBracketsMayStandInTheName() {
    Text text =
        Text.of(
            """
            Kolenc: Is the port closed?
            Adv van der Dahl: It is.
            Reporter (Courier): Why?
            Kolenc: It rains.
            """);
    assertThat(Transcripts.in(text).stream().map(Draft::said))
        .extracting(one -> one.source().map(s -> text.between(s.from(), s.to())).orElse(""))
        .containsExactly("Kolenc", "Adv van der Dahl", "Reporter (Courier)", "Kolenc");
  }

  @Test
  void headingsWithAColonAreNoTranscript() {
    assertThat(
            Transcripts.in(
                Text.of("Note: It rained.\nWhere: Halden.\nWhen: Friday.\nWho: Everybody.\n")))
        .isEmpty();
  }

  @Test
  void twoLinesAreNoTranscript() {
    assertThat(Transcripts.in(Text.of("ODUYA: Is the port closed?\nKOLENC: It is.\n"))).isEmpty();
  }
}
