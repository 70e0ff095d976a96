package news.dateline.http;

import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.search.BadRequest;
import news.dateline.search.Hit;
import news.dateline.search.ParsedRequest;
import news.dateline.search.Resource;
import news.dateline.search.Results;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;

/**
 * Answers {@code articles} and {@code quotations}: a page of hits as JSON, JSON lines or CSV; or,
 * as one of the latter two and without {@code size}, every hit, while it is being found.
 *
 * @param endpoint what is served
 * @param resource what is listed
 * @param fixed the form that the path names; absent negotiates
 */
record HitsHandler(Endpoint endpoint, Resource resource, Optional<ReplyFormat> fixed)
    implements Handler {

  @Override
  public Reply answer(Request request, String variable)
      throws Refusal, BadRequest, SearchException, IOException {
    ReplyFormat form =
        fixed.isPresent()
            ? fixed.get()
            : ReplyFormat.negotiate(request.header("Accept"), List.of(ReplyFormat.values()));
    Map<String, List<String>> sent = Endpoint.sent(request);
    check(form, sent);
    ParsedRequest asked = endpoint.parameters().read(resource, sent);
    List<Column> columns = Column.chosen(resource.view(), asked.fields());
    Snapshot snapshot = endpoint.archive().snapshot(asked.snapshot());
    EntityTag tag = endpoint.tag(snapshot, asked, form.ending(), request, form != ReplyFormat.JSON);
    boolean get = !request.method().equals("POST");
    Reply reply;
    if (get && tag.matches(request.header("If-None-Match"))) {
      reply = Reply.notModified();
    } else if (form == ReplyFormat.JSON) {
      Answer answer = Answer.find(snapshot, asked);
      reply = AnswerJson.hits(answer, next(asked, form, answer.cursor()));
    } else if (asked.sized()) {
      reply = page(snapshot, asked, form, columns);
    } else if (request.head()) {
      reply = bare(form).with("X-Total-Count", Long.toString(count(snapshot, asked.request())));
    } else {
      reply =
          bare(form)
              .with(new Reply.Stream(opening -> stream(snapshot, asked, form, columns, opening)));
    }
    reply = fixed.isPresent() ? reply : reply.with("Vary", "Accept");
    return get ? Endpoint.tagged(reply, tag) : reply.with("Cache-Control", "no-store");
  }

  private static void check(ReplyFormat form, Map<String, List<String>> sent) throws Refusal {
    if (form == ReplyFormat.JSON) {
      Endpoint.refuse(
          sent, List.of("fields"), "chooses the columns of .csv and .jsonl; leave it out");
    } else {
      Endpoint.refuse(
          sent,
          List.of("facet", "facet_size", "interval"),
          "is only for .json; for tables there are facets/{field}.csv and histogram.csv");
      boolean sized = !sent.getOrDefault("size", List.of()).stream().allMatch(String::isBlank);
      if (!sized
          && sent.getOrDefault("cursor", List.of()).stream()
              .anyMatch(cursor -> !cursor.isBlank() && !cursor.equals("*"))) {
        Endpoint.refuse(
            sent, List.of("cursor"), "needs size here: without size, all hits come at once");
      }
    }
    if (form != ReplyFormat.CSV) {
      Endpoint.refuse(sent, List.of("excel"), "is only for .csv");
    }
  }

  private Optional<String> next(ParsedRequest asked, ReplyFormat form, Optional<String> cursor) {
    return endpoint.next(asked, form, cursor, resource.path());
  }

  private static Reply bare(ReplyFormat form) {
    return Reply.of(200, form.contentType(), new byte[0]);
  }

  private static long count(Snapshot snapshot, SearchRequest request)
      throws IOException, SearchException {
    return snapshot.search(request.page(0, Optional.empty()).bare()).total();
  }

  private Reply page(Snapshot snapshot, ParsedRequest asked, ReplyFormat form, List<Column> columns)
      throws IOException, SearchException {
    boolean snippets = form == ReplyFormat.JSONL && asked.fields().isEmpty();
    Results results = snapshot.search(snippets ? asked.request() : asked.request().bare());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Rows rows = new Rows(snapshot, asked, form, columns, bytes);
    for (Hit hit : results.hits()) {
      rows.write(hit);
    }
    rows.flush();
    Reply reply =
        Reply.of(200, form.contentType(), bytes.toByteArray())
            .with("X-Total-Count", Long.toString(results.total()));
    return next(asked, form, results.next().map(asked::cursor))
        .map(address -> reply.with("Link", "<" + address + ">; rel=\"next\""))
        .orElse(reply);
  }

  /** Every hit; the headers go out with the first one, when the total is known. */
  private void stream(
      Snapshot snapshot,
      ParsedRequest asked,
      ReplyFormat form,
      List<Column> columns,
      Reply.Opening opening)
      throws IOException, SearchException, Refusal {
    if (!endpoint.streams().tryAcquire()) {
      throw new Refusal(
          Problem.of(
                  429,
                  "too-many-streams",
                  endpoint.settings().streams()
                      + " streams are under way, the most allowed at once; try again later, or ask"
                      + " for pages with size.")
              .with("Retry-After", "10"));
    }
    try {
      SearchRequest request =
          form == ReplyFormat.JSONL && asked.fields().isEmpty()
              ? asked.request()
              : asked.request().bare();
      Streaming streaming = new Streaming(snapshot, asked, form, columns, opening);
      snapshot.stream(request, total -> streaming.total = total, streaming);
      streaming.rows().flush();
    } finally {
      endpoint.streams().release();
    }
  }

  /** A stream of hits, opened by the first of them. */
  private static final class Streaming implements Snapshot.HitConsumer {
    private final Snapshot snapshot;
    private final ParsedRequest asked;
    private final ReplyFormat form;
    private final List<Column> columns;
    private final Reply.Opening opening;
    private Optional<Rows> open = Optional.empty();
    private long total;

    Streaming(
        Snapshot snapshot,
        ParsedRequest asked,
        ReplyFormat form,
        List<Column> columns,
        Reply.Opening opening) {
      this.snapshot = snapshot;
      this.asked = asked;
      this.form = form;
      this.columns = columns;
      this.opening = opening;
    }

    @Override
    public void accept(Hit hit) throws IOException {
      rows().write(hit);
    }

    Rows rows() throws IOException {
      if (open.isEmpty()) {
        OutputStream out = opening.open(Map.of("X-Total-Count", Long.toString(total)));
        open = Optional.of(new Rows(snapshot, asked, form, columns, out));
      }
      return open.get();
    }
  }

  /** Hits as lines. */
  private static final class Rows {
    private final Snapshot snapshot;
    private final ReplyFormat form;
    private final List<Column> columns;
    private final boolean whole;
    private final Writer lines;
    private final Table table;

    Rows(
        Snapshot snapshot,
        ParsedRequest asked,
        ReplyFormat form,
        List<Column> columns,
        OutputStream out)
        throws IOException {
      this.snapshot = snapshot;
      this.form = form;
      this.columns = columns;
      this.whole = asked.fields().isEmpty();
      this.lines =
          new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 * 1024);
      this.table =
          form == ReplyFormat.CSV
              ? Table.csv(out, columns.stream().map(Column::name).toList(), asked.excel())
              : Table.none();
    }

    void write(Hit hit) throws IOException {
      if (form == ReplyFormat.JSONL && whole) {
        Table.line(lines, HitJson.of(hit));
        return;
      }
      Row row = new Row(snapshot, hit);
      if (form == ReplyFormat.JSONL) {
        JsonObject object = new JsonObject();
        for (Column column : columns) {
          object.add(column.name(), column.value().of(row));
        }
        Table.line(lines, object);
      } else {
        List<String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
          cells.add(Column.cell(column.value().of(row)));
        }
        table.row(cells);
      }
    }

    void flush() throws IOException {
      table.flush();
      lines.flush();
    }
  }

  /** A hit, and its article when a column asks for it. */
  private static final class Row implements Column.Row {
    private final Snapshot snapshot;
    private final Hit hit;

    Row(Snapshot snapshot, Hit hit) {
      this.snapshot = snapshot;
      this.hit = hit;
    }

    @Override
    public Hit hit() {
      return hit;
    }

    @Override
    public Article article() throws IOException {
      String id = hit.article().id();
      try {
        return snapshot
            .article(id)
            .orElseThrow(
                () -> new IOException("the index lists an article that it does not hold: " + id));
      } catch (SearchException e) {
        throw new IOException(
            "the article " + id + " cannot be read any more: " + e.getMessage(), e);
      }
    }
  }
}
