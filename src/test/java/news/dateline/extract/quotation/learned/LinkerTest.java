package news.dateline.extract.quotation.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.extract.name.GivenNames;
import news.dateline.extract.quotation.rules.Cues;
import news.dateline.extract.text.TokenSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is joined to what, with the shipped rankers, where the marks are those of the examples. */
class LinkerTest {
  private static final AttributionModel MODEL = AttributionModel.shipped();
  private static final WordForms FORMS =
      new WordForms(new WordFacts(MODEL.words()), new WordClass(new Cues(), new GivenNames()));
  private static final Linker LINKER =
      new Linker(MODEL.cueOfContent(), MODEL.sourceOfCue(), Optional.empty());
  private static final Map<Character, Role> ROLES =
      Map.of('[', Role.SOURCE, '{', Role.CUE, '<', Role.CONTENT);

  private static Linker.Page page(Given given) {
    List<Tagger.Marked> marks = new ArrayList<>();
    ROLES.forEach(
        (mark, role) -> given.all(mark).forEach(one -> marks.add(new Tagger.Marked(role, one))));
    marks.sort(Comparator.comparingInt(mark -> mark.stretch().from()));
    return new Linker.Page(TokenTraits.of(given.text(), List.of(), FORMS), List.of(), marks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<\"The crane stays,\"> [Marta Kolenc] {said}.",
        "<\"The crane stays,\"> {said} [Marta Kolenc].",
        "[Marta Kolenc] {said} on Friday <that the crane would stay>.",
        "<The crane will stay>, {according to} [Marta Kolenc].",
        "<\"It lifts,\"> [Marta Kolenc] {said}, <\"and it turns.\">",
      })
  void contentCueAndSourceOfASentenceAreOne(String example) {
    Given given = Given.of(example);
    List<Linked> linked = LINKER.link(page(given));
    assertThat(linked).hasSize(1);
    assertThat(linked.get(0).content()).isEqualTo(given.all('<'));
    assertThat(linked.get(0).cue()).isEqualTo(given.first('{'));
    assertThat(linked.get(0).source()).isEqualTo(given.first('['));
    assertThat(linked.get(0).steps()).isEmpty();
  }

  @Test
  void everySentenceKeepsItsOwn() {
    Given given =
        Given.of("[Kolenc] {said} <it would stay>. [Vidali] {denied} <it>. [Oduya] {said} <no>.");
    assertThat(LINKER.link(page(given)))
        .extracting(one -> given.printed(one.source()).orElse("") + given.printed(one.content()))
        .containsExactly("Kolenc[it would stay]", "Vidali[it]", "Oduya[no]");
  }

  @Test
  void contentWithoutACueIsAlone() {
    Given given = Given.of("<“It lifts, it turns and it squeaks.”>");
    List<Linked> linked = LINKER.link(page(given));
    assertThat(linked).hasSize(1);
    assertThat(linked.get(0).cue()).isEmpty();
    assertThat(linked.get(0).steps()).containsExactly(ModelStep.LINKED_WITHOUT_CUE);
  }

  @Test
  void cueWithoutASourceHasNone() {
    Given given = Given.of("{Said} <the crane would stay>.");
    Linked linked = LINKER.link(page(given)).get(0);
    assertThat(linked.cue()).isEqualTo(given.first('{'));
    assertThat(linked.source()).isEmpty();
    assertThat(linked.steps()).containsExactly(ModelStep.LINKED_WITHOUT_SOURCE);
  }

  @Test
  void threeMarksBeforeAndTwoBehindAreCandidates() {
    Given given =
        Given.of("{A} and {b} and {c} and {d} say <that it stays>, so {e} and {f} and {g} say.");
    Linker.Page page = page(given);
    int content = 4;
    assertThat(page.candidates(content, Role.CUE))
        .extracting(mark -> given.printed(page.marks.get(mark).stretch()))
        .containsExactly("d", "c", "b", "e", "f");
  }

  @Test
  void paragraphBehindHasNoCandidatesAndOneBeforeDoes() {
    Given given = Given.of("It {fell}.¶It {stays} here.¶<It lifts.>¶It {turns}.");
    Linker.Page page = page(given);
    assertThat(page.candidates(2, Role.CUE))
        .extracting(mark -> given.printed(page.marks.get(mark).stretch()))
        .containsExactly("stays");
  }

  @Test
  void stretchesOverlapThatShareAToken() {
    assertThat(Linker.overlap(new TokenSpan(1, 3), new TokenSpan(2, 4))).isTrue();
    assertThat(Linker.overlap(new TokenSpan(1, 3), new TokenSpan(3, 4))).isFalse();
  }
}
