package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {

  private static String read(String html) {
    return PageArticle.of("<html><body>" + html + "</body></html>", Optional.empty()).body();
  }

  private static String quoted(String attributes, String quotation) {
    String rest =
        " was all that the ferry's engineer would say to the inspectors after the second night.";
    String body = read("<p " + attributes + ">" + quotation + rest + "</p>");
    assertThat(body).endsWith(rest);
    return body.substring(0, body.length() - rest.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "             | “Oil, only oil”",
        "lang=en-GB   | “Oil, only oil”",
        "lang=de      | „Oil, only oil“",
        "lang=de-AT   | „Oil, only oil“",
        "lang=de_CH   | «Oil, only oil»",
        "lang=fr      | «\u00a0Oil, only oil\u00a0»",
        "lang=FR-ca   | «\u00a0Oil, only oil\u00a0»",
        "lang=es      | «Oil, only oil»",
        "lang=pl      | „Oil, only oil”",
        "lang=sv      | ”Oil, only oil”",
        "lang=uk      | «Oil, only oil»",
        "lang=zh-Hant | 「Oil, only oil」",
        "lang=xx      | “Oil, only oil”",
      })
  void aQuotationBearsTheMarksOfItsLanguage(String attributes, String printed) {
    assertThat(quoted(attributes == null ? "" : attributes, "<q>Oil, only oil</q>"))
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "lang=en | <q>He said <q>oil</q> twice</q>                  | “He said ‘oil’ twice”",
        "lang=en | <q><q>Oil</q> he said</q>                        | “‘Oil’ he said”",
        "lang=de | <q>Er sagte <q>Öl</q> zweimal</q>                | „Er sagte ‚Öl‘ zweimal“",
        "lang=en | <q>a <q>b <q>c</q></q></q>                       | “a ‘b “c”’”",
        "lang=de | <q lang=en>Oil, only oil</q>                     | „Oil, only oil“",
        "lang=en | <q>Oil,  only <em>oil</em> </q>                 | “Oil, only oil”",
      })
  void insideOfAnotherTheyAreOfTheSecondLevel(String attributes, String html, String printed) {
    assertThat(quoted(attributes, html)).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<q>“Oil, only oil”</q>          | “Oil, only oil”",
        "<q>\"Oil, only oil\"</q>        | \"Oil, only oil\"",
        "“<q>Oil, only oil</q>”          | “Oil, only oil”",
        "«\u00a0<q>Oil, only oil</q>\u00a0»| «\u00a0Oil, only oil\u00a0»",
        "Oil<q></q>, only<q> </q> oil    | Oil, only oil",
      })
  void theAuthorsMarksAreNotDoubled(String html, String printed) {
    assertThat(quoted("", html)).isEqualTo(printed);
  }

  @Test
  void anApostropheInsideIsNoMark() {
    assertThat(quoted("", "<q>It's the pilots' oil</q>")).isEqualTo("“It's the pilots' oil”");
  }

  @Test
  void htmlInFieldsHasThemToo() {
    assertThat(HtmlText.of("<p lang=de><q>Öl</q>, sagte sie.</p><p>Then <q>oil</q>.</p>"))
        .isEqualTo("„Öl“, sagte sie.\n\nThen “oil”.");
  }
}
