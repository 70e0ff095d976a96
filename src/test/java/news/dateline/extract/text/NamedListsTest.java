package news.dateline.extract.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.dateline.article.Resources;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.quotation.EnglishQuotationExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NamedListsTest {
  @Test
  void rowsOfOneNameAreOneList() {
    assertThat(NamedLists.of(GivenNames.class, "actor-words.tsv").get("honorific"))
        .contains("mr", "hon");
  }

  @Test
  void severalListsAreGivenTogether() {
    assertThat(NamedLists.of(GivenNames.class, "actor-words.tsv").get("head", "head-outlet"))
        .contains("campaign", "magazine")
        .doesNotContain("ministry");
  }

  @Test
  void wordsOfAListCanHoldSpaces() {
    assertThat(NamedLists.of(GivenNames.class, "actor-words.tsv").get("government-name"))
        .contains("white house");
  }

  @Test
  void missingListIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> NamedLists.of(GivenNames.class, "names.tsv").get("nobody"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("names.tsv")
        .hasMessageContaining("nobody");
  }

  private static Stream<Arguments> lists() {
    return Stream.of(
        arguments(NamedLists.class, "grammar.tsv"),
        arguments(GivenNames.class, "actor-words.tsv"),
        arguments(GivenNames.class, "names.tsv"),
        arguments(EnglishQuotationExtractor.class, "actor/source-words.tsv"));
  }

  /** A word in capitals would never be found: words are looked up in lower case. */
  @ParameterizedTest
  @MethodSource("lists")
  void listsHoldLowerCaseWordsOnce(Class<?> beside, String resource) {
    Set<String> seen = new HashSet<>();
    for (List<String> row : Resources.rows(beside, resource)) {
      assertThat(row).hasSize(2);
      for (String word : Resources.several(row.get(1))) {
        assertThat(word).isEqualTo(word.strip().toLowerCase(Locale.ROOT)).isNotEmpty();
        assertThat(seen.add(row.get(0) + " " + word)).as("%s of %s", word, row.get(0)).isTrue();
      }
    }
  }

  @Test
  void listsThatAreGivenTogetherDoNotOverlap() {
    NamedLists lists = NamedLists.of(GivenNames.class, "actor-words.tsv");
    assertThat(lists.get("government")).doesNotContainAnyElementsOf(lists.get("public"));
    assertThat(lists.get("government")).doesNotContainAnyElementsOf(lists.get("government-beside"));
    assertThat(lists.get("head")).doesNotContainAnyElementsOf(lists.get("head-government"));
    assertThat(lists.get("noun")).doesNotContainAnyElementsOf(lists.get("noun-any"));
  }
}
