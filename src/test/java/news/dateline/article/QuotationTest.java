package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotationTest {
  private static final Attribution NOBODY =
      new Attribution(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

  private static Quotation quotation(Span... content) {
    return new Quotation(
        List.of(content), Quotation.Type.DIRECT, NOBODY, Quotation.LinkedBy.CUE, 0.5);
  }

  @Test
  void stretchesOutOfOrderAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quotation(Span.body(5, 9), Span.body(0, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quotation(Span.body(0, 6), Span.body(5, 9)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> quotation(Span.title(0, 3), Span.body(5, 9)));
    assertThatIllegalArgumentException().isThrownBy(() -> quotation());
  }

  @Test
  void confidenceIsAChance() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Quotation(
                    List.of(Span.body(0, 1)),
                    Quotation.Type.DIRECT,
                    NOBODY,
                    Quotation.LinkedBy.CUE,
                    Double.NaN));
  }

  @Test
  void interruptedQuotationReadsAsOne() {
    Article article = ArticleBuilder.parsed("", "\"We stay,\" she said, \"for now.\"").make();
    assertThat(article.text(quotation(Span.body(0, 10), Span.body(21, 31))))
        .isEqualTo("\"We stay,\" \"for now.\"");
  }
}
