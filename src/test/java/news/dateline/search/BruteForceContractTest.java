package news.dateline.search;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import news.dateline.actors.ArchiveActor;
import news.dateline.actors.Correction;
import news.dateline.actors.Corrections;
import news.dateline.article.Actor;
import news.dateline.article.Article;
import news.dateline.article.Folding;
import news.dateline.article.PublicationDate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The brute-force engine keeps its own contract, and the contract notices an engine that breaks one
 * rule.
 */
class BruteForceContractTest extends EngineContractTest {
  @Override
  protected Engine engine(List<Article> articles, Corrections corrections) {
    return new BruteForceEngine(articles, Analyser.SIMPLE, corrections);
  }

  @Override
  protected Analyser analyser() {
    return Analyser.SIMPLE;
  }

  @Override
  protected int archives() {
    return 20;
  }

  /** An engine with one rule broken. */
  private static class Broken extends BruteForceEngine {
    Broken(List<Article> articles) {
      super(articles, Analyser.SIMPLE);
    }
  }

  private static final Map<String, Function<List<Article>, BruteForceEngine>> BROKEN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "words and speaker may meet in different quotations",
                  articles ->
                      new Broken(articles) {
                        @Override
                        List<Candidate> meant(
                            Article article, SearchRequest request, Optional<Facet> without) {
                          boolean each =
                              Queries.parts(withoutEmptyWords(request.said(), article)).stream()
                                  .allMatch(
                                      part ->
                                          quotations(article)
                                              .anyMatch(it -> matchesAlone(it, part)));
                          List<Candidate> meant = super.meant(article, request, without);
                          return meant.isEmpty()
                                  && each
                                  && filters(request, without).stream()
                                      .noneMatch(it -> it.facet().ofQuotation())
                              ? quotations(article).toList()
                              : meant;
                        }
                      }),
              Map.entry(
                  "a facet's own filter narrows it",
                  articles ->
                      new Broken(articles) {
                        @Override
                        List<FacetFilter> filters(SearchRequest request, Optional<Facet> without) {
                          return request.filters();
                        }
                      }),
              Map.entry(
                  "a range matches what only begins in it",
                  articles ->
                      new Broken(articles) {
                        @Override
                        boolean liesIn(PublicationDate date, Query.Published period) {
                          return super.liesIn(
                              PublicationDate.of(
                                  date.date(), PublicationDate.Precision.DAY, date.evidence()),
                              period);
                        }
                      }),
              Map.entry(
                  "a range leaves out its last day",
                  articles ->
                      new Broken(articles) {
                        @Override
                        boolean liesIn(PublicationDate date, Query.Published period) {
                          return super.liesIn(date, period)
                              && period.to().filter(to -> to.equals(date.last())).isEmpty();
                        }
                      }),
              Map.entry(
                  "undated articles come first when the oldest do",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Comparator<Candidate> order(Sort sort) {
                          Comparator<Candidate> undated =
                              Comparator.comparing(
                                  it -> it.article().findings().published().isPresent());
                          return sort == Sort.OLDEST
                              ? undated.thenComparing(super.order(sort))
                              : super.order(sort);
                        }
                      }),
              Map.entry(
                  "ties are broken the other way round",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Comparator<Candidate> order(Sort sort) {
                          Comparator<Candidate> byDay =
                              Comparator.comparing(
                                  it ->
                                      it.article()
                                          .findings()
                                          .published()
                                          .map(day -> -day.date().toEpochDay())
                                          .orElse(Long.MAX_VALUE));
                          Comparator<Candidate> byId =
                              Comparator.comparing(it -> it.article().id());
                          return sort == Sort.NEWEST
                              ? byDay
                                  .thenComparing(byId.reversed())
                                  .thenComparing(super.order(sort))
                              : super.order(sort);
                        }
                      }),
              Map.entry(
                  "a bare surname is not understood",
                  articles ->
                      new Broken(articles) {
                        @Override
                        boolean isSaidBy(Actor actor, String name) {
                          return super.isSaidBy(
                              new Actor(
                                  actor.name(),
                                  Actor.Kind.GROUP,
                                  Optional.empty(),
                                  actor.aliases()),
                              name);
                        }
                      }),
              Map.entry(
                  "neighbours change places for one move",
                  articles ->
                      new Broken(articles) {
                        @Override
                        boolean hasPhrase(
                            List<Analyser.Token> text, List<Analyser.Token> phrase, int slop) {
                          return super.hasPhrase(text, phrase, slop == 1 ? 2 : slop);
                        }
                      }),
              Map.entry(
                  "a phrase is its words in any order",
                  articles ->
                      new Broken(articles) {
                        @Override
                        boolean hasPhrase(
                            List<Analyser.Token> text, List<Analyser.Token> phrase, int slop) {
                          return phrase.stream()
                              .allMatch(it -> super.hasPhrase(text, List.of(it), 0));
                        }
                      }),
              Map.entry(
                  "a clause without words matches everything in an OR",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Query withoutEmptyWords(Query query, Article article) {
                          return query instanceof Query.Or or
                                  && or.clauses().stream()
                                      .anyMatch(
                                          it ->
                                              super.withoutEmptyWords(it, article)
                                                  instanceof Query.Everything)
                              ? new Query.Everything()
                              : super.withoutEmptyWords(query, article);
                        }
                      }),
              Map.entry(
                  "an alias is not looked up in a filter",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Set<String> resolved(Facet facet, Collection<String> typed) {
                          Set<String> folded = new HashSet<>();
                          typed.forEach(it -> folded.add(Folding.fold(it)));
                          return facet == Facet.ACTOR ? folded : super.resolved(facet, typed);
                        }
                      }),
              Map.entry(
                  "a place's name selects countries only",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Set<String> resolved(Facet facet, Collection<String> typed) {
                          Set<String> resolved = new HashSet<>(super.resolved(facet, typed));
                          resolved.removeIf(
                              it ->
                                  facet == Facet.PLACE && it.contains("/") && !typed.contains(it));
                          return resolved;
                        }
                      }),
              Map.entry(
                  "an article has the place, not its ancestors",
                  articles ->
                      new Broken(articles) {
                        @Override
                        List<PlacePath> paths(Stream<Article> of) {
                          List<PlacePath> all = super.paths(of);
                          return all.stream()
                              .filter(
                                  it ->
                                      all.stream()
                                          .noneMatch(
                                              other -> other.value().startsWith(it.value() + "/")))
                              .toList();
                        }
                      }),
              Map.entry(
                  "kinds are counted over all quotations of the article",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Set<String> values(Facet facet, Candidate hit, SearchRequest request) {
                          SearchRequest everything = SearchRequest.everything(request.view());
                          return super.values(
                              facet, hit, facet == Facet.KIND ? everything : request);
                        }
                      }),
              Map.entry(
                  "an article stands for its text that was not published first",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Comparator<Article> firstPublished() {
                          return super.firstPublished().reversed();
                        }
                      }),
              Map.entry(
                  "an article is a copy of itself",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Set<String> copies(Article article) {
                          Set<String> copies = super.copies(article);
                          copies.add(article.id());
                          return copies;
                        }
                      }),
              Map.entry(
                  "copies that match are not taken once",
                  articles ->
                      new Broken(articles) {
                        @Override
                        List<Candidate> once(List<Candidate> hits) {
                          return hits;
                        }
                      }),
              Map.entry(
                  "the histogram forgets days without a hit",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Histogram histogram(
                            Interval interval, List<Candidate> hits, List<Candidate> all) {
                          Histogram whole = super.histogram(interval, hits, all);
                          List<Histogram.Bucket> buckets = new ArrayList<>(whole.buckets());
                          buckets.removeIf(it -> it.count() == 0);
                          return new Histogram(interval, whole.unknown(), buckets);
                        }
                      }),
              Map.entry(
                  "the histogram's all counts hits only",
                  articles ->
                      new Broken(articles) {
                        @Override
                        Histogram histogram(
                            Interval interval, List<Candidate> hits, List<Candidate> all) {
                          Histogram whole = super.histogram(interval, hits, all);
                          return new Histogram(
                              interval,
                              whole.unknown(),
                              whole.buckets().stream()
                                  .map(
                                      it ->
                                          new Histogram.Bucket(it.start(), it.count(), it.count()))
                                  .toList());
                        }
                      }),
              Map.entry(
                  "missing is one too many when something is missing",
                  articles ->
                      new Broken(articles) {
                        @Override
                        FacetValues facet(FacetRequest wanted, SearchRequest request) {
                          FacetValues it = super.facet(wanted, request);
                          return it.missing() == 0
                              ? it
                              : new FacetValues(
                                  it.facet(),
                                  it.distinct(),
                                  it.missing() + 1,
                                  it.other(),
                                  it.values());
                        }
                      }),
              Map.entry(
                  "a quotation clause binds to any quotation of the hit's article",
                  articles ->
                      new Broken(articles) {
                        @Override
                        boolean isQuoted(Candidate hit, Query clause) {
                          return quotations(hit.article()).anyMatch(it -> matchesAlone(it, clause));
                        }
                      })));

  @TestFactory
  Stream<DynamicTest> noticesABrokenRule() {
    return BROKEN.entrySet().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(broken.getKey(), () -> assertNoticed(broken.getValue())));
  }

  /** Rules of corrections, broken: the engine, given articles and corrections. */
  private static final Map<String, BiFunction<List<Article>, Corrections, BruteForceEngine>>
      BROKEN_CORRECTIONS =
          new TreeMap<>(
              Map.of(
                  "no correction is applied",
                  (articles, corrections) -> new BruteForceEngine(articles, Analyser.SIMPLE),
                  "splits are not applied",
                  (articles, corrections) ->
                      new BruteForceEngine(
                          articles, Analyser.SIMPLE, without(corrections, Correction.Split.class)),
                  "rejects are not applied",
                  (articles, corrections) ->
                      new BruteForceEngine(
                          articles, Analyser.SIMPLE, without(corrections, Correction.Reject.class)),
                  "keeping apart is not applied",
                  (articles, corrections) ->
                      new BruteForceEngine(
                          articles, Analyser.SIMPLE, without(corrections, Correction.Keep.class)),
                  "a rejected speaker keeps the kind",
                  (articles, corrections) ->
                      new BruteForceEngine(articles, Analyser.SIMPLE, corrections) {
                        @Override
                        Optional<Actor.Kind> kind(Article article, Actor actor) {
                          return super.kind(article, actor).or(() -> Optional.of(actor.kind()));
                        }
                      },
                  "a merged speaker keeps the kind",
                  (articles, corrections) ->
                      new BruteForceEngine(articles, Analyser.SIMPLE, corrections) {
                        @Override
                        Optional<Actor.Kind> kind(Article article, Actor actor) {
                          return super.kind(article, actor).map(kind -> actor.kind());
                        }
                      },
                  "a former name is not looked for",
                  (articles, corrections) ->
                      new BruteForceEngine(articles, Analyser.SIMPLE, corrections) {
                        @Override
                        boolean isFormerly(ArchiveActor is, String name, boolean bySurname) {
                          return false;
                        }
                      },
                  "a rejected name is still found by its alias",
                  (articles, corrections) ->
                      new BruteForceEngine(articles, Analyser.SIMPLE, corrections) {
                        @Override
                        boolean isMeant(
                            Article article, Actor actor, String name, boolean bySurname) {
                          return super.isMeant(article, actor, name, bySurname)
                              || (bySurname && isSaidBy(actor, name));
                        }
                      }));

  private static Corrections without(Corrections corrections, Class<?> verb) {
    return new Corrections(
        corrections.place(),
        corrections.all().stream().filter(line -> !verb.isInstance(line)).toList(),
        corrections.problems(),
        corrections.digest());
  }

  @TestFactory
  Stream<DynamicTest> noticesABrokenRuleOfCorrections() {
    return BROKEN_CORRECTIONS.entrySet().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.getKey(),
                    () ->
                        assertThatThrownBy(
                                () -> {
                                  for (long seed = 1000; seed < 1060; seed++) {
                                    checkCorrected(seed, broken.getValue());
                                  }
                                })
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("-Ddateline.seed=")));
  }

  private static void checkCorrected(
      long seed, BiFunction<List<Article>, Corrections, BruteForceEngine> broken) throws Exception {
    List<Article> articles = new RandomArchive(new Random(seed)).articles();
    Corrections corrections = RandomCorrections.over(articles, new Random(seed));
    check(
        seed,
        articles,
        new BruteForceEngine(articles, Analyser.SIMPLE, corrections),
        broken.apply(articles, corrections),
        60);
  }

  private static void assertNoticed(Function<List<Article>, BruteForceEngine> broken) {
    assertThatThrownBy(
            () -> {
              for (long seed = 1000; seed < 1060; seed++) {
                List<Article> articles = new RandomArchive(new Random(seed)).articles();
                BruteForceEngine expected = new BruteForceEngine(articles, Analyser.SIMPLE);
                check(seed, articles, expected, broken.apply(articles), 60);
              }
            })
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("-Ddateline.seed=");
  }
}
