package news.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import news.dateline.archive.text.BulkStream;
import news.dateline.archive.text.DamagedInput;

/**
 * Unpacked bytes, where all that goes wrong is {@link DamagedInput}, unless the disk broke. After
 * that it ends, or goes on where the packing can.
 */
final class PackedStream extends BulkStream {
  private final DiskStream disk;
  private final String name;
  private final Opening opening;
  private Optional<InputStream> in = Optional.empty();
  private boolean ended;

  /** Opens something packed. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * A stream that is opened when it is first read.
   *
   * @param disk the file that the bytes come from
   * @param name what is unpacked, as messages call it
   */
  PackedStream(DiskStream disk, String name, Opening opening) {
    this.disk = disk;
    this.name = name;
    this.opening = opening;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      if (in.isEmpty()) {
        in = Optional.of(opening.open());
      }
      return in.get().read(into, from, length);
    } catch (DamagedInput damage) {
      throw damage;
    } catch (IOException | RuntimeException broken) {
      ended = true;
      disk.throwIfBroken();
      throw new DamagedInput(
          "the "
              + name
              + " data cannot be unpacked ("
              + broken.getMessage()
              + "); get the file again");
    }
  }

  @Override
  public void close() throws IOException {
    if (in.isPresent()) {
      try {
        in.get().close();
      } catch (IOException | RuntimeException broken) {
        disk.throwIfBroken();
      }
    }
  }
}
