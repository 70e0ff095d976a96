package news.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.dateline.actors.Correction;
import news.dateline.search.SearchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline actors merge}: names become one actor. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Merges several names into one actor.",
    description = {
      "",
      "Whoever an article calls by one of these names is the actor named after --into, a name that no article need use.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline actors merge \"Mayor Berenguer\" \"J. Berenguer\" --into \"Julián Berenguer\""
    })
final class ActorsMergeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The names to merge.")
  private List<String> names = List.of();

  @Option(
      names = "--into",
      required = true,
      paramLabel = "NAME",
      description = "The name of the actor they stand for.")
  private String into = "";

  @Mixin private Correcting correcting = new Correcting();

  ActorsMergeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, Failure {
    String quoted = names.stream().map(Correction::quoted).collect(Collectors.joining(" "));
    return correcting.add(
        terminal, Correcting.line("merge " + quoted + " into " + Correction.quoted(into)));
  }
}
