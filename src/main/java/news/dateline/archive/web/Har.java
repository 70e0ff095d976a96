package news.dateline.archive.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.archive.record.FileHead;
import news.dateline.archive.record.Format;
import news.dateline.archive.record.RecordSink;
import news.dateline.archive.record.Records;
import news.dateline.archive.record.Source;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.PageCharset;

/**
 * HAR (HTTP Archive 1.2), what a browser's network panel saves: each entry is a request and its
 * answer. An answer 200 of HTML is a page; everything else is passed over and counted.
 */
public final class Har implements Format {
  private static final Pattern BEGIN =
      Pattern.compile(
          "^\\s*\\{\\s*\"log\"\\s*:\\s*\\{\\s*\"(?:version|creator|browser|pages|entries|comment)\"");

  @Override
  public String name() {
    return "har";
  }

  @Override
  public String mark() {
    return "it begins as a browser's log of its requests";
  }

  @Override
  public boolean recognises(FileHead head) {
    String begin =
        new String(head.bytes(), 0, Math.min(head.bytes().length, 1000), StandardCharsets.UTF_8);
    return BEGIN.matcher(begin).find();
  }

  @Override
  public void read(Source source, Records records) throws IOException {
    RecordSink sink = new RecordSink(source, records);
    JsonReader json =
        new JsonReader(new InputStreamReader(source.stream(), StandardCharsets.UTF_8));
    while (true) {
      JsonElement entry;
      try {
        Optional<JsonElement> next = next(json);
        if (next.isEmpty()) {
          return;
        }
        entry = next.get();
      } catch (DamagedInput damage) {
        sink.reject(0, damage);
        return;
      } catch (IOException | JsonParseException | IllegalStateException broken) {
        sink.reject(0, "the log is no JSON from here on, or breaks off; save it again");
        return;
      }
      Optional<JsonObject> request = object(entry, "request");
      Optional<JsonObject> response = object(entry, "response");
      if (request.isPresent() && response.isPresent()) {
        take(sink, entry.getAsJsonObject(), text(request.get(), "url"), response.get());
      } else {
        sink.reject(0, "an entry without request or answer; save the log again");
      }
    }
  }

  /** The next entry; passes everything else. */
  private static Optional<JsonElement> next(JsonReader json) throws IOException {
    while (true) {
      JsonToken token = json.peek();
      boolean entry =
          token == JsonToken.BEGIN_OBJECT && json.getPath().matches("\\$\\.log\\.entries\\[\\d+]");
      if (entry) {
        return Optional.of(JsonParser.parseReader(json));
      }
      switch (token) {
        case BEGIN_OBJECT -> json.beginObject();
        case END_OBJECT -> json.endObject();
        case BEGIN_ARRAY -> json.beginArray();
        case END_ARRAY -> json.endArray();
        case NAME -> {
          String name = json.nextName();
          boolean passed =
              !(json.getPath().equals("$.log") && name.equals("log"))
                  && !json.getPath().equals("$.log.entries");
          if (passed) {
            json.skipValue();
          }
        }
        case END_DOCUMENT -> {
          return Optional.empty();
        }
        default -> json.skipValue();
      }
    }
  }

  private static void take(RecordSink sink, JsonObject entry, String url, JsonObject response)
      throws IOException {
    JsonObject content = object(response, "content").orElseGet(JsonObject::new);
    String type = text(content, "mimeType").toLowerCase(Locale.ROOT);
    String kind = type.split(";", 2)[0].strip();
    String status = text(response, "status");
    String text = text(content, "text");
    if (!status.equals("200")) {
      sink.skip("HTTP " + status);
    } else if (!kind.contains("html")) {
      sink.skip(kind.isEmpty() ? "of no known type" : kind);
    } else if (text.isBlank()) {
      sink.skip("a page that the browser did not keep");
    } else {
      page(sink, text, text(content, "encoding"), type, url, time(text(entry, "startedDateTime")));
    }
  }

  private static void page(
      RecordSink sink,
      String text,
      String encoding,
      String type,
      String url,
      Optional<Instant> time)
      throws IOException {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    if (!encoding.equals("base64")) {
      sink.page(0, text, raw, Optional.of(url), time);
      return;
    }
    try {
      byte[] body = Payload.unpacked(Base64.getMimeDecoder().decode(raw), false, List.of());
      String html = PageCharset.decode(body, HttpCapture.charset(type));
      sink.page(0, html, body, Optional.of(url), time);
    } catch (DamagedInput damage) {
      sink.reject(0, damage);
    } catch (IllegalArgumentException broken) {
      sink.reject(0, "a page that is not in Base64, as the log says; save it again");
    }
  }

  private static Optional<JsonObject> object(JsonElement in, String name) {
    return in instanceof JsonObject object && object.get(name) instanceof JsonObject inner
        ? Optional.of(inner)
        : Optional.empty();
  }

  private static String text(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  private static Optional<Instant> time(String printed) {
    try {
      return Optional.of(OffsetDateTime.parse(printed).toInstant());
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
