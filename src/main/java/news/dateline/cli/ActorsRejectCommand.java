package news.dateline.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import news.dateline.actors.Correction;
import news.dateline.search.SearchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code dateline actors reject}: a name is nobody. */
@Command(
    name = "reject",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Marks a name as not an actor.",
    description = {"", "Anybody quoted under it counts as unnamed from then on.", ""},
    footer = {"", "Example:", "  dateline actors reject \"Breaking News\""})
final class ActorsRejectCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The name that is not an actor.")
  private String name = "";

  @Mixin private Correcting correcting = new Correcting();

  ActorsRejectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, Failure {
    return correcting.add(terminal, Correcting.line("reject " + Correction.quoted(name)));
  }
}
