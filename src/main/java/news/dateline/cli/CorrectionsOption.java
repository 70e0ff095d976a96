package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.dateline.actors.Corrections;
import news.dateline.actors.CorrectionsFile;
import news.dateline.search.Engine;
import picocli.CommandLine.Option;

/** Where the researcher's corrections are. */
final class CorrectionsOption {
  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      description =
          "The file of corrections; by default the name of the index followed by .corrections.txt,"
              + " beside it.")
  private Optional<Path> file = Optional.empty();

  /** The file to read: the one that is named must be there. */
  CorrectionsFile toRead(IndexOption index) {
    return new CorrectionsFile(path(index), file.isPresent());
  }

  /** The file to change, which may be new. */
  CorrectionsFile toChange(IndexOption index) {
    return new CorrectionsFile(path(index), false);
  }

  /** Opens an index under the corrections, and says which of their lines do not apply. */
  Engine engine(IndexOption index, Terminal terminal) throws IOException {
    index.require();
    CorrectionsFile corrections = toRead(index);
    List<Corrections.Problem> problems = corrections.read().problems();
    if (!problems.isEmpty()) {
      int more = problems.size() - 1;
      terminal.say(
          "not applied: "
              + problems.get(0)
              + (more == 0 ? "" : "; and " + more + " more; dateline actors check lists them all"));
    }
    return index.engine(corrections);
  }

  private Path path(IndexOption index) {
    return file.orElseGet(() -> CorrectionsFile.beside(index.directory()));
  }
}
