package news.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {
  private static final Cursor QUOTATION =
      new Cursor("gen-12", OptionalLong.of(-3), "k2xq", OptionalInt.of(4));
  private static final Cursor UNDATED =
      new Cursor("gen-12", OptionalLong.empty(), "k2xq", OptionalInt.empty());

  @Test
  void cursorsComeBack() throws BadRequest {
    assertThat(
            Cursors.read(
                Cursors.write(QUOTATION, View.QUOTATIONS, Sort.OLDEST),
                View.QUOTATIONS,
                Sort.OLDEST))
        .isEqualTo(QUOTATION);
    assertThat(
            Cursors.read(
                Cursors.write(UNDATED, View.ARTICLES, Sort.NEWEST), View.ARTICLES, Sort.NEWEST))
        .isEqualTo(UNDATED);
    FacetRequest.After after = new FacetRequest.After(12, "josé & söhne, “x”");
    assertThat(Cursors.read(Cursors.write("gen-12", Facet.ACTOR, after), Facet.ACTOR))
        .isEqualTo(new Cursors.OfFacet("gen-12", after));
  }

  @Test
  void aCursorFitsItsListAndOrderOnly() {
    String cursor = Cursors.write(QUOTATION, View.QUOTATIONS, Sort.OLDEST);
    assertThatThrownBy(() -> Cursors.read(cursor, View.ARTICLES, Sort.OLDEST))
        .hasMessageContaining("another list");
    assertThatThrownBy(() -> Cursors.read(cursor, View.QUOTATIONS, Sort.NEWEST))
        .hasMessageContaining("keep sort");
    assertThatThrownBy(() -> Cursors.read(cursor, Facet.ACTOR)).isInstanceOf(BadRequest.class);
    String ofActors = Cursors.write("gen-12", Facet.ACTOR, new FacetRequest.After(1, "a"));
    assertThatThrownBy(() -> Cursors.read(ofActors, Facet.OUTLET))
        .hasMessageContaining("another facet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 h\nARTICLES\nNEWEST\ns\n\n../etc\n",
        "1 h\nARTICLES\nNEWEST\n../s\n\nabc\n",
        "1 h\nARTICLES\nNEWEST\ns\n99999999999999\nabc\n",
        "1 h\nARTICLES\nNEWEST\ns\nx\nabc\n",
        "1 h\nARTICLES\nNEWEST\ns\n1\nabc\n3",
        "1 h\nARTICLES\nNEWEST\ns\n1\nabc",
        "2 h\nARTICLES\nNEWEST\ns\n1\nabc\n",
      })
  void aMadeUpCursorIsRefused(String fields) {
    String text = Base64.getUrlEncoder().encodeToString(fields.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> Cursors.read(text, View.ARTICLES, Sort.NEWEST))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void garbageIsNeverAnythingButABadRequest() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text =
          new StringBuilder(Cursors.write(QUOTATION, View.QUOTATIONS, Sort.OLDEST));
      for (int n = random.nextInt(4); n >= 0; n--) {
        text.setCharAt(random.nextInt(text.length()), (char) (33 + random.nextInt(200)));
      }
      try {
        Cursors.read(text.toString(), View.QUOTATIONS, Sort.OLDEST);
      } catch (BadRequest refused) {
        assertThat(refused.parameter()).contains("cursor");
      }
    }
  }
}
