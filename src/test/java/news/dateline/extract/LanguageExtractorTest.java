package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.Findings;
import news.dateline.article.ParsingHints;
import news.dateline.extract.text.TokenizedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageExtractorTest {
  private static final LanguageExtractor EXTRACTOR = new LanguageExtractor();
  private static final ParsingHints IN_LANG =
      new ParsingHints.Builder().languageKey(Optional.of("lang")).build();

  private static Optional<String> language(Article article) {
    return EXTRACTOR.extract(new TokenizedArticle(article), Findings.NONE).language();
  }

  @ParameterizedTest
  @CsvSource({"en-GB, en", "de_AT, de", "FR, fr", "deu, de", "ger, de"})
  void statedLanguageIsTaken(String stated, String code) {
    assertThat(language(Articles.of("", "x", null, Map.of("lang", stated)).with(IN_LANG)))
        .contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Der alte Kran am Ende der Mole bleibt noch zehn Jahre stehen, sagte die Hafenmeisterin am Freitag in Triest. | de",
        "La vieille grue au bout de la jetée restera encore dix ans, a déclaré vendredi la capitaine du port à Trieste. | fr",
        "La vieja grúa del final del muelle seguirá diez años más en su sitio, dijo el viernes la capitana del puerto. | es",
        "The old crane at the end of the pier will stay for another ten years, the harbour master said on Friday. | en",
        "Старый кран в конце причала простоит ещё десять лет, сообщила в пятницу начальница порта в Триесте. | ru",
      })
  void languageIsToldByItsWords(String body, String code) {
    assertThat(language(Articles.body(body))).contains(code);
  }

  @Test
  void shortTextHasNone() {
    assertThat(language(Articles.body("Crane"))).isEmpty();
    assertThat(
            language(Articles.body("12345 67890 12345 67890 12345 67890 12345 67890 12345 67890")))
        .isEmpty();
  }

  @Test
  void statedNonsenseIsNotTaken() {
    assertThat(language(Articles.of("", "x", null, Map.of("lang", "klingon")).with(IN_LANG)))
        .isEmpty();
  }
}
