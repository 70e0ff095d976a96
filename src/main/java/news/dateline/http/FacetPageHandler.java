package news.dateline.http;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.search.BadRequest;
import news.dateline.search.Facet;
import news.dateline.search.ParsedRequest;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;

/**
 * Answers {@code /facets/{field}}: the page with all values of a facet.
 *
 * @param endpoint what is served
 */
record FacetPageHandler(Endpoint endpoint) implements Handler {
  /** So many values a page. */
  private static final int SIZE = 200;

  /** What the page takes along for the way back, and the list of values does not know. */
  private static final List<String> OF_THE_RESULTS =
      List.of("view", "start", "sort", "facet", "facet_size", "interval", "size");

  @Override
  public Reply answer(Request request, String variable)
      throws Refusal, BadRequest, SearchException, IOException {
    Facet facet = FacetHandler.named(variable);
    Address address = PageHandler.sent(request.parameters()).at("/facets/" + facet.parameter());
    Map<String, List<String>> parameters = new LinkedHashMap<>(address.parameters());
    OF_THE_RESULTS.forEach(parameters::remove);
    parameters.put("size", List.of(Integer.toString(SIZE)));
    ParsedRequest asked = endpoint.parameters().readFacet(facet, parameters);
    Snapshot snapshot = endpoint.archive().snapshot(asked.snapshot());
    EntityTag tag = endpoint.tag(snapshot, asked, "facet page", request, false);
    if (tag.matches(request.header("If-None-Match"))) {
      return Endpoint.tagged(Reply.notModified(), tag);
    }
    FacetHandler.Found found = FacetHandler.find(snapshot, asked, facet);
    Optional<String> cursor = found.cursor();
    return Endpoint.tagged(new FacetPage(address, facet, found.values(), cursor).reply(), tag);
  }
}
