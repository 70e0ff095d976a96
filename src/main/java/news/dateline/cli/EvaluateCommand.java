package news.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import news.dateline.archive.Rejection;
import news.dateline.article.Article;
import news.dateline.evaluate.FiguresJson;
import news.dateline.evaluate.FiguresText;
import news.dateline.evaluate.GoldFile;
import news.dateline.evaluate.Marked;
import news.dateline.evaluate.Predictions;
import news.dateline.evaluate.Scorer;
import news.dateline.extract.AttributionModel;
import news.dateline.extract.Extractors;
import news.dateline.ingest.ArchiveReading;
import news.dateline.ingest.Progress;
import news.dateline.parse.Parsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate}: how well quotations and actors are found. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Says how well quotations and actors are found in texts that people have annotated.",
    description = {
      "",
      "Annotates the texts as \"annotate\" does, and compares. A line of GOLD is a JSON object:",
      "  {\"id\", \"text\", \"attributions\": [{\"source\": {\"start\", \"end\", \"text\"}, \"cue\": {…},"
          + " \"content\": {\"start\", \"end\"}, \"type\", \"speech\", \"speaker\"}]}",
      "Offsets count code points. The measures are explained in src/docs/attribution-model.md.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  dateline evaluate polnear-dev.jsonl.gz --speech",
      "  dateline evaluate polnear-dev.jsonl.gz --speech --only ^nyt_",
      "  dateline evaluate other-domains-dev.jsonl.gz --resolved --json"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "GOLD", description = "The annotated texts; may be gzipped.")
  private Path gold = Path.of("");

  @Option(
      names = "--speech",
      description = "Count only what was said or written, not what was believed or meant.")
  private boolean speech;

  @Option(
      names = "--resolved",
      description = "Compare with who the speaker is, also behind a pronoun, where GOLD says so.")
  private boolean resolved;

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description = "Only texts whose id has a part that this regular expression matches.")
  private Optional<Pattern> only = Optional.empty();

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Score this file, in the form of GOLD, instead of annotating.")
  private Optional<Path> predictions = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Annotate with this model, made by \"train\", in place of the program's own.")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  EvaluateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Paths.check(List.of(gold.toString()));
    Map<String, Marked> truth = GoldFile.read(gold);
    only.ifPresent(pattern -> truth.keySet().removeIf(id -> !pattern.matcher(id).find()));
    if (truth.isEmpty()) {
      throw Failure.use(gold + " holds no annotated text");
    }
    Map<String, Marked> found =
        predictions.isPresent() ? GoldFile.read(predictions.get(), truth) : annotated(truth);
    var figures = Scorer.score(truth, found, new Scorer.Rule(speech, resolved));
    if (json) {
      terminal.line(FiguresJson.write(figures).toString());
    } else {
      for (String line : FiguresText.lines(figures)) {
        terminal.line(line);
      }
    }
    return Status.DONE;
  }

  private Map<String, Marked> annotated(Map<String, Marked> truth) throws IOException, Failure {
    Found found = new Found(truth);
    Assembly assembly = Assembly.of(reading, terminal.in());
    if (model.isPresent()) {
      try (InputStream stream = Files.newInputStream(model.get())) {
        assembly =
            assembly.with(Extractors.standard(Clock.systemUTC(), AttributionModel.read(stream)));
      }
    }
    assembly.reading(List.of(gold.toString()), new Progress()).read(found);
    return found.byId;
  }

  /** Keeps what is found in each annotated text. */
  private final class Found implements ArchiveReading.Events {
    private final Map<String, Marked> truth;
    private final Map<String, Marked> byId = new LinkedHashMap<>();

    Found(Map<String, Marked> truth) {
      this.truth = truth;
    }

    @Override
    public boolean skipped(String file, String reason) {
      terminal.say("skipped " + file + ": " + reason);
      return true;
    }

    @Override
    public boolean record(Parsed parsed, long bytes) {
      switch (parsed) {
        case Parsed.News(Article article) -> take(article);
        case Parsed.NotAnArticle(Article article, String reason) ->
            terminal.say("not an article: " + article.id() + ", " + reason);
        case Parsed.Rejected(Rejection rejection) -> terminal.say("rejected " + rejection);
      }
      return true;
    }

    private void take(Article article) {
      Optional<Marked> gold =
          article.provenance().current().key().flatMap(key -> Optional.ofNullable(truth.get(key)));
      gold.ifPresent(marked -> byId.put(marked.id(), Predictions.of(article, marked)));
    }
  }
}
