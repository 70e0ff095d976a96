package news.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.actors.ArchiveActor;
import news.dateline.actors.ArchiveActors;
import news.dateline.actors.Correction;
import news.dateline.search.BadRequest;
import news.dateline.search.Engine;
import news.dateline.search.Facet;
import news.dateline.search.FacetValues;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline actors list}: who is quoted, by how many articles, under which names. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Lists who is quoted, in how many articles, and under which other names.",
    description = "",
    footer = {"", "Example:", "  dateline actors list ber --size 50"})
final class ActorsListCommand implements Callable<Integer> {
  private static final int COUNT = 8;

  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "PREFIX",
      description = "The beginning of any word of the name; without it, all names are listed.")
  private Optional<String> prefix = Optional.empty();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "How many to list, 1 to 1000; default: 100.")
  private int size = 100;

  ActorsListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, Failure {
    try (Engine engine = corrections.engine(index, terminal)) {
      Snapshot snapshot = engine.newest();
      Map<String, List<String>> parameters =
          Map.of(
              "size", List.of(Integer.toString(size)),
              "prefix", List.of(prefix.orElse("")));
      FacetValues found =
          snapshot
              .search(
                  news.dateline.search.Parameters.usual()
                      .readFacet(Facet.ACTOR, parameters)
                      .request())
              .facets()
              .getFirst();
      for (FacetValues.FacetValue value : found.values()) {
        terminal.line(
            String.format(Locale.ROOT, "%" + COUNT + "s  ", TerminalText.number(value.count()))
                + TerminalText.plain(value.label()));
        names(snapshot.actors(), value);
      }
      long more = found.distinct() - found.values().size();
      if (more > 0) {
        terminal.say(TerminalText.number(more) + " more; list them with a larger --size");
      }
    } catch (BadRequest wrong) {
      throw Failure.use(String.valueOf(wrong.getMessage()));
    }
    return Status.DONE;
  }

  private void names(ArchiveActors actors, FacetValues.FacetValue value) throws IOException {
    String indent = " ".repeat(COUNT + 2);
    if (!value.also().isEmpty()) {
      String names = indent + "  also " + TerminalText.plain(String.join(", ", value.also()));
      for (String line :
          TerminalText.wrap(names.strip(), Math.max(30, terminal.columns() - COUNT - 4))) {
        terminal.line(indent + "  " + line);
      }
    }
    List<Correction> by =
        actors.actor(value.value()).map(ArchiveActor::by).orElse(List.<Correction>of());
    for (Correction line : by) {
      terminal.line(indent + "  line " + line.line() + ": " + TerminalText.plain(line.text()));
    }
  }
}
