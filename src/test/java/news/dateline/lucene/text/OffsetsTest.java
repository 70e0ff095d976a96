package news.dateline.lucene.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class OffsetsTest {
  private static final long SEED = Long.getLong("dateline.seed", 1000);

  /** What the rules for the bounds of words treat differently. */
  private static final String[] PIECES = {
    "a",
    "B",
    "é",
    "e\u0301",
    "ß",
    "0",
    "17",
    ".",
    ",",
    "'",
    "’",
    "_",
    "-",
    " ",
    " ",
    " ",
    "\n",
    "-",
    "中",
    "ひ",
    "カ",
    "한",
    "ก",
    "א",
    "\"",
    "ب",
    "\u200D",
    "\u00AD",
    "🇩🇪",
    "👩\u200D🚒",
    "😀",
    "\u0000",
    "@",
    "://",
    "l'",
    "'s",
    "don't",
    "U.S.",
    "1,234.5",
    "ﬁ",
    "𝒳"
  };

  private final Analysis analysis = new Analysis();

  @Test
  void everyWordStandsWhereTheAnalysisOfTheWholeTextSaysInEveryLanguage() throws IOException {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      String text = text(random);
      Optional<String> language =
          Optional.of(Analysis.codes().get(random.nextInt(Analysis.codes().size())));
      List<Analysis.Token> tokens = analysis.forms(language, text);
      Offsets stored = Offsets.read(analysis, text, new BytesRef(Offsets.write(analysis, text)));
      Offsets fresh = Offsets.of(analysis, text);
      for (Analysis.Token token : tokens) {
        Analysis.Place place = new Analysis.Place(token.start(), token.end());
        assertThat(stored.at(token.position())).as("%d: %s", SEED, text).contains(place);
        assertThat(fresh.at(token.position())).contains(place);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(400);
    for (int i = 0; i < pieces; i++) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      // Words of more than 255 characters are split.
      text.append(random.nextInt(100) == 0 ? piece.repeat(random.nextInt(700)) : piece);
      text.append(random.nextInt(3) == 0 ? " " : "");
    }
    return text.toString();
  }

  @Test
  void aWordThatTheTextHasNotStandsNowhere() {
    assertThat(Offsets.of(analysis, "").at(0)).isEmpty();
    assertThat(Offsets.of(analysis, "The river rose").at(3)).isEmpty();
    assertThat(Offsets.of(analysis, "The river rose").at(Offsets.STRIDE)).isEmpty();
  }

  @Test
  void offsetsBeyondTheTextAreDamage() {
    String text = "The river rose. ".repeat(100);
    BytesRef packed = new BytesRef(Offsets.write(analysis, text));
    assertThatThrownBy(() -> Offsets.read(analysis, "The river", packed))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("dateline check");
  }
}
