package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainArticleTest {

  @Test
  void theFirstLineIsTheTitleAndTheRestTheBody() {
    PlainArticle article =
        PlainArticle.of(
            """

              The pier is late \

            One paragraph
            on two lines.


              Another.
            """);
    assertThat(article.title()).isEqualTo("The pier is late");
    assertThat(article.body()).isEqualTo("One paragraph\non two lines.\n\n\n  Another.");
    assertThat(article.byline()).isEmpty();
    assertThat(article.furniture()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Anna Kovar                            | Anna Kovar                       |",
        "BY ANNA KOVAR                            | ANNA KOVAR                       |",
        "By Anna Kovar and Ivo de la Cruz in Oslo | Anna Kovar and Ivo de la Cruz in Oslo |",
        "Von Hannes Ogrisek, Villach              | Hannes Ogrisek, Villach          |",
        "Par Clémence Astier                      | Clémence Astier                  |",
        "By Anna Kovar, 14 March 2024             | Anna Kovar                       | 14 March 2024",
        "By Anna Kovar — March 14, 2024           | Anna Kovar                       | March 14, 2024",
        "By J. R. Kovar Jr.                       | J. R. Kovar Jr.                  |",
        "Text: Anna Kovar                         | Anna Kovar                       |",
        "14 November 2024                         |                                  | 14 November 2024",
        "Published: Friday, 14 November 2024 at 10:15 | | Friday, 14 November 2024 at 10:15",
        "Publié le 17 avril 2025                  |                                  | 17 avril 2025",
        "Veröffentlicht am 17. April 2025         |                                  | 17. April 2025",
        "2025-03-04                               |                                  | 2025-03-04",
        "04.03.2025, 18:30 Uhr                    |                                  | 04.03.2025, 18:30 Uhr",
      })
  void theLineUnderTheTitleMayBeBylineOrDate(String line, String byline, String date) {
    PlainArticle article = PlainArticle.of("The pier is late\n\n" + line + "\n\nThe text.\n");
    assertThat(article.byline().orElse(null)).isEqualTo(byline);
    assertThat(article.date().orElse(null)).isEqualTo(date);
    assertThat(article.body()).isEqualTo("The text.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Monday the crews had left the harbour",
        "By the time the boat was found, nobody was looking.",
        "By Christmas Eve",
        "Von Villach nach Triest dauert die Fahrt drei Stunden.",
        "Par ailleurs",
        "MOSS, Norway, 14 March 2024 (MNA) - The chief steps down.",
        "On 14 March 2024 the pier was closed",
        "By Anna Kovar's own account, the pier was closed.",
      })
  void aSentenceUnderTheTitleIsNoByline(String line) {
    PlainArticle article = PlainArticle.of("The pier is late\n\n" + line + "\n\nThe text.\n");
    assertThat(article.byline()).isEmpty();
    assertThat(article.date()).isEmpty();
    assertThat(article.body()).isEqualTo(line + "\n\nThe text.");
  }

  @Test
  void bylineAndDateMayFollowWithoutABlankLine() {
    PlainArticle article =
        PlainArticle.of("The pier is late\nBy Anna Kovar\n14 March 2024\nThe text.\nMore text.");
    assertThat(article.byline()).contains("Anna Kovar");
    assertThat(article.date()).contains("14 March 2024");
    assertThat(article.body()).isEqualTo("The text.\nMore text.");
  }

  @Test
  void aRepeatedTitleIsNoParagraph() {
    assertThat(PlainArticle.of("The pier is late\n\nThe pier is late.\n\nThe text.").body())
        .isEqualTo("The text.");
  }

  @Test
  void furnitureIsKeptApart() {
    PlainArticle article =
        PlainArticle.of(
            "T\n\nOne.\n\nRead also: Another\n\nTwo.\n\nConsider supporting the Harbour Post.\n");
    assertThat(article.body()).isEqualTo("One.\n\nTwo.");
    assertThat(article.furniture())
        .containsExactly("Read also: Another", "Consider supporting the Harbour Post.");
  }

  @Test
  void furnitureInsideAParagraphStays() {
    assertThat(PlainArticle.of("T\n\nOne.\nRead also: Another\nTwo.\n\nThree.").body())
        .isEqualTo("One.\nRead also: Another\nTwo.\n\nThree.");
  }

  @Test
  void whereNoLineIsBlankEachIsAParagraph() {
    assertThat(PlainArticle.of("T\nOne.\nRead also: Another\nTwo.").body()).isEqualTo("One.\nTwo.");
  }

  @Test
  void aVeryLongFirstLineIsNoTitle() {
    String line = "word ".repeat(100).strip();
    PlainArticle article = PlainArticle.of(line + "\n\nMore.");
    assertThat(article.title()).isEmpty();
    assertThat(article.body()).isEqualTo(line + "\n\nMore.");
  }

  @Test
  void aHeadlineAloneHasNoBody() {
    assertThat(PlainArticle.of("The pier is late\n"))
        .isEqualTo(
            new PlainArticle(
                "The pier is late",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                "",
                java.util.List.of()));
  }
}
