package news.dateline.lucene.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Span;
import news.dateline.search.Snippet;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String FILLER = "Nothing else was heard of the matter for a long while. ";

  private static Set<Span> marks(String body, String... words) {
    Set<Span> marks = new TreeSet<>();
    for (String word : words) {
      Matcher found = Pattern.compile(Pattern.quote(word)).matcher(body);
      while (found.find()) {
        marks.add(Span.body(found.start(), found.end()));
      }
    }
    return marks;
  }

  private static List<String> passages(String body, String... words) {
    return Passages.snippets("Title", body, marks(body, words)).stream()
        .map(Snippet::text)
        .toList();
  }

  @Test
  void aPassageBeginsWithItsSentence() {
    assertThat(passages(FILLER.repeat(5) + "Then the river rose. " + FILLER.repeat(5), "river"))
        .singleElement()
        .asString()
        .startsWith("Then the river rose.")
        .endsWith("while.")
        .hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void differentWordsCountMoreThanOneWordOftenAndTheOrderIsThatOfTheText() {
    String body =
        "A river, a river, a river. "
            + FILLER.repeat(6)
            + "The river broke the bridge. "
            + FILLER.repeat(6)
            + "One river more.";
    assertThat(passages(body, "river", "bridge"))
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith("A river, a river"),
            second -> assertThat(second).startsWith("The river broke the bridge."));
  }

  @Test
  void aPassageEndsWithItsParagraph() {
    assertThat(passages("The river rose\n" + FILLER, "river")).containsExactly("The river rose");
  }

  @Test
  void noPassageBeginsOrEndsInsideAPairOfSurrogates() {
    String smiles = "\uD83D\uDE00".repeat(150);
    for (String before : List.of("", "x")) {
      for (String passage : passages(before + smiles + "river" + smiles, "river")) {
        assertThat(passage.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
      }
    }
  }

  @Test
  void aMarkedTitleIsShownWhole() {
    Set<Span> marks = new TreeSet<>(Set.of(Span.title(4, 9)));
    assertThat(Passages.snippets("The river", "", marks))
        .containsExactly(new Snippet(Span.title(0, 9), "The river", List.of(Span.title(4, 9))));
  }
}
