package news.dateline.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the index is. */
final class IndexOption {
  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "The folder of the index; by default the folder \"index\" in the current one.")
  private Path directory = Path.of("index");

  /** The folder. */
  Path directory() {
    return directory;
  }
}
