package news.dateline.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Folding;
import news.dateline.lucene.column.ActorColumns;
import news.dateline.lucene.column.BlockJoin;
import news.dateline.lucene.column.Leaf;
import news.dateline.lucene.query.ActorQueries.Called;
import news.dateline.lucene.schema.PublishedField;
import news.dateline.lucene.schema.Side;
import news.dateline.search.Query;

/**
 * From the engine-neutral query to Lucene's, clause by clause: asked of an article, of a quotation
 * together with its article, or of a quotation alone. Scores come from words and phrases; all else
 * only selects.
 *
 * @param words of texts
 * @param facets by value
 * @param actors by name
 * @param blocks joins quotations and articles
 */
public record QueryTranslation(
    WordQueries words, FacetQueries facets, ActorQueries actors, BlockJoin blocks) {

  /** The translation of queries over a snapshot. */
  public static QueryTranslation of(WordQueries words, ActorColumns actors, List<Leaf> leaves) {
    BlockJoin blocks = BlockJoin.of(leaves);
    return new QueryTranslation(
        words,
        new FacetQueries(actors.actors(), leaves),
        new ActorQueries(actors, leaves, blocks),
        blocks);
  }

  /** A query asked of articles. */
  public Clause articles(Query query) throws IOException {
    return switch (query) {
      case Query.Everything all -> Clause.of(Side.ARTICLES.all());
      case Query.And and -> Clause.and(each(and.clauses(), this::articles), Side.ARTICLES);
      case Query.Or or -> Clause.or(each(or.clauses(), this::articles));
      case Query.Not not -> articles(not.clause()).not(Side.ARTICLES);
      case Query.Word word -> words.words(word.field(), word.word(), 0);
      case Query.Phrase phrase -> words.words(phrase.field(), phrase.words(), phrase.slop());
      case Query.Prefix prefix -> Clause.of(words.prefix(prefix.field(), prefix.prefix()));
      case Query.Fuzzy fuzzy -> Clause.of(words.fuzzy(fuzzy.field(), fuzzy.word(), fuzzy.edits()));
      case Query.Value value -> Clause.of(facets.value(value.facet(), value.value()));
      case Query.Actor actor -> named(Called.IN_ARTICLE, actor.name());
      case Query.Published published ->
          Clause.of(PublishedField.within(published.from(), published.to()));
      case Query.Quoted quoted -> said(quoted.clause()).map(blocks::articlesWith);
      case Query.SaidBy by -> throw misplaced(by);
    };
  }

  /** A query asked of a quotation together with its article. */
  Clause quotations(Query query) throws IOException {
    if (!bindsToQuotation(query)) {
      return query instanceof Query.Everything
          ? Clause.of(Side.QUOTATIONS.all())
          : articles(query).map(blocks::quotationsOf);
    }
    return switch (query) {
      case Query.And and -> Clause.and(each(and.clauses(), this::quotations), Side.QUOTATIONS);
      case Query.Or or -> Clause.or(each(or.clauses(), this::quotations));
      case Query.Not not -> quotations(not.clause()).not(Side.QUOTATIONS);
      case Query.Actor actor -> named(Called.IN_QUOTATION, actor.name());
      case Query.Quoted quoted -> said(quoted.clause());
      case Query.Everything other -> throw misplaced(other);
      case Query.Word other -> throw misplaced(other);
      case Query.Phrase other -> throw misplaced(other);
      case Query.Prefix other -> throw misplaced(other);
      case Query.Fuzzy other -> throw misplaced(other);
      case Query.Value other -> throw misplaced(other);
      case Query.Published other -> throw misplaced(other);
      case Query.SaidBy other -> throw misplaced(other);
    };
  }

  /** What is asked of one quotation alone. */
  public Clause said(Query query) throws IOException {
    return switch (query) {
      case Query.Everything all -> Clause.of(Side.QUOTATIONS.all());
      case Query.And and -> Clause.and(each(and.clauses(), this::said), Side.QUOTATIONS);
      case Query.Or or -> Clause.or(each(or.clauses(), this::said));
      case Query.Not not -> said(not.clause()).not(Side.QUOTATIONS);
      case Query.Word word -> words.words(word.field(), word.word(), 0);
      case Query.Phrase phrase -> words.words(phrase.field(), phrase.words(), phrase.slop());
      case Query.Prefix prefix -> Clause.of(words.prefix(prefix.field(), prefix.prefix()));
      case Query.Fuzzy fuzzy -> Clause.of(words.fuzzy(fuzzy.field(), fuzzy.word(), fuzzy.edits()));
      case Query.SaidBy by -> named(Called.SAYING, by.name());
      case Query.Value other -> throw misplaced(other);
      case Query.Actor other -> throw misplaced(other);
      case Query.Published other -> throw misplaced(other);
      case Query.Quoted other -> throw misplaced(other);
    };
  }

  private Clause named(Called called, String name) throws IOException {
    return Clause.of(actors.named(called, Folding.fold(name)));
  }

  private static boolean bindsToQuotation(Query query) {
    return switch (query) {
      case Query.And and -> and.clauses().stream().anyMatch(QueryTranslation::bindsToQuotation);
      case Query.Or or -> or.clauses().stream().anyMatch(QueryTranslation::bindsToQuotation);
      case Query.Not not -> bindsToQuotation(not.clause());
      case Query.Actor actor -> true;
      case Query.Quoted quoted -> true;
      case Query.SaidBy by -> throw misplaced(by);
      case Query.Everything other -> false;
      case Query.Word other -> false;
      case Query.Phrase other -> false;
      case Query.Prefix other -> false;
      case Query.Fuzzy other -> false;
      case Query.Value other -> false;
      case Query.Published other -> false;
    };
  }

  private interface Translating {
    Clause of(Query query) throws IOException;
  }

  private static List<Clause> each(List<Query> queries, Translating translating)
      throws IOException {
    List<Clause> clauses = new ArrayList<>();
    for (Query query : queries) {
      clauses.add(translating.of(query));
    }
    return clauses;
  }

  private static IllegalArgumentException misplaced(Query query) {
    return new IllegalArgumentException("a misplaced clause: " + query);
  }
}
