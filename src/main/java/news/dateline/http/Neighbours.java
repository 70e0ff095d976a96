package news.dateline.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.search.BadRequest;
import news.dateline.search.Cursor;
import news.dateline.search.Hit;
import news.dateline.search.ParsedRequest;
import news.dateline.search.Resource;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;

/**
 * Where an article stands in the results that it was opened from: the address of the results, which
 * hit it is, and the articles before and after it. The article's own address takes the search
 * along, so that this can be found again from it alone.
 *
 * @param results the address of the page of results
 * @param number which hit it is, from 1; 0 when it is not on that page any more
 * @param total how many hits there are
 * @param before the address of the article before it
 * @param after the address of the article after it
 */
record Neighbours(
    Address results, long number, long total, Optional<String> before, Optional<String> after) {

  /**
   * Finds them.
   *
   * @param search the parameters that the article's address takes along, at least one
   * @throws BadRequest when they make no sense
   */
  static Neighbours find(Endpoint endpoint, Address search, String id)
      throws BadRequest, Refusal, SearchException, IOException {
    Map<String, List<String>> parameters = new LinkedHashMap<>(search.parameters());
    parameters.remove("view");
    parameters.remove("start");
    Resource resource =
        search.value("view").equals("quotations") ? Resource.QUOTATIONS : Resource.ARTICLES;
    ParsedRequest asked = endpoint.parameters().read(resource, parameters);
    Snapshot snapshot = endpoint.archive().snapshot(asked.snapshot());
    Paging paging = Paging.of(search, asked.request().size());
    SearchRequest request = paging.request(snapshot, asked.request()).bare();
    Results page = snapshot.search(request);
    List<String> ids = ids(page);
    int at = ids.indexOf(id);
    if (at < 0) {
      return new Neighbours(search, 0, page.total(), Optional.empty(), Optional.empty());
    }
    Optional<String> before = other(ids.subList(0, at).reversed(), id, search);
    if (before.isEmpty() && paging.start() > 1 && paging.leadsBack()) {
      Address back = paging.back(search);
      SearchRequest first = asked.request().page(asked.request().size(), Optional.empty()).bare();
      List<String> earlier =
          ids(snapshot.search(Paging.of(back, first.size()).request(snapshot, first)));
      before = other(earlier.reversed(), id, back);
    }
    Optional<String> after = other(ids.subList(at, ids.size()), id, search);
    Optional<Cursor> next = page.next();
    if (after.isEmpty() && next.isPresent()) {
      after =
          other(
              ids(snapshot.search(request.page(request.size(), next))),
              id,
              paging.on(search, asked, next.get()));
    }
    return new Neighbours(search, paging.start() + at, page.total(), before, after);
  }

  private static Optional<String> other(List<String> ids, String id, Address search) {
    return ids.stream()
        .filter(other -> !other.equals(id))
        .findFirst()
        .map(other -> search.at("/articles/" + Address.encode(other)).toString());
  }

  private static List<String> ids(Results page) {
    List<String> ids = new ArrayList<>();
    for (Hit hit : page.hits()) {
      ids.add(hit.article().id());
    }
    return ids;
  }

  /** The way back to the results, on and back. */
  Html links() {
    return Html.el("nav")
        .set("class", "neighbours")
        .set("aria-label", "Results")
        .add(
            Html.el("a")
                .set("href", results.at("/").toString())
                .text(number == 0 ? "Back to the results" : "Results"),
            Html.when(
                number > 0,
                Html.el("span")
                    .set("class", "note")
                    .text(Wording.number(number) + " of " + Wording.number(total))),
            Html.maybe(
                before,
                address -> Html.el("a").set("rel", "prev").set("href", address).text("Previous")),
            Html.maybe(
                after,
                address -> Html.el("a").set("rel", "next").set("href", address).text("Next")));
  }
}
