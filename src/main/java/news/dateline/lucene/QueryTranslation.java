package news.dateline.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Folding;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.Query;
import news.dateline.search.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * From the engine-neutral query to Lucene's.
 *
 * <p>An absent result is a clause that the analysis left nothing of; whoever holds it leaves it
 * out. A word is looked for in the fields of every language that the snapshot has, analysed by each
 * language's rules. Scores come from words and phrases; all else only selects.
 *
 * @param analysis the rules of languages
 * @param lexicon the forms of words that the snapshot has
 * @param codes the codes of languages that the snapshot has texts in
 * @param titleWeight how many times a word in the title counts
 * @param both as in {@link IndexSettings#both}
 * @param blocks which documents are articles, for the joins
 * @param leaves the snapshot's segments, where places are looked up
 * @param actors who is who
 */
record QueryTranslation(
    Analysis analysis,
    Lexicon lexicon,
    Set<String> codes,
    float titleWeight,
    float both,
    BitSetProducer blocks,
    List<Leaf> leaves,
    ActorColumns actors) {

  /** Lucene takes no more synonyms than clauses. */
  private static final int MOST_FORMS = 500;

  private static final org.apache.lucene.search.Query NOTHING =
      new MatchNoDocsQuery("nothing was asked for");

  /** A query asked of articles. */
  Optional<org.apache.lucene.search.Query> articles(Query query) throws IOException {
    return switch (query) {
      case Query.Everything all -> Optional.of(Schema.ARTICLES);
      case Query.And and -> and(and, Schema.ARTICLES, this::articles);
      case Query.Or or -> or(or, this::articles);
      case Query.Not not -> articles(not.clause()).map(clause -> not(clause, Schema.ARTICLES));
      case Query.Word word -> words(word.field(), word.word(), 0);
      case Query.Phrase phrase -> words(phrase.field(), phrase.words(), phrase.slop());
      case Query.Prefix prefix -> Optional.of(prefix(prefix));
      case Query.Fuzzy fuzzy -> Optional.of(fuzzy(fuzzy));
      case Query.Value value -> Optional.of(value(value));
      case Query.Actor actor -> Optional.of(actor(Called.IN_ARTICLE, Folding.fold(actor.name())));
      case Query.Published published ->
          Optional.of(PublishedField.within(published.from(), published.to()));
      case Query.Quoted quoted -> said(quoted.clause()).map(this::articlesWith);
      case Query.SaidBy by -> throw misplaced(by);
    };
  }

  /** A query asked of a quotation together with its article. */
  Optional<org.apache.lucene.search.Query> quotations(Query query) throws IOException {
    if (!bindsToQuotation(query)) {
      return query instanceof Query.Everything
          ? Optional.of(Schema.QUOTATIONS)
          : articles(query).map(this::quotationsOf);
    }
    return switch (query) {
      case Query.And and -> and(and, Schema.QUOTATIONS, this::quotations);
      case Query.Or or -> or(or, this::quotations);
      case Query.Not not -> quotations(not.clause()).map(clause -> not(clause, Schema.QUOTATIONS));
      case Query.Actor actor -> Optional.of(actor(Called.IN_QUOTATION, Folding.fold(actor.name())));
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
  Optional<org.apache.lucene.search.Query> said(Query query) throws IOException {
    return switch (query) {
      case Query.Everything all -> Optional.of(Schema.QUOTATIONS);
      case Query.And and -> and(and, Schema.QUOTATIONS, this::said);
      case Query.Or or -> or(or, this::said);
      case Query.Not not -> said(not.clause()).map(clause -> not(clause, Schema.QUOTATIONS));
      case Query.Word word -> words(word.field(), word.word(), 0);
      case Query.Phrase phrase -> words(phrase.field(), phrase.words(), phrase.slop());
      case Query.Prefix prefix -> Optional.of(prefix(prefix));
      case Query.Fuzzy fuzzy -> Optional.of(fuzzy(fuzzy));
      case Query.SaidBy by -> Optional.of(actor(Called.SAYING, Folding.fold(by.name())));
      case Query.Value other -> throw misplaced(other);
      case Query.Actor other -> throw misplaced(other);
      case Query.Published other -> throw misplaced(other);
      case Query.Quoted other -> throw misplaced(other);
    };
  }

  /** Where an actor is looked for by name. */
  private enum Called {
    /** Among those of an article. */
    IN_ARTICLE(Schema.ACTOR_NAME, Schema.ofArticle(Facet.ACTOR), Schema.ACTOR_ALIAS, false),
    /** Among the voices of a quotation. */
    IN_QUOTATION(Schema.SAID_BY, Schema.SAID_ACTOR, Schema.ACTOR_ALIAS, false),
    /** The same, and by surname. */
    SAYING(Schema.SAID_BY, Schema.SAID_ACTOR, Schema.SAID_BY_NAME, true);

    private final String names;
    private final String values;
    private final String pairs;
    private final boolean bySurname;

    Called(String names, String values, String pairs, boolean bySurname) {
      this.names = names;
      this.values = values;
      this.pairs = pairs;
      this.bySurname = bySurname;
    }
  }

  /** Who is called so by the article itself and is not rejected, or by the archive. */
  private org.apache.lucene.search.Query actor(Called called, String name) throws IOException {
    List<org.apache.lucene.search.Query> any = new ArrayList<>();
    any.add(printed(called, name));
    Set<String> values = new TreeSet<>();
    actors
        .actors()
        .named(name, called.bySurname)
        .forEach(
            actor -> {
              if (actor.isMerged()) {
                values.add(actor.value());
              }
            });
    if (!values.isEmpty()) {
      any.add(new DocSetQuery(List.of(actors.having(Facet.ACTOR, called.values, values))));
    }
    return unscored(Schema.or(any));
  }

  private org.apache.lucene.search.Query printed(Called called, String name) throws IOException {
    Set<String> bearers =
        actors.rejects() ? PairedTerms.seconds(called.pairs, name, leaves) : Set.of();
    if (bearers.stream().allMatch(bearer -> actors.where(bearer).isEmpty())) {
      org.apache.lucene.search.Query named = new TermQuery(Schema.term(called.names, name));
      return called.bySurname
          ? Schema.or(
              List.of(named, new TermQuery(Schema.term(called.names, Schema.SURNAME + name))))
          : named;
    }
    List<org.apache.lucene.search.Query> any = new ArrayList<>();
    for (String bearer : bearers) {
      BooleanQuery.Builder articles = new BooleanQuery.Builder();
      articles.add(Schema.ARTICLES, Occur.FILTER);
      articles.add(
          new TermQuery(Schema.term(called.pairs, name + Schema.PAIR + bearer)), Occur.FILTER);
      actors.where(bearer).ifPresent(alive -> articles.add(alive, Occur.FILTER));
      any.add(
          called == Called.IN_ARTICLE
              ? articles.build()
              : new BooleanQuery.Builder()
                  .add(new TermQuery(Schema.term(called.values, bearer)), Occur.FILTER)
                  .add(quotationsOf(articles.build()), Occur.FILTER)
                  .build());
    }
    return Schema.or(any);
  }

  /** The articles that have a quotation which is found. */
  org.apache.lucene.search.Query articlesWith(org.apache.lucene.search.Query quotations) {
    return new ToParentBlockJoinQuery(quotations, blocks, ScoreMode.Max);
  }

  /** The quotations of the articles that are found. */
  org.apache.lucene.search.Query quotationsOf(org.apache.lucene.search.Query articles) {
    return new ToChildBlockJoinQuery(articles, blocks);
  }

  /** What a ticked facet lets through: of its field, on articles or on quotations. */
  org.apache.lucene.search.Query filter(
      FacetFilter filter, String field, org.apache.lucene.search.Query all) throws IOException {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    if (filter.include().isEmpty()) {
      both.add(all, Occur.FILTER);
    } else {
      both.add(any(field, selected(filter.facet(), filter.include())), Occur.FILTER);
    }
    Set<String> excluded = selected(filter.facet(), filter.exclude());
    if (!excluded.isEmpty()) {
      both.add(any(field, excluded), Occur.MUST_NOT);
    }
    return both.build();
  }

  /** The facet's values that these, as typed, select. */
  Set<String> selected(Facet facet, List<String> typed) throws IOException {
    Set<String> values = new TreeSet<>();
    for (String value : typed) {
      String folded = facet.value(value);
      if (facet == Facet.ACTOR) {
        values.addAll(
            actors
                .actors()
                .selected(folded, alias -> PairedTerms.seconds(Schema.ACTOR_ALIAS, alias, leaves)));
      } else if (facet.ofQuotation()
          || PairedTerms.exists(new Term(Schema.ofArticle(facet), folded), leaves)) {
        values.add(folded);
      } else if (facet == Facet.PLACE) {
        values.addAll(PairedTerms.seconds(Schema.PLACE_ALIAS, folded, leaves));
      }
    }
    return values;
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

  private interface Part {
    Optional<org.apache.lucene.search.Query> of(Query query) throws IOException;
  }

  private static Optional<org.apache.lucene.search.Query> and(
      Query.And and, org.apache.lucene.search.Query all, Part part) throws IOException {
    if (and.clauses().isEmpty()) {
      return Optional.of(all);
    }
    List<org.apache.lucene.search.Query> kept = parts(and.clauses(), part);
    if (kept.size() < 2) {
      return kept.stream().findFirst();
    }
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    kept.forEach(clause -> both.add(clause, Occur.MUST));
    return Optional.of(both.build());
  }

  private static Optional<org.apache.lucene.search.Query> or(Query.Or or, Part part)
      throws IOException {
    if (or.clauses().isEmpty()) {
      return Optional.of(NOTHING);
    }
    List<org.apache.lucene.search.Query> kept = parts(or.clauses(), part);
    return kept.isEmpty() ? Optional.empty() : Optional.of(Schema.or(kept));
  }

  private static List<org.apache.lucene.search.Query> parts(List<Query> clauses, Part part)
      throws IOException {
    List<org.apache.lucene.search.Query> kept = new ArrayList<>();
    for (Query clause : clauses) {
      part.of(clause).ifPresent(kept::add);
    }
    return kept;
  }

  private static org.apache.lucene.search.Query not(
      org.apache.lucene.search.Query clause, org.apache.lucene.search.Query all) {
    return unscored(
        new BooleanQuery.Builder().add(all, Occur.FILTER).add(clause, Occur.MUST_NOT).build());
  }

  /** Words as a phrase, or one word, in every language. */
  private Optional<org.apache.lucene.search.Query> words(TextField field, String text, int slop)
      throws IOException {
    if (stems(Analysis.GENERIC, text).isEmpty()) {
      return Optional.empty();
    }
    List<org.apache.lucene.search.Query> languages = new ArrayList<>();
    for (String code : codes) {
      List<String> stems = stems(code, text);
      List<org.apache.lucene.search.Query> texts = new ArrayList<>();
      for (String name : texts(field)) {
        phrase(name, code, stems, slop)
            .map(query -> name.equals(Schema.TITLE) ? new BoostQuery(query, titleWeight) : query)
            .ifPresent(texts::add);
      }
      if (!texts.isEmpty()) {
        languages.add(texts.size() == 1 ? texts.get(0) : new DisjunctionMaxQuery(texts, both));
      }
    }
    return Optional.of(languages.isEmpty() ? NOTHING : Schema.or(languages));
  }

  private List<String> stems(String code, String text) {
    return analysis.words(Optional.of(code), text).stream().map(Analysis.Token::term).toList();
  }

  /** Absent when the field has no form of some word. */
  private Optional<org.apache.lucene.search.Query> phrase(
      String name, String code, List<String> stems, int slop) throws IOException {
    String field = Schema.words(name, code);
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    for (String stem : stems) {
      List<String> forms = lexicon.forms(name, code, stem);
      if (forms.isEmpty()) {
        return Optional.empty();
      }
      if (stems.size() == 1) {
        return Optional.of(forms(field, forms));
      }
      phrase.add(forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
    }
    return Optional.of(phrase.build());
  }

  /** The forms of one word count as one. */
  private static org.apache.lucene.search.Query forms(String field, List<String> forms) {
    if (forms.size() > MOST_FORMS) {
      return new ConstantScoreQuery(
          new TermInSetQuery(field, forms.stream().map(BytesRef::new).toList()));
    }
    SynonymQuery.Builder word = new SynonymQuery.Builder(field);
    forms.forEach(form -> word.addTerm(new Term(field, form)));
    return word.build();
  }

  private org.apache.lucene.search.Query prefix(Query.Prefix prefix) {
    String folded = Analysis.fold(prefix.prefix());
    return forms(prefix.field(), field -> new PrefixQuery(new Term(field, folded)));
  }

  private org.apache.lucene.search.Query fuzzy(Query.Fuzzy fuzzy) {
    // Lucene's FuzzyQuery stops at the fifty nearest words; its automaton takes all.
    CompiledAutomaton near =
        new CompiledAutomaton(FuzzyWordQuery.near(fuzzy.word(), fuzzy.edits()), false, true, false);
    return forms(
        fuzzy.field(),
        field ->
            new FuzzyWordQuery(new Term(field, Analysis.fold(fuzzy.word())), fuzzy.edits(), near));
  }

  private interface Forms {
    org.apache.lucene.search.Query in(String field);
  }

  private org.apache.lucene.search.Query forms(TextField field, Forms forms) {
    List<org.apache.lucene.search.Query> fields = new ArrayList<>();
    for (String code : codes) {
      for (String name : texts(field)) {
        fields.add(forms.in(Schema.words(name, code)));
      }
    }
    return fields.isEmpty() ? NOTHING : new ConstantScoreQuery(Schema.or(fields));
  }

  private static List<String> texts(TextField field) {
    return switch (field) {
      case TEXT -> List.of(Schema.TITLE, Schema.BODY);
      case TITLE -> List.of(Schema.TITLE);
      case BODY -> List.of(Schema.BODY);
      case SAID -> List.of(Schema.SAID);
      case BYLINE -> List.of(Schema.BYLINE);
    };
  }

  private static org.apache.lucene.search.Query value(Query.Value value) {
    String folded = value.facet().value(value.value());
    return switch (value.facet()) {
      case OUTLET, CITED, LANGUAGE -> term(Schema.ofArticle(value.facet()), folded);
      case PLACE -> place(folded);
      case ACTOR, TYPE, KIND ->
          throw new IllegalArgumentException(value.facet() + " is not asked for by value");
    };
  }

  /** A place by its path, or by the label of one of its steps. */
  private static org.apache.lucene.search.Query place(String folded) {
    return unscored(
        new BooleanQuery.Builder()
            .add(term(Schema.ofArticle(Facet.PLACE), folded), Occur.SHOULD)
            .add(term(Schema.PLACE_NAME, folded), Occur.SHOULD)
            .build());
  }

  private static org.apache.lucene.search.Query any(String field, Set<String> values) {
    return values.isEmpty()
        ? NOTHING
        : Schema.or(
            values.stream().map(value -> new TermQuery(Schema.term(field, value))).toList());
  }

  private static org.apache.lucene.search.Query term(String field, String value) {
    return unscored(new TermQuery(Schema.term(field, value)));
  }

  private static org.apache.lucene.search.Query unscored(org.apache.lucene.search.Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  private static IllegalArgumentException misplaced(Query query) {
    return new IllegalArgumentException("a misplaced clause: " + query);
  }
}
