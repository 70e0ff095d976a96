package news.dateline.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return new EntityTag(HexFormat.of().formatHex(digest.digest(), 0, 16));
  }

  /** The tag of these bytes. */
  static EntityTag of(byte[] bytes) {
    return new EntityTag(HexFormat.of().formatHex(sha256().digest(bytes), 0, 16));
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
