package news.dateline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.search.BadRequest;
import news.dateline.search.Cursors;
import news.dateline.search.Facet;
import news.dateline.search.FacetRequest;
import news.dateline.search.FacetValues;
import news.dateline.search.ParsedRequest;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;

/**
 * Answers {@code facets/{field}}: the values of one facet under a query, page by page.
 *
 * @param endpoint what is served
 * @param fixed the form that the path names; absent negotiates
 */
record FacetHandler(Endpoint endpoint, Optional<ReplyFormat> fixed) implements Handler {
  private static final List<ReplyFormat> FORMS = List.of(ReplyFormat.JSON, ReplyFormat.CSV);
  private static final List<String> HEADER = List.of("value", "label", "count", "selected");

  @Override
  public Reply answer(Request request, String variable)
      throws Refusal, BadRequest, SearchException, IOException {
    Facet facet = named(variable);
    ReplyFormat form =
        fixed.isPresent() ? fixed.get() : ReplyFormat.negotiate(request.header("Accept"), FORMS);
    Map<String, List<String>> sent = Endpoint.sent(request);
    if (form != ReplyFormat.CSV) {
      Endpoint.refuse(sent, List.of("excel"), "is only for .csv");
    }
    ParsedRequest asked = endpoint.parameters().readFacet(facet, sent);
    Snapshot snapshot = endpoint.archive().snapshot(asked.snapshot());
    EntityTag tag =
        endpoint.tag(snapshot, asked, facet.parameter() + "." + form.ending(), request, false);
    Reply reply =
        tag.matches(request.header("If-None-Match"))
            ? Reply.notModified()
            : found(snapshot, asked, facet, form);
    return Endpoint.tagged(fixed.isPresent() ? reply : reply.with("Vary", "Accept"), tag);
  }

  /**
   * The facet of that name.
   *
   * @throws Refusal when there is none
   */
  static Facet named(String name) throws Refusal {
    return Facet.named(name)
        .orElseThrow(
            () ->
                new Refusal(
                    Problem.of(
                        404,
                        "unknown-facet",
                        "There is no facet \""
                            + name
                            + "\"; there are "
                            + String.join(
                                ", ", Arrays.stream(Facet.values()).map(Facet::parameter).toList())
                            + ".")));
  }

  /**
   * A page of values.
   *
   * @param answer what was found
   * @param values the values
   * @param cursor where the next page begins, if there is one
   */
  record Found(Answer answer, FacetValues values, Optional<String> cursor) {}

  /** Finds the values that were asked for. */
  static Found find(Snapshot snapshot, ParsedRequest asked, Facet facet)
      throws IOException, SearchException {
    FacetRequest wanted = asked.request().facets().getFirst();
    // One more than wanted shows whether there is another page.
    Answer answer = Answer.find(snapshot, asked.with(oneMore(asked.request(), wanted)));
    FacetValues all = answer.results().facets().getFirst();
    boolean more = all.values().size() > wanted.size();
    FacetValues values = more ? cut(all, wanted.size()) : all;
    Optional<String> cursor =
        more
            ? Optional.of(
                Cursors.write(
                    snapshot.name(),
                    facet,
                    new FacetRequest.After(
                        values.values().getLast().count(), values.values().getLast().value())))
            : Optional.empty();
    return new Found(answer, values, cursor);
  }

  private Reply found(Snapshot snapshot, ParsedRequest asked, Facet facet, ReplyFormat form)
      throws IOException, SearchException {
    Found found = find(snapshot, asked, facet);
    FacetValues values = found.values();
    Optional<String> next =
        endpoint.next(asked, form, found.cursor(), "facets/" + facet.parameter());
    if (form == ReplyFormat.JSON) {
      return AnswerJson.facet(found.answer(), values, found.cursor(), next);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Table table = Table.csv(bytes, HEADER, asked.excel());
    for (FacetValues.FacetValue value : values.values()) {
      table.row(
          List.of(
              value.value(),
              value.label(),
              Long.toString(value.count()),
              Boolean.toString(value.selected())));
    }
    table.flush();
    Reply reply =
        Reply.of(200, form.contentType(), bytes.toByteArray())
            .with("X-Total-Count", Long.toString(values.distinct()));
    return next.map(address -> reply.with("Link", "<" + address + ">; rel=\"next\"")).orElse(reply);
  }

  private static SearchRequest oneMore(SearchRequest request, FacetRequest wanted) {
    return request
        .page(0, Optional.empty())
        .counting(
            List.of(
                new FacetRequest(
                    wanted.facet(),
                    wanted.size() + 1,
                    wanted.prefix(),
                    wanted.under(),
                    wanted.after())),
            Optional.empty());
  }

  private static FacetValues cut(FacetValues values, int size) {
    List<FacetValues.FacetValue> kept = values.values().subList(0, size);
    return new FacetValues(
        values.facet(),
        values.distinct(),
        values.missing(),
        values.other() + values.values().get(size).count(),
        kept);
  }
}
