package news.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedListsTest {
  @Test
  void rowsOfOneNameAreOneList() {
    assertThat(NamedLists.of("actor-words.tsv").get("honorific")).contains("mr", "hon");
  }

  @Test
  void severalListsAreGivenTogether() {
    assertThat(NamedLists.of("actor-words.tsv").get("head", "head-outlet"))
        .contains("campaign", "magazine")
        .doesNotContain("ministry");
  }

  @Test
  void wordsOfAListCanHoldSpaces() {
    assertThat(NamedLists.of("actor-words.tsv").get("government-name")).contains("white house");
  }

  @Test
  void missingListIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> NamedLists.of("names.tsv").get("nobody"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("names.tsv")
        .hasMessageContaining("nobody");
  }

  /** A word in capitals would never be found: words are looked up in lower case. */
  @ParameterizedTest
  @ValueSource(strings = {"grammar.tsv", "actor-words.tsv", "names.tsv"})
  void listsHoldLowerCaseWordsOnce(String resource) {
    Set<String> seen = new HashSet<>();
    for (List<String> row : Resources.rows(resource)) {
      assertThat(row).hasSize(2);
      for (String word : Resources.several(row.get(1))) {
        assertThat(word).isEqualTo(word.strip().toLowerCase(Locale.ROOT)).isNotEmpty();
        assertThat(seen.add(row.get(0) + " " + word)).as("%s of %s", word, row.get(0)).isTrue();
      }
    }
  }

  @Test
  void listsThatAreGivenTogetherDoNotOverlap() {
    NamedLists lists = NamedLists.of("actor-words.tsv");
    assertThat(lists.get("government")).doesNotContainAnyElementsOf(lists.get("public"));
    assertThat(lists.get("government")).doesNotContainAnyElementsOf(lists.get("government-beside"));
    assertThat(lists.get("head")).doesNotContainAnyElementsOf(lists.get("head-government"));
    assertThat(lists.get("noun")).doesNotContainAnyElementsOf(lists.get("noun-any"));
  }
}
