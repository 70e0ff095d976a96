package news.dateline.lucene.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.dateline.article.Span;
import news.dateline.lucene.text.Analysis;
import news.dateline.search.Facet;
import news.dateline.search.TextField;
import news.dateline.search.View;
import org.junit.jupiter.api.Test;

/** The names by which an index that was written before is read. */
class FieldsTest {
  @Test
  void facetsOfArticlesAndOfQuotationsHaveTheirOwnNames() {
    assertThat(FacetField.ofArticles(Facet.ACTOR).name()).isEqualTo("actor");
    assertThat(FacetField.ofQuotations(Facet.ACTOR).name()).isEqualTo("said_actor");
    assertThat(FacetField.ofQuotations(Facet.TYPE).name()).isEqualTo("said_type");
    assertThat(FacetField.ofQuotations(Facet.KIND).name()).isEqualTo("said_kind");
    assertThat(FacetField.ofArticles(Facet.OUTLET).name()).isEqualTo("outlet");
  }

  @Test
  void actorsAreTheArticlesOrTheQuotationsAsTheViewHasIt() {
    assertThat(FacetField.in(View.ARTICLES, Facet.ACTOR).side()).isEqualTo(Side.ARTICLES);
    assertThat(FacetField.in(View.QUOTATIONS, Facet.ACTOR).side()).isEqualTo(Side.QUOTATIONS);
    assertThat(FacetField.in(View.ARTICLES, Facet.KIND).side()).isEqualTo(Side.QUOTATIONS);
    assertThat(FacetField.in(View.QUOTATIONS, Facet.OUTLET).side()).isEqualTo(Side.ARTICLES);
  }

  @Test
  void quotationsHaveNoOutletOfTheirOwn() {
    assertThatThrownBy(() -> FacetField.ofQuotations(Facet.OUTLET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextHasAFieldForEachLanguage() {
    assertThat(new WordsField(WordsField.Text.TITLE, "en").name()).isEqualTo("title_en");
    assertThat(new WordsField(WordsField.Text.SAID, Analysis.GENERIC).name()).isEqualTo("said_x");
    assertThat(WordsField.Text.of(TextField.TEXT))
        .containsExactly(WordsField.Text.TITLE, WordsField.Text.BODY);
    assertThat(WordsField.Text.of(Span.Part.BODY)).isEqualTo(WordsField.Text.BODY);
  }
}
