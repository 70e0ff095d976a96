package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.actors.ArchiveActor;
import news.dateline.lucene.column.ActorColumns;
import news.dateline.lucene.column.BlockJoin;
import news.dateline.lucene.column.DocSetQuery;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.column.PairedTerms;
import news.dateline.lucene.schema.FacetField;
import news.dateline.lucene.schema.Schema;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Facet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Actors by name: who is called so by the article itself and is not rejected, or by the archive,
 * whose merges and corrections {@link ActorColumns} knows.
 *
 * @param actors who is who
 * @param leaves the snapshot's segments, where names are looked up
 * @param blocks joins quotations and articles
 */
record ActorQueries(ActorColumns actors, List<Leaf> leaves, BlockJoin blocks) {

  /** Where an actor is looked for by name. */
  enum Called {
    /** Among those of an article. */
    IN_ARTICLE(Schema.ACTOR_NAME, Side.ARTICLES, Schema.ACTOR_ALIAS, false),
    /** Among the voices of a quotation. */
    IN_QUOTATION(Schema.SAID_BY, Side.QUOTATIONS, Schema.ACTOR_ALIAS, false),
    /** The same, and by surname: the clause "said by". */
    SAYING(Schema.SAID_BY, Side.QUOTATIONS, Schema.SAID_BY_NAME, true);

    private final String names;
    private final Side side;
    private final String pairs;
    private final boolean bySurname;

    Called(String names, Side side, String pairs, boolean bySurname) {
      this.names = names;
      this.side = side;
      this.pairs = pairs;
      this.bySurname = bySurname;
    }

    private FacetField field() {
      return new FacetField(Facet.ACTOR, side);
    }
  }

  /** Has an actor of this folded name. */
  Query named(Called called, String name) throws IOException {
    List<Query> any = new ArrayList<>();
    any.add(printed(called, name));
    Set<String> values = new TreeSet<>();
    for (ArchiveActor actor : actors.actors().named(name, called.bySurname)) {
      if (actor.isMerged()) {
        values.add(actor.value());
      }
    }
    if (!values.isEmpty()) {
      any.add(new DocSetQuery(List.of(actors.having(called.field(), values))));
    }
    return Clause.unscored(Clause.any(any));
  }

  /** By the names that articles print, but for those who are rejected. */
  private Query printed(Called called, String name) throws IOException {
    Set<String> bearers =
        actors.rejects() ? PairedTerms.seconds(called.pairs, name, leaves) : Set.of();
    List<Query> any = new ArrayList<>();
    if (bearers.stream().allMatch(bearer -> actors.where(bearer).isEmpty())) {
      any.add(new TermQuery(Schema.term(called.names, name)));
      if (called.bySurname) {
        any.add(new TermQuery(Schema.term(called.names, Schema.SURNAME + name)));
      }
      return Clause.any(any);
    }
    for (String bearer : bearers) {
      any.add(printed(called, name, bearer, actors.where(bearer)));
    }
    return Clause.any(any);
  }

  private Query printed(Called called, String name, String bearer, Optional<Query> where) {
    BooleanQuery.Builder articles = new BooleanQuery.Builder();
    articles.add(Side.ARTICLES.all(), Occur.FILTER);
    articles.add(new TermQuery(new Term(called.pairs, Schema.pair(name, bearer))), Occur.FILTER);
    where.ifPresent(alive -> articles.add(alive, Occur.FILTER));
    return switch (called.side) {
      case ARTICLES -> articles.build();
      case QUOTATIONS ->
          new BooleanQuery.Builder()
              .add(new TermQuery(Schema.term(called.field().name(), bearer)), Occur.FILTER)
              .add(blocks.quotationsOf(articles.build()), Occur.FILTER)
              .build();
    };
  }
}
