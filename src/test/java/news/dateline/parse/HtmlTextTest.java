package news.dateline.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>One <b>bold</b>\\n word.</p>\\n<p>Two.</p>      | One bold word.\\n\\nTwo.",
        "One<br>two<br/><br/>three                         | One\\ntwo\\n\\nthree",
        "<div><p>One</p></div><ul><li>a</li><li>b</li></ul> | One\\n\\na\\n\\nb",
        "plain &lt;b&gt; &amp; &quot;quoted&quot;          | plain <b> & \"quoted\"",
        "<p>a<script>alert(1)</script><style>p{}</style>b</p> | ab",
        "no tags at all                                    | no tags at all",
      })
  void paragraphsStay(String html, String text) {
    assertThat(HtmlText.of(html.translateEscapes())).isEqualTo(text.translateEscapes());
  }
}
