package news.dateline.archive.packing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** The ways of packing that are unpacked. */
public final class Compressions {
  /** Every file is asked for each, in this order. */
  static final List<Compression> ALL = List.of(new Gzip(), new Bzip2(), new Xz(), new Zstandard());

  private static final List<String> ENDINGS = List.of(".gz", ".bz2", ".xz", ".zst");

  private Compressions() {}

  public static Optional<Compression> recognising(byte[] head) {
    return ALL.stream().filter(one -> one.recognises(head)).findFirst();
  }

  /** A file's name without the ending that says how it is packed. */
  public static String unpackedName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .orElse(name);
  }

  private static boolean begins(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** RFC 1952. */
  private static final class Gzip implements Compression {
    @Override
    public String name() {
      return "gzip";
    }

    @Override
    public boolean recognises(byte[] head) {
      return begins(head, 0x1f, 0x8b);
    }

    @Override
    public InputStream unpack(BufferedInputStream packed) {
      return new Gunzip(packed);
    }
  }

  /** bzip2, as commons-compress reads it. */
  private static final class Bzip2 implements Compression {
    @Override
    public String name() {
      return "bzip2";
    }

    /** The magic number, a digit for the size of blocks, and the first block's own number. */
    @Override
    public boolean recognises(byte[] head) {
      return begins(head, 'B', 'Z', 'h')
          && head.length > 9
          && head[3] >= '1'
          && head[3] <= '9'
          && (head[4] == 0x31 || head[4] == 0x17);
    }

    @Override
    public InputStream unpack(BufferedInputStream packed) throws IOException {
      return new BZip2CompressorInputStream(packed, true);
    }
  }

  /** XZ, with at most 128 MiB for its dictionary. */
  private static final class Xz implements Compression {
    private static final int MEMORY_KIB = 128 << 10;

    @Override
    public String name() {
      return "xz";
    }

    @Override
    public boolean recognises(byte[] head) {
      return begins(head, 0xfd, '7', 'z', 'X', 'Z', 0);
    }

    @Override
    public InputStream unpack(BufferedInputStream packed) throws IOException {
      return new XZInputStream(packed, MEMORY_KIB);
    }
  }

  /** Zstandard, RFC 8878: any number of frames, also such as are to be skipped. */
  private static final class Zstandard implements Compression {
    private static final int SKIPPABLE = 0x50;

    @Override
    public String name() {
      return "zstd";
    }

    @Override
    public boolean recognises(byte[] head) {
      boolean skippable =
          head.length > 3
              && (head[0] & 0xf0) == SKIPPABLE
              && head[1] == 0x2a
              && head[2] == 0x4d
              && head[3] == 0x18;
      return begins(head, 0x28, 0xb5, 0x2f, 0xfd) || skippable;
    }

    @Override
    public InputStream unpack(BufferedInputStream packed) throws IOException {
      return Unzstd.of(packed);
    }
  }
}
