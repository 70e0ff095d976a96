package news.dateline.archive.packing;

import java.io.IOException;
import java.io.InputStream;
import news.dateline.archive.text.BulkStream;
import news.dateline.archive.text.DamagedInput;

/** What may still be unpacked of one file. For one thread. */
public final class Budget {
  private final Limits limits;
  private long packed;
  private long unpacked;
  private long members;

  public Budget(Limits limits) {
    this.limits = limits;
  }

  public Limits limits() {
    return limits;
  }

  /** More bytes of the file, as it lies there, are known. */
  public void packed(long bytes) {
    packed += bytes;
  }

  /** One more member; false when there are too many. */
  public boolean member() {
    return ++members <= limits.members();
  }

  /** Whether no more may be unpacked. */
  public boolean exhausted() {
    return unpacked > limits.free() && unpacked / limits.ratio() > packed;
  }

  /** A stream of unpacked bytes, which ends in {@link DamagedInput} when there are too many. */
  public InputStream of(InputStream unpackedBytes) {
    return new BulkStream() {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        if (exhausted()) {
          throw new DamagedInput(
              "unpacks to more than "
                  + limits.ratio()
                  + " times its size, as no text does; unpack it yourself if you trust it, and name the folder");
        }
        int count = unpackedBytes.read(into, from, length);
        unpacked += Math.max(0, count);
        return count;
      }

      @Override
      public void close() throws IOException {
        unpackedBytes.close();
      }
    };
  }
}
