package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.ArticleBuilder;
import news.dateline.article.Attribution;
import news.dateline.article.Findings;
import news.dateline.article.Quotation;
import news.dateline.article.Span;
import org.junit.jupiter.api.Test;

class ArticleTextTest {
  private static List<String> lines(Findings findings) {
    Article article =
        ArticleBuilder.parsed("Kranen", "Kranen stannar kvar.").findings(findings).make();
    return new ArticleText(80, false).of(article, List.of());
  }

  @Test
  void saysWhereNoQuotationsWereLookedFor() {
    assertThat(lines(Findings.NONE.withLanguage(Optional.of("sv"))))
        .contains("No quotations were looked for: there are no rules for its language.");
    assertThat(lines(Findings.NONE))
        .contains("No quotations were looked for: the language is not known.");
  }

  @Test
  void isSilentWhereTheyWere() {
    assertThat(lines(Findings.NONE.withQuotationsAttempted()))
        .noneMatch(line -> line.contains("looked for"));
  }

  @Test
  void whoIsNotNamedIsCalledUnnamed() {
    Quotation unnamed =
        new Quotation(
            List.of(Span.body(8, 19)),
            Quotation.Type.INDIRECT,
            new Attribution(
                Optional.of(Span.body(0, 7)),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty()),
            Quotation.LinkedBy.CUE,
            0.5);
    assertThat(lines(Findings.NONE.withQuotations(List.of(unnamed), List.of())))
        .anyMatch(line -> line.startsWith("unnamed: Kranen"));
  }
}
