package news.dateline.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import news.dateline.search.Cursor;
import news.dateline.search.Parameters;
import news.dateline.search.ParsedRequest;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;

/**
 * Where in the hits a page is. Its address says it by {@code cursor}, like the endpoint's, and by
 * {@code start}, the number of its first hit, which only the page knows: it is shown, and leads
 * back. Without a cursor, {@code start} alone is found by counting through the hits, as far as
 * {@link Parameters#MOST}.
 *
 * @param start the number of the page's first hit, from 1
 * @param size hits a page
 */
record Paging(long start, int size) {

  /**
   * Reads {@code start}.
   *
   * @throws Refusal when it is no number, or too far to count to
   */
  static Paging of(Address address, int size) throws Refusal {
    String digits = address.value("start");
    if (digits.isEmpty()) {
      return new Paging(1, size);
    }
    boolean number = digits.matches("[1-9][0-9]{0,11}");
    if (!number
        || (address.value("cursor").isEmpty() && Long.parseLong(digits) > Parameters.MOST + 1)) {
      throw new Refusal(
          new Problem(
              400,
              "bad-request",
              "start is the number of a hit, from 1 to "
                  + (Parameters.MOST + 1)
                  + "; to go further, follow the links at the end of each page.",
              Optional.of("start"),
              OptionalInt.empty(),
              Optional.empty(),
              Map.of()));
    }
    return new Paging(Long.parseLong(digits), size);
  }

  /** The request for this page: where only its number is known, the hits before it are counted. */
  SearchRequest request(Snapshot snapshot, SearchRequest request)
      throws IOException, SearchException {
    return request.after().isPresent() || start == 1
        ? request
        : request.page(size, before(snapshot, request));
  }

  /** The cursor of the page's last hit before it begins; absent when it begins at the first. */
  private Optional<Cursor> before(Snapshot snapshot, SearchRequest request)
      throws IOException, SearchException {
    Results before =
        snapshot.search(request.page(Math.toIntExact(start - 1), Optional.empty()).bare());
    return before.next();
  }

  /** Whether the page before can be found. */
  boolean leadsBack() {
    return start > 1 && start - size <= Parameters.MOST + 1;
  }

  /** The address of the page before. */
  Address back(Address search) {
    long before = Math.max(1, start - size);
    Address first = search.without("cursor").without("start");
    return before == 1 ? first : first.set("start", Long.toString(before));
  }

  /** The address of the page after this one. */
  Address on(Address search, ParsedRequest asked, Cursor next) {
    return search.set("cursor", asked.cursor(next)).set("start", Long.toString(start + size));
  }

  /** The links under the hits. */
  Html links(Address search, Answer answer) {
    Optional<Cursor> next = answer.results().next();
    if (start == 1 && next.isEmpty()) {
      return Html.none();
    }
    return Html.el("nav")
        .set("class", "paging")
        .set("aria-label", "Pages")
        .add(
            Html.when(
                start > size + 1L || (start > 1 && !leadsBack()),
                Html.link(search.without("cursor").without("start").toString(), "First page")),
            Html.when(
                leadsBack(),
                Html.el("a")
                    .set("rel", "prev")
                    .set("href", back(search).toString())
                    .text("Previous page")),
            Html.maybe(
                next,
                cursor ->
                    Html.el("a")
                        .set("rel", "next")
                        .set("href", on(search, answer.asked(), cursor).toString())
                        .text("Next page")));
  }

  /** Which hits are on this page. */
  String range(List<?> hits) {
    return Wording.number(start) + "–" + Wording.number(start + hits.size() - 1);
  }
}
