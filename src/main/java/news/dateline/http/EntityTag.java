package news.dateline.http;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.Sha256;

/**
 * A strong entity tag (RFC 9110, section 8.8.3): equal tags are equal bytes.
 *
 * <p>A compressed reply has other bytes and so another tag, with {@code -gzip} at its end; either
 * of the two validates both.
 *
 * @param opaque what stands between the quotation marks: 32 hexadecimal digits
 */
record EntityTag(String opaque) {
  /** What the tag of a compressed reply ends in. */
  private static final String GZIP = "-gzip";

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

  /** The tag of what these parts determine. */
  static EntityTag of(List<String> parts) {
    MessageDigest digest = Sha256.start();
    parts.forEach(part -> Sha256.add(digest, part));
    return of(digest);
  }

  /** The tag of these bytes. */
  static EntityTag of(byte[] bytes) {
    MessageDigest digest = Sha256.start();
    digest.update(bytes);
    return of(digest);
  }

  private static EntityTag of(MessageDigest digest) {
    return new EntityTag(Sha256.hex(digest).substring(0, 32));
  }

  /** The header's value. */
  String value() {
    return '"' + opaque + '"';
  }

  /** The header's value for the compressed reply. */
  static String gzipped(String value) {
    return value.substring(0, value.length() - 1) + GZIP + '"';
  }

  /** Whether the client has this already; a weak comparison, as {@code If-None-Match} asks for. */
  boolean matches(Optional<String> ifNoneMatch) {
    if (ifNoneMatch.isEmpty()) {
      return false;
    }
    if (ifNoneMatch.get().strip().equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(ifNoneMatch.get());
    while (tags.find()) {
      if (tags.group(1).equals(opaque) || tags.group(1).equals(opaque + GZIP)) {
        return true;
      }
    }
    return false;
  }
}
