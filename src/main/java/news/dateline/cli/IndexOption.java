package news.dateline.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import news.dateline.actors.CorrectionsSource;
import news.dateline.lucene.IndexSettings;
import news.dateline.lucene.LuceneEngine;
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
   * Looks whether there is an index, without touching anything.
   *
   * @throws NoSuchFileException when there is none
   */
  void require() throws IOException {
    if (!LuceneEngine.exists(directory)) {
      throw new NoSuchFileException(
          directory.toString(),
          null,
          "there is no index; make one with: dateline index PATH… --index " + directory);
    }
  }

  /**
   * Opens the index for searching.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  Engine engine(CorrectionsSource corrections) throws IOException {
    require();
    return LuceneEngine.open(directory, IndexSettings.standard(), corrections);
  }
}
