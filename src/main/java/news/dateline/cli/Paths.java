package news.dateline.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import news.dateline.archive.ArchiveFile;
import news.dateline.archive.FileName;

/** The paths that a user names. */
final class Paths {
  private Paths() {}

  /**
   * Checks that something is there before anything is done.
   *
   * @throws Failure naming the first path that leads nowhere
   */
  static void check(List<String> paths) throws Failure {
    for (String path : paths) {
      if (!path.equals(ArchiveFile.STANDARD_INPUT) && !exists(path)) {
        throw Failure.use("no such file or folder: " + path + FileName.remedy(path));
      }
    }
    if (paths.stream().filter(ArchiveFile.STANDARD_INPUT::equals).count() > 1) {
      throw Failure.use("- is named twice, but standard input can be read only once");
    }
  }

  private static boolean exists(String path) {
    try {
      return Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
