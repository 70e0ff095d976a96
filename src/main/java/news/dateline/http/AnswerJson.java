package news.dateline.http;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import news.dateline.actors.Corrections;
import news.dateline.json.ArticleJson;
import news.dateline.search.ClauseCount;
import news.dateline.search.FacetValues;
import news.dateline.search.Histogram;
import news.dateline.search.Hit;
import news.dateline.search.IndexStatus;

/** An answer as one JSON object; the order of its keys is fixed. */
final class AnswerJson {
  private final JsonWriter json;

  private AnswerJson(JsonWriter json) {
    this.json = json;
  }

  /** A part of the object. */
  private interface Part {
    void write(AnswerJson to) throws IOException;
  }

  /**
   * A page of hits with what was counted.
   *
   * @param next the address of the next page
   */
  static Reply hits(Answer answer, Optional<String> next) {
    return object(
        to -> {
          to.head(answer);
          to.json.name("hits").beginArray();
          for (Hit hit : answer.results().hits()) {
            ArticleJson.text(HitJson.of(hit), to.json);
          }
          to.json.endArray();
          to.json.name("facets").beginObject();
          for (FacetValues values : answer.results().facets()) {
            to.json.name(values.facet().parameter()).beginObject();
            to.facet(values);
            to.json.endObject();
          }
          to.json.endObject();
          to.json.name("histogram");
          if (answer.results().histogram().isPresent()) {
            to.histogram(answer.results().histogram().get());
          } else {
            to.json.nullValue();
          }
          to.clauses(answer.clauses());
          to.next(answer.cursor(), next);
        });
  }

  /** The values of one facet. */
  static Reply facet(
      Answer answer, FacetValues values, Optional<String> cursor, Optional<String> next) {
    return object(
        to -> {
          to.head(answer);
          to.json.name("facet").value(values.facet().parameter());
          to.facet(values);
          to.clauses(answer.clauses());
          to.next(cursor, next);
        });
  }

  /** Hits over time. */
  static Reply histogram(Answer answer, Histogram histogram) {
    return object(
        to -> {
          to.head(answer);
          to.json.name("histogram");
          to.histogram(histogram);
          to.clauses(answer.clauses());
        });
  }

  /** What the index holds. */
  static Reply status(String version, IndexStatus index, Corrections corrections) {
    return object(
        to -> {
          to.json.name("version").value(version);
          to.json.name("schema").value(index.schema());
          to.json.name("fingerprint").value(index.fingerprint());
          to.json.name("generation").value(index.generation());
          to.json.name("articles").value(index.articles());
          to.json.name("quotations").value(index.quotations());
          to.json.name("files").value(index.files());
          to.json.name("first").value(index.first().map(Object::toString).orElse(null));
          to.json.name("last").value(index.last().map(Object::toString).orElse(null));
          to.json.name("bytes").value(index.bytes());
          to.json.name("corrections");
          ArticleJson.text(AppliedJson.of(corrections), to.json);
        });
  }

  private static Reply object(Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    try (JsonWriter json = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
      json.setStrictness(Strictness.STRICT);
      json.setHtmlSafe(false);
      json.setSerializeNulls(true);
      json.beginObject();
      part.write(new AnswerJson(json));
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    bytes.write('\n');
    return Reply.of(200, ReplyFormat.JSON.contentType(), bytes.toByteArray());
  }

  private void head(Answer answer) throws IOException {
    json.name("query").beginObject();
    json.name("input").value(answer.asked().input());
    json.name("parsed").value(answer.asked().parsed());
    json.name("warnings").beginArray();
    for (String warning : answer.warnings()) {
      json.value(warning);
    }
    json.endArray().endObject();
    json.name("index").beginObject();
    json.name("fingerprint").value(answer.index().fingerprint());
    json.name("generation").value(answer.index().generation());
    json.name("articles").value(answer.index().articles());
    json.endObject();
    json.name("corrections");
    ArticleJson.text(AppliedJson.of(answer.applied()), json);
    json.name("total").value(answer.results().total());
  }

  private void facet(FacetValues values) throws IOException {
    json.name("distinct").value(values.distinct());
    json.name("missing").value(values.missing());
    json.name("other").value(values.other());
    json.name("values").beginArray();
    for (FacetValues.FacetValue value : values.values()) {
      json.beginObject();
      json.name("value").value(value.value());
      json.name("label").value(value.label());
      json.name("count").value(value.count());
      json.name("selected").value(value.selected());
      if (!value.also().isEmpty()) {
        json.name("also").beginArray();
        for (String name : value.also()) {
          json.value(name);
        }
        json.endArray();
      }
      json.endObject();
    }
    json.endArray();
  }

  private void histogram(Histogram histogram) throws IOException {
    json.beginObject();
    json.name("interval").value(histogram.interval().parameter());
    json.name("unknown").value(histogram.unknown());
    json.name("buckets").beginArray();
    for (Histogram.Bucket bucket : histogram.buckets()) {
      json.beginObject();
      json.name("start").value(bucket.start().toString());
      json.name("count").value(bucket.count());
      json.name("all").value(bucket.all());
      json.endObject();
    }
    json.endArray().endObject();
  }

  /** Only where nothing was found. */
  private void clauses(List<ClauseCount> clauses) throws IOException {
    if (clauses.isEmpty()) {
      return;
    }
    json.name("clauses").beginArray();
    for (ClauseCount clause : clauses) {
      json.beginObject();
      json.name("parameter").value(clause.parameter());
      json.name("clause").value(clause.clause());
      json.name("total").value(clause.total());
      json.endObject();
    }
    json.endArray();
  }

  private void next(Optional<String> cursor, Optional<String> next) throws IOException {
    json.name("nextCursor").value(cursor.orElse(null));
    json.name("next").value(next.orElse(null));
  }
}
