package news.dateline.http;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.search.BadRequest;
import news.dateline.search.SearchException;
import news.dateline.search.SnapshotGone;
import news.dateline.search.TimeLimitExceeded;

/**
 * Why a request is not answered, as RFC 9457 has it.
 *
 * @param status the status code
 * @param name the last part of the problem's {@code type}, which never changes: {@code
 *     unknown-parameter}
 * @param detail what is wrong and what to do, as sentences
 * @param parameter the parameter at fault
 * @param position where in its value, in UTF-16 code units from 0
 * @param suggestion what may have been meant
 * @param headers further headers of the reply, such as {@code Allow}
 */
record Problem(
    int status,
    String name,
    String detail,
    Optional<String> parameter,
    OptionalInt position,
    Optional<String> suggestion,
    Map<String, String> headers) {

  /** The media type. */
  static final String TYPE = "application/problem+json";

  /** A word that may be a parameter, and what shows that it is one. */
  private static final Pattern NAME = Pattern.compile("(-?[a-z_]+)([:=]?)");

  Problem {
    headers = Map.copyOf(headers);
  }

  /** A problem that no single parameter is to blame for. */
  static Problem of(int status, String name, String detail) {
    return new Problem(
        status, name, detail, Optional.empty(), OptionalInt.empty(), Optional.empty(), Map.of());
  }

  /** A request that makes no sense. */
  static Problem of(BadRequest bad) {
    return new Problem(
        400,
        "bad-request",
        sentence(bad),
        bad.parameter(),
        bad.position(),
        bad.suggestion(),
        Map.of());
  }

  /** A search that cannot be answered. */
  static Problem of(SearchException cannot) {
    return switch (cannot) {
      case SnapshotGone gone -> of(410, "snapshot-gone", sentence(gone));
      case TimeLimitExceeded late -> of(503, "time-limit", sentence(late));
    };
  }

  /** The same problem with a header. */
  Problem with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Problem(status, name, detail, parameter, position, suggestion, more);
  }

  /** The name of the status, for reading. */
  String title() {
    return switch (status) {
      case 400 -> "The request was not understood";
      case 404 -> "There is nothing here";
      case 405 -> "This method is not allowed here";
      case 406 -> "No acceptable format";
      case 410 -> "The snapshot has been closed";
      case 413 -> "The body is too large";
      case 414 -> "The address is too long";
      case 415 -> "This type of body is not accepted";
      case 421 -> "Not a host of this server";
      case 429 -> "Too many requests at once";
      case 500 -> "The server failed";
      case 503 -> "Not now";
      default -> "Problem " + status;
    };
  }

  /** The object for a script to read. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("type", "/problems/" + name);
    json.addProperty("title", title());
    json.addProperty("status", status);
    json.addProperty("detail", detail);
    parameter.ifPresent(value -> json.addProperty("parameter", value));
    position.ifPresent(value -> json.addProperty("position", value));
    suggestion.ifPresent(value -> json.addProperty("suggestion", value));
    return json;
  }

  /**
   * The words of an exception as a sentence; a parameter or field at its beginning keeps its case.
   */
  static String sentence(Exception exception) {
    String words = Objects.requireNonNullElse(exception.getMessage(), "");
    if (words.isEmpty()) {
      return words;
    }
    Matcher first = NAME.matcher(words);
    boolean named =
        first.lookingAt()
            && (!first.group(2).isEmpty()
                || (exception instanceof BadRequest bad
                    && bad.parameter().filter(first.group(1)::equals).isPresent()));
    String begun =
        named ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return begun.endsWith(".") || begun.endsWith("?") ? begun : begun + ".";
  }
}
