package news.dateline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import news.dateline.evaluate.AnnotatedText;
import news.dateline.evaluate.Bootstrap;
import news.dateline.evaluate.GoldFile;
import news.dateline.evaluate.PredictionsFile;
import news.dateline.evaluate.ScoredTexts;
import news.dateline.evaluate.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline evaluate}: how well quotations and actors are found. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Measures how well quotations and actors are found in annotated texts.",
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
      "  dateline evaluate other-domains-dev.jsonl.gz --resolved --json",
      "  dateline evaluate polnear-dev.jsonl.gz --speech --intervals 1000 --out found.jsonl",
      "  dateline evaluate polnear-dev.jsonl.gz --speech --model other.model --against found.jsonl"
    })
final class EvaluateCommand implements Callable<Integer> {
  /** How often texts are drawn for a comparison, unless it is said. */
  private static final int SAMPLES = 1000;

  private final Terminal terminal;

  @Parameters(paramLabel = "GOLD", description = "The annotated texts, gzipped or not.")
  private Path gold = Path.of("");

  @Option(
      names = "--speech",
      description = "Count only what was said or written, not what was believed or meant.")
  private boolean speech;

  @Option(
      names = "--resolved",
      description =
          "Compare with the identity of the speaker, even behind a pronoun, where GOLD gives it.")
  private boolean resolved;

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      description = "Only texts whose id contains a match for this regular expression.")
  private Optional<Pattern> only = Optional.empty();

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Score this file, in the format of GOLD, instead of annotating.")
  private Optional<Path> predictions = Optional.empty();

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description =
          "Score this file too, and report how far below its figures lie, with intervals over the same"
              + " texts.")
  private Optional<Path> against = Optional.empty();

  @Option(
      names = "--intervals",
      paramLabel = "N",
      description =
          "Report 95 %% confidence intervals of the main figures, from N samples of the texts, drawn with"
              + " replacement; 1000 is a good number.")
  private int intervals;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description =
          "The seed of these samples; the same seed gives the same intervals. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write what was found to this file, for --predictions and --against.")
  private Optional<Path> out = Optional.empty();

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
    if (intervals < 0) {
      throw Failure.use("--intervals must be at least 1, not " + intervals);
    }
    Map<String, AnnotatedText> truth = GoldFile.read(gold);
    Map<String, AnnotatedText> chosen = new LinkedHashMap<>(truth);
    only.ifPresent(pattern -> chosen.keySet().removeIf(id -> !pattern.matcher(id).find()));
    if (chosen.isEmpty()) {
      throw Failure.use(gold + " contains no annotated texts");
    }
    Map<String, AnnotatedText> found =
        predictions.isPresent()
            ? GoldFile.read(predictions.get(), truth)
            : GoldAnnotation.of(gold, chosen, model, reading, terminal);
    if (out.isPresent()) {
      PredictionsFile.write(
          out.get(), chosen.keySet().stream().filter(found::containsKey).map(found::get).toList());
    }
    Scorer.Rule rule = new Scorer.Rule(speech, resolved);
    ScoredTexts scored = Scorer.texts(chosen, found, rule);
    EvaluationReport report = new EvaluationReport(terminal, json);
    if (against.isPresent()) {
      ScoredTexts other = Scorer.texts(chosen, GoldFile.read(against.get(), truth), rule);
      report.compared(
          scored,
          predictions.map(Path::toString).orElse("found now"),
          other,
          against.get().toString(),
          new Bootstrap(intervals == 0 ? SAMPLES : intervals, seed));
    } else if (intervals > 0) {
      report.withIntervals(scored, new Bootstrap(intervals, seed));
    } else {
      report.plain(scored);
    }
    return Status.DONE;
  }
}
