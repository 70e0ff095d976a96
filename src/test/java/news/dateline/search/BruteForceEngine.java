package news.dateline.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.actors.ActorResolution;
import news.dateline.actors.ArchiveActor;
import news.dateline.actors.ArchiveActors;
import news.dateline.actors.ArchiveNames;
import news.dateline.actors.Corrections;
import news.dateline.actors.Surname;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Folding;
import news.dateline.article.Outlet;
import news.dateline.article.Place;
import news.dateline.article.PlaceMention;
import news.dateline.article.PublicationDate;
import news.dateline.article.Quotation;
import news.dateline.article.Shingles;
import news.dateline.article.Span;

/**
 * The rules of this package, each in the most obvious way: lists, loops, no index. What an engine
 * answers is compared with it ({@link EngineContractTest}).
 *
 * <p>It gives no snippets, and its order by relevance is that of the articles' ids. The methods
 * that hold a rule can be overridden, so that a test can break one and see the contract notice.
 */
class BruteForceEngine implements Engine, Snapshot {
  private static final String NAME = "brute-force";

  private final List<Article> articles;
  private final Analyser analyser;
  private final Map<String, List<Analyser.Token>> analysed = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Map<Place, List<PlacePath>> steps = new HashMap<>();
  private final Map<Facet, Map<String, Set<String>>> meanings = new HashMap<>();
  private final Map<Facet, Map<Article, Map<String, Set<String>>>> forms = new HashMap<>();
  private final Map<Facet, Map<String, String>> labels = new HashMap<>();

  private final Map<String, Set<String>> clusters = new HashMap<>();
  private final ArchiveActors actors;

  BruteForceEngine(List<Article> articles, Analyser analyser) {
    this(articles, analyser, Corrections.NONE);
  }

  BruteForceEngine(List<Article> articles, Analyser analyser, Corrections corrections) {
    this.actors = ArchiveActors.of(names(articles), corrections);
    this.articles = articles.stream().sorted(Comparator.comparing(Article::id)).toList();
    this.analyser = analyser;
  }

  /** What the articles call their actors. */
  static ArchiveNames names(List<Article> articles) {
    ArchiveNames names = new ArchiveNames();
    for (Article article : articles) {
      for (Actor actor : article.findings().actors()) {
        names.printed(/* name= */ Folding.fold(actor.name()), /* form= */ actor.name(), 1);
        actor
            .aliases()
            .forEach(alias -> names.called(Folding.fold(alias), Folding.fold(actor.name())));
      }
    }
    for (Article article : articles) {
      for (Quotation quotation : article.findings().quotations()) {
        Set<String> voices = new HashSet<>();
        actors(quotation).forEach(actor -> voices.add(Folding.fold(actor.name())));
        Set<Actor.Kind> kinds = new HashSet<>();
        quotation.attribution().speakers().forEach(actor -> kinds.add(actor.kind()));
        kinds.removeIf(kind -> kind == Actor.Kind.UNNAMED);
        if (voices.size() == 1 && kinds.size() == 1) {
          names.speaks(voices.iterator().next(), kinds.iterator().next(), 1);
        }
      }
    }
    return names;
  }

  private ArchiveActors.Resolution lead(Article article, Actor actor) {
    return actors.resolve(
        fold(actor.name()),
        article.id(),
        article.findings().outlet(),
        article.findings().published());
  }

  /** A hit, as far as it must be told apart: an article, or one of its quotations. */
  record Candidate(Article article, OptionalInt number) {
    Quotation quotation() {
      return article.findings().quotations().get(number.getAsInt());
    }
  }

  // Engine

  @Override
  public Snapshot newest() {
    return this;
  }

  @Override
  public Snapshot snapshot(String name) throws SnapshotGone {
    if (!name.equals(NAME)) {
      throw new SnapshotGone(name);
    }
    return this;
  }

  @Override
  public void close() {}

  // Snapshot

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public IndexStatus status() {
    List<LocalDate> days =
        articles.stream()
            .flatMap(each -> each.findings().published().stream())
            .map(PublicationDate::date)
            .sorted()
            .toList();
    return new IndexStatus(
        1,
        "sha256:" + "0".repeat(64),
        1,
        articles.size(),
        candidates(View.QUOTATIONS).size(),
        0,
        days.stream().findFirst(),
        days.isEmpty() ? Optional.empty() : Optional.of(days.getLast()),
        0);
  }

  @Override
  public Results search(SearchRequest request) {
    List<Candidate> matching = ordered(request);
    List<Candidate> everything = candidates(request.view());
    List<Candidate> page =
        matching.stream()
            .filter(
                each ->
                    request.after().isEmpty() || comesAfter(each, request.after().get(), request))
            .limit(request.size())
            .toList();
    boolean more = !page.isEmpty() && !page.getLast().equals(matching.getLast());
    return new Results(
        matching.size(),
        page.stream().map(this::hit).toList(),
        request.facets().stream().map(facet -> facet(facet, request)).toList(),
        request
            .histogram()
            .map(
                interval ->
                    histogram(
                        interval,
                        matching,
                        request.copies().once() ? once(everything) : everything)),
        more ? Optional.of(cursor(page.getLast(), request.sort())) : Optional.empty());
  }

  @Override
  public void stream(SearchRequest request, Consumer<Long> total, HitConsumer hits)
      throws java.io.IOException {
    List<Candidate> matching = ordered(request);
    total.accept((long) matching.size());
    for (Candidate each : matching) {
      hits.accept(hit(each));
    }
  }

  @Override
  public ArchiveActors actors() {
    return actors;
  }

  @Override
  public Optional<Article> printed(String id) {
    return articles.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  public List<String> actorsNamed(String name, int atMost) {
    Map<String, ArchiveActor> named = new TreeMap<>();
    for (Article article : articles) {
      article.findings().actors().stream()
          .filter(actor -> isSaidBy(actor, name))
          .flatMap(actor -> actors.all(fold(actor.name())).stream())
          .forEach(actor -> named.put(actor.value(), actor));
    }
    actors.named(fold(name), true).forEach(actor -> named.put(actor.value(), actor));
    return named.values().stream().limit(atMost).map(ArchiveActor::label).toList();
  }

  private String fold(String name) {
    return folded.computeIfAbsent(name, Folding::fold);
  }

  // What matches

  private List<Candidate> candidates(View view) {
    List<Candidate> candidates = new ArrayList<>();
    for (Article article : articles) {
      if (view == View.ARTICLES) {
        candidates.add(new Candidate(article, OptionalInt.empty()));
        continue;
      }
      quotations(article).forEach(candidates::add);
    }
    return candidates;
  }

  /** All that match; without the filter of one facet, if one is named. */
  private List<Candidate> matching(SearchRequest request, Optional<Facet> without) {
    return candidates(request.view()).stream()
        .filter(
            each ->
                request.copies().of().isEmpty()
                    || copies(each.article()).contains(request.copies().of().get()))
        .filter(each -> matches(each, request, without))
        .toList();
  }

  // Copies

  /** The ids of an article's copies, without its own. */
  Set<String> copies(Article article) {
    Set<String> copies = new HashSet<>(cluster(article));
    copies.remove(article.id());
    return copies;
  }

  /** The ids of all that can be reached from an article by steps from copy to copy. */
  private Set<String> cluster(Article article) {
    Set<String> known = clusters.get(article.id());
    if (known != null) {
      return known;
    }
    Set<String> cluster = new HashSet<>();
    List<Article> left = new ArrayList<>(List.of(article));
    while (!left.isEmpty()) {
      Article one = left.removeLast();
      if (cluster.add(one.id())) {
        articles.stream()
            .filter(other -> Shingles.of(one).isCopyOf(Shingles.of(other)))
            .forEach(left::add);
      }
    }
    cluster.forEach(id -> clusters.put(id, cluster));
    return cluster;
  }

  /** Of each text only the hits of the article that was published first. */
  List<Candidate> once(List<Candidate> hits) {
    Map<Set<String>, Article> first = new HashMap<>();
    for (Candidate hit : hits) {
      first.merge(
          cluster(hit.article()),
          hit.article(),
          (one, other) -> firstPublished().compare(one, other) <= 0 ? one : other);
    }
    return hits.stream()
        .filter(hit -> hit.article().equals(first.get(cluster(hit.article()))))
        .toList();
  }

  Comparator<Article> firstPublished() {
    return Comparator.comparing(
            (Article each) ->
                each.findings().published().map(PublicationDate::date).orElse(LocalDate.MAX))
        .thenComparing(Article::id);
  }

  boolean matches(Candidate candidate, SearchRequest request, Optional<Facet> without) {
    Article article = candidate.article();
    if (!matches(candidate, withoutEmptyWords(request.query(), article))) {
      return false;
    }
    boolean ofQuotations = request.view() == View.QUOTATIONS;
    for (FacetFilter filter : filters(request, without)) {
      boolean ofHit = ofQuotations && filter.facet() == Facet.ACTOR;
      Set<String> values = ofHit ? values(Facet.ACTOR, candidate) : values(filter.facet(), article);
      if (!filter.facet().ofQuotation() && !passes(filter, values)) {
        return false;
      }
    }
    if (ofQuotations) {
      return isMeant(candidate, request, without);
    }
    boolean asked =
        !(withoutEmptyWords(request.said(), article) instanceof Query.Everything)
            || filters(request, without).stream().anyMatch(filter -> filter.facet().ofQuotation());
    return !asked || !meant(article, request, without).isEmpty();
  }

  /**
   * The article's quotations each of which satisfies {@code said} and every filter on quotations.
   */
  List<Candidate> meant(Article article, SearchRequest request, Optional<Facet> without) {
    return quotations(article).filter(each -> isMeant(each, request, without)).toList();
  }

  private boolean isMeant(Candidate candidate, SearchRequest request, Optional<Facet> without) {
    return matches(candidate, withoutEmptyWords(request.said(), candidate.article()))
        && filters(request, without).stream()
            .filter(filter -> filter.facet().ofQuotation())
            .allMatch(filter -> passes(filter, values(filter.facet(), candidate)));
  }

  List<FacetFilter> filters(SearchRequest request, Optional<Facet> without) {
    return request.filters().stream()
        .filter(filter -> !Optional.of(filter.facet()).equals(without))
        .toList();
  }

  private boolean passes(FacetFilter filter, Set<String> values) {
    return (filter.include().isEmpty()
            || resolved(filter.facet(), filter.include()).stream().anyMatch(values::contains))
        && resolved(filter.facet(), filter.exclude()).stream().noneMatch(values::contains);
  }

  /** The values that a filter's values, as typed, stand for. */
  Set<String> resolved(Facet facet, Collection<String> typed) {
    Set<String> resolved = new HashSet<>();
    for (String each : typed) {
      Map<String, Set<String>> known = meanings.computeIfAbsent(facet, it -> new HashMap<>());
      resolved.addAll(known.computeIfAbsent(facet.value(each), value -> meant(facet, value)));
    }
    return resolved;
  }

  private Set<String> meant(Facet facet, String value) {
    if (facet == Facet.ACTOR) {
      return actorsMeant(value);
    }
    if (labels(facet).containsKey(value)) {
      return Set.of(value);
    }
    Set<String> meant = new HashSet<>();
    if (facet == Facet.PLACE) {
      paths(articles.stream()).stream()
          .filter(path -> isNamed(path.components().getLast(), value))
          .forEach(path -> meant.add(path.value()));
    }
    return meant;
  }

  private Set<String> actorsMeant(String value) {
    Set<String> there = new HashSet<>();
    Set<String> called = new HashSet<>();
    for (Article article : articles) {
      for (Actor actor : article.findings().actors()) {
        there.addAll(values(actors.all(fold(actor.name()))));
        if (actor.aliases().stream().anyMatch(alias -> fold(alias).equals(value))) {
          called.addAll(values(actors.all(fold(actor.name()))));
        }
      }
    }
    if (there.contains(value)) {
      return Set.of(value);
    }
    boolean known = labels(Facet.ACTOR).containsKey(value) || actors.moved().contains(value);
    Set<String> former = known ? values(actors.all(value)) : Set.of();
    return former.isEmpty() ? called : former;
  }

  private static Set<String> values(Collection<ArchiveActor> some) {
    Set<String> values = new HashSet<>();
    some.forEach(actor -> values.add(actor.value()));
    return values;
  }

  private boolean isNamed(PlacePath.Component component, String folded) {
    return component.value().equals(folded) || fold(component.label()).equals(folded);
  }

  /** The query without clauses that hold no word; {@link Query.Everything} when nothing remains. */
  Query withoutEmptyWords(Query query, Article article) {
    return remaining(query, article).orElse(new Query.Everything());
  }

  private Optional<Query> remaining(Query query, Article article) {
    return switch (query) {
      case Query.Word word ->
          words(article, word.word()).isEmpty() ? Optional.empty() : Optional.of(word);
      case Query.Phrase phrase ->
          words(article, phrase.words()).isEmpty() ? Optional.empty() : Optional.of(phrase);
      case Query.And and when !and.clauses().isEmpty() ->
          Optional.of(
                  and.clauses().stream()
                      .flatMap(clause -> remaining(clause, article).stream())
                      .toList())
              .filter(clauses -> !clauses.isEmpty())
              .map(Query.And::new);
      case Query.Or or when !or.clauses().isEmpty() ->
          Optional.of(
                  or.clauses().stream()
                      .flatMap(clause -> remaining(clause, article).stream())
                      .toList())
              .filter(clauses -> !clauses.isEmpty())
              .map(Query.Or::new);
      case Query.Not not -> remaining(not.clause(), article).map(Query.Not::new);
      case Query.Quoted quoted -> remaining(quoted.clause(), article).map(Query.Quoted::new);
      default -> Optional.of(query);
    };
  }

  /**
   * Whether the hit satisfies the query, {@link TextField#SAID} and its like being asked of its
   * quotation.
   */
  private boolean matches(Candidate hit, Query query) {
    Article article = hit.article();
    return switch (query) {
      case Query.Everything everything -> true;
      case Query.And and -> and.clauses().stream().allMatch(clause -> matches(hit, clause));
      case Query.Or or -> or.clauses().stream().anyMatch(clause -> matches(hit, clause));
      case Query.Not not -> !matches(hit, not.clause());
      case Query.Word word ->
          anyText(
              hit,
              word.field(),
              text -> hasPhrase(words(article, text), words(article, word.word()), 0));
      case Query.Phrase phrase ->
          anyText(
              hit,
              phrase.field(),
              text ->
                  hasPhrase(words(article, text), words(article, phrase.words()), phrase.slop()));
      case Query.Prefix prefix ->
          anyText(
              hit,
              prefix.field(),
              text -> hasForm(article, text, form -> form.startsWith(fold(prefix.prefix()))));
      case Query.Fuzzy fuzzy ->
          anyText(
              hit,
              fuzzy.field(),
              text ->
                  hasForm(article, text, form -> edits(fold(fuzzy.word()), form) <= fuzzy.edits()));
      case Query.Value value -> hasValue(article, value);
      case Query.Actor actor ->
          (hit.number().isPresent() ? actors(hit.quotation()) : article.findings().actors())
              .stream().anyMatch(each -> isMeant(article, each, actor.name(), false));
      case Query.Published published ->
          article.findings().published().filter(date -> liesIn(date, published)).isPresent();
      case Query.Quoted quoted -> isQuoted(hit, quoted.clause());
      case Query.SaidBy saidBy ->
          actors(hit.quotation()).stream()
              .anyMatch(each -> isMeant(article, each, saidBy.name(), true));
    };
  }

  boolean isQuoted(Candidate hit, Query clause) {
    return hit.number().isPresent()
        ? matches(hit, clause)
        : quotations(hit.article()).anyMatch(each -> matches(each, clause));
  }

  static Stream<Candidate> quotations(Article article) {
    return IntStream.range(0, article.findings().quotations().size())
        .mapToObj(number -> new Candidate(article, OptionalInt.of(number)));
  }

  final boolean matchesAlone(Candidate hit, Query clause) {
    return matches(hit, clause);
  }

  boolean liesIn(PublicationDate date, Query.Published period) {
    return period.from().filter(from -> date.date().isBefore(from)).isEmpty()
        && period.to().filter(to -> date.last().isAfter(to)).isEmpty();
  }

  private boolean hasValue(Article article, Query.Value value) {
    String folded = value.facet().value(value.value());
    return values(value.facet(), article).contains(folded)
        || (value.facet() == Facet.PLACE
            && paths(Stream.of(article)).stream()
                .anyMatch(path -> isNamed(path.components().getLast(), folded)));
  }

  /**
   * Whether an actor is called so: by the article, where all that fold alike are one, or by the
   * archive; and is not rejected.
   */
  boolean isMeant(Article article, Actor actor, String name, boolean bySurname) {
    Optional<ArchiveActor> is = lead(article, actor).actor();
    if (is.isEmpty()) {
      return false;
    }
    boolean called =
        Stream.concat(
                Stream.of(actor),
                article.findings().quotations().stream().flatMap(it -> actors(it).stream()))
            .filter(each -> fold(each.name()).equals(fold(actor.name())))
            .anyMatch(each -> bySurname ? isSaidBy(each, name) : isNamed(each, name));
    return called || isFormerly(is.get(), name, bySurname);
  }

  /** Whether the archive has the name for the actor. */
  boolean isFormerly(ArchiveActor is, String name, boolean bySurname) {
    return actors.named(fold(name), bySurname).stream()
        .anyMatch(each -> each.value().equals(is.value()));
  }

  private boolean isNamed(Actor actor, String name) {
    String folded = fold(name);
    return fold(actor.name()).equals(folded)
        || actor.aliases().stream().anyMatch(alias -> fold(alias).equals(folded));
  }

  boolean isSaidBy(Actor actor, String name) {
    return isNamed(actor, name) || Surname.of(actor).equals(Optional.of(fold(name)));
  }

  // Words

  private static boolean anyText(Candidate hit, TextField field, Predicate<String> test) {
    Article article = hit.article();
    return switch (field) {
      case TEXT -> test.test(article.title()) || test.test(article.body());
      case TITLE -> test.test(article.title());
      case BODY -> test.test(article.body());
      case BYLINE -> article.byline().filter(test).isPresent();
      case SAID -> test.test(article.text(hit.quotation()));
    };
  }

  private List<Analyser.Token> words(Article article, String text) {
    return analysed("words", article, text, analyser::words);
  }

  private boolean hasForm(Article article, String text, Predicate<String> test) {
    return analysed("forms", article, text, analyser::forms).stream()
        .anyMatch(token -> test.test(token.term()));
  }

  private List<Analyser.Token> analysed(
      String how,
      Article article,
      String text,
      BiFunction<Optional<String>, String, List<Analyser.Token>> analysis) {
    Optional<String> language = article.findings().language();
    return analysed.computeIfAbsent(
        how + "\n" + language.orElse("") + "\n" + text, key -> analysis.apply(language, text));
  }

  /**
   * Whether each word of the phrase finds a place of its own, none moved further against another
   * than the slop.
   */
  boolean hasPhrase(List<Analyser.Token> text, List<Analyser.Token> phrase, int slop) {
    return placed(text, phrase, slop, new ArrayList<>());
  }

  private static boolean placed(
      List<Analyser.Token> text,
      List<Analyser.Token> phrase,
      int slop,
      List<Analyser.Token> taken) {
    List<Integer> moves = new ArrayList<>();
    for (int i = 0; i < taken.size(); i++) {
      moves.add(taken.get(i).position() - phrase.get(i).position());
    }
    if (moves.size() > 1
        && moves.stream().mapToInt(it -> it).max().getAsInt()
                - moves.stream().mapToInt(it -> it).min().getAsInt()
            > slop) {
      return false;
    }
    if (taken.size() == phrase.size()) {
      return true;
    }
    for (Analyser.Token token : text) {
      if (token.term().equals(phrase.get(taken.size()).term()) && !taken.contains(token)) {
        List<Analyser.Token> longer = new ArrayList<>(taken);
        longer.add(token);
        if (placed(text, phrase, slop, longer)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The edits from one word to the other, by the definition of optimal string alignment. */
  private static int edits(String from, String to) {
    return edits(from.codePoints().toArray(), to.codePoints().toArray());
  }

  private static int edits(int[] a, int[] b) {
    int[][] least = new int[a.length + 1][b.length + 1];
    for (int i = 0; i <= a.length; i++) {
      for (int j = 0; j <= b.length; j++) {
        least[i][j] = i == 0 ? j : j == 0 ? i : Integer.MAX_VALUE;
        if (i > 0 && j > 0) {
          least[i][j] = Math.min(least[i - 1][j], least[i][j - 1]) + 1;
          least[i][j] = Math.min(least[i][j], least[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
        }
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
        }
      }
    }
    return least[a.length][b.length];
  }

  // Facets

  private static List<Actor> actors(Quotation quotation) {
    return Stream.concat(
            quotation.attribution().speakers().stream(), quotation.attribution().relays().stream())
        .toList();
  }

  /** The values of an article's facet. */
  private Set<String> values(Facet facet, Article article) {
    if (facet == Facet.ACTOR) {
      Set<String> values = new HashSet<>();
      article
          .findings()
          .actors()
          .forEach(actor -> lead(article, actor).actor().ifPresent(is -> values.add(is.value())));
      return values;
    }
    return forms(facet, article).keySet();
  }

  /** The values of an article's facet, each with the forms in which it is printed there. */
  private Map<String, Set<String>> forms(Facet facet, Article article) {
    return forms
        .computeIfAbsent(facet, it -> new IdentityHashMap<>())
        .computeIfAbsent(article, it -> findForms(facet, article));
  }

  private Map<String, Set<String>> findForms(Facet facet, Article article) {
    Map<String, Set<String>> forms = new TreeMap<>();
    switch (facet) {
      case OUTLET ->
          article.findings().outlet().map(Outlet::name).ifPresent(name -> add(forms, facet, name));
      case CITED -> article.findings().cited().forEach(outlet -> add(forms, facet, outlet.name()));
      case ACTOR -> article.findings().actors().forEach(actor -> add(forms, facet, actor.name()));
      case LANGUAGE -> article.findings().language().ifPresent(code -> add(forms, facet, code));
      case PLACE ->
          paths(Stream.of(article))
              .forEach(
                  path ->
                      forms
                          .computeIfAbsent(path.value(), value -> new TreeSet<>())
                          .add(path.label()));
      case TYPE, KIND ->
          article
              .findings()
              .quotations()
              .forEach(each -> printed(facet, each).forEach(value -> add(forms, facet, value)));
    }
    return forms;
  }

  private void add(Map<String, Set<String>> forms, Facet facet, String printed) {
    forms.computeIfAbsent(facet.value(printed), value -> new TreeSet<>()).add(printed);
  }

  /** Every place of the articles and all of their ancestors. */
  List<PlacePath> paths(Stream<Article> articles) {
    return articles
        .flatMap(article -> article.findings().places().stream())
        .map(PlaceMention::place)
        .flatMap(place -> steps.computeIfAbsent(place, it -> PlacePath.of(it).steps()).stream())
        .toList();
  }

  /** The kind of a speaker; none when rejected. */
  Optional<Actor.Kind> kind(Article article, Actor actor) {
    ArchiveActors.Resolution lead = lead(article, actor);
    return lead.actor().map(is -> ActorResolution.kind(lead).orElse(actor.kind()));
  }

  /** The values of a quotation's facet. */
  private Set<String> values(Facet facet, Candidate hit) {
    Set<String> values = new HashSet<>();
    Article article = hit.article();
    Quotation quotation = hit.quotation();
    switch (facet) {
      case TYPE -> values.add(fold(quotation.type().name()));
      case KIND -> {
        for (Actor actor : quotation.attribution().speakers()) {
          kind(article, actor).ifPresent(kind -> values.add(fold(kind.name())));
        }
        if (values.isEmpty()) {
          values.add("unnamed");
        }
      }
      case ACTOR ->
          actors(quotation)
              .forEach(
                  actor -> lead(article, actor).actor().ifPresent(is -> values.add(is.value())));
      case OUTLET, PLACE, CITED, LANGUAGE ->
          throw new IllegalArgumentException(facet + " is the article's");
    }
    return values;
  }

  /** The values of a quotation's facet, as printed. */
  private Set<String> printed(Facet facet, Quotation quotation) {
    Set<String> values = new HashSet<>();
    switch (facet) {
      case TYPE -> values.add(fold(quotation.type().name()));
      case KIND -> Stream.of(Actor.Kind.values()).forEach(kind -> values.add(fold(kind.name())));
      case OUTLET, ACTOR, PLACE, CITED, LANGUAGE ->
          throw new IllegalArgumentException(facet + " is the article's");
    }
    return values;
  }

  /** Every value of a facet in the archive, with its label. */
  private Map<String, String> labels(Facet facet) {
    return labels.computeIfAbsent(
        facet,
        it -> {
          Map<String, Map<String, Integer>> counts = new TreeMap<>();
          for (Article article : articles) {
            forms(facet, article)
                .forEach(
                    (value, printed) ->
                        printed.forEach(
                            form ->
                                counts
                                    .computeIfAbsent(value, key -> new TreeMap<>())
                                    .merge(form, 1, Integer::sum)));
          }
          Map<String, String> labels = new TreeMap<>();
          counts.forEach((value, forms) -> labels.put(value, mostFrequent(forms)));
          return labels;
        });
  }

  private static String mostFrequent(Map<String, Integer> forms) {
    int most = forms.values().stream().mapToInt(it -> it).max().orElseThrow();
    return forms.keySet().stream()
        .filter(form -> forms.get(form) == most)
        .findFirst()
        .orElseThrow();
  }

  private String label(Facet facet, String value) {
    return facet == Facet.ACTOR && actors.actor(value).filter(ArchiveActor::isMerged).isPresent()
        ? actors.actor(value).get().label()
        : labels(facet).getOrDefault(value, value);
  }

  private List<String> also(Facet facet, String value) {
    return facet == Facet.ACTOR
        ? actors.actor(value).map(ArchiveActor::also).orElse(List.of())
        : List.of();
  }

  FacetValues facet(FacetRequest wanted, SearchRequest request) {
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, List<Candidate>> having = new LinkedHashMap<>();
    List<Candidate> without = new ArrayList<>();
    for (Candidate hit : matching(request, Optional.of(wanted.facet()))) {
      Set<String> values = values(wanted.facet(), hit, request);
      if (values.isEmpty()) {
        without.add(hit);
      }
      values.forEach(value -> having.computeIfAbsent(value, it -> new ArrayList<>()).add(hit));
    }
    boolean once = request.copies().once();
    having.forEach((value, hits) -> counts.put(value, (long) (once ? once(hits) : hits).size()));
    long missing = (once ? once(without) : without).size();
    Set<String> selected =
        request.filters().stream()
            .filter(filter -> filter.facet() == wanted.facet())
            .findFirst()
            .map(filter -> resolved(wanted.facet(), filter.include()))
            .orElse(Set.of());
    List<FacetValues.FacetValue> all =
        counts.entrySet().stream()
            .filter(each -> isListed(each.getKey(), wanted))
            .map(
                each ->
                    new FacetValues.FacetValue(
                        each.getKey(),
                        label(wanted.facet(), each.getKey()),
                        each.getValue(),
                        selected.contains(each.getKey()),
                        also(wanted.facet(), each.getKey())))
            .sorted(
                Comparator.comparingLong(FacetValues.FacetValue::count)
                    .reversed()
                    .thenComparing(FacetValues.FacetValue::value))
            .toList();
    List<FacetValues.FacetValue> page =
        all.stream()
            .filter(each -> wanted.after().isEmpty() || comesAfter(each, wanted.after().get()))
            .limit(wanted.size())
            .toList();
    long listed = page.stream().mapToLong(FacetValues.FacetValue::count).sum();
    long sum = all.stream().mapToLong(FacetValues.FacetValue::count).sum();
    return new FacetValues(wanted.facet(), all.size(), missing, sum - listed, page);
  }

  /** The values that a hit counts for. */
  Set<String> values(Facet facet, Candidate hit, SearchRequest request) {
    boolean ofQuotation = facet.ofQuotation() || facet == Facet.ACTOR;
    if (hit.number().isPresent()) {
      return ofQuotation ? values(facet, hit) : values(facet, hit.article());
    }
    if (!facet.ofQuotation()) {
      return values(facet, hit.article());
    }
    Set<String> values = new HashSet<>();
    meant(hit.article(), request, Optional.of(facet))
        .forEach(each -> values.addAll(values(facet, each)));
    return values;
  }

  private boolean isListed(String value, FacetRequest wanted) {
    if (!FacetRequest.matches(label(wanted.facet(), value), wanted.prefix())
        && also(wanted.facet(), value).stream()
            .noneMatch(name -> FacetRequest.matches(name, wanted.prefix()))) {
      return false;
    }
    if (wanted.facet() != Facet.PLACE) {
      return true;
    }
    if (!wanted.under().isEmpty() && !value.startsWith(wanted.under() + "/")) {
      return false;
    }
    String below = wanted.under().isEmpty() ? value : value.substring(wanted.under().length() + 1);
    return !wanted.prefix().isEmpty() || !below.contains("/");
  }

  private static boolean comesAfter(FacetValues.FacetValue value, FacetRequest.After after) {
    return value.count() < after.count()
        || (value.count() == after.count() && value.value().compareTo(after.value()) > 0);
  }

  // Order and pages

  private List<Candidate> ordered(SearchRequest request) {
    List<Candidate> all = matching(request, Optional.empty());
    return (request.copies().once() ? once(all) : all)
        .stream().sorted(order(request.sort())).toList();
  }

  Comparator<Candidate> order(Sort sort) {
    Comparator<Candidate> identity =
        Comparator.comparing((Candidate each) -> each.article().id())
            .thenComparingInt(each -> each.number().orElse(0));
    Comparator<LocalDate> days = Comparator.naturalOrder();
    Comparator<Candidate> byDay =
        Comparator.comparing(
            (Candidate each) -> day(each).orElse(null),
            Comparator.nullsLast(sort == Sort.NEWEST ? days.reversed() : days));
    return sort == Sort.RELEVANCE ? identity : byDay.thenComparing(identity);
  }

  private static Optional<LocalDate> day(Candidate candidate) {
    return candidate.article().findings().published().map(PublicationDate::date);
  }

  private Cursor cursor(Candidate last, Sort sort) {
    OptionalLong value =
        sort == Sort.RELEVANCE
            ? OptionalLong.of(Float.floatToIntBits(0f))
            : day(last).map(day -> OptionalLong.of(day.toEpochDay())).orElse(OptionalLong.empty());
    return new Cursor(NAME, value, last.article().id(), last.number());
  }

  private boolean comesAfter(Candidate candidate, Cursor cursor, SearchRequest request) {
    if (request.sort() != Sort.RELEVANCE) {
      OptionalLong day =
          day(candidate).map(it -> OptionalLong.of(it.toEpochDay())).orElse(OptionalLong.empty());
      if (!day.equals(cursor.value())) {
        if (day.isEmpty() || cursor.value().isEmpty()) {
          return day.isEmpty();
        }
        return request.sort() == Sort.NEWEST
            ? day.getAsLong() < cursor.value().getAsLong()
            : day.getAsLong() > cursor.value().getAsLong();
      }
    }
    int byId = candidate.article().id().compareTo(cursor.article());
    return byId > 0
        || (byId == 0
            && candidate.number().isPresent()
            && candidate.number().getAsInt() > cursor.quotation().getAsInt());
  }

  private Hit hit(Candidate candidate) {
    Article article = candidate.article();
    ArticleSummary summary = ArticleSummary.of(article).with(actors);
    if (candidate.number().isEmpty()) {
      return new Hit.ArticleHit(summary, copies(article).size(), List.of());
    }
    Quotation quotation =
        ActorResolution.article(actors, article)
            .findings()
            .quotations()
            .get(candidate.number().getAsInt());
    return new Hit.QuotationHit(
        summary,
        copies(article).size(),
        candidate.number().getAsInt(),
        quotation,
        article.text(quotation),
        text(article, quotation.attribution().source()),
        text(article, quotation.attribution().cue()),
        List.of());
  }

  private static String text(Article article, Optional<Span> span) {
    return span.map(article::text).orElse("");
  }

  // Time

  Histogram histogram(Interval interval, List<Candidate> hits, List<Candidate> everything) {
    Map<LocalDate, Long> counts = counts(interval, hits);
    Map<LocalDate, Long> all = counts(interval, everything);
    long known = counts.values().stream().mapToLong(it -> it).sum();
    List<Histogram.Bucket> buckets = new ArrayList<>();
    if (!counts.isEmpty()) {
      LocalDate last = new TreeSet<>(counts.keySet()).last();
      for (LocalDate start = new TreeSet<>(counts.keySet()).first();
          !start.isAfter(last);
          start = interval.next(start)) {
        buckets.add(
            new Histogram.Bucket(
                start, counts.getOrDefault(start, 0L), all.getOrDefault(start, 0L)));
      }
    }
    return new Histogram(interval, hits.size() - known, buckets);
  }

  private Map<LocalDate, Long> counts(Interval interval, List<Candidate> hits) {
    Map<LocalDate, Long> counts = new TreeMap<>();
    for (Candidate hit : hits) {
      hit.article()
          .findings()
          .published()
          .filter(date -> interval.holds(date.precision()))
          .ifPresent(date -> counts.merge(interval.start(date.date()), 1L, Long::sum));
    }
    return counts;
  }
}
