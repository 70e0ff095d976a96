package news.dateline.search;

import java.util.List;
import news.dateline.article.Quotation;

/** One hit. */
public sealed interface Hit {

  /** The article that was found, or that the quotation stands in. */
  ArticleSummary article();

  /** How many other articles of the archive have the same text, or nearly ({@link Copies}). */
  int copies();

  /** Where it matches; empty when no words were searched or snippets were not asked for. */
  List<Snippet> snippets();

  /**
   * An article.
   *
   * @param article its summary
   * @param copies how many copies it has
   * @param snippets where it matches
   */
  record ArticleHit(ArticleSummary article, int copies, List<Snippet> snippets) implements Hit {
    public ArticleHit {
      snippets = List.copyOf(snippets);
    }
  }

  /**
   * A quotation.
   *
   * @param article the article it stands in
   * @param copies how many copies the article has
   * @param number its place among the article's quotations, from 0
   * @param quotation the quotation
   * @param text its words
   * @param source the words that say who spoke, empty when none do
   * @param cue the reporting words, empty when there are none
   * @param snippets where it matches
   */
  record QuotationHit(
      ArticleSummary article,
      int copies,
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
