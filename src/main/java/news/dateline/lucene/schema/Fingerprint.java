package news.dateline.lucene.schema;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import news.dateline.article.Article;
import news.dateline.article.Sha256;
import news.dateline.json.ArticleJson;

/**
 * What an archive holds, in 256 bits: the sum modulo 2^256 of the digests of its articles. So it is
 * kept while articles come and go, and depends neither on their order nor on the machine.
 *
 * @param sum 0 to 2^256 - 1
 */
public record Fingerprint(BigInteger sum) {
  public static final Fingerprint EMPTY = new Fingerprint(BigInteger.ZERO);

  private static final String SCHEME = "sha256:";
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

  /** SHA-256 over an article's id and canonical JSON. */
  public static byte[] digest(Article article) {
    MessageDigest digest = Sha256.start();
    digest.update(article.id().getBytes(StandardCharsets.UTF_8));
    return digest.digest(ArticleJson.canonical(article));
  }

  /** With another article. */
  public Fingerprint plus(byte[] digest) {
    return new Fingerprint(sum.add(new BigInteger(1, digest)).mod(MODULUS));
  }

  /** Without an article. */
  public Fingerprint minus(byte[] digest) {
    return new Fingerprint(sum.subtract(new BigInteger(1, digest)).mod(MODULUS));
  }

  /** The fingerprint that a text of {@link #text} stands for. */
  static Fingerprint parse(String text) {
    return new Fingerprint(new BigInteger(text.substring(SCHEME.length()), 16));
  }

  /** {@code sha256:} and 64 hexadecimal digits. */
  public String text() {
    return SCHEME + String.format(Locale.ROOT, "%064x", sum);
  }
}
