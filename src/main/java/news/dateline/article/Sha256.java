package news.dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4): the digest of files, of captured contents, and of whatever names something
 * by what it holds.
 */
public final class Sha256 {
  private Sha256() {}

  /** A new digest of nothing yet; not for several threads. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }

  /**
   * Adds a text in UTF-8, preceded by its length in bytes and a colon, so that no two lists of
   * texts are the same bytes.
   */
  public static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  /** What has been added, as 64 hexadecimal digits; the digest then starts again. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of a text in UTF-8, as 64 hexadecimal digits. */
  public static String hex(String text) {
    MessageDigest digest = start();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return hex(digest);
  }
}
