package news.dateline.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.search.BadRequest;
import news.dateline.search.Histogram;
import news.dateline.search.ParsedRequest;
import news.dateline.search.Resource;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;

/**
 * Answers {@code histogram}: articles over time. In CSV, what is not known so finely is a last line
 * without a start, so that the counts add up to the total.
 *
 * @param endpoint what is served
 * @param fixed the form that the path names; absent negotiates
 */
record HistogramHandler(Endpoint endpoint, Optional<ReplyFormat> fixed) implements Handler {
  private static final List<ReplyFormat> FORMS = List.of(ReplyFormat.JSON, ReplyFormat.CSV);
  private static final List<String> HEADER = List.of("start", "count", "all");

  @Override
  public Reply answer(Request request, String variable)
      throws Refusal, BadRequest, SearchException, IOException {
    ReplyFormat form =
        fixed.isPresent() ? fixed.get() : ReplyFormat.negotiate(request.header("Accept"), FORMS);
    Map<String, List<String>> sent = Endpoint.sent(request);
    if (form != ReplyFormat.CSV) {
      Endpoint.refuse(sent, List.of("excel"), "is only for .csv");
    }
    ParsedRequest asked = endpoint.parameters().read(Resource.HISTOGRAM, sent);
    Snapshot snapshot = endpoint.archive().snapshot(Optional.empty());
    EntityTag tag = endpoint.tag(snapshot, asked, form.ending(), request, form == ReplyFormat.CSV);
    Reply reply =
        tag.matches(request.header("If-None-Match"))
            ? Reply.notModified()
            : found(Answer.find(snapshot, asked), form);
    return Endpoint.tagged(fixed.isPresent() ? reply : reply.with("Vary", "Accept"), tag);
  }

  private static Reply found(Answer answer, ReplyFormat form) throws IOException {
    Histogram histogram =
        answer
            .results()
            .histogram()
            .orElseThrow(() -> new IllegalStateException("the engine left out the histogram"));
    if (form == ReplyFormat.JSON) {
      return AnswerJson.histogram(answer, histogram);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Table table = Table.csv(bytes, HEADER, answer.asked().excel());
    for (Histogram.Bucket bucket : histogram.buckets()) {
      table.row(
          List.of(
              bucket.start().toString(),
              Long.toString(bucket.count()),
              Long.toString(bucket.all())));
    }
    if (histogram.unknown() > 0) {
      table.row(List.of("", Long.toString(histogram.unknown()), ""));
    }
    table.flush();
    return Reply.of(200, form.contentType(), bytes.toByteArray())
        .with("X-Total-Count", Long.toString(answer.results().total()));
  }
}
