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
import news.dateline.article.Folding;
import news.dateline.search.Asked;
import news.dateline.search.BadRequest;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.FacetRequest;
import news.dateline.search.IndexStatus;
import news.dateline.search.Interval;
import news.dateline.search.Parameters;
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
    Map<String, List<String>> sent = new LinkedHashMap<>();
    request
        .parameters()
        .forEach(
            (name, values) -> {
              List<String> present = values.stream().filter(value -> !value.isBlank()).toList();
              if (!present.isEmpty()) {
                sent.put(name, present);
              }
            });
    Address address = new Address("/", sent);
    if (endpoint.archive().engine().isEmpty()) {
      return SearchPage.empty().with("Cache-Control", "no-store");
    }
    Resource resource = resource(address);
    Map<String, List<String>> parameters = new LinkedHashMap<>(sent);
    parameters.remove("view");
    try {
      Endpoint.refuse(parameters, List.of("fields", "excel"), "belongs to tables, not to the page");
      Asked asked = endpoint.parameters().read(resource, parameters);
      return found(request, address, asked);
    } catch (BadRequest bad) {
      return refused(address, resource, Problem.of(bad));
    } catch (Refusal refusal) {
      return refused(address, resource, refusal.problem());
    } catch (SearchException cannot) {
      return refused(address.without("cursor"), resource, Problem.of(cannot));
    }
  }

  private Reply found(Request request, Address address, Asked asked)
      throws Refusal, SearchException, IOException {
    Snapshot snapshot = endpoint.archive().snapshot(asked.snapshot());
    IndexStatus index = snapshot.status();
    EntityTag tag = endpoint.tag(snapshot, asked, "page", request, false);
    if (tag.matches(request.header("If-None-Match"))) {
      return Endpoint.tagged(Reply.notModified(), tag);
    }
    Reply reply =
        index.articles() == 0
            ? SearchPage.empty()
            : SearchPage.of(
                address, Answer.find(snapshot, asked.with(counted(asked.request(), index))));
    return Endpoint.tagged(reply, tag);
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

  /** The request with the page's own choice of what to count. */
  private static SearchRequest counted(SearchRequest request, IndexStatus index) {
    List<FacetRequest> facets = new ArrayList<>(request.facets());
    if (facets.isEmpty()) {
      for (Facet facet :
          switch (request.view()) {
            case ARTICLES -> OF_ARTICLES;
            case QUOTATIONS -> OF_QUOTATIONS;
          }) {
        facets.add(
            new FacetRequest(
                facet, Parameters.FACET_SIZE, "", under(facet, request), Optional.empty()));
      }
    }
    return new SearchRequest(
        request.view(),
        request.query(),
        request.said(),
        request.filters(),
        request.sort(),
        request.size(),
        request.after(),
        facets,
        Optional.of(request.histogram().orElse(interval(request, index))),
        request.snippets(),
        request.limit());
  }

  /** As fine as a hundred bars or so allow, over the period that is asked for. */
  private static Interval interval(SearchRequest request, IndexStatus index) {
    Optional<LocalDate> first = index.first();
    Optional<LocalDate> last = index.last();
    for (Query part : Queries.parts(request.query())) {
      if (part instanceof Query.Published(Optional<LocalDate> from, Optional<LocalDate> to)) {
        first = from.or(index::first);
        last = to.or(index::last);
      }
    }
    long days =
        first.isPresent() && last.isPresent()
            ? ChronoUnit.DAYS.between(first.get(), last.get())
            : 0;
    return days <= DAYS ? Interval.DAY : days <= MONTHS ? Interval.MONTH : Interval.YEAR;
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
