package news.dateline.archive.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.dateline.archive.text.DamagedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
  private static final String WORDS =
      "<!DOCTYPE html><title>Ferry</title><p>The ferry sails at noon, rain or not.</p>";

  /** {@link #boats} by a program that packs with Brotli, which none in Java does. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G0IDIBwHuWn0FnGjW7+J6LZZqheS3PO2aFgQhoquLHmEjMAhx3byIG77svQEPNAaNpeTL2KT6j6jmV8G008qMILR"
                  + "oHbonR/GWqKpSDfGgJV9Xc9/OVA3r3Nn+AduH++FfphrzQOrcxn4/BrYtHyAy5u2x3OOlqpKvkg9SAYRzlR0"
                  + "gRkeXADRzol14gBG9wwM0Koh0CAzDcbg6JUlA7waChKLgBDbLy0kkmyn1JpooZFkOxWWhAc=");

  private static String boats() {
    StringBuilder page =
        new StringBuilder(
            "<!DOCTYPE html><title>Ferry</title><p>The ferry sails at noon, rain or not. ");
    for (int i = 0; i < 30; i++) {
      page.append("<p>Boat " + (i * 7919 % 101) + " leaves pier " + (i * 31 % 17) + ".");
    }
    return page.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Brotli (RFC 7932) without compression: a window, one uncompressed block, an empty last one. */
  private static byte[] brotli(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    // WBITS 0 is 16; not last; four nibbles; the length less one; uncompressed.
    int header = (bytes.length - 1) << 4 | 1 << 20;
    for (int i = 0; i < 3; i++) {
      out.write(header >> (8 * i));
    }
    out.writeBytes(bytes);
    out.write(3);
    return out.toByteArray();
  }

  private interface Packing {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packing packing, byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.over(out)) {
      packed.write(bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return out.toByteArray();
  }

  private static byte[] packed(String coding, byte[] bytes) {
    return switch (coding) {
      case "gzip", "x-gzip" -> packed(GZIPOutputStream::new, bytes);
      case "deflate" -> packed(DeflaterOutputStream::new, bytes);
      case "raw" -> packed(out -> new DeflaterOutputStream(out, new Deflater(9, true)), bytes);
      case "zstd" -> Zstd.compress(bytes);
      case "br" -> brotli(bytes);
      default -> bytes;
    };
  }

  private static byte[] chunks(byte[] bytes, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length) {
      int length = Math.min(bytes.length - at, 1 + random.nextInt(900));
      String line = Integer.toHexString(length);
      out.writeBytes(
          bytes((random.nextBoolean() ? line : line.toUpperCase(Locale.ROOT) + ";a=b") + "\r\n"));
      out.write(bytes, at, length);
      out.writeBytes(bytes("\r\n"));
      at += length;
    }
    out.writeBytes(bytes("0\r\n\r\n"));
    return out.toByteArray();
  }

  private static String unpacked(byte[] body, boolean chunked, String... declared) {
    try {
      return new String(Payload.unpacked(body, chunked, List.of(declared)), StandardCharsets.UTF_8);
    } catch (DamagedInput damage) {
      throw new AssertionError(damage);
    }
  }

  private static String page(Random random) {
    StringBuilder page = new StringBuilder(WORDS);
    for (int i = random.nextInt(400); i >= 0; i--) {
      page.append("<p>").append(Long.toString(random.nextLong(), 36)).append(" łódź</p>\n");
    }
    return page.toString();
  }

  @Test
  void whateverLiesAroundAPageIsTakenAway() {
    List<String> known = List.of("gzip", "x-gzip", "deflate", "raw", "zstd", "br", "identity");
    for (int seed = 0; seed < 2000; seed++) {
      Random random = new Random(seed);
      String page = page(random);
      byte[] body = bytes(page);
      List<String> applied = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        String coding = known.get(random.nextInt(known.size()));
        if (coding.equals("br") && body.length > 0xffff) {
          continue;
        }
        body = packed(coding, body);
        applied.add(coding.equals("raw") ? "deflate" : coding);
      }
      boolean chunked = random.nextBoolean();
      if (chunked) {
        body = chunks(body, random);
      }
      boolean said = chunked || random.nextBoolean();
      assertThat(unpacked(body, said, applied.toArray(String[]::new)))
          .as("seed %d, %s", seed, applied)
          .isEqualTo(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "deflate", "raw"})
  void whatIsNotDeclaredIsRecognised(String coding) {
    Random random = new Random(1);
    assertThat(unpacked(packed(coding, bytes(WORDS.repeat(20))), false))
        .isEqualTo(WORDS.repeat(20));
    assertThat(unpacked(packed("gzip", packed("gzip", bytes(WORDS))), false, "gzip"))
        .isEqualTo(WORDS);
    assertThat(unpacked(chunks(packed(coding, bytes(WORDS.repeat(20))), random), false))
        .isEqualTo(WORDS.repeat(20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "deflate", "br", "compress", "x-gzip", "none", "utf-8"})
  void whatIsDeclaredAndNotThereIsPassedOver(String coding) {
    assertThat(unpacked(bytes(WORDS), true, coding)).isEqualTo(WORDS);
    assertThat(unpacked(bytes(WORDS), false, coding, "identity")).isEqualTo(WORDS);
  }

  @Test
  void anotherCodingThanIsDeclaredIsTakenAway() {
    assertThat(unpacked(packed("zstd", bytes(WORDS)), false, "gzip")).isEqualTo(WORDS);
    assertThat(unpacked(packed("deflate", bytes(WORDS)), false, "gzip")).isEqualTo(WORDS);
    assertThat(unpacked(BROTLI, false, "gzip")).isEqualTo(boats());
    assertThat(unpacked(BROTLI, false)).isEqualTo(boats());
    assertThat(unpacked(BROTLI, false, "br")).isEqualTo(boats());
    assertThat(unpacked(packed("gzip", bytes(WORDS)), false, "br")).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw", "zstd"})
  void whatBreaksOffIsGivenAsFarAsItGoes(String coding) {
    Random random = new Random(7);
    StringBuilder page = new StringBuilder(WORDS);
    for (int i = 0; i < 40_000; i++) {
      page.append("<p>").append(Long.toString(random.nextLong(), 36)).append("</p>");
    }
    byte[] whole = packed(coding, bytes(page.toString()));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2);
    String declared = coding.equals("raw") ? "deflate" : coding;
    String text = unpacked(cut, false, declared);
    assertThat(page.toString()).startsWith(text);
    assertThat(text.length()).isGreaterThan(page.length() / 4);
    if (!coding.equals("raw")) {
      assertThat(unpacked(cut, false)).isEqualTo(text);
    }
  }

  @Test
  void aWrongChecksumCostsNothing() {
    byte[] gzip = packed("gzip", bytes(WORDS));
    gzip[gzip.length - 6] ^= 1;
    assertThat(unpacked(gzip, false, "gzip")).isEqualTo(WORDS);
    byte[] twice = Arrays.copyOf(gzip, gzip.length * 2);
    System.arraycopy(gzip, 0, twice, gzip.length, gzip.length);
    assertThat(unpacked(twice, false, "gzip")).isEqualTo(WORDS + WORDS);
  }

  @Test
  void whatCannotBeUnpackedIsNeverText() {
    for (int seed = 0; seed < 500; seed++) {
      byte[] noise = new byte[600 + seed];
      new Random(seed).nextBytes(noise);
      assertThatThrownBy(() -> Payload.unpacked(noise, false, List.of()))
          .as("seed %d", seed)
          .isInstanceOf(DamagedInput.class);
      byte[] headed = noise.clone();
      System.arraycopy(HexFormat.of().parseHex("1f8b08000000000000ff"), 0, headed, 0, 10);
      headed[10] = 7;
      assertThatThrownBy(() -> Payload.unpacked(headed, false, List.of("gzip")))
          .as("seed %d", seed)
          .isInstanceOf(DamagedInput.class)
          .hasMessageContaining("cannot be unpacked");
    }
  }

  @Test
  void aChunkOfAWrongLengthKeepsThePage() {
    String wrong = Integer.toHexString(WORDS.length() - 9) + "\r\n" + WORDS + "\r\n0\r\n\r\n";
    assertThat(unpacked(bytes(wrong), true)).startsWith(WORDS);
    String cut = "ffff\r\n" + WORDS;
    assertThat(unpacked(bytes(cut), true)).isEqualTo(WORDS);
  }
}
