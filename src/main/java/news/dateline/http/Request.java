package news.dateline.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks.
 *
 * @param method the method as sent, such as {@code GET}; no header overrides it
 * @param path the path as sent, still percent-encoded, beginning with a slash
 * @param query what follows the question mark, as sent; empty when there is none
 * @param given the parameters of whoever asks inside this process, and has no address to decode
 * @param headers the headers by name in lower case, each with its values in order
 * @param body the body, at most one byte longer than the limit; empty when there is none
 */
record Request(
    String method,
    String path,
    String query,
    Optional<Map<String, List<String>>> given,
    Map<String, List<String>> headers,
    byte[] body) {

  Request {
    headers = Map.copyOf(headers);
  }

  /** A request as a client sends it. */
  Request(
      String method, String path, String query, Map<String, List<String>> headers, byte[] body) {
    this(method, path, query, Optional.empty(), headers, body);
  }

  /** A request for a path with these parameters. */
  static Request of(String path, Map<String, List<String>> parameters) {
    return new Request("GET", path, "", Optional.of(parameters), Map.of(), new byte[0]);
  }

  /** A request without headers and body. */
  static Request of(String method, String target) {
    int mark = target.indexOf('?');
    return new Request(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        Map.of(),
        new byte[0]);
  }

  /** The same request with one more header. */
  Request with(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    String key = name.toLowerCase(Locale.ROOT);
    List<String> values = new ArrayList<>(more.getOrDefault(key, List.of()));
    values.add(value);
    more.put(key, values);
    return new Request(method, path, query, given, more, body);
  }

  /** The same request with a body. */
  Request with(byte[] body) {
    return new Request(method, path, query, given, headers, body);
  }

  /** A header's value; where it was sent more than once, the values joined by commas. */
  Optional<String> header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /** Whether only the headers of the reply are wanted. */
  boolean head() {
    return method.equals("HEAD");
  }

  /** The length of path and query together. */
  int targetLength() {
    return path.length() + (query.isEmpty() ? 0 : 1 + query.length());
  }

  /**
   * The parameters, each with its values, in the order of their first appearance.
   *
   * @throws Refusal when a percent-encoding is broken or is not UTF-8
   */
  Map<String, List<String>> parameters() throws Refusal {
    if (given.isPresent()) {
      return given.get();
    }
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      parameters.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
    }
    return parameters;
  }

  /**
   * A segment of the path without its percent-encoding.
   *
   * @throws Refusal when that is broken or not UTF-8
   */
  static String decodeSegment(String segment) throws Refusal {
    return decode(segment.replace("+", "%2B"));
  }

  private static String decode(String encoded) throws Refusal {
    try {
      // As Latin-1 first, one character for each byte: URLDecoder itself would hide bytes that are
      // not UTF-8.
      String bytes = URLDecoder.decode(utf8AsPercent(encoded), StandardCharsets.ISO_8859_1);
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw new Refusal(
          Problem.of(
              400,
              "bad-encoding",
              "The address has a percent-encoding that is not UTF-8: " + encoded));
    }
  }

  /** Characters beyond ASCII that came unencoded, encoded. */
  private static String utf8AsPercent(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
      }
    }
    return encoded.toString();
  }
}
