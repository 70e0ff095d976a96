package news.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline actors}: who is who across the archive, and how to correct it. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    header = "Lists who is quoted across the archive, and corrects who is who.",
    description = {
      "",
      "Names are merged automatically where that is safe: spellings, full names and aliases, never a bare"
          + " surname. Everything else is up to the researcher: corrections are lines of a text file beside the index,"
          + " applied when it is searched. Nothing is reindexed, and a running server picks them up.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline actors list berenguer",
      "  dateline actors merge \"J. Berenguer\" --into \"Julián Berenguer\" --dry-run",
      "",
      "Each command that changes something reports what changes; --dry-run only reports it."
    })
final class ActorsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  ActorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The commands below it. */
  List<Object> commands() {
    return List.of(
        new ActorsListCommand(terminal),
        new ActorsMergeCommand(terminal),
        new ActorsRenameCommand(terminal),
        new ActorsSplitCommand(terminal),
        new ActorsRejectCommand(terminal),
        new ActorsKeepCommand(terminal),
        new ActorsUndoCommand(terminal),
        new ActorsCheckCommand(terminal));
  }

  /** Without a command. */
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err(), Ansi.OFF);
    return Status.WRONG_USE;
  }
}
