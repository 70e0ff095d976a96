package news.dateline.lucene.snippet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.lucene.column.DocSets;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.query.Clause;
import news.dateline.lucene.query.Evaluation;
import news.dateline.lucene.query.Matches;
import news.dateline.lucene.query.QueryTranslation;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Query;
import news.dateline.search.Query.Everything;
import news.dateline.search.SearchRequest;
import news.dateline.search.TimeLimitExceeded;
import news.dateline.search.View;

/**
 * A clause that is asked of one quotation alone, with the quotations of which it holds. The index
 * says so, names that the archive merges or rejects included; so what is found and what is shown of
 * it agree.
 *
 * @param clause what is asked
 * @param quotations of which it holds
 */
record QuotedClause(Query clause, DocSets quotations) {

  /**
   * The clauses of a request.
   *
   * @param inQuery those that its query asks for
   */
  static List<QuotedClause> of(
      SearchRequest request,
      List<Query> inQuery,
      Matches matches,
      Evaluation evaluation,
      QueryTranslation translation)
      throws IOException, TimeLimitExceeded {
    List<QuotedClause> quoted = new ArrayList<>();
    for (Query clause : inQuery) {
      Clause translated = translation.said(clause);
      if (translated.query().isPresent()) {
        DocSets holds = evaluation.sets(translated.query().get(), Side.QUOTATIONS);
        quoted.add(new QuotedClause(clause, holds));
      }
    }
    if (!(request.said() instanceof Everything)) {
      // Where quotations are the hits, it holds of all of them.
      Optional<DocSets> holds =
          request.view() == View.QUOTATIONS ? Optional.of(matches.query().sets()) : matches.said();
      holds.ifPresent(sets -> quoted.add(new QuotedClause(request.said(), sets)));
    }
    return quoted;
  }

  /** Whether it holds of a quotation. */
  boolean holds(Leaf leaf, int quotation) {
    return quotations.bits()[leaf.context().ord].get(quotation);
  }
}
