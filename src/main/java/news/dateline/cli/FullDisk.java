package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells that a disk is full from whatever was thrown because of it. */
final class FullDisk {
  /** What Linux, macOS and Windows say of a disk that is full, and of a quota that is used up. */
  private static final List<String> SAYS =
      List.of(
          "no space left on device",
          "disk quota exceeded",
          "not enough space on the disk",
          "disk full");

  private FullDisk() {}

  /** Whether a full disk is the reason, or one of the reasons. */
  static boolean isBehind(Throwable thrown) {
    String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    if (thrown instanceof IOException && SAYS.stream().anyMatch(message::contains)) {
      return true;
    }
    Throwable cause = thrown.getCause();
    if (cause != null && isBehind(cause)) {
      return true;
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (isBehind(suppressed)) {
        return true;
      }
    }
    return false;
  }

  /** What to say when an index cannot be written, or a report of the run. */
  static Failure failure(List<Path> written) {
    Path fullest = written.getFirst();
    for (Path each : written) {
      if (left(each) < left(fullest)) {
        fullest = each;
      }
    }
    return Failure.of(
        "the disk of "
            + fullest
            + " is full: make room there, or name a place on another disk, and run the same command"
            + " again. What was committed stays, and can be searched");
  }

  private static long left(Path path) {
    try {
      Path there = path.toAbsolutePath();
      while (!Files.exists(there) && there.getParent() != null) {
        there = there.getParent();
      }
      return Files.getFileStore(there).getUsableSpace();
    } catch (IOException unknown) {
      return Long.MAX_VALUE;
    }
  }
}
