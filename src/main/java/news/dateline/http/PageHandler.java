package news.dateline.http;

import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.dateline.article.Article;
import news.dateline.article.Folding;
import news.dateline.article.SpellingSuggestions;
import news.dateline.search.BadRequest;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.IndexStatus;
import news.dateline.search.Interval;
import news.dateline.search.Parameters;
import news.dateline.search.ParsedRequest;
import news.dateline.search.Queries;
import news.dateline.search.Query;
import news.dateline.search.Resource;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;

/**
 * Answers {@code /}: the page. Its parameters are the endpoint's, and {@code view=quotations}; what
 * it counts beside the hits is its own choice unless {@code facet} and {@code interval} say.
 *
 * @param endpoint what is served
 */
record PageHandler(Endpoint endpoint) implements Handler {
  /** So many days are counted one by one. */
  private static final int DAYS = 62;

  /** So many days are counted by month, more by year. */
  private static final int MONTHS = 12 * 366;

  private static final List<Facet> OF_ARTICLES =
      List.of(Facet.OUTLET, Facet.ACTOR, Facet.PLACE, Facet.CITED, Facet.LANGUAGE);
  private static final List<Facet> OF_QUOTATIONS =
      List.of(Facet.ACTOR, Facet.OUTLET, Facet.TYPE, Facet.KIND, Facet.PLACE, Facet.LANGUAGE);

  @Override
  public Reply answer(Request request, String variable) throws Refusal, IOException {
    Map<String, List<String>> all = request.parameters();
    Address address = sent(all);
    if (all.values().stream().flatMap(List::stream).anyMatch(String::isBlank)) {
      // A form sends its empty fields too; the address that stays says only what is asked.
      return Reply.of(303, "text/plain; charset=utf-8", "")
          .with("Location", address.toString())
          .with("Cache-Control", "no-store");
    }
    if (endpoint.archive().engine().isEmpty()) {
      return SearchPage.empty().with("Cache-Control", "no-store");
    }
    Resource resource = resource(address);
    try {
      ParsedRequest asked = asked(address, resource);
      return found(request, address, asked);
    } catch (BadRequest bad) {
      return refused(address, resource, Problem.of(bad));
    } catch (Refusal refusal) {
      return refused(address, resource, refusal.problem());
    } catch (SearchException cannot) {
      return refused(address.without("cursor"), resource, Problem.of(cannot));
    }
  }

  /** The parameters that have a value. */
  static Address sent(Map<String, List<String>> parameters) {
    Map<String, List<String>> sent = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          List<String> present = values.stream().filter(value -> !value.isBlank()).toList();
          if (!present.isEmpty()) {
            sent.put(name, present);
          }
        });
    return new Address("/", sent);
  }

  /** Reads what a page's address asks, without what only the page knows. */
  private ParsedRequest asked(Address address, Resource resource) throws BadRequest, Refusal {
    Map<String, List<String>> parameters = new LinkedHashMap<>(address.parameters());
    parameters.remove("view");
    parameters.remove("start");
    Endpoint.refuse(parameters, List.of("fields", "excel"), "is only for tables, not for the page");
    return endpoint.parameters().read(resource, parameters);
  }

  private Reply found(Request request, Address address, ParsedRequest asked)
      throws Refusal, BadRequest, SearchException, IOException {
    Snapshot snapshot = endpoint.archive().snapshot(asked.snapshot());
    IndexStatus index = snapshot.status();
    EntityTag tag = endpoint.tag(snapshot, asked, "page", request, false);
    if (tag.matches(request.header("If-None-Match"))) {
      return Endpoint.tagged(Reply.notModified(), tag);
    }
    if (index.articles() == 0) {
      return Endpoint.tagged(SearchPage.empty(), tag);
    }
    Paging paging = Paging.of(address, asked.request().size());
    Interval bars = asked.request().histogram().orElse(interval(asked.request(), index));
    SearchRequest wanted =
        paging
            .request(snapshot, asked.request())
            .counting(facets(asked.request()), Optional.of(drawable(bars, asked.request(), index)));
    Answer answer = Answer.find(snapshot, asked.with(wanted));
    if (wanted.histogram().filter(bars::equals).isEmpty()) {
      answer =
          answer.with(
              "By "
                  + bars.parameter()
                  + " there would be more than "
                  + HistogramFigure.MOST
                  + " bars; narrow the dates to see them.");
    }
    long others = others(snapshot, address, asked);
    List<String> meant =
        answer.results().total() == 0 && asked.saidBy().isPresent()
            ? meant(snapshot, asked.saidBy().get())
            : List.of();
    return Endpoint.tagged(
        new SearchPage(address, answer, others, paging, meant, original(snapshot, asked)).reply(),
        tag);
  }

  /**
   * Names like one that nobody has, among those who are quoted most: by the whole name, else by the
   * surname.
   */
  private List<String> meant(Snapshot snapshot, String typed)
      throws BadRequest, SearchException, IOException {
    if (!snapshot.actorsNamed(typed, 1).isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> parameters =
        Map.of("size", List.of(Integer.toString(Parameters.MOST)));
    SearchRequest most = endpoint.parameters().readFacet(Facet.ACTOR, parameters).request();
    return SpellingSuggestions.labels(
        typed,
        snapshot.search(most).facets().getFirst().values().stream()
            .map(FacetValues.FacetValue::label)
            .toList());
  }

  private static Optional<String> original(Snapshot snapshot, ParsedRequest asked)
      throws SearchException, IOException {
    Optional<String> id = asked.request().copies().of();
    return id.isPresent() ? snapshot.printed(id.get()).map(Article::title) : Optional.empty();
  }

  /** How many hits the same search has in the other view. */
  private long others(Snapshot snapshot, Address address, ParsedRequest asked)
      throws Refusal, BadRequest, SearchException, IOException {
    Resource other =
        asked.resource() == Resource.ARTICLES ? Resource.QUOTATIONS : Resource.ARTICLES;
    SearchRequest request = asked(address.without("cursor"), other).request();
    return snapshot.search(request.page(0, Optional.empty()).bare()).total();
  }

  private static Reply refused(Address address, Resource resource, Problem problem) {
    return SearchPage.refused(address, resource.view(), problem).with("Cache-Control", "no-store");
  }

  private static Resource resource(Address address) throws Refusal {
    return switch (address.value("view")) {
      case "", "articles" -> Resource.ARTICLES;
      case "quotations" -> Resource.QUOTATIONS;
      default ->
          throw new Refusal(
              new Problem(
                  400,
                  "bad-request",
                  "There are two views: articles and quotations.",
                  Optional.of("view"),
                  OptionalInt.empty(),
                  Optional.empty(),
                  Map.of()));
    };
  }

  /** What is asked for, else the page's own choice; more values where some are ticked. */
  private static List<FacetRequest> facets(SearchRequest request) {
    if (!request.facets().isEmpty()) {
      return request.facets();
    }
    List<FacetRequest> facets = new ArrayList<>();
    for (Facet facet :
        switch (request.view()) {
          case ARTICLES -> OF_ARTICLES;
          case QUOTATIONS -> OF_QUOTATIONS;
        }) {
      boolean ticked = request.filters().stream().anyMatch(filter -> filter.facet() == facet);
      facets.add(
          new FacetRequest(
              facet,
              ticked ? Parameters.MOST : FacetPanel.LISTED,
              "",
              under(facet, request),
              Optional.empty()));
    }
    return facets;
  }

  /** As fine as a hundred bars or so allow, over the period that is asked for. */
  private static Interval interval(SearchRequest request, IndexStatus index) {
    long days = days(request, index);
    return days <= DAYS ? Interval.DAY : days <= MONTHS ? Interval.MONTH : Interval.YEAR;
  }

  /** The interval, or the next coarser one that gives bars that can be seen. */
  private static Interval drawable(Interval interval, SearchRequest request, IndexStatus index) {
    long days = days(request, index);
    for (Interval each : List.of(Interval.DAY, Interval.WEEK, Interval.MONTH)) {
      if (each.compareTo(interval) >= 0 && days / width(each) <= HistogramFigure.MOST) {
        return each;
      }
    }
    return Interval.YEAR;
  }

  private static int width(Interval interval) {
    return switch (interval) {
      case DAY -> 1;
      case WEEK -> 7;
      case MONTH -> 30;
      case YEAR -> 365;
    };
  }

  private static long days(SearchRequest request, IndexStatus index) {
    Optional<LocalDate> first = index.first();
    Optional<LocalDate> last = index.last();
    for (Query part : Queries.parts(request.query())) {
      if (part instanceof Query.Published(Optional<LocalDate> from, Optional<LocalDate> to)) {
        first = from.or(index::first);
        last = to.or(index::last);
      }
    }
    return first.isPresent() && last.isPresent()
        ? ChronoUnit.DAYS.between(first.get(), last.get())
        : 0;
  }

  /** Inside of the one place that is ticked, its parts are listed. */
  private static String under(Facet facet, SearchRequest request) {
    if (facet != Facet.PLACE) {
      return "";
    }
    List<FacetFilter> places =
        request.filters().stream().filter(filter -> filter.facet() == Facet.PLACE).toList();
    if (places.isEmpty() || places.getFirst().include().size() != 1) {
      return "";
    }
    String path = Folding.fold(places.getFirst().include().getFirst());
    return path.contains("/") || path.length() == 2 ? path : "";
  }
}
