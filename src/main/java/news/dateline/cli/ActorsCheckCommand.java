package news.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.actors.Correction;
import news.dateline.actors.Corrections;
import news.dateline.actors.CorrectionsFile;
import news.dateline.article.Folding;
import news.dateline.search.Copies;
import news.dateline.search.Engine;
import news.dateline.search.Facet;
import news.dateline.search.FacetFilter;
import news.dateline.search.SearchException;
import news.dateline.search.SearchRequest;
import news.dateline.search.Snapshot;
import news.dateline.search.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline actors check}: whether every correction applies and has an effect. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Reports which corrections do not apply, or name nobody in the archive.",
    description = {"", "Reads the file and the index. Changes nothing.", ""},
    footer = {
      "",
      "Example:",
      "  dateline actors check --index archive-of-2024",
      "",
      "Exit status: 0 every line applies and has an effect; 1 some do not, and each is listed with what to do."
    })
final class ActorsCheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();

  private boolean sound = true;

  ActorsCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException {
    CorrectionsFile file = corrections.toRead(index);
    Corrections read = file.read();
    for (Corrections.Problem problem : read.problems()) {
      found(problem.toString());
    }
    try (Engine engine = index.engine(() -> read)) {
      Snapshot snapshot = engine.newest();
      for (Correction line : read.all()) {
        effect(snapshot, line);
      }
    }
    terminal.line(
        read.digest().equals(Corrections.NO_DIGEST)
            ? "there are no corrections; they would be kept in " + file.path()
            : TerminalText.count(read.count(), "correction applies", "corrections apply")
                + (read.problems().isEmpty()
                    ? ""
                    : ", "
                        + TerminalText.count(
                            read.problems().size(), "line does not", "lines do not")));
    return sound ? Status.DONE : Status.DOUBTFUL;
  }

  private void found(String what) throws IOException {
    sound = false;
    terminal.line(what);
  }

  private void effect(Snapshot snapshot, Correction line) throws IOException, SearchException {
    String where = snapshot.actors().corrections().place() + ":" + line.line() + ": ";
    for (String name : line.names()) {
      if (!snapshot.actors().names().has(Folding.fold(name))) {
        found(
            where
                + "no article mentions anybody called \""
                + name
                + "\"; this has no effect until one does; to remove it: dateline actors undo "
                + Correction.quoted(name));
      }
    }
    if (line instanceof Correction.Split split) {
      for (String id : split.part().articles()) {
        if (snapshot.printed(id).isEmpty()) {
          found(where + "there is no article " + id + "; dateline search lists the ids");
        }
      }
      Optional<String> outlet = split.part().outlet();
      if (outlet.isPresent() && !hasOutlet(snapshot, outlet.get())) {
        found(
            where
                + "no article is published by \""
                + outlet.get()
                + "\"; dateline search --facet outlet lists the outlets");
      }
    }
  }

  private static boolean hasOutlet(Snapshot snapshot, String outlet)
      throws IOException, SearchException {
    SearchRequest all = SearchRequest.everything(View.ARTICLES);
    return snapshot
            .search(
                new SearchRequest(
                    all.view(),
                    all.query(),
                    all.said(),
                    List.of(new FacetFilter(Facet.OUTLET, List.of(outlet), List.of())),
                    all.sort(),
                    0,
                    all.after(),
                    List.of(),
                    all.histogram(),
                    false,
                    all.limit(),
                    Copies.ALL))
            .total()
        > 0;
  }
}
