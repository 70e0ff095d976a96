package news.dateline.parse;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address of an article without what differs between two ways to the same text. Two records
 * with the same canonical address are the same article.
 *
 * <p>After RFC 3986, section 6, and the practice of web archives (SURT):
 *
 * <table>
 *   <caption>What is done</caption>
 *   <tr><td>scheme</td><td>{@code http} and {@code https} are one; anything else identifies no article</td></tr>
 *   <tr><td>host</td><td>lower case, international names in ASCII, without {@code www.} and a final dot; user and default
 *     port dropped</td></tr>
 *   <tr><td>path</td><td>case kept; {@code .} and {@code ..} resolved; percent encoding only where needed, in upper case;
 *     no slash at the end</td></tr>
 *   <tr><td>query</td><td>order kept; parameters that only say where the reader came from dropped ({@link #TRACKING})</td></tr>
 *   <tr><td>fragment</td><td>dropped, unless it is a route of its own: {@code #!}</td></tr>
 * </table>
 *
 * <p>An address without path and query is a front page; many records may give it as theirs, so it
 * identifies none.
 */
final class CanonicalUrl {
  /** Parameters that do not change the page. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "gclsrc",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "ocid",
          "cmpid",
          "ncid",
          "smid",
          "xtor",
          "at_medium",
          "at_campaign");

  private static final String UNRESERVED_MARKS = "-._~";
  private static final String KEPT_MARKS = "!$&'()*+,;=:@/?";

  private CanonicalUrl() {}

  /** The canonical form of an address as printed; empty when it identifies no article. */
  static Optional<String> of(String printed) {
    String url = printed.strip();
    int afterScheme =
        url.regionMatches(true, 0, "https://", 0, 8)
            ? 8
            : url.regionMatches(true, 0, "http://", 0, 7) ? 7 : -1;
    if (afterScheme < 0) {
      return Optional.empty();
    }
    int hash = url.indexOf('#', afterScheme);
    String fragment = hash >= 0 && url.startsWith("#!", hash) ? url.substring(hash) : "";
    String address = hash >= 0 ? url.substring(0, hash) : url;
    int question = address.indexOf('?', afterScheme);
    String query = question >= 0 ? address.substring(question + 1) : "";
    String beforeQuery = question >= 0 ? address.substring(0, question) : address;
    int slash = beforeQuery.indexOf('/', afterScheme);
    String path = slash >= 0 ? beforeQuery.substring(slash) : "";
    String host =
        host(
            slash >= 0
                ? beforeQuery.substring(afterScheme, slash)
                : beforeQuery.substring(afterScheme));
    String rest = path(path) + query(query) + encoded(fragment, "#");
    return host.isEmpty() || rest.isEmpty()
        ? Optional.empty()
        : Optional.of("https://" + host + rest);
  }

  private static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    String port = "";
    int colon = host.lastIndexOf(':');
    if (colon >= 0 && colon > host.indexOf(']')) {
      String digits = host.substring(colon + 1);
      port = digits.isEmpty() || digits.equals("80") || digits.equals("443") ? "" : ":" + digits;
      host = host.substring(0, colon);
    }
    try {
      host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
    } catch (IllegalArgumentException | IndexOutOfBoundsException noName) {
      host = encoded(host, "[]:");
    }
    host = host.toLowerCase(Locale.ROOT);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    host = host.startsWith("www.") && host.indexOf('.', 4) > 0 ? host.substring(4) : host;
    return host.isEmpty() ? "" : host + port;
  }

  private static String path(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : encoded(path, "").split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    while (!segments.isEmpty() && segments.getLast().isEmpty()) {
      segments.removeLast();
    }
    String joined = String.join("/", segments);
    return joined.isEmpty() || joined.startsWith("/") ? joined : "/" + joined;
  }

  private static String query(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name =
          (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
        kept.add(encoded(parameter, ""));
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  /** Percent encoding only where it is needed, in upper case. */
  private static String encoded(String text, String alsoKept) {
    StringBuilder encoded = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] & 0xff;
      if (value == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
        int meant = HexFormat.fromHexDigits(text(bytes, i + 1));
        append(encoded, meant, isUnreserved(meant));
        i += 2;
      } else {
        append(
            encoded,
            value,
            isUnreserved(value) || (value < 0x80 && (KEPT_MARKS + alsoKept).indexOf(value) >= 0));
      }
    }
    return encoded.toString();
  }

  private static String text(byte[] bytes, int from) {
    return "" + (char) bytes[from] + (char) bytes[from + 1];
  }

  private static boolean isHex(byte digit) {
    return HexFormat.isHexDigit(digit);
  }

  private static boolean isUnreserved(int value) {
    return (value >= 'a' && value <= 'z')
        || (value >= 'A' && value <= 'Z')
        || (value >= '0' && value <= '9')
        || (value < 0x80 && UNRESERVED_MARKS.indexOf(value) >= 0);
  }

  private static void append(StringBuilder encoded, int value, boolean plain) {
    if (plain) {
      encoded.append((char) value);
    } else {
      encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) value));
    }
  }
}
