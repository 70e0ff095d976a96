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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an article without what differs between two ways to the same text. Two records
 * with the same canonical address are the same article.
 *
 * <p>After RFC 3986, section 6, and the practice of web archives (SURT):
 *
 * <table>
 *   <caption>What is done</caption>
 *   <tr><td>scheme</td><td>{@code http} and {@code https} are one; anything else identifies no article</td></tr>
 *   <tr><td>wrapper</td><td>of a web archive ({@code web.archive.org/web/20240305…/}) and of Google's AMP: the address
 *     inside</td></tr>
 *   <tr><td>host</td><td>lower case, international names in ASCII, without {@code www.}, {@link #EDITIONS} and a final dot;
 *     user and default port dropped</td></tr>
 *   <tr><td>path</td><td>case kept; {@code .} and {@code ..} resolved; percent encoding only where needed, in upper case;
 *     no slash at the end, no session, no {@code index.html}, no {@code amp}</td></tr>
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
          "at_campaign",
          "wt_mc",
          "wt.mc_id",
          "wtmc",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "ito",
          "srnd",
          "taid",
          "partner",
          "feature",
          "guccounter",
          "ftag",
          "cmp",
          "cid_source",
          "spm",
          "s_cid",
          "icid",
          "phpsessid",
          "jsessionid");

  /** Parameters and values that ask for another shape of the same page. */
  private static final Set<String> SHAPES =
      Set.of("amp", "amp=1", "amp=true", "outputtype=amp", "m=1", "print=1", "print=true");

  /** First labels of hosts that serve the same pages for telephones. */
  private static final Set<String> EDITIONS =
      Set.of("www", "m", "mobile", "mobil", "touch", "amp", "wap");

  private static final Pattern ARCHIVED =
      Pattern.compile("(?i)https?://web\\.archive\\.org/web/\\d{4,14}(?:[a-z]{2}_)?/(https?:/.*)");

  private static final Pattern AMP =
      Pattern.compile(
          "(?i)https?://(?:[^/]+\\.cdn\\.ampproject\\.org/[a-z]/|(?:www\\.)?google\\.[a-z.]+/amp/)(?:s/)?(.+)");

  private static final Pattern INDEX = Pattern.compile("(?i)index\\.(?:html?|php|aspx?|jsp)");

  private static final String UNRESERVED_MARKS = "-._~";
  private static final String KEPT_MARKS = "!$&'()*+,;=:@/?";

  private CanonicalUrl() {}

  /** The canonical form of an address as printed; empty when it identifies no article. */
  static Optional<String> of(String printed) {
    String url = unwrapped(printed.strip());
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

  /** The address inside of an archive's or AMP's. */
  private static String unwrapped(String url) {
    Matcher archived = ARCHIVED.matcher(url);
    if (archived.matches()) {
      // Some programs write one slash of two.
      return unwrapped(archived.group(1).replaceFirst("(?i)^(https?:)/+", "$1//"));
    }
    Matcher amp = AMP.matcher(url);
    return amp.matches() ? "https://" + amp.group(1) : url;
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
    int dot = host.indexOf('.');
    while (dot > 0 && EDITIONS.contains(host.substring(0, dot)) && host.indexOf('.', dot + 1) > 0) {
      host = host.substring(dot + 1);
      dot = host.indexOf('.');
    }
    return host.isEmpty() ? "" : host + port;
  }

  private static String path(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String written : encoded(path, "").split("/", -1)) {
      String segment = withoutSession(written);
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    while (!segments.isEmpty()) {
      String last = segments.removeLast();
      String rest = withoutAmp(last);
      if (!tellsNothing(rest)) {
        segments.addLast(rest);
        if (rest.equals(last)) {
          break;
        }
      }
    }
    if (!segments.isEmpty()) {
      String root = segments.removeFirst();
      while (root.isEmpty() && segments.size() > 1 && segments.getFirst().equals("amp")) {
        segments.removeFirst();
      }
      segments.addFirst(root);
    }
    String joined = String.join("/", segments);
    return joined.isEmpty() || joined.startsWith("/") ? joined : "/" + joined;
  }

  private static boolean tellsNothing(String last) {
    return last.isEmpty() || last.equals("amp") || INDEX.matcher(last).matches();
  }

  private static String withoutSession(String segment) {
    int session = segment.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
    return session < 0 ? segment : segment.substring(0, session);
  }

  private static String withoutAmp(String last) {
    String lower = last.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".amp.html")) {
      return last.substring(0, last.length() - ".amp.html".length()) + ".html";
    }
    return lower.endsWith(".amp") && last.length() > 4
        ? last.substring(0, last.length() - 4)
        : last;
  }

  private static String query(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name =
          (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!parameter.isEmpty()
          && !name.startsWith("utm_")
          && !TRACKING.contains(name)
          && !SHAPES.contains(parameter.toLowerCase(Locale.ROOT))) {
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
