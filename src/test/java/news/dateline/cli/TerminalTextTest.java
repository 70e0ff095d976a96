package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
  @Test
  void aTextThatFitsStaysAsItIs() {
    assertThat(TerminalText.cut("harbour", 7)).isEqualTo("harbour");
  }

  @Test
  void aTextIsCutWithAnEllipsisInsideTheWidth() {
    assertThat(TerminalText.cut("harbour master", 8)).isEqualTo("harbour…");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(TerminalText.width("港の夜")).isEqualTo(6);
    assertThat(TerminalText.cut("港の夜", 5)).isEqualTo("港の…");
  }

  @Test
  void marksTakeNoColumn() {
    assertThat(TerminalText.width("Soc\u030Ca")).isEqualTo(4);
    assertThat(TerminalText.cut("Soc\u030Ca", 4)).isEqualTo("Soc\u030Ca");
  }

  @Test
  void whatMovesTheCursorIsTakenOut() {
    assertThat(TerminalText.plain("a\u001b[2Jb\r\n\tc\u0007")).isEqualTo("a [2Jb c");
  }

  @Test
  void linesBreakAtSpaces() {
    assertThat(TerminalText.wrap("the pier was never built", 10))
        .containsExactly("the pier", "was never", "built");
  }

  @Test
  void sizesAndTimesReadAlikeInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      assertThat(TerminalText.number(1234567)).isEqualTo("1,234,567");
      assertThat(TerminalText.size(1_300_000_000)).isEqualTo("1.3 GB");
      assertThat(TerminalText.size(999_999)).isEqualTo("1.0 MB");
      assertThat(TerminalText.size(812)).isEqualTo("812 bytes");
      assertThat(TerminalText.clock(3723)).isEqualTo("1:02:03");
      assertThat(TerminalText.clock(7)).isEqualTo("0:07");
    } finally {
      Locale.setDefault(before);
    }
  }
}
