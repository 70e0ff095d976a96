package news.dateline.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.evaluate.AnnotatedText;
import news.dateline.evaluate.GoldFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the files with annotated articles are read, and what is said of those that are wrong. */
class GoldReaderTest {
  @TempDir Path folder;

  private static final String KEYS =
      """
      domain: courts
      english: uk
      style: tabloid
      outlet: The Lantern
      date: 2014-03-09

      """;

  private static final String ARTICLE =
      KEYS
          + """
          Fence \\[the long one\\] to stay 🙂

          [c2:‘It is a good fence’], [s2,3:Judge Ada Pell] [q2:said]. [c2:‘It stays.’] She [q3:thinks] [c3:it straight].

          [s4:The *Lantern*] [q4:reported] [c4,5:that [s5:the council] [q5:wept]].
          ---
          2 direct speaker="Ada Pell" kind=person
          3 indirect speaker="Ada Pell" kind=person belief
          4 indirect speaker="The Lantern" kind=media relay="The Lantern"
          5 indirect speaker="unnamed: a council" kind=group relay="The Lantern"
          """;

  private GoldArticle read(String text) throws IOException {
    return GoldReader.file(Files.writeString(folder.resolve("fence.txt"), text));
  }

  private String words(GoldArticle article, List<GoldArticle.Piece> pieces) {
    return String.join(
        "|", pieces.stream().map(p -> article.text().substring(p.start(), p.end())).toList());
  }

  @Test
  void textIsTitleAndParagraphsWithoutTheMarks() throws IOException {
    assertThat(read(ARTICLE).title()).isEqualTo("Fence [the long one] to stay 🙂");
    assertThat(read(ARTICLE).text())
        .isEqualTo(
            """
            Fence [the long one] to stay 🙂

            ‘It is a good fence’, Judge Ada Pell said. ‘It stays.’ She thinks it straight.

            The *Lantern* reported that the council wept.\
            """);
  }

  @Test
  void interruptedContentHasPieces() throws IOException {
    GoldArticle article = read(ARTICLE);
    assertThat(words(article, article.attributions().get(0).content()))
        .isEqualTo("‘It is a good fence’|‘It stays.’");
  }

  @Test
  void bracketWithTwoNumbersServesBoth() throws IOException {
    GoldArticle article = read(ARTICLE);
    assertThat(article.attributions().get(0).source())
        .isEqualTo(article.attributions().get(1).source())
        .isPresent();
  }

  @Test
  void bracketsMayStandInBrackets() throws IOException {
    GoldArticle article = read(ARTICLE);
    assertThat(words(article, article.attributions().get(2).content()))
        .isEqualTo("that the council wept");
  }

  @Test
  void beliefIsNotSpeech() throws IOException {
    assertThat(read(ARTICLE).attributions())
        .extracting(GoldArticle.Attribution::speech)
        .containsExactly(true, false, true, true);
  }

  @Test
  void mediumIsRelayOnlyWhereItIsTheSpeaker() throws IOException {
    assertThat(read(ARTICLE).attributions())
        .extracting(GoldArticle.Attribution::relaying)
        .containsExactly(false, false, true, false);
  }

  @Test
  void exportedLineIsReadAsTheSameArticle() throws IOException {
    read(ARTICLE);
    Path out = folder.resolve("out.jsonl");
    GoldExport.main(new String[] {folder.toString(), out.toString()});
    AnnotatedText marked = GoldFile.read(out).get("gold-" + folder.getFileName() + "-fence");
    GoldArticle article = read(ARTICLE);
    assertThat(marked.text()).isEqualTo(article.text());
    for (int i = 0; i < article.attributions().size(); i++) {
      GoldArticle.Attribution ours = article.attributions().get(i);
      AnnotatedText.MarkedAttribution theirs = marked.attributions().get(i);
      assertThat(theirs.content())
          .extracting(AnnotatedText.Part::start, AnnotatedText.Part::end)
          .isEqualTo(ours.content().stream().map(p -> tuple(p.start(), p.end())).toList());
      assertThat(theirs.speech()).isEqualTo(ours.speech());
      assertThat(theirs.speaker()).contains(ours.speaker());
      assertThat(theirs.kind()).isEqualTo(ours.kind().word());
      assertThat(theirs.source().isPresent()).isEqualTo(ours.source().isPresent());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[c2:‘It is a good fence’], | ‘It is a good fence’], | line 9, column 21: a bracket closes what was not opened",
        "[c2:‘It stays.’] | [c2:‘It stays.’ | line 9: the bracket [c2: is not closed",
        "[q2:said] | [x2:said] | line 9, column 50: a bracket that opens nothing",
        "[q2:said] | [q2:said ] | begins or ends with a space",
        "[q2:said] | [q2:] | holds nothing",
        "[q2:said] | [s2:said] | line 9: attribution 2 has several [s2:",
        "[q2:said] | [q9:said] | line 9: attribution 9 has no line below ---",
        "[c3:it straight] | it straight | line 14: attribution 3 has no [c3:",
        "[q5:wept] | [c4:wept] | two brackets of attribution 4 in one another",
        "[q5:wept] | \\wept | a backslash stands only before",
        "3 indirect | 2 indirect | line 14: a second line for attribution 2",
        "3 indirect | 3 oblique | line 14: no attribution",
        "kind=media | kind=medium | line 15: kind medium is none of",
        "kind=media | kind=unnamed | line 15: a speaker of the kind unnamed is written",
        "kind=group | kind=person | line 16: an unnamed speaker is of the kind unnamed or group",
        "domain: courts | domain courts | line 1: no \"key: value\"",
        "domain: courts | subject: courts | line 5: no key \"domain\"",
        "--- | -- | no line --- before the attributions",
      })
  void errorSaysWhere(String right, String wrong, String message) {
    String text = ARTICLE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
    assertThat(text).isNotEqualTo(ARTICLE);
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("fence.txt line ")
        .hasMessageContaining(message);
  }

  @Test
  void titleStandsBetweenEmptyLines() {
    assertThatThrownBy(() -> read(KEYS + "Fence to stay\nIt stays.\n---\n"))
        .hasMessageContaining("line 7: no title between two empty lines");
  }
}
