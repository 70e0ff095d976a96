package news.dateline.archive.web;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Window;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/**
 * What a server answered, as a web archive holds it: header and body, maybe chunked and encoded
 * (gzip, deflate, br).
 */
sealed interface HttpCapture {

  /** How many bytes of a header are looked at before the body is read. */
  int HEADER = 1 << 16;

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
      return new Broken(String.valueOf(damage.getMessage()));
    }
    boolean isHtml = declared(response).contains("html") || HtmlFile.looksLike(body);
    if (!isHtml) {
      String type = declared(response);
      return new Other(type.isEmpty() ? "of no known type" : type);
    }
    return body.length == 0
        ? new Other("an empty page")
        : new WebPage(body, charset(response.headers().first("Content-Type").orElse("")));
  }

  /** The charset of a header such as {@code text/html; charset=utf-8}. */
  static Optional<String> charset(String contentType) {
    try {
      return Optional.ofNullable(MediaType.parseLeniently(contentType).parameters().get("charset"));
    } catch (RuntimeException broken) {
      return Optional.empty();
    }
  }

  /**
   * The body without its encodings. One that is said to be chunked or encoded and is not is taken
   * as it stands; one that breaks off is given as far as it goes.
   */
  private static byte[] body(byte[] answer, HttpResponse response) throws DamagedInput {
    byte[] decoded = read(response, true);
    if (decoded.length > 0) {
      return decoded;
    }
    byte[] plain = read(reparsed(answer), false);
    return plain.length > 0 ? plain : behindHeader(answer);
  }

  private static HttpResponse reparsed(byte[] answer) throws DamagedInput {
    try {
      return parsed(answer);
    } catch (IOException broken) {
      throw new DamagedInput("not an HTTP response: " + printable(broken));
    }
  }

  private static byte[] behindHeader(byte[] answer) {
    for (int i = 3; i < answer.length; i++) {
      if (answer[i] == '\n' && (answer[i - 1] == '\n' || answer[i - 2] == '\n')) {
        return Arrays.copyOfRange(answer, i + 1, answer.length);
      }
    }
    return new byte[0];
  }

  private static byte[] read(HttpResponse response, boolean decode) throws DamagedInput {
    byte[] body = new byte[1 << 16];
    int length = 0;
    try {
      InputStream in = decode ? decoded(response) : response.body().stream();
      while (true) {
        if (length == body.length) {
          if (length >= Window.LIMIT) {
            throw new DamagedInput(
                "the page unpacks to more than "
                    + (Window.LIMIT >> 20)
                    + " MiB; no page is so long");
          }
          body = Arrays.copyOf(body, length * 2);
        }
        int count = in.read(body, length, body.length - length);
        if (count < 0) {
          break;
        }
        length += count;
      }
    } catch (DamagedInput tooLong) {
      throw tooLong;
    } catch (IOException | RuntimeException breaksOff) {
      // What came before is the page as far as it was captured.
    }
    return Arrays.copyOf(body, length);
  }

  /** The body without its encodings: gzip and br as jwarc does, deflate and zstd here. */
  private static InputStream decoded(HttpResponse response) throws IOException {
    String encoding =
        response.headers().first("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "deflate" -> inflated(response.body().stream());
      case "zstd" -> new ZstdInputStream(response.body().stream());
      default -> response.bodyDecoded().stream();
    };
  }

  /** RFC 9110 means zlib; some servers send what is inside of it. */
  private static InputStream inflated(InputStream body) throws IOException {
    BufferedInputStream in = new BufferedInputStream(body);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    boolean zlib = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!zlib));
  }
}
