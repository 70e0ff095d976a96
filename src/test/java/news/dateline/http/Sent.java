package news.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client would get from an application, without a socket between them. */
record Sent(int status, Map<String, String> headers, byte[] body) {
  /** The port that the application believes to listen at. */
  static final int PORT = 8080;

  /** A request from this machine. */
  static Request request(String method, String target) {
    return Request.of(method, target).with("Host", "localhost:" + PORT);
  }

  /** Asks, and does with the reply what the socket would do. */
  static Sent by(Application application, Request request) {
    Reply reply = application.answer(request, PORT);
    Map<String, String> headers = new LinkedHashMap<>(reply.headers());
    return switch (reply.content()) {
      case Reply.Bytes(byte[] bytes) -> new Sent(reply.status(), headers, bytes);
      case Reply.Stream(Reply.Writer writer) -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
          writer.write(
              more -> {
                headers.putAll(more);
                return out;
              });
          yield new Sent(reply.status(), headers, out.toByteArray());
        } catch (Exception e) {
          Reply failed = application.failed(request, e);
          yield new Sent(
              failed.status(), failed.headers(), ((Reply.Bytes) failed.content()).bytes());
        }
      }
    };
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The object of a reply that went well. */
  JsonObject json() {
    assertThat(status).as(text()).isEqualTo(200);
    return JsonParser.parseString(text()).getAsJsonObject();
  }

  /** The problem of a reply that did not. */
  JsonObject problem(int expected) {
    assertThat(status).as(text()).isEqualTo(expected);
    assertThat(headers).containsEntry("Content-Type", "application/problem+json");
    JsonObject problem = JsonParser.parseString(text()).getAsJsonObject();
    assertThat(problem.get("status").getAsInt()).isEqualTo(expected);
    assertThat(problem.keySet()).contains("type", "title", "detail");
    return problem;
  }
}
