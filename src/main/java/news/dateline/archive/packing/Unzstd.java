package news.dateline.archive.packing;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import news.dateline.archive.text.BulkStream;
import news.dateline.archive.text.DamagedInput;

/**
 * Decompresses Zstandard, with the dictionary that a web archive may begin with (IIPC's proposal of
 * WARC files in Zstandard, 2.3): a frame to be skipped, of the number {@code 0x184D2A5D}, that
 * holds the dictionary for all others, packed or not.
 */
final class Unzstd extends BulkStream {
  private static final int[] DICTIONARY = {0x5d, 0x2a, 0x4d, 0x18};
  private static final int[] FRAME = {0x28, 0xb5, 0x2f, 0xfd};

  /** No dictionary is longer; those in use have 100 KB to 1 MB. */
  private static final int LONGEST = 32 << 20;

  private final InputStream in;

  private Unzstd(InputStream in) {
    this.in = in;
  }

  static InputStream of(BufferedInputStream packed) throws IOException {
    packed.mark(8);
    byte[] begin = packed.readNBytes(8);
    if (begin.length < 8 || !begins(begin, DICTIONARY)) {
      packed.reset();
      return new Unzstd(new ZstdInputStream(packed));
    }
    long length = 0;
    for (int i = 7; i > 3; i--) {
      length = length << 8 | (begin[i] & 0xff);
    }
    byte[] dictionary = length > LONGEST ? new byte[0] : packed.readNBytes((int) length);
    if (length > LONGEST || dictionary.length < length) {
      throw new DamagedInput(
          "the file breaks off in the Zstandard dictionary at its beginning, or that is longer than "
              + (LONGEST >> 20)
              + " MiB; get the file again");
    }
    return new Unzstd(new ZstdInputStream(packed).setDict(unpacked(dictionary)));
  }

  private static byte[] unpacked(byte[] dictionary) throws IOException {
    if (!begins(dictionary, FRAME)) {
      return dictionary;
    }
    try (InputStream in = new ZstdInputStream(new ByteArrayInputStream(dictionary))) {
      byte[] unpacked = in.readNBytes(LONGEST + 1);
      if (unpacked.length > LONGEST) {
        throw new DamagedInput("its dictionary unpacks to more than " + (LONGEST >> 20) + " MiB");
      }
      return unpacked;
    }
  }

  private static boolean begins(byte[] bytes, int[] magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return in.read(into, from, length);
    } catch (DamagedInput damage) {
      throw damage;
    } catch (IOException broken) {
      if (String.valueOf(broken.getMessage()).contains("Dictionary mismatch")) {
        throw new DamagedInput(
            "packed by Zstandard with a dictionary that is not in the file; unpack it where the"
                + " dictionary is: zstd -d -D DICTIONARY FILE");
      }
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
