package news.dateline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** Folders that are made for one run. */
final class Folders {
  private Folders() {}

  private static final int ATTEMPTS = 50;

  /** Removes a folder and all that is in it, while somebody may still be tidying up in there. */
  static void delete(Path folder) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        attempt(folder);
        return;
      } catch (IOException | UncheckedIOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        LockSupport.parkNanos(100_000_000);
      }
    }
  }

  private static void attempt(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
