package news.dateline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
      "Names are merged by themselves where that is safe: spellings, full names and aliases, never a bare"
          + " surname. Everything else is the researcher's: corrections are lines of a text file beside the index,"
          + " applied when it is searched. Nothing is indexed again, and a running server follows.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline actors list berenguer",
      "  dateline actors merge \"J. Berenguer\" --into \"Julián Berenguer\" --dry-run",
      "",
      "Each command that changes something says what changes; --dry-run says it and changes nothing."
    })
final class ActorsCommand implements Callable<Integer> {
  private final Terminal terminal;

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
    CommandLine line = new CommandLine(this);
    commands().forEach(line::addSubcommand);
    line.usage(terminal.err());
    return Status.WRONG_USE;
  }
}
