package news.dateline.archive.packing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Tar, as POSIX and GNU write it. */
final class Tar implements Container {
  private static final int BLOCK = 512;
  private static final int MAGIC = 257;
  private static final int CHECKSUM = 148;

  @Override
  public String name() {
    return "tar";
  }

  /** By the magic of POSIX.1-1988, or else, as of an older one, by the checksum of its header. */
  @Override
  public boolean recognises(byte[] head) {
    if (head.length < BLOCK) {
      return false;
    }
    byte[] magic = "ustar".getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(head, MAGIC, MAGIC + magic.length, magic, 0, magic.length)
        || (head[0] != 0 && hasChecksum(head));
  }

  private static boolean hasChecksum(byte[] head) {
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= CHECKSUM && i < CHECKSUM + 8 ? ' ' : head[i] & 0xff;
    }
    int written = 0;
    int digits = 0;
    for (int i = CHECKSUM; i < CHECKSUM + 8; i++) {
      if (head[i] >= '0' && head[i] <= '7') {
        written = written * 8 + head[i] - '0';
        digits++;
      } else if (head[i] != ' ' && head[i] != 0) {
        return false;
      }
    }
    return digits > 0 && written == sum;
  }

  @Override
  public Optional<String> read(InputStream in, Optional<Path> path, Members members)
      throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      if (entry.isSymbolicLink() || entry.isLink()) {
        members.skip(entry.getName(), "a link, which is not followed");
      } else if (entry.isFile() && tar.canReadEntryData(entry)) {
        members.file(entry.getName(), tar);
      } else if (entry.isFile()) {
        members.reject(
            entry.getName(), "this kind of tar is not supported; pack it again as POSIX tar");
      } else if (!entry.isDirectory()) {
        members.skip(entry.getName(), "neither a file nor a folder");
      }
    }
    return Optional.empty();
  }
}
