package news.dateline.archive.web;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import news.dateline.archive.text.DamagedInput;
import news.dateline.archive.text.Encoding;
import news.dateline.archive.text.PeekedStream;
import news.dateline.archive.text.Window;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * What a server sent, without the codings around it (RFC 9110, section 8.4, and RFC 9112, section
 * 7.1).
 *
 * <p>Headers are believed as far as the bytes bear them out, since servers pack twice or not at
 * all, and programs that write archives unpack and keep the header, or drop it: a coding that is
 * declared and is not there is passed over; one that is there and is not declared is recognised by
 * its magic number, or, where the bytes are no text, by trying. What breaks off, or fails its
 * checksum at the end, is given as far as it goes.
 */
final class Payload {
  /** As many codings may lie around a page. */
  private static final int DEEPEST = 6;

  /** How many bytes tell whether they are text. */
  private static final int TOLD = 2048;

  private Payload() {}

  /** A way of unpacking. */
  private enum Coding {
    GZIP("gzip"),
    ZSTD("zstd"),
    COMPRESS("compress"),
    DEFLATE("deflate"),
    BROTLI("br");

    private final String name;

    Coding(String name) {
      this.name = name;
    }

    /** What {@code Content-Encoding} may call it. */
    static Optional<Coding> named(String name) {
      String plain = name.startsWith("x-") ? name.substring(2) : name;
      return switch (plain) {
        case "gzip", "gz", "zip" -> Optional.of(GZIP);
        case "zlib" -> Optional.of(DEFLATE);
        case "brotli" -> Optional.of(BROTLI);
        default -> Arrays.stream(values()).filter(one -> one.name.equals(plain)).findFirst();
      };
    }

    /** The one whose magic number the bytes begin with. */
    static Optional<Coding> beginning(byte[] bytes) {
      if (begins(bytes, 0x1f, 0x8b, 8)) {
        return Optional.of(GZIP);
      }
      if (begins(bytes, 0x28, 0xb5, 0x2f, 0xfd)) {
        return Optional.of(ZSTD);
      }
      return begins(bytes, 0x1f, 0x9d) ? Optional.of(COMPRESS) : Optional.empty();
    }

    InputStream unpacking(byte[] packed) throws IOException {
      InputStream in = new ByteArrayInputStream(packed);
      return switch (this) {
        case GZIP -> new LenientGunzip(packed);
        case ZSTD -> new ZstdInputStream(in);
        case COMPRESS -> new ZCompressorInputStream(in);
        case BROTLI -> new BrotliInputStream(in);
        case DEFLATE -> {
          // RFC 9110 means zlib; some servers send what is inside of it.
          boolean zlib =
              packed.length > 1
                  && (packed[0] & 0x0f) == 8
                  && ((packed[0] & 0xff) << 8 | (packed[1] & 0xff)) % 31 == 0;
          yield new InflaterInputStream(in, new Inflater(!zlib));
        }
      };
    }
  }

  /**
   * Unpacked bytes.
   *
   * @param whole whether they go to the end of what was packed
   */
  private record Unpacked(byte[] bytes, boolean whole) {}

  /**
   * The bytes without the codings.
   *
   * @param body as it was sent
   * @param chunked whether it is said to be sent in chunks
   * @param declared the codings in the order in which they were applied, in lower case
   * @throws DamagedInput what cannot be unpacked, or unpacks to too much; the message says so
   */
  static byte[] unpacked(byte[] body, boolean chunked, List<String> declared) throws DamagedInput {
    byte[] bytes = Chunks.joined(body, chunked).orElse(body);
    int layers = 0;
    for (int i = declared.size() - 1; i >= 0 && layers < DEEPEST; i--) {
      Optional<Coding> coding = Coding.named(declared.get(i));
      if (coding.isPresent()) {
        bytes = without(coding.get(), bytes);
        layers++;
      }
    }
    while (layers < DEEPEST) {
      Optional<Coding> more = Coding.beginning(bytes);
      if (more.isEmpty()) {
        break;
      }
      byte[] inner = unpack(more.get(), bytes).bytes();
      if (inner.length == 0) {
        throw new DamagedInput(
            "its "
                + more.get().name
                + " data cannot be unpacked, or break off at once; capture the page again");
      }
      bytes = inner;
      layers++;
    }
    return isText(bytes) ? bytes : tried(bytes, declared);
  }

  /** Takes a declared coding away, if it is there. */
  private static byte[] without(Coding coding, byte[] bytes) throws DamagedInput {
    Optional<Coding> shown = Coding.beginning(bytes);
    if (shown.isPresent() && shown.get() != coding) {
      return bytes;
    }
    if (coding == Coding.GZIP && shown.isEmpty()) {
      return bytes;
    }
    Unpacked unpacked = unpack(coding, bytes);
    boolean taken = unpacked.whole() || (unpacked.bytes().length > 0 && !isText(bytes));
    return taken ? unpacked.bytes() : bytes;
  }

  /** Bytes that are no text: packed in a way without a magic number, or nothing that is read. */
  private static byte[] tried(byte[] bytes, List<String> declared) throws DamagedInput {
    for (Coding coding : List.of(Coding.DEFLATE, Coding.BROTLI)) {
      Unpacked unpacked = unpack(coding, bytes);
      if (unpacked.bytes().length > 0
          && isText(unpacked.bytes())
          && HtmlFile.looksLike(unpacked.bytes())) {
        return unpacked.bytes();
      }
    }
    List<String> codings = declared.stream().filter(name -> !name.equals("identity")).toList();
    throw new DamagedInput(
        (codings.isEmpty()
                ? "no text, and packed in no way that is known"
                : "no text, and cannot be unpacked as its Content-Encoding says: "
                    + String.join(", ", codings))
            + "; capture the page again");
  }

  private static Unpacked unpack(Coding coding, byte[] packed) throws DamagedInput {
    byte[] bytes = new byte[Math.max(1 << 12, Math.min(packed.length * 4, 1 << 20))];
    int length = 0;
    boolean whole = true;
    try (InputStream in = coding.unpacking(packed)) {
      while (true) {
        if (length == bytes.length) {
          if (length >= Window.LIMIT) {
            throw new DamagedInput(
                "the page unpacks to more than "
                    + (Window.LIMIT >> 20)
                    + " MiB; no page is so long");
          }
          bytes = Arrays.copyOf(bytes, Math.min(length * 2, Window.LIMIT));
        }
        int count = in.read(bytes, length, bytes.length - length);
        if (count < 0) {
          break;
        }
        length += count;
      }
    } catch (DamagedInput tooLong) {
      throw tooLong;
    } catch (IOException | RuntimeException breaksOff) {
      whole = false;
    }
    return new Unpacked(Arrays.copyOf(bytes, length), whole);
  }

  /**
   * Whether bytes may be text in some encoding: such has next to no control characters, while of
   * packed bytes each tenth is one.
   */
  static boolean isText(byte[] bytes) {
    if (Encoding.of(bytes, Math.min(bytes.length, PeekedStream.LENGTH)).charset().isPresent()) {
      return true;
    }
    int length = Math.min(bytes.length, TOLD);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int value = bytes[i] & 0xff;
      boolean usual = value == '\t' || value == '\n' || value == '\r' || value == '\f';
      // Escape, shift out and shift in stand in ISO 2022.
      boolean shift = value == 0x1b || value == 0x0e || value == 0x0f;
      controls += value < ' ' && !usual && !shift ? 1 : 0;
    }
    return controls * 50 <= length;
  }

  private static boolean begins(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
