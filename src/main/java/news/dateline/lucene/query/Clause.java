package news.dateline.lucene.query;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.dateline.lucene.schema.Side;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A clause in Lucene's terms, or one that the analysis left nothing of: whoever holds such a clause
 * leaves it out.
 *
 * @param query what it matches; empty when it is left out
 */
public record Clause(Optional<Query> query) {
  /** A clause of which nothing is left. */
  static final Clause LEFT_OUT = new Clause(Optional.empty());

  /** Matches nothing. */
  static final Query NOTHING = new MatchNoDocsQuery("nothing was asked for");

  /** A clause that matches what a query matches. */
  static Clause of(Query query) {
    return new Clause(Optional.of(query));
  }

  /** What all clauses match; all of a side when there are none. */
  static Clause and(List<Clause> clauses, Side side) {
    if (clauses.isEmpty()) {
      return of(side.all());
    }
    List<Query> kept = kept(clauses);
    if (kept.size() < 2) {
      return new Clause(kept.stream().findFirst());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    kept.forEach(clause -> all.add(clause, Occur.MUST));
    return of(all.build());
  }

  /** What some clause matches; nothing when there are none. */
  static Clause or(List<Clause> clauses) {
    if (clauses.isEmpty()) {
      return of(NOTHING);
    }
    List<Query> kept = kept(clauses);
    return kept.isEmpty() ? LEFT_OUT : of(any(kept));
  }

  private static List<Query> kept(List<Clause> clauses) {
    return clauses.stream().map(Clause::query).flatMap(Optional::stream).toList();
  }

  /** What of a side this does not match. */
  Clause not(Side side) {
    return map(
        query ->
            unscored(
                new BooleanQuery.Builder()
                    .add(side.all(), Occur.FILTER)
                    .add(query, Occur.MUST_NOT)
                    .build()));
  }

  /** The same of another query, if it is not left out. */
  Clause map(UnaryOperator<Query> other) {
    return new Clause(query.map(other));
  }

  /** What some query matches. */
  static Query any(List<? extends Query> queries) {
    if (queries.isEmpty()) {
      return NOTHING;
    }
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  /** The same, without a say in the order of hits. */
  static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }
}
