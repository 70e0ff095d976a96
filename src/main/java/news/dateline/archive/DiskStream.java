package news.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import news.dateline.archive.text.BulkStream;

/**
 * A file as it lies there; remembers a failure of the disk, so that it is not taken for damage of
 * what is packed in it. Whoever opened the file closes it.
 */
final class DiskStream extends BulkStream {
  private final InputStream in;
  private Optional<IOException> broken = Optional.empty();

  DiskStream(InputStream in) {
    this.in = in;
  }

  /** Throws what the disk threw, if it did. */
  void throwIfBroken() throws IOException {
    if (broken.isPresent()) {
      throw broken.get();
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return in.read(into, from, length);
    } catch (IOException failure) {
      broken = Optional.of(failure);
      throw failure;
    }
  }
}
