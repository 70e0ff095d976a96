package news.dateline.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.http.DatelineServer;
import news.dateline.http.ServerSettings;
import news.dateline.ingest.Summary;
import news.dateline.lucene.LuceneEngine;
import news.dateline.search.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline serve}: serves the page and the endpoint until interrupted. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Serves the page and the endpoint over the index.",
    description = {
      "",
      "Prints the address on standard output once it accepts requests, and serves until interrupted. What another run"
          + " adds to the index in the meantime is found after a moment. Without an index it serves a page that says how"
          + " to make one.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline serve",
      "  dateline serve data --port 0",
      "  curl -s 'http://127.0.0.1:8080/api/v1/articles.json?q=inquiry&facet=outlet'"
    })
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders to bring the index up to date with first.")
  private List<String> paths = List.of();

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private CorrectionsOption corrections = new CorrectionsOption();
  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "The name or address to listen on; only this machine's own, as long as there is no access"
              + " control. Default: 127.0.0.1.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port; 0 takes a free one. Default: 8080.")
  private int port = 8080;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    ServerSettings settings;
    try {
      settings = ServerSettings.of(host, port, SoftwareVersion.number());
    } catch (IllegalArgumentException wrong) {
      throw Failure.use(String.valueOf(wrong.getMessage()));
    }
    int status = Status.DONE;
    if (!paths.isEmpty()) {
      Summary summary =
          new Indexing(
                  index.directory(),
                  paths,
                  reading,
                  Optional.empty(),
                  false,
                  false,
                  false,
                  Indexing.COMMIT_EVERY)
              .run(terminal);
      if (!(summary.end() instanceof Summary.End.Complete)) {
        return Status.DONE;
      }
      status = summary.isDoubtful() ? Status.DOUBTFUL : Status.DONE;
    }
    if (LuceneEngine.exists(index.directory())) {
      try (Engine engine = corrections.engine(index, terminal)) {
        serve(settings, Optional.of(engine));
      }
    } else {
      terminal.say(
          "There is no index in "
              + index.directory()
              + " yet; make one with: dateline index PATH… --index "
              + index.directory());
      serve(settings, Optional.empty());
    }
    return status;
  }

  private void serve(ServerSettings settings, Optional<Engine> engine) throws IOException {
    try (Interruption interruption = Interruption.within(Duration.ofSeconds(15));
        DatelineServer server = DatelineServer.start(settings, engine)) {
      terminal.line(server.address().toString());
      terminal.flush();
      terminal.say("Serving " + index.directory() + "; Ctrl-C stops it.");
      interruption.await();
    } catch (InterruptedException end) {
      // Whoever runs this in a thread of theirs ends it so.
    }
  }
}
