package news.dateline.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import news.dateline.archive.Taken;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The ferry sails at noon.</p><p>It comes back.</p>",
        "<div class=\"lead\"><figure><img src=\"a.jpg\"></figure></div><p>The ferry.</p>",
        "\n<!-- exported --><h1>Ferry</h1>\n<p>At noon.",
        "<?xml version=\"1.0\"?><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Noon</p></div>",
        "<blockquote>At noon,</blockquote> she said.",
        "<TABLE><TR><TD>The ferry</TABLE>",
        "The ferry sails at noon.<br><br>It comes back.",
        "The ferry sails <em>at noon</em>.",
      })
  void aFileOfHtmlMayHoldOnlyWhatStandsInABody(String inside) {
    for (String name : new String[] {"a.html", "141.ferry.HTM", "a.xhtml"}) {
      Taken taken = Taken.read(folder, name, inside);
      assertThat(taken.format()).as(name).isEqualTo("html");
      assertThat(taken.texts()).containsExactly(inside);
    }
    assertThat(Taken.read(folder, "a.xml", inside).format()).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.html  | <rss version=\"2.0\"><channel><item><title>A</title><description>b</description></item></channel></rss> | rss",
        "a.html  | <feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A</title></entry></feed> | atom",
        "a.xhtml | <nitf><body><body.content><p>A</p></body.content></body></nitf> | nitf",
        "a.html  | <catalogue><p>A</p></catalogue> | none",
        "a.html  | <pre-order><p>A</p></pre-order> | none",
        "a.html  | {\"title\":\"A\",\"body\":\"<p>x</p>\"} | json",
      })
  void whatIsSomethingElseStaysWhatItIs(String name, String text, String format) {
    assertThat(Taken.read(folder, name, text).format()).isEqualTo(format);
  }
}
