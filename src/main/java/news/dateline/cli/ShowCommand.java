package news.dateline.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.actors.ActorResolution;
import news.dateline.article.Article;
import news.dateline.http.LocalEndpoint;
import news.dateline.search.BadRequest;
import news.dateline.search.Engine;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline show}: one article with all its findings. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Shows one article and who says what in it.",
    description = "",
    footer = {
      "",
      "Examples:",
      "  dateline show mcqaue3y2ves3up4pwznxutsyy",
      "  dateline show mcqaue3y2ves3up4pwznxutsyy --format json | jq .quotations"
    })
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "ID", description = "The article's id, as search prints it.")
  private String id = "";

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();

  @Option(
      names = "--format",
      description = "The output format: ${COMPLETION-CANDIDATES}; default: text.")
  private Form format = Form.text;

  /** The forms that an article is printed in. */
  private enum Form {
    text,
    json
  }

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure, SearchException, BadRequest {
    try (Engine engine = corrections.engine(index, terminal)) {
      Snapshot snapshot = engine.newest();
      Article printed =
          snapshot
              .printed(id)
              .orElseThrow(
                  () ->
                      Failure.of(
                          "there is no article "
                              + id
                              + " in "
                              + index.directory()
                              + "; dateline search lists the ids"));
      switch (format) {
        case text -> {
          List<String> lines =
              new ArticleText(terminal.columns(), terminal.colour())
                  .of(
                      ActorResolution.article(snapshot.actors(), printed),
                      ActorResolution.namings(snapshot.actors(), printed));
          for (String line : lines) {
            terminal.line(line);
          }
        }
        case json -> {
          new LocalEndpoint(engine, SoftwareVersion.number())
              .get("articles/" + printed.id(), Map.of(), terminal.out());
          terminal.line("");
        }
      }
    }
    return Status.DONE;
  }
}
