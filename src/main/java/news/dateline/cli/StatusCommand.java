package news.dateline.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.actors.Corrections;
import news.dateline.http.LocalEndpoint;
import news.dateline.search.BadRequest;
import news.dateline.search.Engine;
import news.dateline.search.IndexStatus;
import news.dateline.search.SearchException;
import news.dateline.search.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dateline status}: says what the index holds. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Shows what the index holds.",
    description = "",
    footer = {"", "Example:", "  dateline status --index archive-of-2024"})
final class StatusCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();

  @Option(
      names = "--format",
      description = "The output format: ${COMPLETION-CANDIDATES}; default: text.")
  private Form format = Form.text;

  /** The forms that the status is printed in. */
  private enum Form {
    text,
    json
  }

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, SearchException, BadRequest {
    try (Engine engine = corrections.engine(index, terminal)) {
      switch (format) {
        case text -> text(engine.newest());
        case json -> {
          new LocalEndpoint(engine, SoftwareVersion.number())
              .get("status", Map.of(), terminal.out());
          terminal.line("");
        }
      }
    }
    return Status.DONE;
  }

  private void text(Snapshot snapshot) throws IOException {
    IndexStatus status = snapshot.status();
    row("index", index.directory().toAbsolutePath().normalize().toString());
    row("articles", TerminalText.number(status.articles()));
    row("quotations", TerminalText.number(status.quotations()));
    row(
        "published",
        status.first().isPresent() && status.last().isPresent()
            ? status.first().get() + " to " + status.last().get()
            : "no article has a date");
    row("files read", TerminalText.number(status.files()));
    row("size", TerminalText.size(status.bytes()));
    Corrections applied = snapshot.actors().corrections();
    row(
        "corrections",
        applied.digest().equals(Corrections.NO_DIGEST)
            ? "none"
            : TerminalText.number(applied.count())
                + " of "
                + applied.place()
                + (applied.problems().isEmpty()
                    ? ""
                    : "; " + TerminalText.number(applied.problems().size()) + " do not apply"));
    row("schema", Integer.toString(status.schema()));
    row("commits", TerminalText.number(status.generation()));
    row("fingerprint", status.fingerprint());
  }

  private void row(String name, String value) throws IOException {
    terminal.line(TerminalText.pad(name, 12) + "  " + value);
  }
}
