package news.dateline.lucene.snippet;

import java.util.ArrayList;
import java.util.List;
import news.dateline.search.Query;

/**
 * What a query asks for, and so what of a hit is shown; what it excludes is not.
 *
 * @param words the words, phrases, prefixes and fuzzy words that are asked of articles
 * @param quoted the clauses that are each asked of one quotation alone
 */
record PositiveClauses(List<Query> words, List<Query> quoted) {

  /** What a query asks for. */
  static PositiveClauses of(Query query) {
    PositiveClauses clauses = new PositiveClauses(new ArrayList<>(), new ArrayList<>());
    clauses.gather(query);
    return clauses;
  }

  private void gather(Query query) {
    switch (query) {
      case Query.And and -> and.clauses().forEach(this::gather);
      case Query.Or or -> or.clauses().forEach(this::gather);
      case Query.Quoted one -> quoted.add(one.clause());
      case Query.Word word -> words.add(word);
      case Query.Phrase phrase -> words.add(phrase);
      case Query.Prefix prefix -> words.add(prefix);
      case Query.Fuzzy fuzzy -> words.add(fuzzy);
      case Query.Everything other -> {}
      case Query.Not other -> {}
      case Query.Value other -> {}
      case Query.Actor other -> {}
      case Query.Published other -> {}
      case Query.SaidBy other -> {}
    }
  }
}
