package news.dateline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import news.dateline.archive.Rejection;
import news.dateline.article.Article;
import news.dateline.evaluate.FiguresText;
import news.dateline.evaluate.GoldFile;
import news.dateline.evaluate.Marked;
import news.dateline.evaluate.Predictions;
import news.dateline.evaluate.Scorer;
import news.dateline.extract.AttributionExample;
import news.dateline.extract.AttributionModel;
import news.dateline.extract.AttributionTraining;
import news.dateline.extract.Extractors;
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
    versionProvider = Version.class,
    sortOptions = false,
    header = "Learns to find quotations and their speakers from texts that people have annotated.",
    description = {
      "",
      "GOLD and --further are files as \"evaluate\" reads them. The model is made from GOLD first, which should be"
          + " large, and then goes on with the further texts, which should be such as it will meet.",
      "With --folds it also says how well it does on the further texts, each part by a model that has not seen it.",
      "One thread, some minutes; the same input gives the same model.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  dateline train polnear-train.jsonl.gz --further other-domains-dev.jsonl.gz --running news.jsonl.gz \\",
      "    --folds 6 --out attribution.model",
      "  dateline evaluate polnear-dev.jsonl.gz --speech --model attribution.model"
    })
final class TrainCommand implements Callable<Integer> {
  /** How much a further text counts beside one of the others. */
  private static final float FURTHER_WEIGHT = 2;

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "GOLD", description = "The annotated texts.")
  private List<Path> gold = List.of();

  @Option(names = "--further", paramLabel = "FILE", description = "Annotated texts to go on with.")
  private List<Path> further = List.of();

  @Option(
      names = "--running",
      paramLabel = "PATH",
      description = "Articles without annotation, of which clusters of words are learned.")
  private List<String> running = List.of();

  @Option(
      names = "--without",
      paramLabel = "PATTERN",
      description =
          "Leave out texts whose id has a part that this regular expression matches, such as all of"
              + " one outlet.")
  private Optional<Pattern> without = Optional.empty();

  @Option(
      names = "--folds",
      paramLabel = "N",
      description = "Also cross-validate on the further texts, in so many parts.")
  private int folds;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The model's file.")
  private Path out = Path.of("");

  @Mixin private ReadingOptions reading = new ReadingOptions();

  TrainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, Failure {
    Map<String, Marked> main = new LinkedHashMap<>();
    for (Path file : gold) {
      main.putAll(GoldFile.read(file));
    }
    Map<String, Marked> also = new LinkedHashMap<>();
    for (Path file : further) {
      also.putAll(GoldFile.read(file));
    }
    without.ifPresent(
        pattern -> {
          main.keySet().removeIf(id -> pattern.matcher(id).find());
          also.keySet().removeIf(id -> pattern.matcher(id).find());
        });
    if (main.isEmpty()) {
      throw Failure.use("no annotated text in " + gold);
    }
    AttributionTraining training =
        new AttributionTraining(examples(main.values(), 1), bodies(), terminal::say);
    if (folds > 1 && !also.isEmpty()) {
      crossValidate(training, also);
    }
    AttributionModel model = training.model(examples(also.values(), FURTHER_WEIGHT));
    try (OutputStream stream = Files.newOutputStream(out)) {
      model.write(stream);
    }
    terminal.line(out + ": " + Files.size(out) + " bytes");
    return Status.DONE;
  }

  private void crossValidate(AttributionTraining training, Map<String, Marked> also)
      throws IOException {
    Map<String, Marked> found = new LinkedHashMap<>();
    List<Marked> all = List.copyOf(also.values());
    for (int fold = 0; fold < folds; fold++) {
      List<Marked> learned = new ArrayList<>();
      List<Marked> held = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        (i % folds == fold ? held : learned).add(all.get(i));
      }
      Extractors extractors =
          Extractors.standard(Clock.systemUTC(), training.model(examples(learned, FURTHER_WEIGHT)));
      for (Marked text : held) {
        Article article = extractors.apply(Plain.article(text.text()));
        found.put(text.id(), Predictions.of(article, text));
      }
      terminal.say("part " + (fold + 1) + " of " + folds);
      terminal.flush();
    }
    terminal.line("cross-validated over " + folds + " parts of the further texts, resolved:");
    for (String line : FiguresText.lines(Scorer.score(also, found, new Scorer.Rule(false, true)))) {
      terminal.line(line);
    }
  }

  private static List<AttributionExample> examples(Iterable<Marked> texts, float weight) {
    List<AttributionExample> examples = new ArrayList<>();
    for (Marked text : texts) {
      List<AttributionExample.Attributed> attributions = new ArrayList<>();
      for (Marked.MarkedAttribution one : text.attributions()) {
        attributions.add(
            new AttributionExample.Attributed(
                one.source()
                    .flatMap(Marked.Source::part)
                    .filter(part -> part.end() > part.start())
                    .map(TrainCommand::part),
                one.cue().stream().map(TrainCommand::part).toList(),
                one.content().stream().map(TrainCommand::part).toList(),
                one.speech()));
      }
      examples.add(new AttributionExample(text.text(), attributions, weight));
    }
    return examples;
  }

  private static AttributionExample.Part part(Marked.Part part) {
    return new AttributionExample.Part(part.start(), part.end());
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
