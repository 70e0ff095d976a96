package news.dateline.archive.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.archive.text.DamagedInput;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a server answered, as a web archive holds it: header and body, which {@link Payload}
 * unpacks.
 */
sealed interface HttpCapture {

  /** How many bytes of a header are looked at before the body is read. */
  int HEADER = 1 << 16;

  /** What servers send as a page by mistake, by its first bytes. */
  Map<String, String> MISTYPED =
      Map.of(
          "%PDF-", "application/pdf",
          "\u0089PNG", "image/png",
          "GIF8", "image/gif",
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "RIFF", "of another type than it says",
          "PK\u0003\u0004", "application/zip",
          "wOFF", "a font",
          "wOF2", "a font");

  /**
   * A web page.
   *
   * @param body its bytes, as the server's program wrote them
   * @param charset as the header declares it
   */
  record WebPage(byte[] body, Optional<String> charset) implements HttpCapture {}

  /** Something else, with a few words that many such have in common. */
  record Other(String reason) implements HttpCapture {}

  /** Nothing that can be read. */
  record Broken(String reason) implements HttpCapture {}

  /**
   * What an answer is, as far as its beginning tells.
   *
   * @param head its first bytes
   * @return nothing when it may be a page
   */
  static Optional<HttpCapture> early(byte[] head) {
    try {
      return unwanted(parsed(head));
    } catch (IOException | RuntimeException broken) {
      return Optional.of(new Broken("not an HTTP response: " + printable(broken)));
    }
  }

  private static String printable(Exception broken) {
    return String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
  }

  /** Parsed as a record of its own, since only that tells jwarc how long the body is. */
  private static HttpResponse parsed(byte[] answer) throws IOException {
    byte[] header =
        ("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http;msgtype=response\r\n"
                + "WARC-Target-URI: http://capture/\r\nContent-Length: "
                + answer.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    WarcReader reader =
        new WarcReader(
            new SequenceInputStream(
                new ByteArrayInputStream(header), new ByteArrayInputStream(answer)));
    if (reader.next().orElse(null) instanceof WarcResponse response) {
      return response.http();
    }
    throw new IOException("empty");
  }

  private static Optional<HttpCapture> unwanted(HttpResponse response) {
    if (response.status() != 200) {
      return Optional.of(new Other("HTTP " + response.status()));
    }
    String declared = declared(response);
    boolean mayBePage =
        declared.isEmpty()
            || declared.contains("html")
            || declared.equals("text/plain")
            || declared.equals("application/octet-stream");
    return mayBePage ? Optional.empty() : Optional.of(new Other(declared));
  }

  private static String declared(HttpResponse response) {
    String type = response.headers().first("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What an answer is.
   *
   * @param answer all of its bytes
   */
  static HttpCapture of(byte[] answer) {
    HttpResponse response;
    try {
      response = parsed(answer);
    } catch (IOException | RuntimeException broken) {
      return new Broken("not an HTTP response: " + printable(broken));
    }
    Optional<HttpCapture> unwanted = unwanted(response);
    if (unwanted.isPresent()) {
      return unwanted.get();
    }
    byte[] body;
    try {
      body = body(answer, response);
    } catch (DamagedInput damage) {
      Optional<String> kind =
          declared(response).contains("html")
              ? kind(behindHeader(answer))
              : Optional.of(type(response));
      return kind.<HttpCapture>map(Other::new)
          .orElseGet(() -> new Broken(String.valueOf(damage.getMessage())));
    }
    boolean isHtml = declared(response).contains("html") || HtmlFile.looksLike(body);
    if (!isHtml) {
      return new Other(type(response));
    }
    return body.length == 0
        ? new Other("an empty page")
        : new WebPage(body, charset(response.headers().first("Content-Type").orElse("")));
  }

  private static String type(HttpResponse response) {
    String type = declared(response);
    return type.isEmpty() ? "of no known type" : type;
  }

  /** The charset of a header such as {@code text/html; charset=utf-8}. */
  static Optional<String> charset(String contentType) {
    try {
      return Optional.ofNullable(MediaType.parseLeniently(contentType).parameters().get("charset"));
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
  }

  /** What is sent as a page and is something else, by its magic number. */
  private static Optional<String> kind(byte[] body) {
    String begin = new String(body, 0, Math.min(body.length, 16), StandardCharsets.ISO_8859_1);
    return MISTYPED.entrySet().stream()
        .filter(kind -> begin.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What stands behind the header, without the codings around it. */
  private static byte[] body(byte[] answer, HttpResponse response) throws DamagedInput {
    List<String> codings = new ArrayList<>(listed(response, "Content-Encoding"));
    List<String> transfer = listed(response, "Transfer-Encoding");
    boolean chunked = transfer.contains("chunked");
    transfer.stream().filter(coding -> !coding.equals("chunked")).forEach(codings::add);
    return Payload.unpacked(behindHeader(answer), chunked, codings);
  }

  /** The values of a header that holds a list, in lower case. */
  private static List<String> listed(HttpResponse response, String header) {
    return response.headers().all(header).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static byte[] behindHeader(byte[] answer) {
    for (int i = 1; i < answer.length; i++) {
      boolean blank =
          answer[i] == '\n'
              && (answer[i - 1] == '\n'
                  || (i > 1 && answer[i - 1] == '\r' && answer[i - 2] == '\n'));
      if (blank) {
        return Arrays.copyOfRange(answer, i + 1, answer.length);
      }
    }
    return new byte[0];
  }
}
