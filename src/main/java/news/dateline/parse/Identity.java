package news.dateline.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.article.Sha256;
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
    byte[] first = Arrays.copyOf(Sha256.start().digest(named), ID_BYTES);
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
    MessageDigest digest = Sha256.start();
    Sha256.add(digest, title);
    Sha256.add(digest, byline.orElse(""));
    Sha256.add(digest, body);
    new TreeMap<>(metadata)
        .forEach(
            (key, value) -> {
              if (!apart.contains(key)) {
                Sha256.add(digest, key);
                Sha256.add(digest, value);
              }
            });
    return Sha256.hex(digest);
  }
}
