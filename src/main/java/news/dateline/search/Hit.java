package news.dateline.search;

import java.util.List;
import news.dateline.article.Quotation;

/** One hit. */
public sealed interface Hit {

  /** The article that was found, or that the quotation stands in. */
  ArticleSummary article();

  /** Where it matches; empty when no words were searched or snippets were not asked for. */
  List<Snippet> snippets();

  /**
   * An article.
   *
   * @param article its summary
   * @param snippets where it matches
   */
  record ArticleHit(ArticleSummary article, List<Snippet> snippets) implements Hit {
    public ArticleHit {
      snippets = List.copyOf(snippets);
    }
  }

  /**
   * A quotation.
   *
   * @param article the article it stands in
   * @param number its place among the article's quotations, from 0
   * @param quotation the quotation
   * @param text its words
   * @param source the words that say who spoke, empty when none do
   * @param cue the reporting words, empty when there are none
   * @param snippets where it matches
   */
  record QuotationHit(
      ArticleSummary article,
      int number,
      Quotation quotation,
      String text,
      String source,
      String cue,
      List<Snippet> snippets)
      implements Hit {
    public QuotationHit {
      snippets = List.copyOf(snippets);
    }
  }
}
