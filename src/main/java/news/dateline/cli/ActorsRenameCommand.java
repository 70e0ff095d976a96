package news.dateline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import news.dateline.actors.Correction;
import news.dateline.search.SearchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline actors rename}: an actor gets another name. */
@Command(
    name = "rename",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Renames an actor.",
    description = {
      "",
      "The old name still finds the actor. If the new name already belongs to somebody else, the two become one.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline actors rename \"Robinson Michelle\" --to \"Michelle Robinson\""
    })
final class ActorsRenameCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The present name.")
  private String name = "";

  @Option(names = "--to", required = true, paramLabel = "NAME", description = "The new name.")
  private String to = "";

  @Mixin private Correcting correcting = new Correcting();

  ActorsRenameCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, Failure {
    return correcting.add(
        terminal,
        Correcting.line("rename " + Correction.quoted(name) + " to " + Correction.quoted(to)));
  }
}
