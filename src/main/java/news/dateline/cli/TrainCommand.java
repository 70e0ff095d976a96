package news.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.archive.record.Rejection;
import news.dateline.article.Article;
import news.dateline.evaluate.AnnotatedText;
import news.dateline.evaluate.FiguresText;
import news.dateline.evaluate.GoldFile;
import news.dateline.evaluate.PredictionsFile;
import news.dateline.evaluate.Scorer;
import news.dateline.extract.quotation.learned.AttributionModel;
import news.dateline.extract.quotation.learned.AttributionTraining;
import news.dateline.ingest.ArchiveReading;
import news.dateline.ingest.Progress;
import news.dateline.parse.Parsed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline train}: learns who said what from annotated texts. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = SoftwareVersion.class,
    sortOptions = false,
    header = "Learns to find quotations and their speakers from annotated texts.",
    description = {
      "",
      "GOLD and --further are files in the format that \"evaluate\" reads. The model is trained on GOLD first, which should be"
          + " large, and then on the further texts, which should resemble those it will be used on.",
      "With --folds it also reports how well it does on the texts of the first further file, each part with a model that"
          + " was trained on everything else.",
      "Takes some minutes on one thread; the same input gives the same model.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline train polnear-train.jsonl.gz --further other-domains-dev.jsonl.gz --running news.jsonl.gz \\",
      "    --folds 6 --out attribution.model",
      "  dateline evaluate polnear-dev.jsonl.gz --speech --model attribution.model",
      "  dateline train polnear-train.jsonl.gz --further other-domains-dev.jsonl.gz --further own.jsonl \\",
      "    --folds 6 --out-predictions found.jsonl --out attribution.model",
      "  dateline evaluate other-domains-dev.jsonl.gz --resolved --predictions found.jsonl --intervals 1000"
    })
final class TrainCommand implements Callable<Integer> {
  /** How much a further text counts beside one of the others. */
  private static final float FURTHER_WEIGHT = 2;

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "GOLD", description = "The annotated texts.")
  private List<Path> gold = List.of();

  @Option(
      names = "--further",
      paramLabel = "FILE",
      description = "Annotated texts to continue with.")
  private List<Path> further = List.of();

  @Option(
      names = "--running",
      paramLabel = "PATH",
      description = "Articles without annotations, from which clusters of words are learned.")
  private List<String> running = List.of();

  @Option(
      names = "--without",
      paramLabel = "PATTERN",
      description =
          "Leave out texts whose id contains a match for this regular expression, such as all of"
              + " one outlet.")
  private Optional<Pattern> without = Optional.empty();

  @Option(
      names = "--folds",
      paramLabel = "N",
      description =
          "Also cross-validate on the texts of the first further file, in this many parts. The other"
              + " further files are always part of the training.")
  private int folds;

  @Option(
      names = "--out-predictions",
      paramLabel = "FILE",
      description = "Write what --folds found, for \"evaluate --predictions\".")
  private Optional<Path> outPredictions = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file to write the model to.")
  private Path out = Path.of("");

  @Mixin private ReadingOptions reading = new ReadingOptions();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    if (folds < 0 || folds == 1) {
      throw Failure.use("--folds must be at least 2, not " + folds);
    }
    if (outPredictions.isPresent() && folds == 0) {
      throw Failure.use("--out-predictions needs --folds");
    }
    Map<String, AnnotatedText> main = new LinkedHashMap<>();
    for (Path file : gold) {
      main.putAll(GoldFile.read(file));
    }
    Map<String, AnnotatedText> first =
        further.isEmpty() ? new LinkedHashMap<>() : GoldFile.read(further.get(0));
    Map<String, AnnotatedText> rest = new LinkedHashMap<>();
    for (Path file : further.stream().skip(1).toList()) {
      rest.putAll(GoldFile.read(file));
    }
    // Else a part would be learned before it is annotated.
    rest.keySet().removeAll(first.keySet());
    without.ifPresent(
        pattern -> {
          main.keySet().removeIf(id -> pattern.matcher(id).find());
          first.keySet().removeIf(id -> pattern.matcher(id).find());
          rest.keySet().removeIf(id -> pattern.matcher(id).find());
        });
    if (main.isEmpty()) {
      throw Failure.use("no annotated texts in " + gold);
    }
    if (folds > 0 && first.isEmpty()) {
      throw Failure.use("--folds needs --further, with annotated texts in its first file");
    }
    AttributionTraining training =
        new AttributionTraining(TrainingExamples.of(main.values(), 1), bodies(), terminal::say);
    if (folds > 0) {
      crossValidate(training, first, rest);
    }
    List<AnnotatedText> also =
        Stream.concat(first.values().stream(), rest.values().stream()).toList();
    AttributionModel model = training.model(TrainingExamples.of(also, FURTHER_WEIGHT));
    try (OutputStream stream = Files.newOutputStream(out)) {
      model.write(stream);
    }
    terminal.line(out + ": " + Files.size(out) + " bytes");
    return Status.DONE;
  }

  private void crossValidate(
      AttributionTraining training,
      Map<String, AnnotatedText> first,
      Map<String, AnnotatedText> rest)
      throws IOException {
    CrossValidation validation =
        new CrossValidation(training, rest.values(), FURTHER_WEIGHT, folds);
    Map<String, AnnotatedText> found =
        validation.found(first.values(), part -> terminal.say("part " + part + " of " + folds));
    if (outPredictions.isPresent()) {
      PredictionsFile.write(outPredictions.get(), found.values());
    }
    terminal.line("cross-validated over " + folds + " parts of " + further.get(0) + ", resolved:");
    for (String line :
        FiguresText.lines(Scorer.score(first, found, new Scorer.Rule(false, true)))) {
      terminal.line(line);
    }
    terminal.flush();
  }

  /** The texts of the articles without annotation. */
  private List<String> bodies() throws IOException, Failure {
    List<String> bodies = new ArrayList<>();
    if (!running.isEmpty()) {
      Paths.check(running);
      Assembly assembly = Assembly.of(reading, terminal.in());
      new ArchiveReading(
              assembly.archive(), running, assembly.parser()::parse, 1, new Progress()::read)
          .read(new Bodies(bodies));
    }
    return bodies;
  }

  /** Keeps the text of each article. */
  private record Bodies(List<String> texts) implements ArchiveReading.Events {
    @Override
    public boolean skipped(String file, String reason) {
      return true;
    }

    @Override
    public boolean record(Parsed parsed, long bytes) {
      switch (parsed) {
        case Parsed.News(Article article) -> texts.add(article.body());
        case Parsed.NotAnArticle(Article article, String reason) -> {}
        case Parsed.Rejected(Rejection rejection) -> {}
      }
      return true;
    }
  }
}
