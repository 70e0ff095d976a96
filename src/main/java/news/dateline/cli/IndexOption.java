package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import news.dateline.lucene.LuceneEngine;
import news.dateline.lucene.Settings;
import news.dateline.search.Engine;
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

  /**
   * Opens the index for searching.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  Engine engine() throws IOException {
    return LuceneEngine.open(directory, Settings.standard());
  }
}
