package news.dateline.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetDetectionTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final long SEED = 20261201;

  private static Optional<Charset> detect(byte[] bytes) {
    return CharsetDetection.of(bytes, WINDOWS).map(CharsetDetection.Detected::charset);
  }

  @Test
  void everyCodePageIsToldFromTwoLinesAndMostFromOne() throws IOException {
    StringBuilder errors = new StringBuilder();
    Map<String, Map<Integer, CharsetEvaluation.Figures>> figures =
        CharsetEvaluation.evaluate(CharsetDetectionTest::detect, charset -> true, SEED, 1, errors);
    assertThat(figures).hasSizeGreaterThan(30);
    figures.forEach(
        (charset, byLength) ->
            byLength.forEach(
                (length, one) -> {
                  String where = charset + " at " + length + ", seed " + SEED + ":\n" + errors;
                  if (length >= 320) {
                    assertThat(one.right()).as(where).isEqualTo(one.cuts());
                  } else if (length >= 160) {
                    assertThat(one.wrong()).as(where).isZero();
                    assertThat(one.right() * 10).as(where).isGreaterThan(one.cuts() * 9);
                  }
                }));
  }

  @Test
  void noWesternTextIsTakenForAnother() throws IOException {
    StringBuilder errors = new StringBuilder();
    CharsetEvaluation.evaluate(CharsetDetectionTest::detect, WINDOWS::equals, SEED + 1, 5, errors)
        .get("windows-1252")
        .forEach((length, one) -> assertThat(one.right()).as(errors.toString()).isEqualTo(one.cuts()));
  }

  /** Words that nobody chose for this: names of countries and languages as the JDK has them. */
  private static List<String> names(Locale in) {
    List<String> names = new ArrayList<>();
    for (String country : Locale.getISOCountries()) {
      names.add(Locale.of("", country).getDisplayCountry(in));
    }
    for (String language : Locale.getISOLanguages()) {
      names.add(Locale.of(language).getDisplayLanguage(in));
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "ca", "gl", "eu", "ga", "sq", "is"})
  void listsOfNamesInWesternLanguagesStay(String language) {
    List<String> names = names(Locale.of(language));
    Random random = new Random(SEED);
    for (int run = 0; run < 10; run++) {
      Collections.shuffle(names, random);
      int count = 1 + random.nextInt(run < 10 ? 5 : 60);
      String text = String.join(run % 2 == 0 ? "\n" : ", ", names.subList(0, count));
      byte[] bytes = text.getBytes(WINDOWS);
      String read = new String(bytes, detect(bytes).orElse(WINDOWS));
      assertThat(read).as("seed " + SEED).isEqualTo(new String(bytes, WINDOWS));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "cs windows-1250", "pl windows-1250", "hu windows-1250", "hr windows-1250", "sk windows-1250", "ru windows-1251",
    "uk windows-1251", "bg windows-1251", "ru KOI8-R", "ru IBM866", "el windows-1253", "tr windows-1254",
    "he windows-1255", "ar windows-1256", "lt windows-1257", "lv windows-1257", "th x-windows-874", "ja windows-31j",
    "ja EUC-JP", "zh GB18030", "zh-TW Big5-HKSCS", "ko x-windows-949", "de IBM850", "fr x-MacRoman"
  })
  void listsOfNamesInOtherCodePagesAreRead(String one) {
    Locale locale = Locale.forLanguageTag(one.split(" ")[0]);
    Charset charset = Charset.forName(one.split(" ")[1]);
    List<String> names = names(locale);
    Random random = new Random(SEED);
    int right = 0;
    for (int run = 0; run < 20; run++) {
      Collections.shuffle(names, random);
      String text = CharsetEvaluation.plain(String.join("\n", names.subList(0, 40)), charset);
      byte[] bytes = text.getBytes(charset);
      right += new String(bytes, detect(bytes).orElse(WINDOWS)).equals(text) ? 1 : 0;
    }
    assertThat(right).as("seed " + SEED).isGreaterThanOrEqualTo(9);
  }

  @Test
  void namesInForeignSpellingMakeNoLanguage() {
    String text =
        "The list of guests in the order of the seats: Søren Kjær, Åsa Öberg, Núria Solé, João Araújo,"
            + " Käthe Möller, Zoë Lemaître, François Noël, Íñigo Peña, Çelik, Þór Ágústsson and Ã–.";
    assertThat(detect(text.getBytes(WINDOWS))).isEmpty();
  }

  @Test
  void typographyAloneTellsNothing() {
    assertThat(detect("“It’s late”—she said… ‘no’ – €5".getBytes(WINDOWS))).isEmpty();
  }

  @Test
  void noiseIsNoLanguage() {
    Random random = new Random(SEED);
    for (int run = 0; run < 50; run++) {
      byte[] noise = new byte[40 + random.nextInt(4000)];
      random.nextBytes(noise);
      assertThat(detect(noise)).as("seed " + SEED).isEmpty();
    }
  }
}
