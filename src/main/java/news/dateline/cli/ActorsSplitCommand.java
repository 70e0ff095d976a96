package news.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.actors.Correction;
import news.dateline.search.SearchException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline actors split}: a name is several people's. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Gives a name to somebody else in some articles.",
    description = {
      "",
      "At least one of --article, --outlet, --from and --to says in which; where several are given, all must apply.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline actors split Brandt --outlet \"Karst Radio\" --from 2024 --as \"Ada Brandt\"",
      "  dateline actors split Brandt --article fkvsz54b2lmxs6jlphscckqile --as \"Willy Brandt\""
    })
final class ActorsSplitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", description = "The name that several people share.")
  private String name = "";

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "In this article; may be repeated, for any of them.")
  private List<String> articles = List.of();

  @Option(names = "--outlet", paramLabel = "NAME", description = "In articles of this outlet.")
  private Optional<String> outlet = Optional.empty();

  @Option(names = "--from", paramLabel = "DATE", description = "From this day on.")
  private Optional<String> from = Optional.empty();

  @Option(names = "--to", paramLabel = "DATE", description = "Up to and including this day.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--as", required = true, paramLabel = "NAME", description = "Who is meant there.")
  private String as = "";

  @Mixin private Correcting correcting = new Correcting();

  ActorsSplitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, Failure {
    StringBuilder line = new StringBuilder("split ").append(Correction.quoted(name));
    articles.forEach(id -> line.append(" article ").append(id));
    outlet.ifPresent(it -> line.append(" outlet ").append(Correction.quoted(it)));
    from.ifPresent(it -> line.append(" from ").append(it));
    to.ifPresent(it -> line.append(" to ").append(it));
    line.append(" as ").append(Correction.quoted(as));
    return correcting.add(terminal, Correcting.line(line.toString()));
  }
}
