package news.dateline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import news.dateline.actors.Correction;
import news.dateline.search.SearchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline actors keep}: a name is not merged by itself. */
@Command(
    name = "keep",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Keeps a name apart from those it was merged with automatically.",
    description = {"", "The name stays an actor of its own, whatever the merging rules say.", ""},
    footer = {"", "Example:", "  dateline actors keep \"Ada M. Brandt\""})
final class ActorsKeepCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The name to keep apart.")
  private String name = "";

  @Mixin private Correcting correcting = new Correcting();

  ActorsKeepCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, Failure {
    return correcting.add(terminal, Correcting.line("keep " + Correction.quoted(name)));
  }
}
