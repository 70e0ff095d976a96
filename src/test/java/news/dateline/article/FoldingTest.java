package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "José  Pérez | jose perez",
        "STRASSE | strasse",
        "Straße | strasse",
        "O’Brien | o'brien",
        "Jean–Luc | jean-luc",
        "Łukasz Żak | lukasz zak",
        "Ærø | æro",
        "İzmir | izmir",
        "ﬁrst | first",
        "Київ | киів",
        "東京 | 東京",
      })
  void spellingsOfOneNameFoldAlike(String name, String folded) {
    assertThat(Folding.fold(name)).isEqualTo(folded);
  }

  @Test
  void capitalsFoldTheSameInTurkey() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Folding.fold("MIRIAM ISIK")).isEqualTo("miriam isik");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void foldingTwiceIsFoldingOnce() {
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String name =
          random
              .ints(random.nextInt(12), 1, 0x3000)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      String once = Folding.fold(name);
      assertThat(Folding.fold(once)).as("-Ddateline.seed=%d, %s", seed, name).isEqualTo(once);
    }
  }

  @Test
  void plainLettersFoldAsTheyDoBesideOthers() {
    long seed = Long.getLong("dateline.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      String name =
          random
              .ints(random.nextInt(12), 0, 0x80)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(Folding.fold(name))
          .as("-Ddateline.seed=%d, %s", seed, name)
          .isEqualTo(Folding.fold(name + " Ł").replaceFirst(" ?l$", ""));
    }
  }
}
