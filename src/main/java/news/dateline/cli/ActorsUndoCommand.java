package news.dateline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import news.dateline.search.SearchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline actors undo}: corrections are taken away. */
@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Removes the corrections of a name.",
    description = {
      "",
      "Every line that merges, renames, splits, rejects or keeps the name is removed; comments and other lines stay.",
      ""
    },
    footer = {"", "Example:", "  dateline actors undo \"Mayor Berenguer\""})
final class ActorsUndoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The name that was corrected.")
  private String name = "";

  @Mixin private Correcting correcting = new Correcting();

  ActorsUndoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, Failure {
    return correcting.undo(terminal, name);
  }
}
