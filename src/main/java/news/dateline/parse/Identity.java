package news.dateline.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.codec.binary.Base32;

/**
 * The name of an article, and the digest of its content: the same on every machine, for the same
 * bytes.
 */
final class Identity {
  private static final int ID_BYTES = 16;

  private Identity() {}

  /**
   * 26 characters over the canonical address, else over the name that its publisher gave it, else
   * over the record's own bytes.
   */
  static String id(Optional<String> url, Optional<String> name, byte[] raw) {
    byte[] named =
        url.flatMap(CanonicalUrl::of)
            .or(() -> name)
            .map(address -> address.getBytes(StandardCharsets.UTF_8))
            .orElse(raw);
    byte[] first = Arrays.copyOf(sha256().digest(named), ID_BYTES);
    return new Base32().encodeToString(first).replace("=", "").toLowerCase(Locale.ROOT);
  }

  /**
   * SHA-256 of title, byline, body and metadata, each as UTF-8 behind its length in bytes and a
   * colon; metadata in the order of their keys.
   *
   * @param apart metadata that do not count, since they differ between two captures of the same
   *     text
   */
  static String digest(
      String title,
      Optional<String> byline,
      String body,
      Map<String, String> metadata,
      Set<String> apart) {
    MessageDigest digest = sha256();
    add(digest, title);
    add(digest, byline.orElse(""));
    add(digest, body);
    new TreeMap<>(metadata)
        .forEach(
            (key, value) -> {
              if (!apart.contains(key)) {
                add(digest, key);
                add(digest, value);
              }
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
