package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;

class Sha256Test {

  /** The example of FIPS 180-2, appendix B.1. */
  @Test
  void theStandardsExample() {
    assertThat(Sha256.hex("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void textsAreTakenInUtf8() {
    MessageDigest bytes = Sha256.start();
    bytes.update(new byte[] {(byte) 0xC3, (byte) 0xA9});
    assertThat(Sha256.hex("é")).isEqualTo(Sha256.hex(bytes));
  }

  @Test
  void textsThatAreAddedStayApart() {
    assertThat(ofParts("ab", "c")).isNotEqualTo(ofParts("a", "bc"));
    assertThat(ofParts("é")).isEqualTo(Sha256.hex("2:é"));
  }

  private static String ofParts(String... parts) {
    MessageDigest digest = Sha256.start();
    List.of(parts).forEach(part -> Sha256.add(digest, part));
    return Sha256.hex(digest);
  }
}
